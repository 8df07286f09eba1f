#pragma once

#include <cstdint>
#include <vector>

namespace rollcall::importer {

using Shape = std::vector<std::int64_t>;

/// Floats in row-major order; `values` has as many elements as the product of `shape`.
struct Tensor
{
    Shape shape;
    std::vector<float> values;
};

[[nodiscard]] std::int64_t elementCount(const Shape& shape);

/// The tensor with its axes in another order: axis i of the result is axis `order[i]` of `tensor`.
/// Requires `order` to hold every axis once.
[[nodiscard]] Tensor transposed(const Tensor& tensor, const std::vector<std::size_t>& order);

} // namespace rollcall::importer

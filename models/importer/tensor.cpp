#include "models/importer/tensor.h"

#include <functional>
#include <numeric>

namespace rollcall::importer {

std::int64_t elementCount(const Shape& shape)
{
    return std::accumulate(shape.begin(), shape.end(), std::int64_t{1}, std::multiplies<>{});
}

Tensor transposed(const Tensor& tensor, const std::vector<std::size_t>& order)
{
    const std::size_t rank = tensor.shape.size();
    std::vector<std::size_t> sourceStep(rank, 1);
    for (std::size_t axis = rank - 1; axis > 0; --axis)
        sourceStep[axis - 1] = sourceStep[axis] * static_cast<std::size_t>(tensor.shape[axis]);

    Tensor result;
    for (const std::size_t axis : order)
        result.shape.push_back(tensor.shape[axis]);
    result.values.reserve(tensor.values.size());

    for (std::size_t target = 0; target < tensor.values.size(); ++target) {
        std::size_t rest = target;
        std::size_t source = 0;
        for (std::size_t axis = rank; axis-- > 0;) {
            const auto extent = static_cast<std::size_t>(result.shape[axis]);
            source += rest % extent * sourceStep[order[axis]];
            rest /= extent;
        }
        result.values.push_back(tensor.values[source]);
    }
    return result;
}

} // namespace rollcall::importer

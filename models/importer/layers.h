#pragma once

#include "models/importer/graph_builder.h"

#include <span>

namespace rollcall::importer {

/// Weights of TensorFlow's order [rows, columns, in, out] in ONNX's [out, in, rows, columns].
[[nodiscard]] Tensor convolutionWeights(const Tensor& tensorFlow);
/// The same for one filter a channel: [rows, columns, channels, 1] to [channels, 1, rows, columns].
[[nodiscard]] Tensor depthwiseWeights(const Tensor& tensorFlow);
/// The convolution that gives `scale * y + shift` where `layer` gives y, each by output channel.
[[nodiscard]] Convolution folded(Convolution layer, std::span<const double> scale, std::span<const double> shift);
/// A bias for layers that have none.
[[nodiscard]] Tensor zeros(std::int64_t count);

} // namespace rollcall::importer

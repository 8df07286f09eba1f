#include "models/importer/layers.h"

namespace rollcall::importer {

Tensor convolutionWeights(const Tensor& tensorFlow)
{
    return transposed(tensorFlow, {3, 2, 0, 1});
}

Tensor depthwiseWeights(const Tensor& tensorFlow)
{
    return transposed(tensorFlow, {2, 3, 0, 1});
}

Convolution folded(Convolution layer, std::span<const double> scale, std::span<const double> shift)
{
    const std::size_t channels = layer.bias.values.size();
    const std::size_t perChannel = layer.weights.values.size() / channels;
    for (std::size_t channel = 0; channel < channels; ++channel) {
        for (float& weight : std::span(layer.weights.values).subspan(channel * perChannel, perChannel))
            weight = static_cast<float>(weight * scale[channel]);
        float& bias = layer.bias.values[channel];
        bias = static_cast<float>(bias * scale[channel] + shift[channel]);
    }
    return layer;
}

Tensor zeros(std::int64_t count)
{
    return {{count}, std::vector<float>(static_cast<std::size_t>(count))};
}

} // namespace rollcall::importer

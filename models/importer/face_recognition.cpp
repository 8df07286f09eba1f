#include "models/importer/layers.h"
#include "models/importer/networks.h"

using namespace Qt::StringLiterals;

namespace rollcall::importer {

namespace {

using Value = GraphBuilder::Value;

constexpr int kDescriptorSize = 128;

struct Form
{
    int kernel = 3;
    int in;
    int out;
    int stride = 1;
    Padding padding = Padding::Same;
};

/// dlib trains a scale and a shift per channel after each convolution.
Convolution scaledConvolution(WeightReader& weights, const QString& prefix, const Form& form)
{
    const Tensor filters = weights.take(prefix % u"/conv/filters"_s, {form.kernel, form.kernel, form.in, form.out});
    const Tensor scale = weights.take(prefix % u"/scale/weights"_s, {form.out});
    const Tensor shift = weights.take(prefix % u"/scale/biases"_s, {form.out});
    return folded({.weights = convolutionWeights(filters),
                   .bias = weights.take(prefix % u"/conv/bias"_s, {form.out}),
                   .stride = form.stride,
                   .padding = form.padding},
                  std::vector<double>(scale.values.begin(), scale.values.end()),
                  std::vector<double>(shift.values.begin(), shift.values.end()));
}

Value block(GraphBuilder& graph, WeightReader& weights, const Value& x, const QString& name, int channels)
{
    const Form form{.in = channels, .out = channels};
    const Value first = graph.relu(graph.convolution(x, scaledConvolution(weights, name % u"/conv1"_s, form)));
    const Value second = graph.convolution(first, scaledConvolution(weights, name % u"/conv2"_s, form));
    return graph.relu(graph.add(second, x));
}

Value blocks(GraphBuilder& graph, WeightReader& weights, Value x, int count, int channels)
{
    for (int index = 1; index <= count; ++index)
        x = block(graph, weights, x, u"conv%1_%2"_s.arg(channels).arg(index), channels);
    return x;
}

/// Halves the size. `missing` is the number of rows and columns by which the convolutions come out smaller than the
/// pooled input they are added to.
Value downBlock(GraphBuilder& graph, WeightReader& weights, const Value& x, const QString& name, int in, int out,
                int missing)
{
    const Form down{.in = in, .out = out, .stride = 2, .padding = Padding::Valid};
    const Value first = graph.relu(graph.convolution(x, scaledConvolution(weights, name % u"/conv1"_s, down)));
    Value second = graph.convolution(first, scaledConvolution(weights, name % u"/conv2"_s, {.in = out, .out = out}));
    if (missing > 0)
        second = graph.appendZeros(second, 0, missing, missing);
    Value pooled = graph.averagePool(x, 2, 2);
    if (out > in)
        pooled = graph.appendZeros(pooled, out - in, 0, 0);
    return graph.relu(graph.add(pooled, second));
}

} // namespace

QByteArray faceRecognition(WeightReader& weights)
{
    GraphBuilder graph("face_recognition");
    Value x = graph.input("image", {1, 3, 150, 150});
    x = graph.relu(graph.convolution(
        x, scaledConvolution(weights, u"conv32_down"_s,
                             {.kernel = 7, .in = 3, .out = 32, .stride = 2, .padding = Padding::Valid})));
    x = graph.maxPool(x, 3, 2);
    x = blocks(graph, weights, x, 3, 32);
    x = downBlock(graph, weights, x, u"conv64_down"_s, 32, 64, 0);
    x = blocks(graph, weights, x, 3, 64);
    x = downBlock(graph, weights, x, u"conv128_down"_s, 64, 128, 0);
    x = blocks(graph, weights, x, 2, 128);
    x = downBlock(graph, weights, x, u"conv256_down"_s, 128, 256, 1);
    x = blocks(graph, weights, x, 2, 256);
    x = downBlock(graph, weights, x, u"conv256_down_out"_s, 256, 256, 1);
    const Tensor matrix = transposed(weights.take(u"fc"_s, {256, kDescriptorSize}), {1, 0});
    graph.output(graph.fullyConnected(graph.channelMeans(x), matrix, zeros(kDescriptorSize)), "descriptor",
                 {1, kDescriptorSize});
    return graph.bytes();
}

} // namespace rollcall::importer

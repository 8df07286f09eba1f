#include "models/importer/layers.h"
#include "models/importer/networks.h"

using namespace Qt::StringLiterals;

namespace rollcall::importer {

namespace {

using Value = GraphBuilder::Value;

constexpr int kCoordinates = 136;

Value separableConvolution(GraphBuilder& graph, WeightReader& weights, const Value& x, const QString& prefix, int in,
                           int out, int stride)
{
    const Value depthwise =
        graph.convolution(x, {.weights = depthwiseWeights(weights.take(prefix % u"/depthwise_filter"_s, {3, 3, in, 1})),
                              .bias = zeros(in),
                              .stride = stride,
                              .groups = in});
    return graph.convolution(
        depthwise, {.weights = convolutionWeights(weights.take(prefix % u"/pointwise_filter"_s, {1, 1, in, out})),
                    .bias = weights.take(prefix % u"/bias"_s, {out})});
}

/// `first` is what the block's first convolution gives; each of the three others reads the sum of all before it.
Value denseBlock(GraphBuilder& graph, WeightReader& weights, const Value& first, const QString& name, int channels)
{
    Value sum = graph.relu(first);
    Value active = sum;
    for (const QString& layer : {u"/conv1"_s, u"/conv2"_s, u"/conv3"_s}) {
        sum = graph.add(sum, separableConvolution(graph, weights, active, name % layer, channels, channels, 1));
        active = graph.relu(sum);
    }
    return active;
}

} // namespace

QByteArray faceLandmark68(WeightReader& weights)
{
    GraphBuilder graph("face_landmark_68");
    Value x = graph.input("image", {1, 3, 112, 112});
    x = graph.convolution(x, {.weights = convolutionWeights(weights.take(u"dense0/conv0/filters"_s, {3, 3, 3, 32})),
                              .bias = weights.take(u"dense0/conv0/bias"_s, {32}),
                              .stride = 2});
    x = denseBlock(graph, weights, x, u"dense0"_s, 32);
    for (int index = 1; index <= 3; ++index) {
        const QString name = u"dense%1"_s.arg(index);
        const int channels = 32 << index;
        x = separableConvolution(graph, weights, x, name % u"/conv0"_s, channels / 2, channels, 2);
        x = denseBlock(graph, weights, x, name, channels);
    }
    const Tensor matrix = transposed(weights.take(u"fc/weights"_s, {256, kCoordinates}), {1, 0});
    const Tensor bias = weights.take(u"fc/bias"_s, {kCoordinates});
    graph.output(graph.fullyConnected(graph.channelMeans(x), matrix, bias), "points", {1, kCoordinates});
    return graph.bytes();
}

} // namespace rollcall::importer

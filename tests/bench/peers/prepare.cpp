// peers-prepare: lays out what all compared programs read, decoded once, in a folder:
//     pairs.txt     the pairs file, or its first pairs of each fold
//     pictures.txt  a line `name file` for each of its pictures
//     pictures/     these pictures as binary PPM files
//     face/face.png, face.ppm  one picture of 640 x 480 with one face of about 180 px, for the times
//     face.txt      a line `name file` for it

#include "core/base/files.h"
#include "core/services/lfw_pairs.h"
#include "core/vision/face_reader.h"
#include "core/vision/frame_p.h"
#include "core/vision/picture_file.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QStringList>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace rollcall::peers {
namespace {

using base::ErrorCode;

constexpr qint64 kPairsBytesMax = 50'000'000;
constexpr int kWidth = 640;
constexpr int kHeight = 480;
constexpr float kFacePx = 180;

struct Options
{
    QDir images;
    QString pairs;
    QString models;
    QDir out;
    int limit; ///< pairs to keep, all where 0
};

/// The same file with the first pairs of each fold and kind, so that about `limit` are left. Requires a valid file.
QByteArray firstPairs(const QByteArray& text, const services::PairFolds& folds, int limit)
{
    const auto lines = text.split('\n');
    const auto perKind = static_cast<qsizetype>(folds.front().size()) / 2;
    const auto foldCount = static_cast<qsizetype>(folds.size());
    const auto kept = limit == 0 ? perKind : std::clamp(limit / (2 * foldCount), qsizetype{1}, perKind);
    QByteArray result = QByteArray::number(foldCount) + '\t' + QByteArray::number(kept) + '\n';
    for (qsizetype kind = 0; kind < 2 * foldCount; ++kind)
        for (qsizetype i = 0; i < kept; ++i)
            result += lines[1 + kind * perKind + i] + '\n';
    return result;
}

QStringList picturesOf(const services::PairFolds& folds)
{
    QStringList names;
    for (const auto& fold : folds)
        for (const auto& pair : fold)
            names << pair.first << pair.second;
    names.sort();
    names.removeDuplicates();
    return names;
}

base::Result<void> save(const QString& path, const cv::Mat& picture)
{
    if (cv::imwrite(path.toStdString(), picture))
        return {};
    return base::fail(ErrorCode::FileNotWritable, path);
}

base::Result<void> decodeAll(const Options& options, const QStringList& names)
{
    QByteArray list;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto frame = vision::readPicture(options.images.filePath(names[i]));
        if (!frame)
            return base::propagate(frame);
        const auto path = options.out.absoluteFilePath(u"pictures/%1.ppm"_s.arg(i));
        if (const auto saved = save(path, vision::asMat(*frame)); !saved)
            return saved;
        list += names[i].toUtf8() + ' ' + path.toUtf8() + '\n';
    }
    return base::writeFile(options.out.filePath(u"pictures.txt"_s), list);
}

/// The picture before grey, its only face `kFacePx` high and in the middle; empty where it has not one face.
base::Result<cv::Mat> placed(vision::FaceReader& reader, const vision::Frame& frame)
{
    const auto faces = reader.find(frame);
    if (!faces)
        return base::propagate(faces);
    if (faces->size() != 1)
        return cv::Mat();
    const auto& box = faces->front().box;
    const float scale = kFacePx / box.height;
    const auto centre = box.centre();
    const cv::Matx23f toCanvas(scale, 0, kWidth / 2.0F - scale * centre.x, 0, scale, kHeight / 2.0F - scale * centre.y);
    cv::Mat canvas;
    cv::warpAffine(vision::asMat(frame), canvas, toCanvas, {kWidth, kHeight}, cv::INTER_CUBIC, cv::BORDER_CONSTANT,
                   cv::Scalar::all(127));
    return canvas;
}

base::Result<void> makeFacePicture(const Options& options, const QStringList& names)
{
    const auto store = vision::ModelStore::open(options.models);
    if (!store)
        return base::propagate(store);
    auto reader = vision::FaceReader::create(*store);
    if (!reader)
        return base::propagate(reader);
    for (const auto& name : names) {
        const auto frame = vision::readPicture(options.images.filePath(name));
        if (!frame)
            return base::propagate(frame);
        const auto canvas = placed(*reader, *frame);
        if (!canvas)
            return base::propagate(canvas);
        if (canvas->empty())
            continue;
        for (const auto& file : {u"face/face.png"_s, u"face.ppm"_s})
            if (const auto saved = save(options.out.filePath(file), *canvas); !saved)
                return saved;
        const QByteArray line = "face " + options.out.absoluteFilePath(u"face.ppm"_s).toUtf8() + '\n';
        return base::writeFile(options.out.filePath(u"face.txt"_s), line);
    }
    return base::fail(ErrorCode::InvalidArgument, u"no picture with exactly one face"_s);
}

base::Result<void> run(const Options& options)
{
    const auto bytes = base::readFile(options.pairs, kPairsBytesMax);
    if (!bytes)
        return base::propagate(bytes);
    const auto all = services::parseLfwPairs(*bytes);
    if (!all)
        return base::fail(all.error().code, options.pairs % u": "_s % all.error().detail);
    const auto text = firstPairs(*bytes, *all, options.limit);
    const auto folds = services::parseLfwPairs(text);
    if (!folds)
        return base::propagate(folds);
    if (const auto saved = base::writeFile(options.out.filePath(u"pairs.txt"_s), text); !saved)
        return saved;
    if (!options.out.mkpath(u"pictures"_s) || !options.out.mkpath(u"face"_s))
        return base::fail(ErrorCode::FileNotWritable, options.out.path());
    const auto names = picturesOf(*folds);
    if (const auto decoded = decodeAll(options, names); !decoded)
        return decoded;
    return makeFacePicture(options, names);
}

} // namespace
} // namespace rollcall::peers

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"images"_s, u"Folder with <name>/<name>_0001.jpg."_s, u"folder"_s},
                       {u"pairs"_s, u"Pairs file in the format of LFW."_s, u"file"_s},
                       {u"models"_s, u"Rollcall's models."_s, u"folder"_s},
                       {u"limit"_s, u"Keep about so many pairs; 0: all."_s, u"count"_s, u"0"_s},
                       {u"out"_s, u"An empty folder."_s, u"folder"_s}});
    parser.process(app);
    const auto done = rollcall::peers::run({.images = QDir(parser.value(u"images"_s)),
                                            .pairs = parser.value(u"pairs"_s),
                                            .models = parser.value(u"models"_s),
                                            .out = QDir(parser.value(u"out"_s)),
                                            .limit = parser.value(u"limit"_s).toInt()});
    if (!done)
        std::fprintf(stderr, "peers-prepare: %s\n", qUtf8Printable(done.error().detail));
    return done ? 0 : 1;
}

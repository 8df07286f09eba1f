#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "core/vision/picture_file.h"

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;

QJsonArray toJson(const vision::Box& box)
{
    return {static_cast<double>(box.x), static_cast<double>(box.y), static_cast<double>(box.width),
            static_cast<double>(box.height)};
}

QJsonArray toJson(const vision::Landmarks& landmarks)
{
    QJsonArray points;
    for (const auto& point : landmarks)
        points.append(QJsonArray{static_cast<double>(point.x), static_cast<double>(point.y)});
    return points;
}

QJsonArray toJson(const base::Embedding& embedding)
{
    QJsonArray values;
    for (const float value : embedding)
        values.append(static_cast<double>(value));
    return values;
}

QString faceText(const vision::Face& face)
{
    const auto& box = face.detection.box;
    const auto& quality = face.quality;
    return u"  face at (%1, %2), %3 x %4 px, score %5; eyes %6 px apart, sharpness %7, brightness %8, yaw %9, pitch %10, roll %11"_s
        .arg(box.x, 0, 'f', 0)
        .arg(box.y, 0, 'f', 0)
        .arg(box.width, 0, 'f', 0)
        .arg(box.height, 0, 'f', 0)
        .arg(face.detection.score, 0, 'f', 2)
        .arg(quality.eyeDistancePx, 0, 'f', 0)
        .arg(quality.sharpness, 0, 'f', 0)
        .arg(quality.brightness, 0, 'f', 2)
        .arg(quality.pose.yawDeg, 0, 'f', 0)
        .arg(quality.pose.pitchDeg, 0, 'f', 0)
        .arg(quality.pose.rollDeg, 0, 'f', 0);
}

base::Result<QJsonArray> inspectPicture(vision::FaceReader& reader, const QString& path, const Output& output)
{
    const auto frame = vision::readPicture(path);
    if (!frame)
        return base::propagate(frame);
    const auto found = reader.find(*frame);
    if (!found)
        return base::propagate(found);
    output.line(path % u": %1 x %2 px, %3 faces"_s.arg(frame->width()).arg(frame->height()).arg(found->size()));
    QJsonArray faces;
    for (const auto& detection : *found) {
        const auto face = reader.examine(*frame, detection);
        if (!face)
            return base::propagate(face);
        const auto embedding = reader.embed(*face);
        if (!embedding)
            return base::propagate(embedding);
        output.line(faceText(*face));
        faces.append(QJsonObject{{u"box"_s, toJson(detection.box)},
                                 {u"score"_s, static_cast<double>(detection.score)},
                                 {u"landmarks"_s, toJson(face->landmarks)},
                                 {u"descriptor"_s, toJson(*embedding)},
                                 {u"quality"_s, cli::toJson(face->quality)}});
    }
    return faces;
}

struct InspectOptions
{
    std::vector<std::string> images;
    bool live = false;
};

ExitCode inspect(const Context& context, const InspectOptions& options, const Output& output)
{
    auto reader = context.openReader(options.live ? vision::ReadingCare::Live : vision::ReadingCare::Still);
    if (!reader)
        return output.fail(reader.error());
    ExitCode exitCode = ExitCode::Done;
    QJsonArray pictures;
    for (const auto& path : toQStrings(options.images)) {
        const auto faces = inspectPicture(*reader, path, output);
        if (faces) {
            pictures.append(QJsonObject{{u"file"_s, path}, {u"faces"_s, *faces}});
            continue;
        }
        output.complain(faces.error());
        pictures.append(QJsonObject{{u"file"_s, path}, {u"error"_s, cli::toJson(faces.error())}});
        exitCode = exitCodeOf(faces.error().code);
    }
    output.json(QJsonDocument(pictures));
    return exitCode;
}

} // namespace

void addInspectCommands(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("inspect", "Show what the networks see in pictures; stores nothing");
    const auto options = std::make_shared<InspectOptions>();
    command->add_option("images", options->images, "JPEG or PNG pictures")->required();
    command->add_flag("--live", options->live, "Read them as a camera's frames are: faster, less careful");
    command->footer("With --json also the 68 landmarks and the 128 numbers of each face.\n"
                    "Example:\n  rollcallctl inspect --json group.jpg");
    onRun(command, context, options, inspect);
}

} // namespace rollcall::cli

#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/terminal.h"
#include "app/common/machine.h"
#include "core/services/benchmarks.h"
#include "core/services/queue_benchmark.h"
#include "core/vision/picture_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>

#include <cmath>

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;
using services::Timings;
using vision::ReadingCare;
using vision::ReadingStep;

struct NamedTimings
{
    QString name;
    Timings timings;
};

QString milliseconds(double value)
{
    return QString::number(value, 'f', 2);
}

/// The table and the JSON of every bench command: steps, what else was found out, and the machine.
void answer(const Output& output, const std::vector<NamedTimings>& steps, const QJsonObject& more)
{
    std::vector<QStringList> rows;
    QJsonObject object;
    for (const auto& [name, timings] : steps) {
        rows.push_back(
            {name, QString::number(timings.size()), milliseconds(timings.medianMs()), milliseconds(timings.p95Ms())});
        object[name] = QJsonObject{{u"runs"_s, static_cast<int>(timings.size())},
                                   {u"median_ms"_s, timings.medianMs()},
                                   {u"p95_ms"_s, timings.p95Ms()}};
    }
    clearProgressBar();
    if (!rows.empty())
        output.table({u"step"_s, u"runs"_s, u"median ms"_s, u"p95 ms"_s}, rows, {});
    for (auto it = more.begin(); it != more.end(); ++it)
        if (!it.value().isObject())
            output.line(u"%1: %2"_s.arg(it.key(), plainText(it.value())));
    output.line(app::machineText());
    QJsonObject answer = more;
    answer[u"steps"_s] = object;
    answer[u"machine"_s] = app::machineJson();
    output.json(QJsonDocument(answer));
}

QString nameOf(ReadingStep step)
{
    switch (step) {
    case ReadingStep::Detect:
        return u"detect"_s;
    case ReadingStep::Refine:
        return u"refine"_s;
    case ReadingStep::Locate:
        return u"landmarks"_s;
    case ReadingStep::Align:
        return u"align"_s;
    case ReadingStep::Judge:
        return u"judge"_s;
    case ReadingStep::Embed:
        return u"embed"_s;
    }
    Q_UNREACHABLE();
}

struct VisionOptions
{
    std::string images;
    std::string video;
    int runs = 20;
    bool still = false;

    [[nodiscard]] ReadingCare care() const { return still ? ReadingCare::Still : ReadingCare::Live; }
};

base::Result<std::vector<vision::Frame>> readPictures(std::span<const QString> paths)
{
    std::vector<vision::Frame> pictures;
    for (const auto& path : paths) {
        auto picture = vision::readPicture(path);
        if (!picture)
            return base::propagate(picture);
        pictures.push_back(std::move(*picture));
    }
    return pictures;
}

base::Result<std::vector<vision::Frame>> readPictures(const QString& folder)
{
    const auto paths = vision::picturesIn(folder);
    if (!paths)
        return base::propagate(paths);
    return readPictures(*paths);
}

ExitCode benchPictures(const VisionOptions& options, vision::FaceReader& reader, const Output& output)
{
    const auto pictures = readPictures(toQString(options.images));
    if (!pictures)
        return output.fail(pictures.error());
    const auto report = services::benchVision(reader, *pictures, options.runs, progressBar());
    if (!report)
        return output.fail(report.error());
    std::vector<NamedTimings> steps;
    for (const auto& [step, timings] : report->steps)
        steps.push_back({nameOf(step), timings});
    steps.push_back({u"total"_s, report->total});
    answer(output, steps,
           {{u"care"_s, options.still ? u"still"_s : u"live"_s},
            {u"pictures"_s, static_cast<int>(pictures->size())},
            {u"runs_with_a_face"_s, report->picturesRead},
            {u"peak_memory_mb"_s, app::peakMemoryMb()}});
    return ExitCode::Done;
}

ExitCode benchVideo(const Context& context, const VisionOptions& options, vision::FaceReader& reader,
                    const Output& output)
{
    const auto report = services::benchVideo(reader, toQString(options.video), context.clock, progressBar());
    if (!report)
        return output.fail(report.error());
    answer(output, {},
           {{u"frames"_s, report->work.frames},
            {u"detections"_s, report->work.detections},
            {u"readings"_s, report->work.readings},
            {u"decode_cpu_ms_per_frame"_s, report->decodeCpuMsPerFrame},
            {u"check_in_cpu_ms_per_frame"_s, report->checkInCpuMsPerFrame},
            {u"peak_memory_mb"_s, app::peakMemoryMb()}});
    return ExitCode::Done;
}

ExitCode benchVision(const Context& context, const VisionOptions& options, const Output& output)
{
    if (options.images.empty() == options.video.empty()) {
        output.complain({base::ErrorCode::InvalidArgument, u"name --images or --video"_s});
        return ExitCode::Usage;
    }
    auto reader = context.openReader(options.care());
    if (!reader)
        return output.fail(reader.error());
    return options.video.empty() ? benchPictures(options, *reader, output)
                                 : benchVideo(context, options, *reader, output);
}

struct MatchOptions
{
    int rows = 100'000;
    int runs = 200;
};

ExitCode benchMatch(const Context&, const MatchOptions& options, const Output& output)
{
    const auto timings = services::benchMatch(static_cast<std::size_t>(options.rows), options.runs);
    answer(output, {{u"search"_s, timings}}, {{u"rows"_s, options.rows}});
    return ExitCode::Done;
}

struct StartupOptions
{
    std::string image;
    int runs = 7;
};

ExitCode benchStartup(const Context& context, const StartupOptions& options, const Output& output)
{
    if (const auto picture = vision::readPicture(toQString(options.image)); !picture)
        return output.fail(picture.error());
    if (const auto reader = context.openReader(ReadingCare::Live); !reader)
        return output.fail(reader.error());
    const QStringList arguments{u"--json"_s,  u"--models"_s, context.modelPath(),
                                u"inspect"_s, u"--live"_s,   toQString(options.image)};
    Timings timings;
    const auto progress = progressBar();
    // The first run warms the disk cache; every start after it counts.
    for (int run = 0; run <= options.runs; ++run) {
        if (!services::goesOn(progress, run, options.runs + 1))
            return output.fail({base::ErrorCode::Cancelled, {}});
        QProcess process;
        const auto time = services::timed([&] {
            process.start(QCoreApplication::applicationFilePath(), arguments, QIODevice::ReadOnly);
            process.waitForFinished(-1);
        });
        const auto faces = QJsonDocument::fromJson(process.readAllStandardOutput())[0][u"faces"_s].toArray();
        if (process.exitCode() != 0 || faces.isEmpty())
            return output.fail({base::ErrorCode::FaceNotFound, toQString(options.image)});
        if (run > 0)
            timings.add(time);
    }
    answer(output, {{u"start to embedding"_s, timings}}, {});
    return ExitCode::Done;
}

struct QueueOptions
{
    std::string images;
    int students = 30;
    int samples = 3;
    double seconds = 1.5;
};

/// Of each folder with a picture more than `samples`: so many to register, and the next one to show.
base::Result<std::vector<services::QueueStudent>> readQueue(const QString& folder, int students, int samples)
{
    std::vector<services::QueueStudent> queue;
    const QDir root(folder);
    if (!root.exists())
        return base::fail(base::ErrorCode::FileNotFound, folder);
    const auto names = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const auto& name : names) {
        const auto paths = vision::picturesIn(root.filePath(name));
        if (!paths || paths->size() <= samples)
            continue;
        auto pictures = readPictures(std::span(*paths).first(static_cast<std::size_t>(samples) + 1));
        if (!pictures)
            return base::propagate(pictures);
        auto shown = std::move(pictures->back());
        pictures->pop_back();
        queue.push_back({name, std::move(*pictures), std::move(shown)});
        if (std::ssize(queue) == students)
            break;
    }
    if (queue.empty())
        return base::fail(base::ErrorCode::FileEmpty, folder);
    return queue;
}

ExitCode benchQueue(const Context& context, const QueueOptions& options, const Output& output)
{
    const auto queue = readQueue(toQString(options.images), options.students, options.samples);
    if (!queue)
        return output.fail(queue.error());
    auto still = context.openReader(ReadingCare::Still);
    if (!still)
        return output.fail(still.error());
    auto live = context.openReader(ReadingCare::Live);
    if (!live)
        return output.fail(live.error());
    const auto report = services::benchQueue(
        *still, *live, *queue, {.shownFor = std::chrono::milliseconds(std::lround(1000 * options.seconds))},
        context.clock, progressBar());
    if (!report)
        return output.fail(report.error());
    answer(output, {{u"decision"_s, report->decision}, {u"work"_s, report->work}},
           {{u"people"_s, report->people},
            {u"registered"_s, report->registered},
            {u"checked_in"_s, report->checkedIn()},
            {u"not_checked_in"_s, QJsonArray::fromStringList(report->notCheckedIn)},
            {u"wrong"_s, report->wrong},
            {u"people_per_minute"_s, report->peoplePerMinute},
            {u"decision_ms"_s,
             QJsonObject{{u"median"_s, report->decision.medianMs()}, {u"p95"_s, report->decision.p95Ms()}}}});
    return ExitCode::Done;
}

void addVision(CLI::App* bench, Context& context)
{
    auto* command =
        bench->add_subcommand("vision", "Each step of reading a face, or the mean work on a video's frames");
    const auto options = std::make_shared<VisionOptions>();
    auto* images = command->add_option("--images", options->images, "Folder of pictures with a face");
    command->add_option("--video", options->video, "Video of somebody standing in front of the camera")
        ->excludes(images);
    command->add_option("--runs", options->runs, "Runs on each picture")
        ->check(CLI::Range(1, 100'000))
        ->capture_default_str();
    command->add_flag("--still", options->still, "Read as the only picture there is, not as a camera's frame");
    command->footer("Decoding is not timed.\nExample:\n  rollcallctl bench vision --images pictures");
    onRun(command, context, options, benchVision);
}

void addMatch(CLI::App* bench, Context& context)
{
    auto* command = bench->add_subcommand("match", "Search for one face among many templates, on one core");
    const auto options = std::make_shared<MatchOptions>();
    command->add_option("--rows", options->rows, "Templates")->check(CLI::Range(1, 5'000'000))->capture_default_str();
    command->add_option("--runs", options->runs, "Searches")->check(CLI::Range(1, 100'000))->capture_default_str();
    command->footer("Example:\n  rollcallctl bench match --rows 100000");
    onRun(command, context, options, benchMatch);
}

void addStartup(CLI::App* bench, Context& context)
{
    auto* command = bench->add_subcommand("startup", "From the start of the program to the first face read");
    const auto options = std::make_shared<StartupOptions>();
    command->add_option("--image", options->image, "Picture with a face")->required();
    command->add_option("--runs", options->runs, "Starts")->check(CLI::Range(1, 1'000))->capture_default_str();
    command->footer("Example:\n  rollcallctl bench startup --image face.jpg");
    onRun(command, context, options, benchStartup);
}

void addQueue(CLI::App* bench, Context& context)
{
    auto* command = bench->add_subcommand("queue", "Students stepping up one after the other, up to the stored mark");
    const auto options = std::make_shared<QueueOptions>();
    command->add_option("--images", options->images, "Folder with a folder of pictures per student")->required();
    command->add_option("--students", options->students, "Length of the queue")
        ->check(CLI::Range(1, 5'000))
        ->capture_default_str();
    command->add_option("--samples", options->samples, "Pictures that each registers")
        ->check(CLI::Range(1, 20))
        ->capture_default_str();
    command->add_option("--seconds", options->seconds, "How long each stands before the camera")
        ->check(CLI::Range(0.1, 60.0))
        ->capture_default_str();
    command->footer(
        "The first pictures of each are registered, the next one stands before the camera; who has fewer is left\n"
        "out. All of it happens in a school of its own that is gone afterwards.\n"
        "Example:\n  rollcallctl bench queue --images students");
    onRun(command, context, options, benchQueue);
}

} // namespace

void addBenchCommands(CLI::App& app, Context& context)
{
    auto* bench = app.add_subcommand("bench", "Measure speed: vision, match, startup, queue, kiosk, office");
    bench->require_subcommand(1);
    addVision(bench, context);
    addMatch(bench, context);
    addStartup(bench, context);
    addQueue(bench, context);
    addBenchKiosk(*bench, context);
    addBenchOffice(*bench, context);
}

} // namespace rollcall::cli

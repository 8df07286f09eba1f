#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/terminal.h"
#include "app/common/machine.h"
#include "core/services/kiosk_demo.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr int kAfterwardsMs = 30'000; ///< to start and to end

struct KioskOptions
{
    std::string source;
    int seconds = 60;
};

QProcessEnvironment environmentWithAScreen()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    if (environment.value(u"DISPLAY"_s).isEmpty() && environment.value(u"WAYLAND_DISPLAY"_s).isEmpty())
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    return environment;
}

/// What the program printed on its standard output after so many seconds.
base::Result<QByteArray> runProgram(const QString& path, const QStringList& arguments, int seconds)
{
    QProcess process;
    process.setProcessEnvironment(environmentWithAScreen());
    process.start(path, arguments, QIODevice::ReadOnly);
    const auto progress = progressBar();
    for (int second = 0; !process.waitForFinished(1000); ++second) {
        const bool isStuck = 1000 * (second - seconds) > kAfterwardsMs;
        if (process.state() == QProcess::NotRunning || isStuck)
            break;
        if (!services::goesOn(progress, std::min(second, seconds), seconds)) {
            process.kill();
            process.waitForFinished();
            return base::fail(base::ErrorCode::Cancelled);
        }
    }
    if (process.state() != QProcess::NotRunning || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0)
        return base::fail(base::ErrorCode::InvalidArgument,
                          QString::fromUtf8(process.readAllStandardError()).trimmed().section(u'\n', -1));
    return process.readAllStandardOutput();
}

ExitCode benchKiosk(const Context& context, const KioskOptions& options, const Output& output)
{
    const auto program = QFileInfo(QCoreApplication::applicationDirPath() % u"/rollcall");
    if (!program.isExecutable())
        return output.fail({base::ErrorCode::FileNotFound, program.filePath()});
    const QTemporaryDir folder;
    QString database;
    QString source = toQString(options.source);
    {
        auto reader = context.openReader(vision::ReadingCare::Still);
        if (!reader)
            return output.fail(reader.error());
        const auto demo = services::makeKioskDemo(
            {.dir = folder.path(), .pictures = context.modelPath() % u"/samples"}, context.clock, *reader,
            {.step = [](const QString&) {}, .tried = {}, .progress = progressBar()});
        if (!demo)
            return output.fail(demo.error());
        database = demo->databasePath;
        if (source.isEmpty())
            source = u"dir:"_s % demo->queueFolder;
    }
    const auto printed = runProgram(program.filePath(),
                                    {u"--windowed"_s, u"--db"_s, database, u"--models"_s, context.modelPath(),
                                     u"--source"_s, source, u"--measure"_s, QString::number(options.seconds)},
                                    options.seconds);
    clearProgressBar();
    if (!printed)
        return output.fail(printed.error());
    auto measured = QJsonDocument::fromJson(*printed).object();
    for (auto it = measured.begin(); it != measured.end(); ++it)
        output.line(u"%1: %2"_s.arg(it.key(), plainText(it.value())));
    output.line(app::machineText());
    measured[u"source"_s] = source;
    measured[u"machine"_s] = app::machineJson();
    output.json(QJsonDocument(measured));
    return ExitCode::Done;
}

} // namespace

void addBenchKiosk(CLI::App& bench, Context& context)
{
    auto* command = bench.add_subcommand("kiosk", "The kiosk's window with people before its camera");
    const auto options = std::make_shared<KioskOptions>();
    command->add_option("--seconds", options->seconds, "How long to measure")
        ->check(CLI::Range(5, 86'400))
        ->capture_default_str();
    command->add_option(
        "--source", options->source,
        "What the camera sees, as rollcall --source takes it (default: students of the sample pictures)");
    command->footer(
        "Runs the program rollcall on a school of its own that is gone afterwards; without a display the window\n"
        "is drawn off screen. The GUI probe is a timer of the window's thread: gui_longest_ms is its longest delay,\n"
        "gui_longest_work_ms the most of such a delay that was work and not waiting for a processor.\n"
        "Example:\n  rollcallctl bench kiosk --seconds 120 --json");
    onRun(command, context, options, benchKiosk);
}

} // namespace rollcall::cli

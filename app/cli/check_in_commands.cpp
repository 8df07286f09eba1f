#include "app/cli/cli11.h"
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/tables.h"
#include "app/cli/terminal.h"
#include "core/services/live_check_in.h"
#include "core/services/people.h"
#include "core/services/pin_check_in.h"
#include "core/vision/picture_file.h"

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;
using services::CheckIn;
using services::CheckInOutcome;
using services::School;

struct CheckInOptions
{
    qint64 session = 0;
    std::vector<std::string> images;
    std::optional<std::string> video;
    std::optional<std::string> student;
    bool byPin = false;
    std::optional<double> latitude;
    std::optional<double> longitude;
    std::optional<double> accuracyM;

    [[nodiscard]] std::optional<domain::Position> position() const
    {
        if (!latitude || !longitude)
            return std::nullopt;
        return domain::Position{{*latitude, *longitude}, accuracyM};
    }
};

/// Prints every try as it is stored, and gathers them for the answer.
class Tries
{
public:
    explicit Tries(const Output& output) : m_output(output) {}

    void add(const QString& source, const CheckInOutcome& outcome)
    {
        QJsonObject object = toJson(outcome);
        object[u"source"_s] = source;
        m_tries.append(object);
        clearProgressBar();
        m_output.line(source % u": "_s % outcomeText(outcome));
    }

    void addFailure(const QString& source, const base::Error& error)
    {
        m_tries.append(QJsonObject{{u"source"_s, source}, {u"error"_s, toJson(error)}});
        m_output.complain(error);
    }

    void answer(const CheckInOptions& options, const CheckIn& checkIn) const
    {
        if (checkIn.unreadableTemplates() > 0)
            m_output.line(u"%1 face templates could not be opened; register those faces again."_s.arg(
                checkIn.unreadableTemplates()));
        m_output.json(QJsonDocument(QJsonObject{{u"session_id"_s, options.session},
                                                {u"liveness"_s, u"off"_s},
                                                {u"unreadable_templates"_s, checkIn.unreadableTemplates()},
                                                {u"tries"_s, m_tries}}));
    }

private:
    const Output& m_output;
    QJsonArray m_tries;
};

ExitCode checkInPictures(const Context& context, const CheckInOptions& options, School& school, CheckIn& checkIn,
                         Tries& tries)
{
    std::optional<base::PersonId> claimed;
    if (options.student) {
        const auto person = services::People(school, context.actor).byEmail(toQString(*options.student));
        if (!person) {
            tries.addFailure(toQString(*options.student), person.error());
            return exitCodeOf(person.error().code);
        }
        claimed = person->id;
    }
    ExitCode exitCode = ExitCode::Done;
    for (const auto& path : toQStrings(options.images)) {
        const auto outcome = [&]() -> base::Result<CheckInOutcome> {
            const auto frame = vision::readPicture(path);
            if (!frame)
                return base::propagate(frame);
            const auto seen = claimed ? checkIn.lookFor(*claimed, *frame) : checkIn.look(*frame);
            if (!seen)
                return base::propagate(seen);
            return checkIn.record(*seen, options.position());
        }();
        if (outcome) {
            tries.add(path, *outcome);
            continue;
        }
        tries.addFailure(path, outcome.error());
        exitCode = exitCodeOf(outcome.error().code);
    }
    return exitCode;
}

ExitCode checkInFromVideo(const CheckInOptions& options, CheckIn& checkIn, Tries& tries)
{
    const QString path = toQString(*options.video);
    auto video = vision::VideoFile::open(path);
    if (!video) {
        tries.addFailure(path, video.error());
        return exitCodeOf(video.error().code);
    }
    const auto onOutcome = [&](std::chrono::milliseconds time, const CheckInOutcome& outcome) {
        tries.add(u"%1 s"_s.arg(static_cast<double>(time.count()) / 1000, 0, 'f', 1), outcome);
    };
    const auto done = services::checkInVideo(checkIn, *video, options.position(), onOutcome, progressBar());
    if (done)
        return ExitCode::Done;
    tries.addFailure(path, done.error());
    return exitCodeOf(done.error().code);
}

ExitCode checkInWithPin(const CheckInOptions& options, School& school, const Output& output)
{
    bool isNumber = false;
    const base::PersonId number{toQString(*options.student).toLongLong(&isNumber)};
    if (!isNumber) {
        output.complain({base::ErrorCode::InvalidArgument, u"with --pin, --student is the student number"_s});
        return ExitCode::Usage;
    }
    const auto pin = readPin();
    if (!pin)
        return output.fail(pin.error());
    const auto outcome =
        services::checkInByPin(school, base::SessionId{options.session}, number, *pin, options.position());
    if (!outcome)
        return output.fail(outcome.error());
    output.line(outcomeText(*outcome));
    output.json(
        QJsonDocument(QJsonObject{{u"session_id"_s, options.session}, {u"tries"_s, QJsonArray{toJson(*outcome)}}}));
    return ExitCode::Done;
}

ExitCode run(const Context& context, const CheckInOptions& options, School& school, const Output& output)
{
    if (options.byPin)
        return checkInWithPin(options, school, output);
    if (options.images.empty() && !options.video) {
        output.complain({base::ErrorCode::InvalidArgument, u"name --images, --video or --pin"_s});
        return ExitCode::Usage;
    }
    auto reader = context.openReader(options.video ? vision::ReadingCare::Live : vision::ReadingCare::Still);
    if (!reader)
        return output.fail(reader.error());
    auto checkIn = CheckIn::open(school, *reader, {options.session});
    if (!checkIn)
        return output.fail(checkIn.error());
    Tries tries(output);
    const auto exitCode = options.video ? checkInFromVideo(options, *checkIn, tries)
                                        : checkInPictures(context, options, school, *checkIn, tries);
    tries.answer(options, *checkIn);
    return exitCode;
}

} // namespace

void addCheckInCommands(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("checkin", "Check students in to a session by their faces or a PIN");
    const auto options = std::make_shared<CheckInOptions>();
    command->add_option("--session", options->session, "Id of the session")->required();
    auto* images = command->add_option("--images", options->images, "Pictures, one try each");
    auto* video = command->add_option("--video", options->video, "A video file, played as a camera")->excludes(images);
    auto* student =
        command->add_option("--student", options->student, "Verify this student (email; a number with --pin)")
            ->excludes(video);
    command->add_flag("--pin", options->byPin, "Ask for the PIN on the terminal, or read it from a pipe")
        ->needs(student)
        ->excludes(images)
        ->excludes(video);
    auto* latitude = command->add_option("--lat", options->latitude, "Latitude of the device, degrees");
    auto* longitude =
        command->add_option("--lon", options->longitude, "Longitude of the device, degrees")->needs(latitude);
    latitude->needs(longitude);
    command->add_option("--accuracy", options->accuracyM, "Accuracy of the position, metres")->needs(latitude);
    command->footer("A refusal is an answer, not a failure: the exit code is 0 when every picture could be read.\n"
                    "Examples:\n  rollcallctl checkin --session 1 --images door1.jpg door2.jpg\n"
                    "  rollcallctl checkin --session 1 --video door.mp4 --lat 47.3771 --lon 8.5419 --accuracy 5\n"
                    "  rollcallctl checkin --session 1 --student 12 --pin");
    onRun(command, context, options, run);
}

} // namespace rollcall::cli

#include "app/kiosk/words.h"

#include "app/common/messages.h"
#include "app/common/shown_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace rollcall::kiosk {
namespace {

using app::Icon;
using app::Tone;
using domain::MarkStatus;
using domain::Reason;
using namespace Qt::StringLiterals;

/// The sentences of the kiosk, apart from its widgets.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Kiosk)

public:
    static QString greeting(int hour);
    static Message of(CameraFault fault);
    static Message refusal(const KioskView& view);
    static Message tooManyTries(const QString& what, const QString& lockedUntil);
    static Message result(const KioskView& view, base::UtcTime now);
    static Message state(const KioskView& view);
    static QString greeted(const QString& greeting, const QString& name) { return tr("%1, %2").arg(greeting, name); }
};

QString Words::greeting(int hour)
{
    if (hour < 12)
        return tr("Good morning");
    return hour < 18 ? tr("Good afternoon") : tr("Good evening");
}

Message Words::of(CameraFault fault)
{
    switch (fault) {
    case CameraFault::None:
    case CameraFault::Absent:
        return {Icon::CameraOff, Tone::Warning, tr("No camera"),
                tr("Check in with your PIN. Staff: plug a camera in.")};
    case CameraFault::Lost:
        return {Icon::CameraOff, Tone::Warning, tr("The camera is gone"),
                tr("Check in with your PIN. Staff: check the camera's cable.")};
    case CameraFault::Frozen:
        return {Icon::Pause, Tone::Warning, tr("The picture stands still"),
                tr("Check in with your PIN. Staff: plug the camera out and in again.")};
    case CameraFault::Black:
        return {Icon::Moon, Tone::Warning, tr("The camera sees only black"),
                tr("Switch the light on, or check in with your PIN.")};
    case CameraFault::Covered:
        return {Icon::Cover, Tone::Warning, tr("Something covers the camera"),
                tr("Take it away, or check in with your PIN.")};
    case CameraFault::White:
        return {Icon::Sun, Tone::Warning, tr("The camera is dazzled"),
                tr("Lower the blinds, or check in with your PIN.")};
    }
    Q_UNREACHABLE();
}

Message Words::refusal(const KioskView& view)
{
    const auto reason = view.result ? view.result->reason : std::nullopt;
    if (view.trouble && view.trouble->code == base::ErrorCode::TooManyTries)
        return tooManyTries(reason == Reason::TooManyTries ? tr("Too many tries") : tr("Too many wrong PINs"),
                            view.trouble->detail);
    if (!reason)
        return {Icon::Cross, Tone::Bad, tr("That did not work"),
                view.trouble ? app::sentence(*view.trouble) : QString()};
    switch (*reason) {
    case Reason::NotAuthenticated:
        if (view.result->method == domain::Method::Pin)
            return {Icon::Keypad, Tone::Bad, tr("Wrong number or PIN"), tr("Try again, or ask your teacher.")};
        return {Icon::Person, Tone::Warning, tr("I do not know you yet"), tr("Use your PIN, or ask your teacher.")};
    case Reason::NotAStudent:
        return {Icon::Person, Tone::Warning, tr("Only students check in here"), tr("Staff sign in below.")};
    case Reason::FaceNotRegistered:
        return {Icon::Person, Tone::Warning, tr("Your face is not registered"),
                tr("Use your PIN, or ask your teacher.")};
    case Reason::SessionNotFound:
    case Reason::SessionInactive:
        return {Icon::Calendar, Tone::Warning, tr("No class is running"), tr("Come back when your class starts.")};
    case Reason::NotEnrolled:
        return {Icon::Person, Tone::Warning, tr("You are not in this class"),
                tr("Check your timetable, or ask a teacher.")};
    case Reason::OutsideCampus:
        return {Icon::Place, Tone::Bad, tr("This screen is not at school"), tr("Please tell a teacher.")};
    case Reason::PositionUnknown:
        return {Icon::PlaceUnknown, Tone::Warning, tr("I do not know where I am"), tr("Please tell a teacher.")};
    case Reason::DuplicateMark:
        return {Icon::Clock, Tone::Neutral, tr("You are already checked in"), {}};
    case Reason::NoFace:
        return {Icon::Person, Tone::Warning, tr("I cannot see your face"), tr("Try again, or use your PIN.")};
    case Reason::MultipleFaces:
        return {Icon::People, Tone::Warning, tr("One person, please"), tr("Step up one after the other.")};
    case Reason::ReplayedFrames:
    case Reason::LivenessFailed:
    case Reason::FaceMismatch:
        return {Icon::Cross, Tone::Warning, tr("I am not sure it is you"), tr("Use your PIN: it does the same.")};
    case Reason::TooManyTries:
        return tooManyTries(tr("Too many tries"), {});
    }
    Q_UNREACHABLE();
}

Message Words::tooManyTries(const QString& what, const QString& lockedUntil)
{
    const auto end = base::fromIso(lockedUntil);
    return {Icon::Clock, Tone::Bad, what,
            end ? tr("Try again at %1, or ask your teacher.").arg(clockText(*end + std::chrono::minutes(1)))
                : tr("Ask your teacher.")};
}

Message Words::result(const KioskView& view, base::UtcTime now)
{
    const auto result = view.result.value_or(KioskResult{});
    const auto course = app::shown(result.courseTitle);
    const auto name = app::firstNameOf(result.personName);
    switch (view.screen) {
    case Screen::Confirmed:
        return {
            iconOf(result.status), toneOf(result.status), kiosk::greeting(now, result.personName),
            tr("%1 · %2 · %3", "course, time, status").arg(course, clockText(result.at), app::wordsOf(result.status))};
    case Screen::AlreadyMarked:
        return {Icon::Tick, Tone::Neutral,
                name.isEmpty() ? tr("You are already checked in") : tr("%1, you are already checked in").arg(name),
                tr("%1 · since %2", "course, time").arg(course, clockText(result.at))};
    case Screen::NotInThisClass:
        return {Icon::Person, Tone::Warning, tr("You are not in this class"),
                course.isEmpty() ? tr("Check your timetable, or ask a teacher.") : tr("This is %1.").arg(course)};
    default:
        return refusal(view);
    }
}

Message Words::state(const KioskView& view)
{
    switch (view.screen) {
    case Screen::NoSession:
        return {Icon::Calendar, Tone::Neutral, tr("No class right now"), tr("Nothing to do. See you later!")};
    case Screen::CameraTrouble:
        return of(view.camera);
    case Screen::FacesOff:
        return {Icon::Keypad, Tone::Neutral, tr("Check in with your PIN"), tr("The camera is not used right now.")};
    case Screen::Outside:
        return {Icon::Place, Tone::Bad, tr("This screen is not at school"),
                tr("Nobody can check in here. Please tell a teacher.")};
    case Screen::PositionUnknown:
        return {Icon::PlaceUnknown, Tone::Warning, tr("I do not know where I am"),
                tr("Please wait a moment, or tell a teacher.")};
    case Screen::StorageTrouble:
        return {Icon::Disk, Tone::Bad, tr("Check-ins cannot be saved"), tr("Please tell a teacher. I keep trying.")};
    default:
        return {Icon::Hourglass, Tone::Neutral, tr("One moment"), tr("Rollcall is starting.")};
    }
}

} // namespace

QString greeting(base::UtcTime now, const QString& personName)
{
    const auto words = Words::greeting(toLocal(now).time().hour());
    const auto name = app::firstNameOf(personName);
    return name.isEmpty() ? words : Words::greeted(words, name);
}

Icon iconOf(MarkStatus status)
{
    switch (status) {
    case MarkStatus::Present:
        return Icon::Tick;
    case MarkStatus::Late:
        return Icon::Clock;
    case MarkStatus::Absent:
        return Icon::Cross;
    case MarkStatus::Excused:
        return Icon::Shield;
    }
    Q_UNREACHABLE();
}

Message messageOfResult(const KioskView& view, base::UtcTime now)
{
    return Words::result(view, now);
}

Message messageOfState(const KioskView& view)
{
    return Words::state(view);
}

} // namespace rollcall::kiosk

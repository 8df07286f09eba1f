#include "app/common/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace rollcall::app {
namespace {

using namespace Qt::StringLiterals;
using domain::MarkStatus;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

struct Kiosk
{
    Q_DECLARE_TR_FUNCTIONS(Kiosk)
};

} // namespace

QDateTime toLocal(base::UtcTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
}

QString clockText(base::UtcTime time)
{
    return QLocale().toString(toLocal(time), u"HH:mm"_s);
}

QString wordsOf(MarkStatus status)
{
    switch (status) {
    case MarkStatus::Present:
        return Words::tr("Present");
    case MarkStatus::Late:
        return Words::tr("Late");
    case MarkStatus::Absent:
        return Words::tr("Absent");
    case MarkStatus::Excused:
        return Words::tr("Excused");
    }
    Q_UNREACHABLE();
}

Tone toneOf(MarkStatus status)
{
    switch (status) {
    case MarkStatus::Present:
        return Tone::Good;
    case MarkStatus::Late:
        return Tone::Warning;
    case MarkStatus::Absent:
        return Tone::Bad;
    case MarkStatus::Excused:
        return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

QString wordsOf(attendance::Guidance guidance)
{
    using attendance::Guidance;
    switch (guidance) {
    case Guidance::None:
        return {};
    case Guidance::LookAtCamera:
        return Kiosk::tr("Look at the camera");
    case Guidance::ComeCloser:
        return Kiosk::tr("Come a little closer");
    case Guidance::StepBack:
        return Kiosk::tr("Step back a little");
    case Guidance::OnePersonPlease:
        return Kiosk::tr("One person, please");
    case Guidance::MoreLight:
        return Kiosk::tr("Too dark: more light, please");
    case Guidance::LessLight:
        return Kiosk::tr("Too bright: less light, please");
    case Guidance::HoldStill:
        return Kiosk::tr("Hold still");
    case Guidance::FaceTheCamera:
        return Kiosk::tr("Turn your face to the camera");
    case Guidance::OpenEyes:
        return Kiosk::tr("Open your eyes");
    case Guidance::TurnLeft:
        return Kiosk::tr("Turn your head a little to your left");
    case Guidance::TurnRight:
        return Kiosk::tr("Turn your head a little to your right");
    case Guidance::ChinUp:
        return Kiosk::tr("Lift your chin a little");
    case Guidance::ChinDown:
        return Kiosk::tr("Lower your chin a little");
    }
    Q_UNREACHABLE();
}

} // namespace rollcall::app

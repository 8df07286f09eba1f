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

} // namespace rollcall::app

#include "app/office/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::office::Words)
};

} // namespace

QDateTime toLocal(base::UtcTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
}

QString clockText(base::UtcTime time)
{
    return QLocale().toString(toLocal(time).time(), u"HH:mm"_s);
}

QString dayText(base::UtcTime time)
{
    return QLocale().toString(toLocal(time).date(), u"ddd d MMMM"_s);
}

QString momentText(base::UtcTime time)
{
    return QLocale().toString(toLocal(time), u"d MMM yyyy, HH:mm"_s);
}

QString wordsOf(domain::Role role)
{
    switch (role) {
    case domain::Role::Student:
        return Words::tr("Student");
    case domain::Role::Teacher:
        return Words::tr("Teacher");
    case domain::Role::Admin:
        return Words::tr("Administrator");
    }
    Q_UNREACHABLE();
}

QString wordsOf(domain::MarkStatus status)
{
    switch (status) {
    case domain::MarkStatus::Present:
        return Words::tr("Present");
    case domain::MarkStatus::Late:
        return Words::tr("Late");
    case domain::MarkStatus::Absent:
        return Words::tr("Absent");
    case domain::MarkStatus::Excused:
        return Words::tr("Excused");
    }
    Q_UNREACHABLE();
}

QString wordsOf(domain::Method method)
{
    switch (method) {
    case domain::Method::Face:
        return Words::tr("Face");
    case domain::Method::Pin:
        return Words::tr("PIN");
    case domain::Method::Manual:
        return Words::tr("By hand");
    }
    Q_UNREACHABLE();
}

app::Tone toneOf(domain::MarkStatus status)
{
    switch (status) {
    case domain::MarkStatus::Present:
        return app::Tone::Good;
    case domain::MarkStatus::Late:
        return app::Tone::Warning;
    case domain::MarkStatus::Absent:
        return app::Tone::Bad;
    case domain::MarkStatus::Excused:
        return app::Tone::Neutral;
    }
    Q_UNREACHABLE();
}

} // namespace rollcall::office

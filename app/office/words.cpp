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

} // namespace rollcall::office

#include "app/common/shown_text.h"

#include <QStringList>

namespace rollcall::app {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMaxLength = 200;
constexpr int kMaxMarks = 3;
constexpr QChar kIsolate(0x2068);
constexpr QChar kEndIsolate(0x2069);
constexpr QChar kNonJoiner(0x200C);
constexpr QChar kJoiner(0x200D);

bool isMark(QChar character)
{
    return character.category() == QChar::Mark_NonSpacing || character.category() == QChar::Mark_Enclosing;
}

bool isForbidden(QChar character)
{
    return character.category() == QChar::Other_Format && character != kNonJoiner && character != kJoiner;
}

QString harmless(const QString& text)
{
    QString result;
    int marks = 0;
    for (const auto character : text) {
        marks = isMark(character) ? marks + 1 : 0;
        if (marks > kMaxMarks || isForbidden(character))
            continue;
        result += character.category() == QChar::Other_Control || character.isSpace() ? u' ' : character;
    }
    result = result.simplified();
    if (result.size() <= kMaxLength)
        return result;
    result.truncate(kMaxLength - 1);
    if (result.back().isHighSurrogate())
        result.chop(1);
    return result + u'…';
}

QString isolated(const QString& text)
{
    return text.isEmpty() ? text : kIsolate + text + kEndIsolate;
}

} // namespace

QString shown(const QString& text)
{
    return isolated(harmless(text));
}

QString firstNameOf(const QString& name)
{
    return isolated(harmless(name).section(u' ', 0, 0));
}

QString shortNameOf(const QString& name)
{
    const auto words = harmless(name).split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2)
        return shown(name);
    const auto& last = words.back();
    return isolated(words.front() % u' ' % last.left(last.front().isHighSurrogate() ? 2 : 1) % u'.');
}

} // namespace rollcall::app

#include "core/services/text_p.h"

#include <QRegularExpression>

#include <algorithm>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;

constexpr qsizetype kTextLimit = 255;

bool isControl(QChar letter)
{
    return letter.category() == QChar::Other_Control;
}

bool names(const QString& text, const QString& word)
{
    const QRegularExpression whole(u"\\b"_s % QRegularExpression::escape(word) % u"\\b"_s,
                                   QRegularExpression::CaseInsensitiveOption |
                                       QRegularExpression::UseUnicodePropertiesOption);
    return whole.match(text).hasMatch();
}

} // namespace

base::Result<void> checkLine(const QString& field, const QString& text)
{
    if (text.size() > kTextLimit || std::ranges::any_of(text, isControl))
        return base::fail(ErrorCode::InvalidArgument, field);
    return {};
}

base::Result<void> checkFilledLine(const QString& field, const QString& text)
{
    if (text.trimmed().isEmpty())
        return base::fail(ErrorCode::InvalidArgument, field);
    return checkLine(field, text);
}

base::Result<void> checkNotNaming(const QString& field, const QString& text, const domain::Person& person)
{
    if (names(text, person.name) || names(text, person.email))
        return base::fail(ErrorCode::InvalidArgument, field % u": it names the person, and is kept"_s);
    return {};
}

} // namespace rollcall::services

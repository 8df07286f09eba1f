#include "core/services/text_p.h"

#include <algorithm>

namespace rollcall::services {
namespace {

using base::ErrorCode;

constexpr qsizetype kTextLimit = 255;

bool isControl(QChar letter)
{
    return letter.category() == QChar::Other_Control;
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

} // namespace rollcall::services

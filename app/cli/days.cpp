#include "app/cli/days.h"

#include <QStringBuilder>

namespace rollcall::cli {

using namespace Qt::StringLiterals;

base::Result<std::optional<QDate>> dayOf(const std::optional<std::string>& text)
{
    if (!text)
        return std::nullopt;
    const auto day = dayOf(*text);
    if (!day)
        return base::propagate(day);
    return *day;
}

base::Result<QDate> dayOf(const std::string& text)
{
    const auto typed = QString::fromStdString(text);
    const QDate day = QDate::fromString(typed, Qt::ISODate);
    if (!day.isValid())
        return base::fail(base::ErrorCode::InvalidArgument, typed % u" is not a day like 2026-03-09"_s);
    return day;
}

} // namespace rollcall::cli

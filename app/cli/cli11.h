#pragma once

#include <QString>
#include <QStringList>

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <vector>

namespace rollcall::cli {

/// CLI11 fills std::string; the services take QString.
[[nodiscard]] inline QString toQString(const std::string& text)
{
    return QString::fromStdString(text);
}

[[nodiscard]] inline QStringList toQStrings(const std::vector<std::string>& texts)
{
    QStringList result;
    for (const auto& text : texts)
        result << QString::fromStdString(text);
    return result;
}

[[nodiscard]] inline std::optional<QString> toQString(const std::optional<std::string>& text)
{
    return text ? std::optional(QString::fromStdString(*text)) : std::nullopt;
}

} // namespace rollcall::cli

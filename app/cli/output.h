#pragma once

#include "app/cli/exit_code.h"
#include "core/base/error.h"
#include "core/exchange/report_table.h"

#include <QJsonDocument>
#include <QString>
#include <QStringList>

#include <vector>

namespace rollcall::cli {

/// Where a command's answer goes: text for people, or one JSON document with --json. Errors are one line on the
/// standard error; with --json also `{"error": {"code", "message", "detail"}}` as the answer.
class Output final
{
public:
    explicit Output(bool json) : m_json(json) {}

    [[nodiscard]] bool isJson() const { return m_json; }

    /// A line for people; nothing with --json.
    void line(const QString& text) const;

    /// What the program itself has drawn for a terminal, with its colours; no text of somebody else's.
    void drawing(const QString& drawn) const;

    /// A table for people: columns as wide as their widest cell. `empty` is said in its place where there are no rows.
    void table(const QStringList& header, const std::vector<QStringList>& rows, const QString& empty) const;

    /// The report for people: title, remarks and table.
    void report(const exchange::ReportTable& table) const;

    /// The answer as JSON; nothing without --json.
    void json(const QJsonDocument& document) const;

    /// One line on the standard error about what is not wrong, but should not stay so.
    void warn(const QString& text) const;

    /// One line on the standard error, for one of several things that went wrong.
    void complain(const base::Error& error) const;

    /// Complains, answers, and gives the exit code.
    [[nodiscard]] ExitCode fail(const base::Error& error) const;

private:
    bool m_json;
};

} // namespace rollcall::cli

#pragma once

#include "core/domain/names.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>
#include <QTime>

#include <compare>
#include <variant>
#include <vector>

namespace rollcall::exchange {

/// A sentence with %1, %2, %3 where its arguments, at most three, go, so that it can be translated.
struct Phrase
{
    QString pattern;
    QStringList arguments{};

    [[nodiscard]] QString text() const;

    bool operator==(const Phrase&) const = default;
};

/// A share of a whole, 0..100.
struct Percent
{
    double value = 0;

    auto operator<=>(const Percent&) const = default;
};

/// Nothing, a text, a number, a share, a local date, a local time of day, a standing.
using Cell = std::variant<std::monostate, QString, qint64, Percent, QDate, QTime, domain::MarkStatus>;

enum class CellKind { Text, Number, Percent, Date, Time, Status };

struct ReportColumn
{
    QString id;    ///< stable, for programs: "absent"
    QString title; ///< for people: "Absent"
    CellKind kind = CellKind::Text;

    bool operator==(const ReportColumn&) const = default;
};

/// A report as it is shown, and as it is written to a file: the same table for both. Every row has a cell for each
/// column, of the column's kind or empty.
struct ReportTable
{
    Phrase title;
    std::vector<Phrase> remarks{};
    std::vector<ReportColumn> columns{};
    std::vector<std::vector<Cell>> rows{};

    bool operator==(const ReportTable&) const = default;
};

/// The cell as a plain text: dates as "2026-03-09", times as "08:15", shares with one decimal and without a sign,
/// standings and ways by their stored names. Pure; any thread.
[[nodiscard]] QString cellText(const Cell& cell);

/// The columns' titles and the rows as csv.h writes them; title and remarks are left out, because programs that read
/// CSV take the first line for the header. Pure; any thread.
[[nodiscard]] QByteArray toCsv(const ReportTable& table);

} // namespace rollcall::exchange

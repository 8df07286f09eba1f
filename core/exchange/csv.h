#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace rollcall::exchange {

struct CsvLimits
{
    qsizetype rows = 100'000;
    qsizetype columns = 64;
    qsizetype fieldBytes = 8192; ///< UTF-8 bytes of one cell
};

struct CsvRow
{
    int line = 1; ///< of the file, where the row begins; from 1
    QStringList cells;

    bool operator==(const CsvRow&) const = default;
};

/// Reads comma-separated text (RFC 4180, by libcsv in strict mode) in UTF-8, with or without a byte order mark; lines
/// end with CRLF, LF or CR. Empty lines are skipped; spaces and tabs around a cell outside quotes are not part of it.
/// Rows may differ in length. Any thread.
///
/// Fails with CsvInvalid for a quote out of place or never closed, invalid UTF-8, a zero byte, or a limit passed; the
/// detail names the line and what was found.
[[nodiscard]] base::Result<std::vector<CsvRow>> parseCsv(const QByteArray& bytes, const CsvLimits& limits = {});

/// The cell as it may stand in a spreadsheet: one that starts with = + - @ tab, CR or LF would be run as a formula and
/// gets an apostrophe in front; a plain number such as -3.5 or 1e-5 stays as it is. Reading does not take the
/// apostrophe away.
[[nodiscard]] QString neutralised(const QString& cell);

/// Writes rows as RFC 4180: every cell in quotes and neutralised, lines end with CRLF. UTF-8 with a byte order mark,
/// because Excel takes a file without one for the machine's old code page.
[[nodiscard]] QByteArray toCsv(const std::vector<QStringList>& rows);

} // namespace rollcall::exchange

#include "core/exchange/emails_csv.h"

#include "core/exchange/csv.h"

#include <algorithm>

namespace rollcall::exchange {
namespace {

using namespace Qt::StringLiterals;

bool isEmailColumn(const QString& cell)
{
    return cell.trimmed().compare(u"email"_s, Qt::CaseInsensitive) == 0;
}

} // namespace

base::Result<std::vector<EmailRow>> readEmails(const QByteArray& bytes)
{
    const auto rows = parseCsv(bytes);
    if (!rows)
        return base::propagate(rows);
    if (rows->empty())
        return base::fail(base::ErrorCode::CsvInvalid, u"no header row"_s);
    const auto& header = rows->front().cells;
    if (std::ranges::count_if(header, isEmailColumn) != 1)
        return base::fail(base::ErrorCode::CsvInvalid,
                          u"line %1: the header must have one column email"_s.arg(rows->front().line));
    const auto column = std::ranges::find_if(header, isEmailColumn) - header.begin();
    std::vector<EmailRow> emails;
    std::for_each(rows->begin() + 1, rows->end(), [&](const CsvRow& row) {
        emails.push_back({.line = row.line, .email = row.cells.value(column).trimmed().toLower()});
    });
    return emails;
}

} // namespace rollcall::exchange

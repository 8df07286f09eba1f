#pragma once

#include "core/base/result.h"
#include "core/exchange/report_table.h"

namespace rollcall::exchange {

/// The report as an Excel workbook (Office Open XML, by libxlsxwriter) of one sheet: title and remarks, the titles of
/// the columns, which stay in view, and the rows. Numbers, shares, dates and times are such; a text is always a text
/// and so never a formula, whatever it starts with. With `rightToLeft` the sheet begins at the right. Any thread. Fails
/// with FileNotWritable or DiskFull where no temporary file can be made, and with InvalidArgument where the table has
/// more than 1,048,576 rows or 16,384 columns, which is what a sheet holds.
[[nodiscard]] base::Result<QByteArray> toXlsx(const ReportTable& table, bool rightToLeft = false);

} // namespace rollcall::exchange

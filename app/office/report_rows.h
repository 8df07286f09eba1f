#pragma once

#include "app/office/cell.h"
#include "core/exchange/report_table.h"

#include <vector>

namespace rollcall::office {

/// A report as a table of the window: the same cells as in its files, numbers and days as the language of the program
/// writes them, standings as pills. The table is as the service gave it, its columns' titles may be in words already.
[[nodiscard]] std::vector<Column> columnsOf(const exchange::ReportTable& table);
[[nodiscard]] std::vector<Row> rowsOf(const exchange::ReportTable& table);

} // namespace rollcall::office

#pragma once

#include "core/exchange/report_table.h"

namespace rollcall::app {

/// The report as windows show and write it: title, remarks, titles of columns, standings and methods in the language of
/// the program, translated through QCoreApplication. The same table goes to the screen and into a file.
[[nodiscard]] exchange::ReportTable inWords(exchange::ReportTable table);

} // namespace rollcall::app

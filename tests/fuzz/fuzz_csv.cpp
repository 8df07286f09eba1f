#include "core/exchange/csv.h"
#include "tests/fuzz/fuzz.h"

using namespace rollcall;

/// What was read is within the limits, and read again from what is written of it, but for the apostrophes before
/// formulas and for rows of one empty cell, which are empty lines.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const exchange::CsvLimits limits{.rows = 100, .columns = 8, .fieldBytes = 200};
    const auto rows = exchange::parseCsv(fuzz::bytesOf(data, size), limits);
    if (!rows)
        return 0;
    fuzz::require(std::ssize(*rows) <= limits.rows);
    std::vector<QStringList> cells;
    std::vector<QStringList> expected;
    for (const auto& row : *rows) {
        fuzz::require(row.line >= 1 && !row.cells.isEmpty() && row.cells.size() <= limits.columns);
        cells.push_back(row.cells);
        auto& neutralised = expected.emplace_back();
        for (const auto& cell : row.cells) {
            fuzz::require(cell.toUtf8().size() <= limits.fieldBytes);
            neutralised << exchange::neutralised(cell);
        }
    }
    const auto again = exchange::parseCsv(exchange::toCsv(cells));
    fuzz::require(again && again->size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        fuzz::require((*again)[i].cells == expected[i]);
    return 0;
}

#include "core/pdf/report_layout_p.h"

#include <algorithm>

namespace rollcall::pdf {
namespace {

constexpr int kLinesOfEveryPage = 2; // the columns' titles, the page's number

} // namespace

std::vector<Band> bandsOf(const std::vector<int>& widths, int pageWidth)
{
    if (widths.empty())
        return {};
    std::vector<Band> bands(1, Band{0});
    int used = widths.front();
    for (std::size_t column = 1; column < widths.size(); ++column) {
        if (bands.back().size() > 1 && used + widths[column] > pageWidth) {
            bands.push_back(Band{0});
            used = widths.front();
        }
        bands.back().push_back(column);
        used += widths[column];
    }
    return bands;
}

std::vector<ReportPage> pagesOf(std::size_t bands, std::size_t rows, const PageMeasure& measure)
{
    std::vector<ReportPage> pages;
    for (std::size_t band = 0; band < bands; ++band) {
        std::size_t row = 0;
        do {
            const int head = pages.empty() ? measure.headHeight : 0;
            const int lines = (measure.height - head) / measure.rowHeight - kLinesOfEveryPage;
            const auto fitting = std::min(static_cast<std::size_t>(std::max(lines, 1)), rows - row);
            pages.push_back({.band = band, .firstRow = row, .rows = fitting});
            row += fitting;
        } while (row < rows);
    }
    return pages;
}

} // namespace rollcall::pdf

#pragma once

#include <cstddef>
#include <vector>

namespace rollcall::pdf {

/// Columns that stand on one page together, by their numbers.
using Band = std::vector<std::size_t>;

struct ReportPage
{
    std::size_t band = 0;
    std::size_t firstRow = 0;
    std::size_t rows = 0;

    bool operator==(const ReportPage&) const = default;
};

/// The lengths of a page, in dots of the device.
struct PageMeasure
{
    int width = 0;
    int height = 0;
    int rowHeight = 1;
    int headHeight = 0; ///< title and remarks, on the first page
};

/// Puts columns of these widths into bands: each as wide as the page at most, the first column in all. A column wider
/// than what is left beside the first stands there alone.
[[nodiscard]] std::vector<Band> bandsOf(const std::vector<int>& widths, int pageWidth);

/// Band after band, as many rows on a page as fit with a line for the columns' titles and one for the page's number; at
/// least one. A band without rows has one page.
[[nodiscard]] std::vector<ReportPage> pagesOf(std::size_t bands, std::size_t rows, const PageMeasure& measure);

} // namespace rollcall::pdf

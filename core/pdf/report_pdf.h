#pragma once

#include "core/exchange/report_table.h"

#include <QByteArray>
#include <QString>

class QPagedPaintDevice;

namespace rollcall::pdf {

/// How a report is set.
struct PdfLook
{
    QString fontFamily{};                            ///< empty: the application's
    Qt::LayoutDirection direction = Qt::LeftToRight; ///< right to left: the first column is at the right
    QString page = QStringLiteral("%1 / %2");        ///< at the foot: number of the page, and of how many
};

/// The report on A4 pages, upright or lying as its columns need. Title and remarks stand on the first page, the titles
/// of the columns and the number of the page on each. Where the columns do not fit on a page, the first one is repeated
/// on the pages of the others. Texts wider than 60 mm are cut. Needs a QGuiApplication; any thread.
[[nodiscard]] QByteArray toPdf(const exchange::ReportTable& table, const PdfLook& look = {});

/// The same on the paper of any device, which a QPainter can be opened on, such as a printer's; upright or lying as
/// the columns need. False where the device takes nothing (any more). The thread that uses the device.
[[nodiscard]] bool paint(const exchange::ReportTable& table, const PdfLook& look, QPagedPaintDevice& device);

} // namespace rollcall::pdf

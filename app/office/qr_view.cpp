#include "app/office/qr_view.h"

#include <QPainter>

#include <utility>

namespace rollcall::office {
namespace {

constexpr int kMargin = 4; ///< modules, by the standard
constexpr int kModulePx = 4;

} // namespace

QrView::QrView(app::QrCode code, QWidget* parent) : QWidget(parent), m_code(std::move(code))
{
    const int side = (m_code.size + 2 * kMargin) * kModulePx;
    setFixedSize(side, side);
}

void QrView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    for (int y = 0; y < m_code.size; ++y)
        for (int x = 0; x < m_code.size; ++x)
            if (m_code.isDark(x, y))
                painter.fillRect((x + kMargin) * kModulePx, (y + kMargin) * kModulePx, kModulePx, kModulePx, Qt::black);
}

} // namespace rollcall::office

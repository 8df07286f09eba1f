#include "app/kiosk/text_label.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace rollcall::kiosk {
namespace {

QTextOption wrapping(Qt::Alignment alignment, Qt::LayoutDirection direction)
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(direction);
    return option;
}

/// Lays the text out and returns the start of each line.
std::vector<int> lineStarts(QTextLayout& layout, int width)
{
    std::vector<int> starts;
    layout.beginLayout();
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        starts.push_back(line.textStart());
    }
    layout.endLayout();
    return starts;
}

QColor colourOf(Ink ink, const app::Colours& colours)
{
    switch (ink) {
    case Ink::Text:
        return colours.text;
    case Ink::Muted:
        return colours.muted;
    case Ink::OnOverlay:
        return colours.onOverlay;
    case Ink::Good:
        return colours.good;
    case Ink::Warning:
        return colours.warning;
    case Ink::Bad:
        return colours.bad;
    }
    Q_UNREACHABLE();
}

} // namespace

TextLabel::TextLabel(app::TypeStyle style, Ink ink, const QString& objectName, QWidget* parent)
    : QLabel(parent)
    , m_style(style)
    , m_ink(ink)
{
    setObjectName(objectName);
    setTextFormat(Qt::PlainText);
    setFont(m_theme.font(style));
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void TextLabel::setMaxLines(int lines)
{
    m_maxLines = lines;
    auto policy = sizePolicy();
    policy.setHeightForWidth(lines > 1);
    setSizePolicy(policy);
    updateGeometry();
}

void TextLabel::setLeastShare(double share)
{
    m_leastShare = share;
    updateGeometry();
}

void TextLabel::setInk(Ink ink)
{
    m_ink = ink;
    update();
}

void TextLabel::setTheme(const app::Theme& theme)
{
    m_theme = theme;
    setFont(theme.font(m_style));
    updateGeometry();
    update();
}

QFont TextLabel::fontOf(int px) const
{
    auto font = m_theme.font(m_style);
    font.setPixelSize(px);
    return font;
}

int TextLabel::linesNeeded(int px, int width) const
{
    if (m_maxLines == 1)
        return QFontMetrics(fontOf(px)).horizontalAdvance(text()) <= width ? 1 : 2;
    // As it is drawn: the layout breaks a line where the rounded advance would just fit.
    QTextLayout layout(text(), fontOf(px));
    layout.setTextOption(wrapping(Qt::AlignLeading, layoutDirection()));
    return static_cast<int>(lineStarts(layout, width).size());
}

int TextLabel::fontPxFor(int width) const
{
    const int largest = m_theme.font(m_style).pixelSize();
    const int least = std::max(app::Theme::kSmallestFontPx, static_cast<int>(std::ceil(largest * m_leastShare)));
    if (const int whole = std::max(least, largest * 4 / 5); m_maxLines > 1 && linesNeeded(whole, width) == 1) {
        int px = largest;
        while (px > whole && linesNeeded(px, width) > 1)
            --px;
        return px;
    }
    int px = largest;
    while (px > least && linesNeeded(px, width) > m_maxLines)
        px = std::max(least, px - std::max(1, largest / 16));
    return px;
}

QSize TextLabel::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(m_style));
    return {metrics.horizontalAdvance(text()) + 2, metrics.height()};
}

QSize TextLabel::minimumSizeHint() const
{
    const QFontMetrics metrics(m_theme.font(m_style));
    return {std::min(sizeHint().width(), 3 * metrics.height()), metrics.height()};
}

int TextLabel::heightForWidth(int width) const
{
    const int px = fontPxFor(width);
    const int lines = std::clamp(linesNeeded(px, width), 1, m_maxLines);
    return QFontMetrics(fontOf(px)).lineSpacing() * lines;
}

int TextLabel::balancedWidth(int px) const
{
    const int lines = linesNeeded(px, width());
    int enough = std::max(1, width());
    if (lines == 1 || lines > m_maxLines)
        return enough;
    for (int tooNarrow = enough / 2; enough - tooNarrow > 4;) {
        const int middle = (enough + tooNarrow) / 2;
        (linesNeeded(px, middle) > lines ? tooNarrow : enough) = middle;
    }
    return enough;
}

bool TextLabel::isElided() const
{
    return linesNeeded(fontPxFor(width()), width()) > m_maxLines;
}

void TextLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto font = fontOf(fontPxFor(width()));
    const QFontMetrics metrics(font);
    painter.setFont(font);
    painter.setPen(colourOf(m_ink, m_theme.colours()));

    QTextLayout layout(text(), font);
    layout.setTextOption(wrapping(Qt::AlignLeading, layoutDirection()));
    auto starts = lineStarts(layout, balancedWidth(font.pixelSize()));
    const int lines = std::min(static_cast<int>(starts.size()), m_maxLines);
    const int top = (height() - metrics.lineSpacing() * lines) / 2;
    auto horizontal = QStyle::visualAlignment(layoutDirection(), alignment()) & Qt::AlignHorizontal_Mask;
    painter.setLayoutDirection(layoutDirection());
    for (int i = 0; i < lines; ++i) {
        const auto start = starts[static_cast<std::size_t>(i)];
        const bool isLast = i == lines - 1;
        auto line =
            isLast ? text().mid(start) : text().mid(start, starts[static_cast<std::size_t>(i) + 1] - start).trimmed();
        if (isLast)
            line = metrics.elidedText(line, Qt::ElideRight, width());
        painter.drawText(QRect(0, top + i * metrics.lineSpacing(), width(), metrics.lineSpacing()),
                         static_cast<int>(horizontal | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine),
                         line);
    }
}

} // namespace rollcall::kiosk

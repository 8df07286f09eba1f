#include "app/office/pill_delegate.h"

#include "app/office/row_model.h"

#include <QApplication>
#include <QPainter>

namespace rollcall::office {
namespace {

constexpr int kHeight = 24;
constexpr int kMargin = 10;
constexpr int kFontPx = 13;

} // namespace

void PillDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto pill = index.data(RowModel::PillRole);
    const auto text = index.data(Qt::DisplayRole).toString();
    if (!pill.isValid() || text.isEmpty())
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem empty = option;
    initStyleOption(&empty, index);
    empty.text.clear();
    const auto* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &empty, painter, option.widget);

    const bool hasTone = pill.toInt() >= 0;
    const auto tone = hasTone ? static_cast<app::Tone>(pill.toInt()) : app::Tone::Neutral;
    auto font = option.font;
    font.setPixelSize(kFontPx);
    font.setWeight(QFont::DemiBold);
    const int width = QFontMetrics(font).horizontalAdvance(text) + 2 * kMargin;
    const QRect place(option.rect.left() + kMargin, option.rect.center().y() - kHeight / 2,
                      std::min(width, option.rect.width() - 2 * kMargin), kHeight);
    const auto shown = QStyle::visualRect(option.direction, option.rect, place);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(hasTone ? m_theme.groundOf(tone) : m_theme.colours().raised);
    painter->drawRoundedRect(shown, kHeight / 2.0, kHeight / 2.0);
    painter->setFont(font);
    painter->setPen(hasTone ? m_theme.colourOf(tone) : m_theme.colours().muted);
    painter->drawText(shown, Qt::AlignCenter, QFontMetrics(font).elidedText(text, Qt::ElideRight, shown.width()));
    painter->restore();
}

} // namespace rollcall::office

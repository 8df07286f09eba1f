#pragma once

#include "app/common/theme.h"

#include <QStyledItemDelegate>

namespace rollcall::office {

/// Draws cells that are pills as such, all others as the style does.
class PillDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const app::Theme& theme) { m_theme = theme; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    app::Theme m_theme;
};

} // namespace rollcall::office

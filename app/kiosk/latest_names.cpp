#include "app/kiosk/latest_names.h"

#include "app/common/shown_text.h"
#include "app/kiosk/sign.h"
#include "app/kiosk/text_label.h"
#include "app/kiosk/words.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace rollcall::kiosk {
namespace {

using namespace Qt::StringLiterals;

constexpr int kRowPx = 48;
constexpr int kMarginPx = 14;

} // namespace

LatestNames::LatestNames(QWidget* parent)
    : Panel(QBoxLayout::TopToBottom, Fill::Card, u"latestNames"_s, parent)
    , m_nobody(new TextLabel(app::TypeStyle::Body, Ink::Muted, u"latestNobody"_s, this))
{
    setSpaces(28, kMarginPx, 0);
    m_nobody->setAlignment(Qt::AlignCenter);
    m_nobody->setMaxLines(2);
    box()->addWidget(m_nobody, 1);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        auto& row = m_rows[i];
        row.line = new Panel(QBoxLayout::LeftToRight, Fill::None, u"latestRow%1"_s.arg(i), this);
        row.line->setSpaces(0, 10);
        row.name = new TextLabel(app::TypeStyle::Body, Ink::Text, u"latestName%1"_s.arg(i), row.line);
        row.status = new Sign(20, false, u"latestSign%1"_s.arg(i), row.line);
        row.time = new TextLabel(app::TypeStyle::Body, Ink::Muted, u"latestTime%1"_s.arg(i), row.line);
        row.time->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
        row.line->box()->addWidget(row.name, 1);
        row.line->box()->addWidget(row.status);
        row.line->box()->addWidget(row.time);
        box()->addWidget(row.line);
    }
    box()->addStretch(0);
    fillRows();
}

void LatestNames::setMarks(const std::vector<services::LatestMark>& marks, services::NamesShown names)
{
    m_marks = marks;
    m_names = names;
    fillRows();
}

int LatestNames::rowHeight() const
{
    return theme().px(kRowPx);
}

std::size_t LatestNames::rowsThatFit() const
{
    const int space = std::max(0, height() - 2 * theme().px(kMarginPx));
    return static_cast<std::size_t>(std::clamp(space / rowHeight(), 1, kMostRows));
}

void LatestNames::fillRows()
{
    m_nobody->setText(tr("Nobody yet. Be the first!"));
    m_nobody->setVisible(m_marks.empty());
    const auto count = std::min({m_marks.size(), m_rows.size(), rowsThatFit()});
    const int space = height() - 2 * theme().px(kMarginPx);
    const int stretched = std::clamp(space / static_cast<int>(rowsThatFit()), rowHeight(), rowHeight() * 4 / 3);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        auto& row = m_rows[i];
        row.line->setVisible(i < count);
        if (i >= count)
            continue;
        const auto& mark = m_marks[i];
        row.line->setFixedHeight(stretched);
        row.name->setText(m_names == services::NamesShown::First ? app::shortNameOf(mark.name) : app::shown(mark.name));
        row.time->setText(clockText(mark.at));
        row.status->setIcon(iconOf(mark.status), toneOf(mark.status));
        row.line->setAccessibleName(u"%1, %2, %3"_s.arg(row.name->text(), wordsOf(mark.status), row.time->text()));
    }
}

void LatestNames::setTheme(const app::Theme& theme)
{
    Panel::setTheme(theme);
    fillRows();
}

QSize LatestNames::sizeHint() const
{
    return {theme().px(300), 3 * rowHeight() + 2 * theme().px(kMarginPx)};
}

QSize LatestNames::minimumSizeHint() const
{
    return {theme().px(160), rowHeight() + 2 * theme().px(kMarginPx)};
}

void LatestNames::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    fillRows();
}

void LatestNames::changeEvent(QEvent* event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fillRows();
}

void LatestNames::paintEvent(QPaintEvent* event)
{
    Panel::paintEvent(event);
    QPainter painter(this);
    painter.setPen(QPen(theme().colours().line, theme().px(1)));
    for (std::size_t i = 1; i < m_rows.size() && m_rows[i].line->isVisibleTo(this); ++i) {
        const auto area = m_rows[i].line->geometry();
        painter.drawLine(area.topLeft(), area.topRight());
    }
}

} // namespace rollcall::kiosk

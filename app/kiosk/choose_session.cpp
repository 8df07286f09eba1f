#include "app/kiosk/choose_session.h"

#include "app/common/shown_text.h"
#include "app/kiosk/course_line.h"
#include "app/kiosk/text_label.h"
#include "app/kiosk/touch_scroll.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace rollcall::kiosk {

using namespace Qt::StringLiterals;

ChoiceCard::ChoiceCard(const QString& objectName, QWidget* parent)
    : Button(ButtonKind::Plain, objectName, parent)
    , m_small(new TextLabel(app::TypeStyle::Strong, Ink::Muted, u"choiceSmall"_s, this))
    , m_large(new TextLabel(app::TypeStyle::Course, Ink::Text, u"choiceLarge"_s, this))
    , m_detail(new TextLabel(app::TypeStyle::Body, Ink::Muted, u"choiceDetail"_s, this))
{
    auto* column = new QVBoxLayout(this);
    for (auto* label : {m_small, m_large, m_detail})
        column->addWidget(label);
    m_large->setLeastShare(0.7);
}

void ChoiceCard::setLines(const QString& small, const QString& large, const QString& detail)
{
    m_small->setText(small);
    m_large->setText(large);
    m_detail->setText(detail);
    for (auto* label : {m_small, m_detail})
        label->setVisible(!label->text().isEmpty());
    setAccessibleName((QStringList{large, small, detail}).join(u", "_s));
    updateGeometry();
}

QSize ChoiceCard::sizeHint() const
{
    return layout() ? layout()->sizeHint() : Button::sizeHint();
}

void ChoiceCard::setTheme(const app::Theme& theme)
{
    Button::setTheme(theme);
    if (!layout())
        return;
    layout()->setContentsMargins(theme.px(28), theme.px(20), theme.px(28), theme.px(20));
    layout()->setSpacing(theme.px(4));
    spreadTheme(*this, theme);
}

void ChoiceCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintGround(painter);
}

ChooseSession::ChooseSession(QWidget* parent)
    : Panel(QBoxLayout::TopToBottom, Fill::None, u"chooseSession"_s, parent)
    , m_title(new TextLabel(app::TypeStyle::Name, Ink::Text, u"chooseTitle"_s, this))
    , m_list(new QWidget)
{
    setSpaces(0, 20);
    m_title->setLeastShare(0.6);
    m_title->setAlignment(Qt::AlignCenter);
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    box()->addStretch(1);
    box()->addWidget(m_title);
    box()->addWidget(makeTouchScroll(m_list, u"chooseScroll"_s, this), 6);
    retranslate();
}

void ChooseSession::setSessions(const std::vector<services::BoardSession>& sessions, base::UtcTime now)
{
    m_now = now;
    m_sessions = sessions;
    makeCards();
    retranslate();
}

void ChooseSession::makeCards()
{
    if (m_cards.size() == m_sessions.size())
        return;
    qDeleteAll(m_cards);
    m_cards.clear();
    auto* column = static_cast<QVBoxLayout*>(m_list->layout());
    while (auto* item = column->takeAt(0))
        delete item;
    for (std::size_t i = 0; i < m_sessions.size(); ++i) {
        auto* card = new ChoiceCard(u"choice%1"_s.arg(i), m_list);
        card->setTheme(theme());
        column->addWidget(card);
        card->show();
        connect(card, &Button::clicked, this, [this, i] { emit chosen(m_sessions[i].session.id); });
        m_cards.push_back(card);
    }
    column->addStretch(1);
}

void ChooseSession::retranslate()
{
    m_title->setText(tr("Which class?"));
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const auto& session = m_sessions[i];
        m_cards[i]->setLines(
            courseLine(session), app::shown(session.session.title),
            tr("%1 · %2", "teacher, time left").arg(app::shown(session.teacherName), timeLeft(session, m_now)));
    }
}

void ChooseSession::setTheme(const app::Theme& theme)
{
    Panel::setTheme(theme);
    m_list->layout()->setSpacing(theme.px(16));
}

void ChooseSession::changeEvent(QEvent* event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace rollcall::kiosk

#include "app/kiosk/status_screen.h"

#include "app/common/messages.h"
#include "app/common/shown_text.h"
#include "app/kiosk/course_line.h"
#include "app/kiosk/sign.h"
#include "app/kiosk/text_label.h"

#include <QEvent>
#include <QLocale>

namespace rollcall::kiosk {
namespace {

using namespace Qt::StringLiterals;

constexpr int kCountdownMinutes = 90; ///< beyond, only the time is shown

} // namespace

StatusScreen::StatusScreen(QWidget* parent)
    : Panel(QBoxLayout::TopToBottom, Fill::Card, u"statusScreen"_s, parent)
    , m_sign(new Sign(124, true, u"statusSign"_s, this))
    , m_title(new TextLabel(app::TypeStyle::Name, Ink::Text, u"statusTitle"_s, this))
    , m_advice(new TextLabel(app::TypeStyle::Lead, Ink::Muted, u"statusAdvice"_s, this))
    , m_staffNote(new TextLabel(app::TypeStyle::Small, Ink::Muted, u"statusStaffNote"_s, this))
    , m_nextCard(new Panel(QBoxLayout::TopToBottom, Fill::Raised, u"nextCard"_s, this))
    , m_nextCode(new TextLabel(app::TypeStyle::Strong, Ink::Muted, u"nextCode"_s, m_nextCard))
    , m_nextTitle(new TextLabel(app::TypeStyle::Course, Ink::Text, u"nextTitle"_s, m_nextCard))
    , m_nextTime(new TextLabel(app::TypeStyle::Lead, Ink::Text, u"nextTime"_s, m_nextCard))
{
    setSpaces(40, 16);
    for (auto* label : {m_title, m_advice, m_staffNote, m_nextTitle}) {
        label->setAlignment(Qt::AlignCenter);
        label->setMaxLines(label == m_nextTitle ? 1 : 3);
        label->setLeastShare(0.6);
    }
    m_title->setMaxLines(2);
    m_nextCode->setAlignment(Qt::AlignCenter);
    m_nextTime->setAlignment(Qt::AlignCenter);
    m_nextCard->setSpaces(28, 22, 8);
    for (auto* label : {m_nextCode, m_nextTitle, m_nextTime})
        m_nextCard->box()->addWidget(label);

    box()->addStretch(2);
    box()->addWidget(m_sign, 0, Qt::AlignHCenter);
    box()->addSpacing(8);
    for (auto* label : {m_title, m_advice})
        box()->addWidget(label);
    box()->addSpacing(16);
    box()->addWidget(m_nextCard);
    box()->addStretch(2);
    box()->addWidget(m_staffNote);
    retranslate();
}

void StatusScreen::setState(const KioskView& view)
{
    if (view == m_view)
        return;
    m_view = view;
    retranslate();
}

void StatusScreen::setNext(const std::optional<services::BoardSession>& next, base::UtcTime now)
{
    m_next = next;
    m_now = now;
    showNext();
}

void StatusScreen::retranslate()
{
    const auto message = messageOfState(m_view);
    m_sign->setIcon(message.icon, message.tone);
    m_title->setText(message.title);
    m_advice->setText(message.advice);
    setAccessibleName(message.title);
    setAccessibleDescription(message.advice);
    m_staffNote->setText(m_view.trouble ? tr("For staff: %1").arg(app::shown(app::sentence(*m_view.trouble)))
                                        : QString());
    m_staffNote->setVisible(m_view.trouble.has_value());
    showNext();
}

void StatusScreen::showNext()
{
    const bool isWanted = m_view.screen == Screen::NoSession && m_next;
    m_nextCard->setVisible(isWanted);
    m_advice->setVisible(!isWanted);
    if (!isWanted)
        return;
    m_nextCode->setText(tr("Next: %1").arg(courseLine(*m_next)));
    m_nextTitle->setText(app::shown(m_next->session.title));
    m_nextTime->setText(startOf(m_next->session.startsAt));
}

QString StatusScreen::startOf(base::UtcTime startsAt) const
{
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(startsAt - m_now).count();
    if (minutes <= 0)
        return tr("starts now");
    const auto clock = clockText(startsAt);
    if (minutes <= kCountdownMinutes)
        return tr("at %1 · in %n min", nullptr, static_cast<int>(minutes)).arg(clock);
    const auto day = toLocal(startsAt).date();
    if (day == toLocal(m_now).date())
        return tr("at %1").arg(clock);
    return tr("%1 at %2", "day, time").arg(QLocale().toString(day, u"dddd d MMMM"_s), clock);
}

void StatusScreen::changeEvent(QEvent* event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace rollcall::kiosk

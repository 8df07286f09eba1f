#include "app/kiosk/result_card.h"

#include "app/kiosk/button.h"
#include "app/kiosk/sign.h"
#include "app/kiosk/text_label.h"

#include <QEvent>
#include <QGraphicsOpacityEffect>
#include <QPainter>

namespace rollcall::kiosk {
namespace {

using namespace Qt::StringLiterals;

constexpr int kFadeMs = 150;
constexpr int kGroundAlpha = static_cast<int>(255 * app::Theme::kResultCover);

} // namespace

ResultCard::ResultCard(QWidget* parent)
    : Panel(QBoxLayout::TopToBottom, Fill::None, u"resultCard"_s, parent)
    , m_sign(new Sign(124, true, u"resultSign"_s, this))
    , m_title(new TextLabel(app::TypeStyle::Name, Ink::Text, u"resultTitle"_s, this))
    , m_detail(new TextLabel(app::TypeStyle::Lead, Ink::Text, u"resultDetail"_s, this))
    , m_actions(new Panel(QBoxLayout::LeftToRight, Fill::None, u"resultActions"_s, this))
    , m_attendance(new Button(ButtonKind::Quiet, u"resultAttendance"_s, m_actions))
    , m_pin(new Button(ButtonKind::Primary, u"resultPin"_s, m_actions))
{
    setSpaces(40, 16);
    for (auto* label : {m_title, m_detail}) {
        label->setAlignment(Qt::AlignCenter);
        label->setMaxLines(2);
        label->setLeastShare(0.6);
    }
    m_actions->setSpaces(0, 16);
    m_actions->box()->addStretch(1);
    for (auto* button : {m_attendance, m_pin}) {
        button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        m_actions->box()->addWidget(button);
    }
    m_actions->box()->addStretch(1);
    m_attendance->setSign(app::Icon::Chart);
    m_pin->setSign(app::Icon::Keypad);

    box()->addStretch(3);
    box()->addWidget(m_sign, 0, Qt::AlignHCenter);
    box()->addSpacing(8);
    box()->addWidget(m_title);
    box()->addWidget(m_detail);
    box()->addStretch(1);
    box()->addWidget(m_actions);
    box()->addStretch(2);

    m_fading.setDuration(kFadeMs);
    m_fading.setStartValue(0.0);
    m_fading.setEndValue(1.0);
    connect(&m_fading, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        if (auto* effect = qobject_cast<QGraphicsOpacityEffect*>(graphicsEffect()))
            effect->setOpacity(value.toDouble());
    });
    connect(&m_fading, &QVariantAnimation::finished, this, [this] { setGraphicsEffect(nullptr); });
    connect(m_attendance, &Button::clicked, this, &ResultCard::attendanceWanted);
    connect(m_pin, &Button::clicked, this, &ResultCard::pinWanted);
}

void ResultCard::setResult(const KioskView& view, base::UtcTime now)
{
    if (view == m_view)
        return;
    m_view = view;
    m_now = now;
    retranslate();
    if (isVisible())
        fadeIn();
}

void ResultCard::retranslate()
{
    const auto message = messageOfResult(m_view, m_now);
    m_tone = message.tone;
    m_sign->setIcon(message.icon, message.tone);
    m_title->setText(message.title);
    m_detail->setText(message.advice);
    m_detail->setVisible(!message.advice.isEmpty());
    setAccessibleName(message.title);
    setAccessibleDescription(message.advice);
    m_attendance->setWords(tr("My attendance"));
    m_pin->setWords(tr("Use PIN"));
    m_attendance->setVisible(m_view.screen == Screen::Confirmed || m_view.screen == Screen::AlreadyMarked);
    m_pin->setVisible(m_view.result && m_view.result->offersPin);
    update();
}

void ResultCard::setTheme(const app::Theme& theme)
{
    Panel::setTheme(theme);
    spreadTheme(*this, theme);
}

void ResultCard::fadeIn()
{
    if (m_isMotionReduced)
        return;
    m_fading.stop();
    auto* effect = new QGraphicsOpacityEffect(this);
    effect->setOpacity(0);
    setGraphicsEffect(effect);
    m_fading.start();
}

void ResultCard::showEvent(QShowEvent* event)
{
    Panel::showEvent(event);
    fadeIn();
}

void ResultCard::changeEvent(QEvent* event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ResultCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    auto ground = theme().groundOf(m_tone);
    ground.setAlpha(kGroundAlpha);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    const int radius = theme().px(app::Theme::kCardRadius);
    painter.drawRoundedRect(rect(), radius, radius);
}

} // namespace rollcall::kiosk

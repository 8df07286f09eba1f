#include "app/kiosk/pin_pad.h"

#include "app/kiosk/button.h"
#include "app/kiosk/text_label.h"
#include "core/security/secret.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>

#include <utility>

namespace rollcall::kiosk {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kNumberMost = 12;
constexpr qsizetype kPinLeast = 4; ///< security::kPinMinLength
constexpr qsizetype kPinMost = 8;  ///< security::kPinMaxLength
constexpr int kKeyHeightPx = 76;
constexpr QChar kDot(0x25CF);

/// Keeps the digits in the order of a keypad in every language.
class KeyGrid final : public QWidget, public Themed
{
public:
    explicit KeyGrid(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
    {
        m_grid->setContentsMargins(0, 0, 0, 0);
        setLayoutDirection(Qt::LeftToRight);
    }

    void setTheme(const app::Theme& theme) override { m_grid->setSpacing(theme.px(12)); }

    [[nodiscard]] QGridLayout* grid() const { return m_grid; }

private:
    QGridLayout* m_grid;
};

} // namespace

PinPad::PinPad(QWidget* parent)
    : Panel(QBoxLayout::TopToBottom, Fill::Card, u"pinPad"_s, parent)
    , m_title(new TextLabel(app::TypeStyle::Course, Ink::Text, u"pinTitle"_s, this))
    , m_prompt(new TextLabel(app::TypeStyle::Body, Ink::Muted, u"pinPrompt"_s, this))
    , m_field(new Panel(QBoxLayout::LeftToRight, Fill::Raised, u"pinField"_s, this))
    , m_digits(new TextLabel(app::TypeStyle::Number, Ink::Text, u"pinDigits"_s, m_field))
    , m_keys(new KeyGrid(this))
    , m_clear(new Button(ButtonKind::Quiet, u"pinClear"_s, m_keys))
    , m_erase(new Button(ButtonKind::Quiet, u"pinErase"_s, m_keys))
    , m_back(new Button(ButtonKind::Quiet, u"pinBack"_s, this))
    , m_attendance(new Button(ButtonKind::Quiet, u"pinAttendance"_s, this))
    , m_next(new Button(ButtonKind::Primary, u"pinNext"_s, this))
{
    setSpaces(40, 24, 14);
    setFocusPolicy(Qt::StrongFocus);
    for (auto* label : {m_title, m_prompt, m_digits})
        label->setAlignment(Qt::AlignCenter);
    m_title->setLeastShare(0.7);
    m_digits->setLeastShare(0.5);
    m_digits->setLayoutDirection(Qt::LeftToRight);
    m_field->setSpaces(24, 6, 0);
    m_field->box()->addWidget(m_digits);
    buildKeys();
    box()->addStretch(1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_prompt, m_field, m_keys})
        box()->addWidget(part);
    box()->addStretch(1);
    buildActions();
    retranslate();
}

PinPad::~PinPad()
{
    wipePin();
}

void PinPad::buildKeys()
{
    auto* grid = static_cast<KeyGrid*>(m_keys)->grid();
    for (int digit = 0; digit < 10; ++digit) {
        auto* key = new Button(ButtonKind::Key, u"key%1"_s.arg(digit), m_keys);
        key->setWords(QString::number(digit));
        key->setDesignHeight(kKeyHeightPx);
        const int place = digit == 0 ? 10 : digit - 1;
        grid->addWidget(key, place / 3, place % 3);
        connect(key, &Button::clicked, this, [this, digit] { type(digit); });
    }
    m_erase->setSign(app::Icon::Backspace);
    for (auto* key : {m_clear, m_erase})
        key->setDesignHeight(kKeyHeightPx);
    grid->addWidget(m_clear, 3, 0);
    grid->addWidget(m_erase, 3, 2);
    connect(m_clear, &Button::clicked, this, &PinPad::clearStep);
    connect(m_erase, &Button::clicked, this, &PinPad::erase);
}

void PinPad::buildActions()
{
    auto* actions = new Panel(QBoxLayout::LeftToRight, Fill::None, u"pinActions"_s, this);
    actions->setSpaces(0, 12);
    for (auto* button : {m_back, m_attendance, m_next})
        actions->box()->addWidget(button, button == m_back ? 2 : 3);
    box()->addWidget(actions);
    connect(m_back, &Button::clicked, this, &PinPad::closed);
    connect(m_attendance, &Button::clicked, this, [this] { hand(true); });
    connect(m_next, &Button::clicked, this, &PinPad::goOn);
}

void PinPad::reset()
{
    wipePin();
    m_number.clear();
    m_step = Step::Number;
    refresh();
}

void PinPad::wipePin()
{
    security::wipe(m_pin);
}

bool PinPad::isStepFull() const
{
    if (m_step == Step::Number)
        return m_number.toLongLong() > 0;
    return m_step == Step::Pin && m_pin.size() >= kPinLeast;
}

void PinPad::type(int digit)
{
    emit touched();
    auto& text = m_step == Step::Number ? m_number : m_pin;
    if (m_step == Step::Sent || text.size() >= (m_step == Step::Number ? kNumberMost : kPinMost))
        return;
    // So that it does not move as it grows, and leave its beginning behind.
    if (text.isEmpty())
        text.reserve(kNumberMost);
    text += QChar(u'0' + static_cast<char16_t>(digit));
    refresh();
}

void PinPad::erase()
{
    emit touched();
    if (m_step == Step::Pin && m_pin.isEmpty())
        m_step = Step::Number;
    else if (m_step == Step::Pin)
        m_pin.chop(1);
    else if (m_step == Step::Number)
        m_number.chop(1);
    refresh();
}

void PinPad::clearStep()
{
    emit touched();
    if (m_step == Step::Pin)
        wipePin();
    else if (m_step == Step::Number)
        m_number.clear();
    refresh();
}

void PinPad::goOn()
{
    if (!isStepFull())
        return;
    emit touched();
    if (m_step == Step::Pin)
        return hand(false);
    m_step = Step::Pin;
    refresh();
}

void PinPad::hand(bool isForAttendance)
{
    if (m_step != Step::Pin || !isStepFull())
        return;
    const base::PersonId person{m_number.toLongLong()};
    auto pin = std::exchange(m_pin, {});
    const auto wipePin = security::wipedAtEnd(pin);
    m_step = Step::Sent;
    refresh();
    if (isForAttendance)
        emit attendanceWanted(person, pin);
    else
        emit entered(person, pin);
}

bool PinPad::takeKey(QKeyEvent* event)
{
    const int digit = event->text().size() == 1 ? event->text().front().digitValue() : -1;
    if (digit >= 0)
        type(digit);
    else if (event->key() == Qt::Key_Backspace)
        erase();
    else if (event->key() == Qt::Key_Delete)
        clearStep();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        goOn();
    else if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        return false;
    return true;
}

void PinPad::keyPressEvent(QKeyEvent* event)
{
    if (!takeKey(event))
        Panel::keyPressEvent(event);
}

void PinPad::hideEvent(QHideEvent* event)
{
    Panel::hideEvent(event);
    reset();
}

void PinPad::changeEvent(QEvent* event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PinPad::retranslate()
{
    m_title->setText(tr("Check in with PIN"));
    m_clear->setWords(tr("Clear"));
    m_erase->setAccessibleName(tr("Delete the last digit"));
    m_back->setWords(tr("Back"));
    m_attendance->setWords(tr("My attendance"));
    refresh();
}

void PinPad::refresh()
{
    const bool isPin = m_step != Step::Number;
    m_prompt->setText(m_step == Step::Sent ? tr("One moment") : isPin ? tr("Your PIN") : tr("Your student number"));
    m_digits->setText(isPin ? QString(m_pin.size(), kDot) : m_number);
    m_field->setAccessibleName(isPin ? tr("PIN: %n digits typed", nullptr, static_cast<int>(m_pin.size()))
                                     : tr("Number: %1").arg(m_number));
    m_next->setWords(isPin ? tr("Check in") : tr("Next"));
    m_next->setEnabled(isStepFull());
    m_attendance->setVisible(isPin);
    m_attendance->setEnabled(isStepFull());
    m_keys->setEnabled(m_step != Step::Sent);
}

} // namespace rollcall::kiosk

#include "app/kiosk/touch_keyboard.h"

#include "app/kiosk/button.h"

#include <QApplication>
#include <QKeyEvent>

#include <array>

namespace rollcall::kiosk {
namespace {

using namespace Qt::StringLiterals;

constexpr int kKeyHeight = 52;

using Rows = std::array<QLatin1StringView, 4>;

constexpr Rows kSmall{"1234567890"_L1, "qwertyuiop"_L1, "asdfghjkl@"_L1, "zxcvbnm.-_"_L1};
constexpr Rows kCapital{"1234567890"_L1, "QWERTYUIOP"_L1, "ASDFGHJKL@"_L1, "ZXCVBNM.-_"_L1};
constexpr Rows kSigns{"1234567890"_L1, "!\"#$%&/()="_L1, "+*~'^`<>|@"_L1, ",;:?[]{}\\."_L1};

void typeInto(QWidget* target, int key, const QString& text)
{
    if (!target)
        return;
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier, text);
        QCoreApplication::sendEvent(target, &event);
    }
}

} // namespace

TouchKeyboard::TouchKeyboard(QWidget* parent) : Panel(QBoxLayout::TopToBottom, Fill::None, u"touchKeyboard"_s, parent)
{
    setLayoutDirection(Qt::LeftToRight);
    setSpaces(0, 6);
    for (qsizetype row = 0; row < std::ssize(kSmall); ++row)
        addRow(row);
    auto* last = new Panel(QBoxLayout::LeftToRight, Fill::None, u"keyRowLast"_s, this);
    last->setSpaces(0, 6);
    box()->addWidget(last);
    m_shift = addKey(u"keyShift"_s, last, 2);
    m_signs = addKey(u"keySigns"_s, last, 2);
    m_space = addKey(u"keySpace"_s, last, 4);
    m_erase = addKey(u"keyErase"_s, last, 2);
    m_erase->setSign(app::Icon::Backspace);
    connect(m_shift, &Button::clicked, this,
            [this] { show(m_layer == Layer::Capital ? Layer::Small : Layer::Capital); });
    connect(m_signs, &Button::clicked, this, [this] { show(m_layer == Layer::Signs ? Layer::Small : Layer::Signs); });
    connect(m_space, &Button::clicked, this, [] { typeInto(QApplication::focusWidget(), Qt::Key_Space, u" "_s); });
    connect(m_erase, &Button::clicked, this, [] { typeInto(QApplication::focusWidget(), Qt::Key_Backspace, {}); });
    show(Layer::Small);
}

Button* TouchKeyboard::addKey(const QString& objectName, Panel* row, int share)
{
    auto* key = new Button(ButtonKind::Quiet, objectName, row);
    key->setDesignHeight(kKeyHeight);
    key->setFocusPolicy(Qt::NoFocus);
    row->box()->addWidget(key, share);
    return key;
}

void TouchKeyboard::addRow(qsizetype row)
{
    auto* panel = new Panel(QBoxLayout::LeftToRight, Fill::None, u"keyRow%1"_s.arg(row), this);
    panel->setSpaces(0, 6);
    box()->addWidget(panel);
    auto& keys = m_keys.emplace_back();
    for (qsizetype place = 0; place < kSmall[0].size(); ++place) {
        auto* key = addKey(u"key_%1_%2"_s.arg(row).arg(place), panel);
        connect(key, &Button::clicked, this, [this, key] {
            typeInto(QApplication::focusWidget(), 0, key->accessibleName());
            if (m_layer == Layer::Capital)
                show(Layer::Small);
        });
        keys.push_back(key);
    }
}

void TouchKeyboard::setTheme(const app::Theme& theme)
{
    Panel::setTheme(theme);
    show(m_layer);
}

void TouchKeyboard::show(Layer layer)
{
    m_layer = layer;
    const auto& rows = layer == Layer::Signs ? kSigns : layer == Layer::Capital ? kCapital : kSmall;
    for (std::size_t row = 0; row < m_keys.size(); ++row)
        for (std::size_t place = 0; place < m_keys[row].size(); ++place)
            m_keys[row][place]->setWords(QString(rows[row][static_cast<qsizetype>(place)]));
    retranslate();
}

void TouchKeyboard::retranslate()
{
    m_shift->setWords(m_layer == Layer::Capital ? tr("small") : tr("SHIFT"));
    m_signs->setWords(m_layer == Layer::Signs ? u"abc"_s : u"#+="_s);
    m_signs->setAccessibleName(m_layer == Layer::Signs ? tr("Letters") : tr("Signs"));
    m_space->setWords(tr("space"));
    m_erase->setAccessibleName(tr("Delete the last character"));
}

void TouchKeyboard::changeEvent(QEvent* event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace rollcall::kiosk

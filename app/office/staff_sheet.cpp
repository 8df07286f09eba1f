#include "app/office/staff_sheet.h"

#include <QGuiApplication>
#include <QStyle>
#include <QWidget>

// A static library's resources are linked in only when something names them.
static void initArrows()
{
    Q_INIT_RESOURCE(arrows);
}

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;

constexpr int kTextPx = 15;
constexpr int kMiddle = 127; ///< between black and white

// Lengths are logical pixels: the staff window is read at arm's length and does not grow with its size.
const QString kSheet =
    u"QWidget { color: %text; font-family: %families; font-size: 15px; }"
    "QDialog, QWidget[look=\"page\"] { background: %background; }"
    "QWidget[look=\"side\"] { background: %surface; border: 0; }"
    "QWidget[look=\"card\"] { background: %surface; border: 1px solid %line; border-radius: 14px; }"
    "QFrame[look=\"line\"] { background: %line; border: 0; min-height: 1px; max-height: 1px; }"
    "QLabel { background: transparent; }"
    "QLabel[look=\"title\"] { font-size: 26px; font-weight: 700; }"
    "QLabel[look=\"strong\"] { font-weight: 600; }"
    "QLabel[look=\"number\"] { font-size: 28px; font-weight: 700; }"
    "QLabel[look=\"muted\"] { color: %muted; }"
    "QLabel[look=\"caption\"] { color: %muted; font-size: 13px; }"
    "QLabel[look=\"fault\"] { color: %bad; }"
    "QPushButton { background: %surface; border: 1px solid %line; border-radius: 10px; padding: 8px 16px; "
    "font-weight: 600; min-height: 20px; }"
    "QPushButton:hover { background: %raised; }"
    "QPushButton:pressed { background: %line; }"
    "QPushButton:focus { border: 2px solid %accent; padding: 7px 15px; }"
    "QPushButton:disabled { color: %muted; background: %raised; }"
    "QPushButton[look=\"primary\"] { background: %accent; color: %onAccent; border-color: %accent; }"
    "QPushButton[look=\"primary\"]:focus { border: 2px solid %text; }"
    "QPushButton[look=\"primary\"]:disabled { background: %raised; color: %muted; border-color: %line; }"
    "QPushButton[look=\"danger\"]:enabled { color: %bad; }"
    "QPushButton[look=\"quiet\"] { background: transparent; border-color: transparent; }"
    "QPushButton[look=\"quiet\"]:hover { background: %raised; }"
    "QPushButton[look=\"quiet\"]:focus { border-color: %accent; }"
    "QPushButton[look=\"nav\"] { background: transparent; border: 2px solid transparent; border-radius: 10px; "
    "padding: 8px 12px; text-align: left; font-weight: 500; }"
    "QPushButton[look=\"nav\"]:hover { background: %raised; }"
    "QPushButton[look=\"nav\"]:focus { border-color: %accent; }"
    "QPushButton[look=\"nav\"]:checked { background: %tint; color: %accent; font-weight: 600; }"
    "QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QDateEdit, QTimeEdit { background: %surface; "
    "border: 1px solid %line; border-radius: 10px; padding: 7px 11px; min-height: 20px; "
    "selection-background-color: %accent; selection-color: %onAccent; }"
    "QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus { border: 2px solid %accent; "
    "padding: 6px 10px; }"
    "QLineEdit:disabled, QComboBox:disabled { color: %muted; background: %raised; }"
    "QDateEdit { min-width: 118px; }"
    "QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: 28px; subcontrol-origin: padding; }"
    "QComboBox::down-arrow, QDateEdit::down-arrow, QPushButton::menu-indicator, QSpinBox::down-arrow, "
    "QTimeEdit::down-arrow { image: url(:/rollcall/office/down.xpm); width: 11px; height: 7px; }"
    "QSpinBox::up-arrow, QTimeEdit::up-arrow { image: url(:/rollcall/office/up.xpm); width: 11px; height: 7px; }"
    "QSpinBox::up-button, QSpinBox::down-button, QTimeEdit::up-button, QTimeEdit::down-button { border: 0; width: "
    "22px; }"
    "QPushButton::menu-indicator { subcontrol-position: right center; right: 5px; width: 9px; height: 6px; }"
    "QPushButton[look=\"primary\"]::menu-indicator { image: url(:/rollcall/office/%arrow.xpm); }"
    "QComboBox QLineEdit, QComboBox QLineEdit:focus { border: 0; padding: 0; background: transparent; }"
    "QComboBox QAbstractItemView { background: %surface; border: 1px solid %line; outline: 0; "
    "selection-background-color: %accent; selection-color: %onAccent; }"
    "QTableView { background: %surface; border: 0; gridline-color: transparent; outline: 0; "
    "selection-background-color: %tint; selection-color: %text; alternate-background-color: %surface; }"
    "QTableView::item { border-bottom: 1px solid %line; padding: 0 10px; }"
    "QTableView::item:selected { background: %tint; color: %text; }"
    "QTabBar { border: 0; }"
    "QTabBar::tab { background: transparent; border: 2px solid transparent; border-radius: 10px; padding: 6px 12px; "
    "font-weight: 500; }"
    "QTabBar::tab:hover { background: %raised; }"
    "QTabBar::tab:selected { background: %tint; color: %accent; font-weight: 600; }"
    "QTabBar:focus::tab:selected { border-color: %accent; }"
    "QHeaderView { background: transparent; border: 0; }"
    "QHeaderView::section { background: %surface; color: %muted; border: 0; border-bottom: 1px solid %line; "
    "padding: 8px 13px; font-size: 13px; font-weight: 600; }"
    "QTableCornerButton::section { background: %surface; border: 0; }"
    "QProgressBar { background: %line; border: 0; border-radius: 2px; min-height: 4px; max-height: 4px; }"
    "QProgressBar::chunk { background: %accent; border-radius: 2px; }"
    "QCheckBox { spacing: 8px; }"
    "QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: 0; }"
    "QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }"
    "QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }"
    "QScrollBar::handle { background: %line; border-radius: 4px; min-height: 40px; min-width: 40px; }"
    "QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }"
    "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
    "QMenu { background: %surface; border: 1px solid %line; padding: 4px; }"
    "QMenu::item { padding: 6px 16px; border-radius: 6px; }"
    "QMenu::item:selected { background: %tint; }"
    "QToolTip { background: %surface; color: %text; border: 1px solid %line; padding: 4px 6px; }"_s;

} // namespace

QString staffSheet(const app::Theme& theme)
{
    initArrows();
    const auto& c = theme.colours();
    auto sheet = kSheet;
    sheet.replace(u"%families"_s, u'"' % staffFont(theme).families().join(u"\", \""_s) % u'"');
    sheet.replace(u"%arrow"_s, c.onAccent.lightness() > kMiddle ? u"down_white"_s : u"down_ink"_s);
    for (const auto& [name, colour] : {std::pair{u"%background"_s, c.background},
                                       {u"%surface"_s, c.surface},
                                       {u"%text"_s, c.text},
                                       {u"%line"_s, c.line},
                                       {u"%accent"_s, c.accent},
                                       {u"%onAccent"_s, c.onAccent},
                                       {u"%muted"_s, c.muted},
                                       {u"%bad"_s, c.bad},
                                       {u"%tint"_s, theme.groundOf(app::Tone::Neutral)},
                                       {u"%raised"_s, c.raised}})
        sheet.replace(name, colour.name());
    return sheet;
}

QFont staffFont(const app::Theme& theme)
{
    auto font = theme.font(app::TypeStyle::Body);
    font.setPixelSize(kTextPx);
    return font;
}

Qt::Alignment leadingEdge()
{
    return (QGuiApplication::isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute;
}

void setLook(QWidget* widget, const QString& look)
{
    if (widget->property("look").toString() == look)
        return;
    widget->setProperty("look", look);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace rollcall::office

#include "app/kiosk/language_menu.h"

#include "app/common/language.h"
#include "app/kiosk/choose_session.h"

#include <QEvent>
#include <QKeyEvent>

namespace rollcall::kiosk {

using namespace Qt::StringLiterals;

LanguageMenu::LanguageMenu(QWidget* parent)
    : Panel(QBoxLayout::TopToBottom, Fill::None, u"languageMenu"_s, parent)
    , m_back(new Button(ButtonKind::Plain, u"languageBack"_s, this))
{
    setSpaces(0, 16);
    box()->addStretch(2);
    for (const auto language : app::kLanguages) {
        auto* card = new ChoiceCard(u"language_%1"_s.arg(app::codeOf(language)), this);
        card->setLines({}, app::nameOf(language), {});
        box()->addWidget(card);
        m_cards.push_back(card);
        connect(card, &Button::clicked, this, [this, language] { emit chosen(app::codeOf(language)); });
    }
    box()->addStretch(2);
    box()->addWidget(m_back);
    connect(m_back, &Button::clicked, this, &LanguageMenu::closed);
    retranslate();
}

void LanguageMenu::focusFirst()
{
    m_cards.front()->setFocus(Qt::TabFocusReason);
}

void LanguageMenu::retranslate()
{
    m_back->setWords(tr("Back"));
}

void LanguageMenu::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        Panel::keyPressEvent(event);
}

void LanguageMenu::changeEvent(QEvent* event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace rollcall::kiosk

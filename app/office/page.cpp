#include "app/office/page.h"

#include "app/office/staff_sheet.h"

namespace rollcall::office {

using namespace Qt::StringLiterals;

Page::Page(const QString& objectName, const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(new QLabel(this))
    , m_subtitle(new QLabel(this))
    , m_actions(new QHBoxLayout)
    , m_body(new QVBoxLayout)
{
    setObjectName(objectName);
    setProperty("look", u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_title->setObjectName(objectName % u"Title");
    m_title->setProperty("look", u"title"_s);
    m_subtitle->setObjectName(objectName % u"Subtitle");
    m_subtitle->setProperty("look", u"muted"_s);
    m_title->hide();
    m_subtitle->setWordWrap(true);
    m_subtitle->hide();
    for (auto* label : {m_title, m_subtitle}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(leadingEdge() | Qt::AlignVCenter);
        label->setMinimumWidth(1); // a long name must not widen the window
    }

    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    auto* head = new QHBoxLayout;
    head->addLayout(words, 1);
    m_actions->setSpacing(12);
    head->addLayout(m_actions);
    m_body->setSpacing(16);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(20);
    column->addLayout(head);
    column->addLayout(m_body, 1);
}

void Page::setTitle(const QString& title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

void Page::setSubtitle(const QString& subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

QPushButton* Page::addAction(const QString& objectName, const QString& text, const QString& look)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(objectName);
    if (!look.isEmpty())
        button->setProperty("look", look);
    m_actions->addWidget(button);
    return button;
}

} // namespace rollcall::office

#include "app/kiosk/form_field.h"

#include "app/kiosk/text_label.h"

#include <QLineEdit>

namespace rollcall::kiosk {

using namespace Qt::StringLiterals;

FormField::FormField(const QString& objectName, QWidget* parent)
    : Panel(QBoxLayout::TopToBottom, Fill::None, objectName + u"Field"_s, parent)
    , m_name(new TextLabel(app::TypeStyle::Strong, Ink::Text, objectName + u"Name"_s, this))
    , m_edit(new QLineEdit(this))
    , m_remark(new TextLabel(app::TypeStyle::Small, Ink::Muted, objectName + u"Remark"_s, this))
{
    setSpaces(0, 4);
    m_edit->setObjectName(objectName);
    m_edit->setMaxLength(255);
    m_name->setBuddy(m_edit);
    box()->addWidget(m_name);
    box()->addWidget(m_edit);
    box()->addWidget(m_remark);
}

void FormField::setName(const QString& name)
{
    m_name->setText(name);
    m_edit->setAccessibleName(name);
}

void FormField::setRemark(const QString& remark)
{
    m_remark->setText(remark);
    m_edit->setAccessibleDescription(remark);
}

void FormField::setSecret(bool isSecret)
{
    m_edit->setEchoMode(isSecret ? QLineEdit::Password : QLineEdit::Normal);
    m_edit->setInputMethodHints(isSecret ? Qt::ImhHiddenText | Qt::ImhNoPredictiveText : Qt::ImhNone);
}

QString FormField::text() const
{
    return m_edit->echoMode() == QLineEdit::Normal ? m_edit->text().trimmed() : m_edit->text();
}

void FormField::setTheme(const app::Theme& theme)
{
    Panel::setTheme(theme);
    m_edit->setFont(theme.font(app::TypeStyle::Body));
}

} // namespace rollcall::kiosk

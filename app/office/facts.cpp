#include "app/office/facts.h"

#include "app/office/staff_sheet.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QLabel>

namespace rollcall::office {

using namespace Qt::StringLiterals;

Facts::Facts(const QString& heading, QWidget* parent) : QWidget(parent), m_rows(new QFormLayout)
{
    setProperty("look", u"card"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto* title = new QLabel(heading, this);
    title->setProperty("look", u"strong"_s);
    m_rows->setHorizontalSpacing(24);
    m_rows->setVerticalSpacing(8);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(title);
    column->addLayout(m_rows);
}

QLabel* Facts::add(const QString& objectName, const QString& name)
{
    auto* of = new QLabel(name, this);
    of->setProperty("look", u"muted"_s);
    auto* value = new QLabel(this);
    value->setObjectName(objectName);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setAccessibleName(name);
    for (auto* label : {of, value})
        label->setAlignment(leadingEdge() | Qt::AlignTop);
    m_rows->addRow(of, value);
    return value;
}

} // namespace rollcall::office

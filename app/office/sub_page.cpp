#include "app/office/sub_page.h"

#include <QShortcut>

namespace rollcall::office {

using namespace Qt::StringLiterals;

SubPage::SubPage(const QString& objectName, const PageContext& context, QWidget* parent)
    : Page(objectName, context, parent)
{
    setFocusPolicy(Qt::ClickFocus); // it takes the keys where none of its fields has them
    connect(addAction(objectName % u"Back", tr("Back"), u"quiet"_s), &QPushButton::clicked, this, &SubPage::leave);
    for (const auto& keys : {QKeySequence(Qt::Key_Escape), QKeySequence(Qt::ALT | Qt::Key_Left)}) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &SubPage::leave);
    }
}

void SubPage::leave()
{
    if (m_origin)
        emit left(m_origin);
}

} // namespace rollcall::office

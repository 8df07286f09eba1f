#include "app/office/labels.h"

namespace rollcall::office {

QLabel* labelOf(const QString& text, const QString& look, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("look", look);
    return label;
}

QLabel* namedLabel(const QString& objectName, const QString& look, QWidget* parent)
{
    auto* label = labelOf({}, look, parent);
    label->setObjectName(objectName);
    return label;
}

} // namespace rollcall::office

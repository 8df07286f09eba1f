#include "app/office/source_box_p.h"
#include "app/runtime/source_uri.h"

#include <QLineEdit>
#include <QSignalBlocker>

namespace rollcall::office {

SourceBox::SourceBox(QWidget* parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    // What is typed stays as it is typed.
    setCompleter(nullptr);
}

void SourceBox::showPopup()
{
    {
        const QSignalBlocker quiet(this);
        const QSignalBlocker quietText(lineEdit());
        const QString typed = currentText();
        clear();
        addItem(runtime::cameraUri({}));
        for (const auto& name : runtime::cameraNames())
            addItem(runtime::cameraUri(name));
        setCurrentIndex(findText(typed));
        setEditText(typed);
    }
    QComboBox::showPopup();
}

} // namespace rollcall::office

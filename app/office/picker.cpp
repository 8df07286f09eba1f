#include "app/office/picker.h"

#include "app/office/form.h"
#include "app/office/row_table.h"

#include <QAbstractItemModel>
#include <QStringBuilder>
#include <QTableView>

namespace rollcall::office {
namespace {

constexpr QSize kTableSize(640, 360);

} // namespace

Picker newPicker(const QString& objectName, const QString& title, const QString& tableName, const QString& confirmText,
                 QWidget* parent)
{
    auto* form = new Form(objectName, title, confirmText, parent);
    auto* table = new RowTable(objectName % u"Table", form);
    table->setMinimumSize(kTableSize);
    form->addField(tableName, table);
    form->setReady(false);
    const auto check = [form, table] { form->setReady(!table->selectedKeys().empty()); };
    QObject::connect(table, &RowTable::selectionChanged, form, check);
    // Other rows take the selection with them, and nobody tells so.
    QObject::connect(table->view()->model(), &QAbstractItemModel::modelReset, form, check);
    QObject::connect(table, &RowTable::opened, form, &Form::confirm);
    return {form, table};
}

} // namespace rollcall::office

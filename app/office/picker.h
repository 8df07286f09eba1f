#pragma once

#include <QString>

class QWidget;

namespace rollcall::office {

class Form;
class RowTable;

/// A form with a table to choose from, not opened yet: its button is ready while a row is selected; Enter or a double
/// click on a row presses it. Columns, rows and searching are the caller's.
struct Picker
{
    Form* form;
    RowTable* table;
};

/// The form is called `objectName`, the table "<objectName>Table".
[[nodiscard]] Picker newPicker(const QString& objectName, const QString& title, const QString& tableName,
                               const QString& confirmText, QWidget* parent);

} // namespace rollcall::office

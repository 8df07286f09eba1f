#pragma once

#include <QStringList>

namespace rollcall::office {

class Form;

/// A form that lists what is wrong in a file, a line for each. Its button leads to another file; it is not opened yet.
[[nodiscard]] Form* newFaultList(const QString& objectName, const QString& title, const QStringList& faults,
                                 QWidget* parent);

} // namespace rollcall::office

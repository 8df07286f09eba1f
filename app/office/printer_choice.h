#pragma once

#include <functional>
#include <memory>

class QPrinter;
class QString;
class QWidget;

namespace rollcall::office {

using PrinterChosen = std::function<void(std::shared_ptr<QPrinter> printer)>;

/// Asks for a printer, or a file to print into, over the window of `parent`; returns at once. `chosen` is called unless
/// the person cancels or `parent` is gone.
void choosePrinter(QWidget* parent, const QString& objectName, PrinterChosen chosen);

} // namespace rollcall::office

#include "app/office/printer_choice.h"

#include <QPrintDialog>
#include <QPrinter>

#include <utility>

namespace rollcall::office {

void choosePrinter(QWidget* parent, const QString& objectName, PrinterChosen chosen)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setObjectName(objectName);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, qOverload<>(&QDialog::accepted), parent,
                     [printer, chosen = std::move(chosen)] { chosen(printer); });
    dialog->open();
}

} // namespace rollcall::office

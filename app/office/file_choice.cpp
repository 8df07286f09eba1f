#include "app/office/file_choice.h"

#include <QFileDialog>

#include <utility>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;

void openDialog(QFileDialog* dialog)
{
    dialog->setObjectName(u"chooseFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void openDialog(QFileDialog* dialog, QWidget* parent, FileChosen chosen)
{
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    openDialog(dialog);
}

} // namespace

void chooseFile(QWidget* parent, const QString& title, const QString& filter, FileChosen chosen)
{
    auto* dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    openDialog(dialog, parent, std::move(chosen));
}

void chooseFiles(QWidget* parent, const QString& title, const QString& filter, FilesChosen chosen)
{
    auto* dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, std::move(chosen));
    openDialog(dialog);
}

void chooseNewFile(QWidget* parent, const QString& title, const QString& filter, const QString& name,
                   const QString& suffix, FileChosen chosen)
{
    auto* dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(name);
    openDialog(dialog, parent, std::move(chosen));
}

} // namespace rollcall::office

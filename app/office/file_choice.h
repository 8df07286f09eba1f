#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace rollcall::office {

using FileChosen = std::function<void(const QString& path)>;
using FilesChosen = std::function<void(const QStringList& paths)>;

/// Asks for a file to read, or for the name of one to write, over the window of `parent`; returns at once. `filter` is
/// as QFileDialog takes it: "CSV (*.csv)". `chosen` is called unless the person cancels or `parent` is gone.
void chooseFile(QWidget* parent, const QString& title, const QString& filter, FileChosen chosen);

/// The same for several files.
void chooseFiles(QWidget* parent, const QString& title, const QString& filter, FilesChosen chosen);

/// An existing file is asked about before it is replaced. A name without an ending gets `suffix`: "json".
void chooseNewFile(QWidget* parent, const QString& title, const QString& filter, const QString& name,
                   const QString& suffix, FileChosen chosen);

} // namespace rollcall::office

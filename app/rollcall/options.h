#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace rollcall {

/// What the command line of `rollcall` says.
struct Options
{
    QString databasePath;
    QString modelFolder;
    std::optional<QString> source;
    std::optional<QString> room;
    std::optional<QString> language;
    std::optional<QString> keyPassphraseFile;            ///< --key-passphrase-file
    std::optional<QString> demoFolder;                   ///< --demo
    std::optional<std::chrono::milliseconds> measureFor; ///< --measure
    bool isOffice = false;                               ///< --office
    bool isWindowed = false;
    bool isForReading = false; ///< --help or --version: `text` is to be printed, and no more
    QString text;
};

/// Fails with InvalidArgument; the detail is to be printed. Requires a QCoreApplication with name and version.
[[nodiscard]] base::Result<Options> readOptions(const QStringList& arguments);

} // namespace rollcall

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace rollcall::base {

enum class FileAccess { Everybody, OwnerOnly };

/// The whole file, of at most `limitBytes`. Fails with FileNotFound, FileIsFolder, FileEmpty, FileTooLarge or
/// FileUnreadable; the detail names the path.
[[nodiscard]] Result<QByteArray> readFile(const QString& path, qint64 limitBytes);

/// Writes the file whole or not at all: an earlier file of that name stays untouched until the new one is on the disk.
/// OwnerOnly gives mode 0600. Fails with FileNotWritable or DiskFull; the detail names the path.
[[nodiscard]] Result<void> writeFile(const QString& path, const QByteArray& bytes,
                                     FileAccess access = FileAccess::Everybody);

} // namespace rollcall::base

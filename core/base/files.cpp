#include "core/base/files.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

namespace rollcall::base {
using namespace Qt::StringLiterals;

Result<QByteArray> readFile(const QString& path, qint64 limitBytes)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::FileNotFound, path);
    if (info.isDir())
        return fail(ErrorCode::FileIsFolder, path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, path);
    QByteArray bytes = file.read(limitBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::FileUnreadable, path);
    if (bytes.size() > limitBytes)
        return fail(ErrorCode::FileTooLarge, path);
    if (bytes.isEmpty())
        return fail(ErrorCode::FileEmpty, path);
    return bytes;
}

Result<void> writeFile(const QString& path, const QByteArray& bytes, FileAccess access)
{
    const auto failure = [&path] {
        return fail(errno == ENOSPC || errno == EFBIG ? ErrorCode::DiskFull : ErrorCode::FileNotWritable, path);
    };
    QSaveFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly))
        return failure();
    if (access == FileAccess::OwnerOnly && !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return failure();
    // commit() alone loses the error of its own flush and would keep a file cut short.
    if (file.write(bytes) != bytes.size() || !file.flush() || !file.commit())
        return failure();
    return {};
}

} // namespace rollcall::base

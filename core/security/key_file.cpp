#include "core/security/key_file.h"

#include "core/security/key_text_p.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace rollcall::security {
namespace {

using base::ErrorCode;
using base::Result;
using namespace Qt::StringLiterals;

constexpr mode_t kGroupAndOthers = S_IRWXG | S_IRWXO;

bool isExposed(int descriptor, mode_t forbidden)
{
    struct stat info
    {};
    return ::fstat(descriptor, &info) != 0 || !S_ISREG(info.st_mode) || (info.st_mode & forbidden) != 0;
}

bool syncFolderOf(const QString& path)
{
    const auto folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const auto close = qScopeGuard([descriptor] { ::close(descriptor); });
    return ::fsync(descriptor) == 0;
}

// Templates sealed under a key that a power cut then takes away are lost: the file and its name have to be on the disk.
bool writeDurably(QFile& file, const QByteArray& bytes)
{
    return file.write(bytes) == bytes.size() && ::fsync(file.handle()) == 0 && syncFolderOf(file.fileName());
}

/// The caller wipes the text. Only a damaged file may be longer than kKeyTextMax.
Result<QByteArray> readText(const QString& path, mode_t forbidden)
{
    // Not blocking, so that a pipe of that name cannot hold the program up.
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0) {
        const auto other = errno == ELOOP ? ErrorCode::KeyExposed : ErrorCode::FileUnreadable;
        return base::fail(errno == ENOENT ? ErrorCode::KeyMissing : other, path);
    }
    const auto close = qScopeGuard([descriptor] { ::close(descriptor); });
    if (isExposed(descriptor, forbidden))
        return base::fail(ErrorCode::KeyExposed, path);
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return base::fail(ErrorCode::FileUnreadable, path);
    QByteArray text = file.read(kKeyTextMax + 1);
    if (file.error() != QFileDevice::NoError)
        return base::fail(ErrorCode::FileUnreadable, path);
    return text;
}

/// An error of the text with the path in its detail.
template <class T>
Result<T> about(const QString& path, Result<T> result)
{
    if (result || (result.error().code != ErrorCode::KeyDamaged && result.error().code != ErrorCode::KeyLocked))
        return result;
    const auto& detail = result.error().detail;
    return base::fail(result.error().code, detail.isEmpty() ? path : QString(path % u" ("_s % detail % u")"_s));
}

Result<MasterKey> load(const QString& path, mode_t forbidden, const AskPassphrase& ask)
{
    auto text = readText(path, forbidden);
    if (!text)
        return base::propagate(text);
    const auto wipeText = wipedAtEnd(*text);
    return about(path, keyOfText(*text, ask));
}

} // namespace

Result<void> writeKeyFile(const QString& path, const MasterKey& key, const std::optional<KeyLock>& lock)
{
    auto text = lock ? lockedKeyText(key, *lock) : plainKeyText(key);
    if (!text)
        return base::propagate(text);
    const auto wipeText = wipedAtEnd(*text);
    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
                   QFile::ReadOwner | QFile::WriteOwner))
        return base::fail(errno == EEXIST ? ErrorCode::AlreadyExists : ErrorCode::FileNotWritable, path);
    if (writeDurably(file, *text))
        return {};
    const auto code = errno == ENOSPC || errno == EFBIG ? ErrorCode::DiskFull : ErrorCode::FileNotWritable;
    file.remove();
    return base::fail(code, path);
}

Result<MasterKey> loadKeyFile(const QString& path, const AskPassphrase& ask)
{
    return load(path, kGroupAndOthers, ask);
}

Result<KeyFileInfo> readKeyFileInfo(const QString& path)
{
    auto text = readText(path, kGroupAndOthers);
    if (!text)
        return base::propagate(text);
    const auto wipeText = wipedAtEnd(*text);
    return about(path, keyInfoOfText(*text));
}

Result<MasterKey> loadCredentialKey(const QString& path)
{
    return load(path, S_IRWXO, {});
}

Result<void> replaceKeyFile(const QString& from, const QString& to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0 || !syncFolderOf(to))
        return base::fail(ErrorCode::FileNotWritable, to);
    return {};
}

} // namespace rollcall::security

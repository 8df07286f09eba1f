#include "core/security/key_file.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <optional>

namespace rollcall::security {
namespace {

using base::ErrorCode;

constexpr QByteArrayView kHeader = "rollcall-key 1 ";
constexpr qsizetype kKeyDigits = 2 * Secret32::kSize;
constexpr qsizetype kCheckDigits = 16;
constexpr qsizetype kFileSize = kHeader.size() + kKeyDigits + 1 + kCheckDigits + 1;

void wipe(QByteArray& bytes)
{
    sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
}

// `text` is reserved to its full size beforehand, so that no growing leaves a copy behind.
void appendCheck(QByteArray& text)
{
    const auto digest = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
    text.append(' ').append(digest.first(kCheckDigits)).append('\n');
}

QByteArray textOf(const MasterKey& key)
{
    std::array<char, kKeyDigits + 1> digits;
    const auto bytes = key.secret.bytes();
    sodium_bin2hex(digits.data(), digits.size(), bytes.data(), bytes.size());
    QByteArray text;
    text.reserve(kFileSize);
    text.append(kHeader).append(digits.data(), kKeyDigits);
    appendCheck(text);
    sodium_memzero(digits.data(), digits.size());
    return text;
}

std::optional<MasterKey> keyOf(const QByteArray& text)
{
    std::array<unsigned char, Secret32::kSize> bytes{};
    const auto wipeBytes = qScopeGuard([&bytes] { sodium_memzero(bytes.data(), bytes.size()); });
    const bool isHex =
        text.size() == kFileSize && sodium_hex2bin(bytes.data(), bytes.size(), text.constData() + kHeader.size(),
                                                   kKeyDigits, nullptr, nullptr, nullptr) == 0;
    MasterKey key{Secret32::fromBytes(bytes)};
    QByteArray expected = textOf(key);
    const auto wipeExpected = qScopeGuard([&expected] { wipe(expected); });
    if (!isHex || expected != text)
        return std::nullopt;
    return key;
}

bool isExposed(int descriptor)
{
    struct stat info
    {};
    return ::fstat(descriptor, &info) != 0 || !S_ISREG(info.st_mode) || (info.st_mode & (S_IRWXG | S_IRWXO)) != 0;
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

} // namespace

base::Result<void> createKeyFile(const QString& path)
{
    QByteArray text = textOf(MasterKey{Secret32::random()});
    const auto wipeText = qScopeGuard([&text] { wipe(text); });
    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
                   QFile::ReadOwner | QFile::WriteOwner))
        return base::fail(errno == EEXIST ? ErrorCode::AlreadyExists : ErrorCode::FileNotWritable, path);
    if (writeDurably(file, text))
        return {};
    const auto code = errno == ENOSPC || errno == EFBIG ? ErrorCode::DiskFull : ErrorCode::FileNotWritable;
    file.remove();
    return base::fail(code, path);
}

base::Result<MasterKey> loadKeyFile(const QString& path)
{
    // Not blocking, so that a pipe of that name cannot hold the program up.
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0) {
        const auto other = errno == ELOOP ? ErrorCode::KeyExposed : ErrorCode::FileUnreadable;
        return base::fail(errno == ENOENT ? ErrorCode::KeyMissing : other, path);
    }
    const auto close = qScopeGuard([descriptor] { ::close(descriptor); });
    if (isExposed(descriptor))
        return base::fail(ErrorCode::KeyExposed, path);
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return base::fail(ErrorCode::FileUnreadable, path);
    QByteArray text = file.read(kFileSize + 1);
    const auto wipeText = qScopeGuard([&text] { wipe(text); });
    if (file.error() != QFileDevice::NoError)
        return base::fail(ErrorCode::FileUnreadable, path);
    auto key = keyOf(text);
    if (!key)
        return base::fail(ErrorCode::KeyDamaged, path);
    return std::move(*key);
}

} // namespace rollcall::security

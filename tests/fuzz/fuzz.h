#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QFile>
#include <QString>
#include <QTemporaryDir>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// What the fuzz targets share. libFuzzer calls LLVMFuzzerTestOneInput() with one input after the other, in one thread;
/// a target is done with each when it returns 0. Memory errors and undefined behaviour are for the sanitizers to find,
/// a broken promise of ours for require().
namespace rollcall::fuzz {

/// Ends the program, which libFuzzer tells with the input, where a promise is not kept.
inline void require(bool isKept)
{
    if (!isKept)
        std::abort();
}

inline QByteArray bytesOf(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)};
}

inline QString textOf(const std::uint8_t* data, std::size_t size)
{
    return QString::fromUtf8(bytesOf(data, size));
}

/// For what needs an event loop or Qt's plugins; made at the first call.
inline QCoreApplication& application()
{
    static int count = 1;
    static char name[] = "fuzz";
    static char* arguments[] = {name, nullptr};
    static QCoreApplication instance(count, arguments);
    return instance;
}

/// A file of that name, for its owner alone, in a folder in memory that goes with the program.
inline QString fileOf(const QString& name, const QByteArray& bytes)
{
    static const QTemporaryDir folder(QStringLiteral("/dev/shm/rollcall-fuzz-XXXXXX"));
    const QString path = folder.filePath(name);
    QFile file(path);
    require(file.open(QIODevice::WriteOnly | QIODevice::Truncate, QFile::ReadOwner | QFile::WriteOwner) &&
            file.write(bytes) == bytes.size());
    return path;
}

} // namespace rollcall::fuzz

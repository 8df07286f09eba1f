#pragma once

#include <QByteArray>
#include <QFile>
#include <QList>

#include <sys/mman.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace rollcall::security {

inline constexpr char kMask = '\x5A';

/// The bytes, each xor kMask; the other way round, too. What is looked for is kept masked, so that looking does not put
/// it into memory.
inline QByteArray masked(QByteArray bytes)
{
    for (auto& byte : bytes)
        byte = static_cast<char>(byte ^ kMask);
    return bytes;
}

/// Looks for secrets in what this program can write to: stacks, heaps, globals.
class OwnMemory final
{
public:
    OwnMemory()
        : m_window(
              static_cast<char*>(mmap(nullptr, kWindow, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)))
        , m_memory(QStringLiteral("/proc/self/mem"))
    {
        if (m_window == MAP_FAILED || !m_memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            qFatal("no memory to look at");
    }
    OwnMemory(const OwnMemory&) = delete;
    OwnMemory& operator=(const OwnMemory&) = delete;
    ~OwnMemory() { munmap(m_window, kWindow); }

    /// How often the bytes that are `hidden` masked stand there.
    int count(const QByteArray& hidden)
    {
        QFile maps(QStringLiteral("/proc/self/maps"));
        if (!maps.open(QIODevice::ReadOnly))
            qFatal("no /proc/self/maps");
        int found = 0;
        for (const auto& line : maps.readAll().split('\n')) {
            const auto fields = line.simplified().split(' ');
            if (fields.size() < 2 || !fields[1].startsWith("rw") || line.contains("[vvar]"))
                continue;
            const auto ends = fields[0].split('-');
            found += countIn(ends[0].toULongLong(nullptr, 16), ends[1].toULongLong(nullptr, 16), hidden);
        }
        return found;
    }

private:
    static constexpr std::size_t kWindow = std::size_t{1} << 20;

    int countIn(quint64 begin, quint64 end, const QByteArray& hidden)
    {
        const auto own = reinterpret_cast<std::uintptr_t>(m_window);
        const auto overlap = static_cast<quint64>(hidden.size() - 1);
        int found = 0;
        for (quint64 at = begin; at + overlap < end; at += kWindow - overlap) {
            if (at < own + kWindow && own < at + kWindow)
                continue; // the window itself, and at most a window beside it
            const auto size = static_cast<qint64>(std::min<quint64>(kWindow, end - at));
            if (!m_memory.seek(static_cast<qint64>(at)) || m_memory.read(m_window, size) != size)
                continue; // not backed by anything, a guard page
            found += countInWindow(static_cast<std::size_t>(size), hidden);
        }
        std::memset(m_window, 0, kWindow);
        return found;
    }

    int countInWindow(std::size_t size, const QByteArray& hidden) const
    {
        const auto length = static_cast<std::size_t>(hidden.size());
        const int first = static_cast<unsigned char>(hidden[0] ^ kMask);
        int found = 0;
        const char* from = m_window;
        const char* const last = m_window + size - length;
        while (from <= last) {
            from = static_cast<const char*>(std::memchr(from, first, static_cast<std::size_t>(last - from) + 1));
            if (from == nullptr)
                break;
            found += std::equal(hidden.begin(), hidden.end(), from,
                                [](char mine, char there) { return static_cast<char>(mine ^ kMask) == there; })
                         ? 1
                         : 0;
            ++from;
        }
        return found;
    }

    char* m_window;
    QFile m_memory;
};

} // namespace rollcall::security

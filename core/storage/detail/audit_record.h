#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QtEndian>

#include <algorithm>
#include <bit>

namespace rollcall::storage {

/// The bytes of a chained row that are hashed (docs/adr/0005-audit-chain.md): each value by a letter of its type and
/// its bytes, lengths and numbers big-endian.
class AuditRecord final
{
public:
    void addNull() { m_bytes.append('n'); }
    void addInteger(qint64 number) { add('i', static_cast<quint64>(number)); }
    void addReal(double number) { add('r', std::bit_cast<quint64>(number)); }
    void addText(QByteArrayView utf8) { add('t', utf8); }
    void addBytes(QByteArrayView bytes) { add('b', bytes); }

    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }
    /// Empty again, with the memory it has.
    void clear() { m_bytes.resize(0); }

private:
    void add(char type, quint64 number) { addHead(type, number, 0); }

    void add(char type, QByteArrayView bytes)
    {
        char* const rest = addHead(type, static_cast<quint64>(bytes.size()), bytes.size());
        std::copy_n(bytes.data(), bytes.size(), rest);
    }

    /// Letter and number, and room for so many bytes after them: where these begin.
    char* addHead(char type, quint64 number, qsizetype room)
    {
        const qsizetype old = m_bytes.size();
        m_bytes.resize(old + 1 + qsizetype{sizeof number} + room);
        char* const head = m_bytes.data() + old;
        *head = type;
        qToBigEndian(number, head + 1);
        return head + 1 + sizeof number;
    }

    QByteArray m_bytes;
};

} // namespace rollcall::storage

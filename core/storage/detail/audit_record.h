#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QtEndian>

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
    void add(char type, quint64 number)
    {
        char bytes[1 + sizeof number] = {type};
        qToBigEndian(number, bytes + 1);
        m_bytes.append(bytes, sizeof bytes);
    }

    void add(char type, QByteArrayView bytes)
    {
        add(type, static_cast<quint64>(bytes.size()));
        m_bytes.append(bytes);
    }

    QByteArray m_bytes;
};

} // namespace rollcall::storage

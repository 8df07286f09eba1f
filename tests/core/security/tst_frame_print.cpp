#include "core/security/frame_print.h"

#include <QTest>

#include <array>
#include <vector>

using namespace rollcall::security;

namespace {

MasterKey keyOf(unsigned char byte)
{
    std::array<unsigned char, Secret32::kSize> bytes{};
    bytes.fill(byte);
    return {Secret32::fromBytes(bytes)};
}

QByteArray printOf(const MasterKey& key, const std::vector<QByteArray>& rows)
{
    std::vector<std::span<const std::uint8_t>> spans;
    for (const auto& row : rows)
        spans.emplace_back(reinterpret_cast<const std::uint8_t*>(row.constData()),
                           static_cast<std::size_t>(row.size()));
    return framePrint(key, spans);
}

} // namespace

class TestFramePrint : public QObject
{
    Q_OBJECT

private slots:
    void isWhatItWas();
    void everyByteAndTheKeyCount();
};

// python3 -c 'import hashlib as h; k = h.blake2b(key=bytes([7] * 32), digest_size=32, salt=(1).to_bytes(16, "little"),
// person=b"rcframes" + bytes(8)).digest(); print(h.blake2b(b"rowsrows", key=k, digest_size=16).hexdigest())'
void TestFramePrint::isWhatItWas()
{
    QCOMPARE(printOf(keyOf(7), {"rows", "rows"}).toHex(), QByteArray("20fb10cabaeba4fbce08090710d360ea"));
}

void TestFramePrint::everyByteAndTheKeyCount()
{
    const auto key = keyOf(7);
    const auto print = printOf(key, {"rows", "rows"});
    QCOMPARE(print.size(), kFramePrintBytes);
    QVERIFY(printOf(key, {"rows", "rowt"}) != print);
    QVERIFY(printOf(key, {"sows", "rows"}) != print);
    QVERIFY(printOf(keyOf(8), {"rows", "rows"}) != print);
}

QTEST_APPLESS_MAIN(TestFramePrint)
#include "tst_frame_print.moc"

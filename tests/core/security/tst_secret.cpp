#include "core/security/secret.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <type_traits>

using namespace rollcall::security;

namespace {

using Bytes = std::array<unsigned char, Secret32::kSize>;

Bytes counted()
{
    Bytes bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<unsigned char>(i + 1);
    return bytes;
}

bool holds(const Secret32& secret, const Bytes& bytes)
{
    return std::ranges::equal(secret.bytes(), bytes);
}

} // namespace

class TestSecret : public QObject
{
    Q_OBJECT

private slots:
    void holdsItsBytes();
    void randomSecretsDiffer();
    void isNotCopied();
    void movingLeavesNothing();
    void assigningLeavesNothing();
    void assigningToItselfKeeps();
    void destructionWipes();
};

void TestSecret::holdsItsBytes()
{
    QVERIFY(holds(Secret32::fromBytes(counted()), counted()));
}

void TestSecret::randomSecretsDiffer()
{
    const auto first = Secret32::random();
    const auto second = Secret32::random();
    QVERIFY(!std::ranges::equal(first.bytes(), second.bytes()));
    QVERIFY(!holds(first, Bytes{}));
}

void TestSecret::isNotCopied()
{
    QVERIFY(!std::is_copy_constructible_v<Secret32>);
    QVERIFY(!std::is_copy_assignable_v<Secret32>);
    QVERIFY(!(std::is_convertible_v<MasterKey, PersonKey>));
}

void TestSecret::movingLeavesNothing()
{
    auto from = Secret32::fromBytes(counted());
    const auto to = std::move(from);
    QVERIFY(holds(to, counted()));
    QVERIFY(holds(from, Bytes{}));
}

void TestSecret::assigningLeavesNothing()
{
    auto from = Secret32::fromBytes(counted());
    auto to = Secret32::random();
    to = std::move(from);
    QVERIFY(holds(to, counted()));
    QVERIFY(holds(from, Bytes{}));
}

void TestSecret::assigningToItselfKeeps()
{
    auto secret = Secret32::fromBytes(counted());
    auto& same = secret;
    secret = std::move(same);
    QVERIFY(holds(secret, counted()));
}

void TestSecret::destructionWipes()
{
    alignas(Secret32) std::array<unsigned char, sizeof(Secret32)> room;
    auto* const secret = std::construct_at(reinterpret_cast<Secret32*>(room.data()), Secret32::fromBytes(counted()));
    const volatile unsigned char* const seen = room.data();
    QCOMPARE(int(seen[Secret32::kSize - 1]), int(Secret32::kSize));
    std::destroy_at(secret);
    for (std::size_t i = 0; i < room.size(); ++i)
        QCOMPARE(int(seen[i]), 0);
}

QTEST_APPLESS_MAIN(TestSecret)
#include "tst_secret.moc"

#include "core/security/sealing.h"

#include <QTest>

#include <sodium.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::security;
using base::ErrorCode;

namespace {

constexpr base::PersonId kAda{7};
constexpr base::PersonId kBen{8};
const QString kModel = u"resnet-29"_s;
constexpr qsizetype kWrappedSize = 1 + 24 + 32 + 16;
constexpr qsizetype kSealedSize = 1 + 24 + 512 + 16;

Secret32 secret(unsigned char first)
{
    std::array<unsigned char, Secret32::kSize> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<unsigned char>(first + i);
    return Secret32::fromBytes(bytes);
}

MasterKey masterKey()
{
    return {secret(100)};
}

PersonKey personKey()
{
    return {secret(1)};
}

base::Embedding embedding()
{
    base::Embedding values{};
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = 0.01F * static_cast<float>(i) - 0.5F;
    return values;
}

QByteArray littleEndian(const base::Embedding& values)
{
    QByteArray bytes;
    for (const float value : values) {
        const auto bits = std::bit_cast<std::uint32_t>(value);
        for (const int shift : {0, 8, 16, 24})
            bytes.append(static_cast<char>(bits >> shift & 0xFF));
    }
    return bytes;
}

template <class T>
bool isBroken(const base::Result<T>& result)
{
    return !result && result.error().code == ErrorCode::SealBroken;
}

bool sameKey(const PersonKey& a, const PersonKey& b)
{
    return std::ranges::equal(a.secret.bytes(), b.secret.bytes());
}

QByteArray flipped(QByteArray bytes, qsizetype bit)
{
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << bit % 8));
    return bytes;
}

} // namespace

class TestSealing : public QObject
{
    Q_OBJECT

private slots:
    void newKeysDiffer();
    void wrapsAndUnwraps();
    void unwrapsAnEarlierWrap();
    void unwrapsForNobodyElse();
    void sealsAndOpens_data();
    void sealsAndOpens();
    void layoutIsAsWritten();
    void opensForNobodyElse();
    void modelNamesDoNotRunTogether_data();
    void modelNamesDoNotRunTogether();
    void everyFlippedBitIsFound();
    void everyOtherLengthIsFound();
    void otherVersionIsRefused();
    void sealsDiffer();
    void plainBytesAreNotSeen();
    void purposesDoNotMix();
    void wrapsAuthenticatorSecrets();
    void authenticatorSecretsAreBound();
};

void TestSealing::newKeysDiffer()
{
    QVERIFY(!sameKey(newPersonKey(), newPersonKey()));
}

void TestSealing::wrapsAndUnwraps()
{
    const auto key = newPersonKey();
    const auto wrapped = wrap(masterKey(), kAda, key);
    QCOMPARE(wrapped.size(), kWrappedSize);
    const auto unwrapped = unwrap(masterKey(), kAda, wrapped);
    QVERIFY(unwrapped);
    QVERIFY(sameKey(*unwrapped, key));
}

// What an earlier release stored has to open for ever.
void TestSealing::unwrapsAnEarlierWrap()
{
    const auto wrapped =
        QByteArray::fromHex("01edb8f848cc8b30a9372d7539a774bbfc7666f13647a7e94ad74bcddfff7e57a8477a28943563e2add237d76c"
                            "7c86f6ef10a7aa0040ec8e873a5ae79259fc21accaf0558e0540151a");
    const auto unwrapped = unwrap(masterKey(), kAda, wrapped);
    QVERIFY(unwrapped);
    QVERIFY(sameKey(*unwrapped, personKey()));
}

void TestSealing::unwrapsForNobodyElse()
{
    const auto wrapped = wrap(masterKey(), kAda, personKey());
    QVERIFY(isBroken(unwrap(masterKey(), kBen, wrapped)));
    QVERIFY(isBroken(unwrap({secret(101)}, kAda, wrapped)));
}

void TestSealing::sealsAndOpens_data()
{
    QTest::addColumn<float>("first");
    QTest::addColumn<qint64>("person");
    QTest::addColumn<QString>("model");
    QTest::newRow("usual") << 0.25F << qint64(7) << kModel;
    QTest::newRow("largest id") << 0.25F << std::numeric_limits<qint64>::max() << kModel;
    QTest::newRow("no model name") << 0.25F << qint64(7) << QString();
    QTest::newRow("model name not ASCII") << 0.25F << qint64(7) << u"نموذج ١"_s;
    QTest::newRow("minus zero") << -0.0F << qint64(7) << kModel;
    QTest::newRow("NaN") << std::numeric_limits<float>::quiet_NaN() << qint64(7) << kModel;
    QTest::newRow("infinite") << -std::numeric_limits<float>::infinity() << qint64(7) << kModel;
    QTest::newRow("smallest") << std::numeric_limits<float>::denorm_min() << qint64(7) << kModel;
}

void TestSealing::sealsAndOpens()
{
    QFETCH(const float, first);
    QFETCH(const qint64, person);
    QFETCH(const QString, model);
    auto values = embedding();
    values.front() = first;
    const auto sealed = seal(personKey(), {person}, model, values);
    QCOMPARE(sealed.size(), kSealedSize);
    const auto opened = security::open(personKey(), {person}, model, sealed);
    QVERIFY(opened);
    QCOMPARE(littleEndian(*opened), littleEndian(values));
}

// Opened by libsodium alone, from what the header says of the layout.
void TestSealing::layoutIsAsWritten()
{
    const auto key = personKey();
    const auto sealed = seal(key, kAda, kModel, embedding());
    const QByteArray bound = QByteArray("rollcall face template") + QByteArray("\0\7\0\0\0\0\0\0\0", 9) + "resnet-29";
    const auto* const bytes = reinterpret_cast<const unsigned char*>(sealed.constData());
    QByteArray plain(512, '\0');
    QCOMPARE(sealed.front(), '\1');
    QCOMPARE(crypto_aead_xchacha20poly1305_ietf_decrypt(
                 reinterpret_cast<unsigned char*>(plain.data()), nullptr, nullptr, bytes + 25, 512 + 16,
                 reinterpret_cast<const unsigned char*>(bound.constData()),
                 static_cast<unsigned long long>(bound.size()), bytes + 1, key.secret.bytes().data()),
             0);
    QCOMPARE(plain, littleEndian(embedding()));
}

void TestSealing::opensForNobodyElse()
{
    const auto sealed = seal(personKey(), kAda, kModel, embedding());
    QVERIFY(isBroken(security::open(personKey(), kBen, kModel, sealed)));
    QVERIFY(isBroken(security::open({secret(2)}, kAda, kModel, sealed)));
}

void TestSealing::modelNamesDoNotRunTogether_data()
{
    QTest::addColumn<QString>("other");
    QTest::newRow("none") << QString();
    QTest::newRow("cut") << u"resnet-2"_s;
    QTest::newRow("longer") << u"resnet-290"_s;
    QTest::newRow("other case") << u"ResNet-29"_s;
    QTest::newRow("zero character after it") << u"resnet-29"_s + QChar(u'\0');
}

void TestSealing::modelNamesDoNotRunTogether()
{
    QFETCH(const QString, other);
    QVERIFY(isBroken(security::open(personKey(), kAda, other, seal(personKey(), kAda, kModel, embedding()))));
}

void TestSealing::everyFlippedBitIsFound()
{
    const auto wrapped = wrap(masterKey(), kAda, personKey());
    const auto sealed = seal(personKey(), kAda, kModel, embedding());
    for (qsizetype bit = 0; bit < 8 * wrapped.size(); ++bit)
        QVERIFY(isBroken(unwrap(masterKey(), kAda, flipped(wrapped, bit))));
    for (qsizetype bit = 0; bit < 8 * sealed.size(); ++bit)
        QVERIFY(isBroken(security::open(personKey(), kAda, kModel, flipped(sealed, bit))));
}

void TestSealing::everyOtherLengthIsFound()
{
    const auto wrapped = wrap(masterKey(), kAda, personKey());
    const auto sealed = seal(personKey(), kAda, kModel, embedding());
    for (qsizetype size = 0; size < wrapped.size(); ++size)
        QVERIFY(isBroken(unwrap(masterKey(), kAda, wrapped.first(size))));
    for (qsizetype size = 0; size < sealed.size(); ++size)
        QVERIFY(isBroken(security::open(personKey(), kAda, kModel, sealed.first(size))));
    QVERIFY(isBroken(unwrap(masterKey(), kAda, wrapped + '\0')));
    QVERIFY(isBroken(security::open(personKey(), kAda, kModel, sealed + '\0')));
}

void TestSealing::otherVersionIsRefused()
{
    auto wrapped = wrap(masterKey(), kAda, personKey());
    auto sealed = seal(personKey(), kAda, kModel, embedding());
    for (const char version : {'\0', '\2', '\xFF'}) {
        wrapped[0] = version;
        sealed[0] = version;
        QVERIFY(isBroken(unwrap(masterKey(), kAda, wrapped)));
        QVERIFY(isBroken(security::open(personKey(), kAda, kModel, sealed)));
    }
}

void TestSealing::sealsDiffer()
{
    const auto first = seal(personKey(), kAda, kModel, embedding());
    const auto second = seal(personKey(), kAda, kModel, embedding());
    QVERIFY(first.sliced(1, 24) != second.sliced(1, 24));
    QVERIFY(first.sliced(25) != second.sliced(25));
    QVERIFY(wrap(masterKey(), kAda, personKey()).sliced(1) != wrap(masterKey(), kAda, personKey()).sliced(1));
}

void TestSealing::plainBytesAreNotSeen()
{
    const auto plain = littleEndian(embedding());
    const auto sealed = seal(personKey(), kAda, kModel, embedding());
    for (qsizetype at = 0; at + 8 <= plain.size(); at += 4)
        QVERIFY(!sealed.contains(plain.sliced(at, 8)));
    const auto key = personKey();
    const auto wrapped = wrap(masterKey(), kAda, key);
    QVERIFY(!wrapped.contains(QByteArray(reinterpret_cast<const char*>(key.secret.bytes().data()), 8)));
}

// The same 32 bytes as both keys: still neither seal opens as the other.
void TestSealing::purposesDoNotMix()
{
    const auto wrapped = wrap({secret(1)}, kAda, personKey());
    QVERIFY(isBroken(security::open(personKey(), kAda, QString(), wrapped)));
    const auto sealed = seal(personKey(), kAda, QString(), embedding());
    QVERIFY(isBroken(unwrap({secret(1)}, kAda, sealed)));
}

void TestSealing::wrapsAuthenticatorSecrets()
{
    const auto secret20 = newTotpSecret();
    const auto wrapped = wrap(masterKey(), kAda, secret20);
    QCOMPARE(wrapped.size(), 1 + 24 + 20 + 16);
    QVERIFY(!wrapped.contains(QByteArray(reinterpret_cast<const char*>(secret20.secret.bytes().data()), 8)));
    const auto unwrapped = unwrapTotp(masterKey(), kAda, wrapped);
    QVERIFY(unwrapped);
    QVERIFY(std::ranges::equal(unwrapped->secret.bytes(), secret20.secret.bytes()));
}

void TestSealing::authenticatorSecretsAreBound()
{
    const auto wrapped = wrap(masterKey(), kAda, newTotpSecret());
    QVERIFY(isBroken(unwrapTotp(masterKey(), kBen, wrapped)));
    QVERIFY(isBroken(unwrapTotp({secret(101)}, kAda, wrapped)));
    QVERIFY(isBroken(unwrapTotp(masterKey(), kAda, wrapped.chopped(1))));
    QVERIFY(isBroken(unwrapTotp(masterKey(), kAda, wrap(masterKey(), kAda, personKey()))));
    for (qsizetype bit = 0; bit < 8 * wrapped.size(); ++bit)
        QVERIFY(isBroken(unwrapTotp(masterKey(), kAda, flipped(wrapped, bit))));
}

QTEST_APPLESS_MAIN(TestSealing)
#include "tst_sealing.moc"

#include "core/security/sealed_file.h"

#include <QBuffer>
#include <QTest>

#include <sodium.h>

#include <array>

namespace rollcall::security {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kHeaderBytes = 124;
constexpr qsizetype kStreamHeaderBytes = 24;
constexpr qsizetype kSealedChunkBytes = 65'536 + 17;
/// Argon2id at its cheapest, so that the tests are quick.
constexpr PassphraseCost kCheap{.operations = 1, .memoryBytes = 8192};
const QString kPassphrase = u"correct horse battery"_s;
const MasterKey kKey{Secret32::random()};

/// Three chunks, the last one shorter.
QByteArray content()
{
    QByteArray bytes(2 * 65'536 + 1000, '\0');
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(i * 31 + i / 256);
    return bytes;
}

FileSecret withKey(const MasterKey& key = kKey)
{
    return {.masterKey = &key, .passphrase = {}, .cost = {}};
}

FileSecret withPassphrase(const QString& passphrase = kPassphrase, PassphraseCost cost = kCheap)
{
    return {.masterKey = nullptr, .passphrase = passphrase, .cost = cost};
}

SealedFileInfo info(qint64 bytes, bool byPassphrase = false)
{
    return {.createdAt = base::fromIso(u"2026-03-09T08:15:00.250Z"_s).value(),
            .schema = 3,
            .contentBytes = bytes,
            .byPassphrase = byPassphrase,
            .origin = originOf("school"),
            .keyId = byPassphrase ? QString() : keyIdOf(kKey)};
}

QByteArray sealed(QByteArray bytes, const FileSecret& secret = withKey())
{
    QBuffer in(&bytes);
    QByteArray out;
    QBuffer sealed(&out);
    in.open(QIODevice::ReadOnly);
    sealed.open(QIODevice::WriteOnly);
    if (!sealFile(info(bytes.size(), secret.passphrase.has_value()), secret, in, sealed))
        qFatal("not sealed");
    return out;
}

struct Opened
{
    base::Result<SealedFileInfo> result;
    QByteArray content;

    [[nodiscard]] QString outcome() const { return result ? u"ok"_s : base::errorName(result.error().code); }
};

Opened open(QByteArray bytes, const FileSecret& secret = withKey())
{
    QBuffer in(&bytes);
    QByteArray out;
    QBuffer content(&out);
    in.open(QIODevice::ReadOnly);
    content.open(QIODevice::WriteOnly);
    auto result = openSealedFile(in, secret, content);
    return {std::move(result), out};
}

/// Puts the digest in order that somebody who edits the header would.
QByteArray withDigest(QByteArray bytes)
{
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.constData());
    std::array<unsigned char, 16> digest{};
    crypto_generichash(digest.data(), digest.size(), data, kHeaderBytes - 16, nullptr, 0);
    return bytes.replace(kHeaderBytes - 16, 16, reinterpret_cast<const char*>(digest.data()), 16);
}

QByteArray littleEndian(quint64 number, int size)
{
    QByteArray bytes;
    for (int i = 0; i < size; ++i)
        bytes.append(static_cast<char>(number >> (8 * i)));
    return bytes;
}

} // namespace

class SealedFileTest final : public QObject
{
    Q_OBJECT

private slots:
    void theContentComesBack_data()
    {
        QTest::addColumn<qsizetype>("size");
        for (const qsizetype size : {1, 65'535, 65'536, 65'537, 132'072})
            QTest::addRow("%lld bytes", static_cast<long long>(size)) << size;
    }
    void theContentComesBack()
    {
        QFETCH(const qsizetype, size);
        const auto bytes = content().first(size);
        for (const auto& secret : {withKey(), withPassphrase()}) {
            const auto file = sealed(bytes, secret);
            const auto opened = open(file, secret);
            QCOMPARE(opened.outcome(), u"ok"_s);
            QCOMPARE(opened.content, bytes);
            QVERIFY(*opened.result == info(size, secret.passphrase.has_value()));
        }
    }

    void nothingOfTheContentShows()
    {
        const QByteArray name = "somebody@example.org";
        QVERIFY(!sealed(name).contains(name));
        QVERIFY(sealed(name) != sealed(name));
    }

    // The subkey 2 of libsodium's key derivation, by its own function.
    void aKeysIdIsAPartOfItsCheck()
    {
        std::array<unsigned char, 32> key{};
        std::array<unsigned char, 32> check{};
        for (std::size_t i = 0; i < key.size(); ++i)
            key[i] = static_cast<unsigned char>(i);
        crypto_kdf_derive_from_key(check.data(), check.size(), 2, "RcBackup", key.data());
        const QByteArray id(reinterpret_cast<const char*>(check.data()), 8);
        QCOMPARE(keyIdOf(MasterKey{Secret32::fromBytes(key)}), QString::fromLatin1(id.toHex()));
        QVERIFY(keyIdOf(kKey) != keyIdOf(MasterKey{Secret32::random()}));
        QVERIFY(sealed(content()).contains(QByteArray::fromHex(keyIdOf(kKey).toLatin1())));
    }

    void theHeaderIsReadWithoutASecret()
    {
        auto bytes = sealed(content(), withPassphrase());
        QBuffer file(&bytes);
        file.open(QIODevice::ReadOnly);
        QVERIFY(*readSealedInfo(file) == info(content().size(), true));
    }

    void anotherSecretDoesNotOpen()
    {
        const MasterKey other{Secret32::random()};
        QCOMPARE(open(sealed(content()), withKey(other)).outcome(), u"BackupLocked"_s);
        QCOMPARE(open(sealed(content()), withPassphrase()).outcome(), u"BackupLocked"_s);
        const auto file = sealed(content(), withPassphrase());
        QCOMPARE(open(file, withPassphrase(u"Correct horse battery"_s)).outcome(), u"BackupLocked"_s);
        QCOMPARE(open(file, withKey()).outcome(), u"BackupLocked"_s);
        QCOMPARE(open(file, withKey()).content, QByteArray());
    }

    void aPassphraseMayBeTypedInEitherForm()
    {
        const auto file = sealed(content(), withPassphrase(u"caf\u00e9 au lait, deux"_s));
        QCOMPARE(open(file, withPassphrase(u"cafe\u0301 au lait, deux"_s)).outcome(), u"ok"_s);
    }

    void aShortPassphraseIsRefused()
    {
        QByteArray in = "content";
        QBuffer bytes(&in);
        QByteArray out;
        QBuffer file(&out);
        bytes.open(QIODevice::ReadOnly);
        file.open(QIODevice::WriteOnly);
        const auto result = sealFile(info(7, true), withPassphrase(u"eleven char"_s), bytes, file);
        QCOMPARE(result.error().code, base::ErrorCode::PasswordWeak);
        QCOMPARE(out, QByteArray());
    }

    void aCutFileIsDamaged()
    {
        const auto file = sealed(content());
        for (int part = 0; part < 50; ++part) {
            const auto cut = file.first(file.size() * part / 50);
            QCOMPARE(open(cut).outcome(), part == 0 ? u"BackupForeign"_s : u"BackupDamaged"_s);
        }
        QCOMPARE(open(file.chopped(1)).outcome(), u"BackupDamaged"_s);
        QCOMPARE(open(file + "x").outcome(), u"BackupDamaged"_s);
    }

    void aChangedByteIsFound_data()
    {
        QTest::addColumn<qsizetype>("position");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, qsizetype position, const QString& expected = u"BackupDamaged"_s) {
            QTest::newRow(name) << position << expected;
        };
        row("magic", 3, u"BackupForeign"_s);
        row("version", 16);
        row("kind of key", 20);
        row("time", 25);
        row("schema", 32);
        row("size", 36);
        row("operations", 44);
        row("memory", 52);
        row("salt", 60);
        row("origin", 76);
        row("check", 92);
        row("digest", 108);
        row("stream header", kHeaderBytes);
        row("first chunk", kHeaderBytes + kStreamHeaderBytes + 5);
        row("second chunk", kHeaderBytes + kStreamHeaderBytes + kSealedChunkBytes + 5);
        row("last tag", 2 * kSealedChunkBytes + kHeaderBytes + kStreamHeaderBytes + 1016);
    }
    void aChangedByteIsFound()
    {
        QFETCH(const qsizetype, position);
        QFETCH(const QString, expected);
        for (const auto& secret : {withKey(), withPassphrase()}) {
            auto file = sealed(content(), secret);
            QVERIFY(position < file.size());
            file[position] = static_cast<char>(file[position] ^ 1);
            QCOMPARE(open(file, secret).outcome(), expected);
        }
    }

    // The digest is no secret: who edits the header can put it in order, but not the chunks, which are bound to it.
    void anEditedHeaderIsFound_data()
    {
        QTest::addColumn<qsizetype>("position");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        QTest::newRow("newer version") << qsizetype(16) << littleEndian(2, 4) << u"BackupNewer"_s;
        QTest::newRow("no version") << qsizetype(16) << littleEndian(0, 4) << u"BackupDamaged"_s;
        QTest::newRow("unknown kind") << qsizetype(20) << littleEndian(2, 4) << u"BackupDamaged"_s;
        QTest::newRow("another time") << qsizetype(24) << littleEndian(1, 8) << u"BackupDamaged"_s;
        QTest::newRow("another school") << qsizetype(76) << QByteArray(16, 'x') << u"BackupDamaged"_s;
        QTest::newRow("huge content") << qsizetype(36) << littleEndian(~quint64{0}, 8) << u"BackupDamaged"_s;
        QTest::newRow("no content") << qsizetype(36) << littleEndian(0, 8) << u"BackupDamaged"_s;
        QTest::newRow("huge memory") << qsizetype(52) << littleEndian(quint64{1} << 40, 8) << u"BackupDamaged"_s;
        QTest::newRow("no memory") << qsizetype(52) << littleEndian(0, 8) << u"BackupDamaged"_s;
        QTest::newRow("huge work") << qsizetype(44) << littleEndian(1'000'000, 8) << u"BackupDamaged"_s;
        QTest::newRow("no work") << qsizetype(44) << littleEndian(0, 8) << u"BackupDamaged"_s;
        QTest::newRow("another salt") << qsizetype(60) << QByteArray(16, 'x') << u"BackupLocked"_s;
    }
    void anEditedHeaderIsFound()
    {
        QFETCH(const qsizetype, position);
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, expected);
        const auto file = withDigest(sealed(content(), withPassphrase()).replace(position, bytes.size(), bytes));
        QCOMPARE(open(file, withPassphrase()).outcome(), expected);
    }

    void chunksInAnotherOrderAreFound()
    {
        const auto file = sealed(content());
        const qsizetype first = kHeaderBytes + kStreamHeaderBytes;
        const QByteArray swapped = file.first(first) + file.mid(first + kSealedChunkBytes, kSealedChunkBytes) +
                                   file.mid(first, kSealedChunkBytes) + file.sliced(first + 2 * kSealedChunkBytes);
        QCOMPARE(swapped.size(), file.size());
        QCOMPARE(open(swapped).outcome(), u"BackupDamaged"_s);
    }

    void chunksOfAnotherFileAreFound()
    {
        const auto one = sealed(content());
        const auto other = sealed(content());
        const qsizetype last = kHeaderBytes + kStreamHeaderBytes + 2 * kSealedChunkBytes;
        QCOMPARE(open(one.first(last) + other.sliced(last)).outcome(), u"BackupDamaged"_s);
    }

    void otherFilesAreForeign()
    {
        for (const auto& bytes : {QByteArray(), QByteArray("SQLite format 3"), QByteArray(5000, '\0')})
            QCOMPARE(open(bytes).outcome(), u"BackupForeign"_s);
    }
};

} // namespace rollcall::security

QTEST_GUILESS_MAIN(rollcall::security::SealedFileTest)
#include "tst_sealed_file.moc"

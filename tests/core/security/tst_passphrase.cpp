#include "core/security/passphrase.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>

#include <algorithm>

namespace rollcall::security {

using namespace Qt::StringLiterals;
using base::ErrorCode;

namespace {

constexpr PassphraseCost kCheap{.operations = 1, .memoryBytes = 8192};
const QByteArray kSalt(kPassphraseSaltBytes, 's');

QByteArray bytesOf(const base::Result<Secret32>& key)
{
    const auto bytes = key.value().bytes();
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

QByteArray keyOf(const QString& passphrase, const QByteArray& salt = kSalt, PassphraseCost cost = kCheap)
{
    return bytesOf(stretched(passphrase, salt, cost));
}

} // namespace

class PassphraseTest final : public QObject
{
    Q_OBJECT

private slots:
    void isArgon2idOverTheComposedText()
    {
        QByteArray expected(32, '\0');
        const QByteArray text = "sch\xC3\xB6nes wetter";
        QCOMPARE(crypto_pwhash(reinterpret_cast<unsigned char*>(expected.data()), 32, text.constData(),
                               static_cast<unsigned long long>(text.size()),
                               reinterpret_cast<const unsigned char*>(kSalt.constData()), 1, 8192,
                               crypto_pwhash_ALG_ARGON2ID13),
                 0);
        QCOMPARE(keyOf(QString::fromUtf8(text)), expected);
        QCOMPARE(keyOf(u"scho\u0308nes wetter"_s), expected);
    }

    void everyPartCounts()
    {
        const auto key = keyOf(u"correct horse"_s);
        QVERIFY(key != keyOf(u"correct horsf"_s));
        QVERIFY(key != keyOf(u"correct horse"_s, QByteArray(kPassphraseSaltBytes, 't')));
        QVERIFY(key != keyOf(u"correct horse"_s, kSalt, {.operations = 2, .memoryBytes = 8192}));
        QVERIFY(key != keyOf(u"correct horse"_s, kSalt, {.operations = 1, .memoryBytes = 16384}));
    }

    void strength_data()
    {
        QTest::addColumn<QString>("passphrase");
        QTest::addColumn<bool>("isStrong");
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("eleven") << u"elevenchars"_s << false;
        QTest::newRow("twelve") << u"twelve chars"_s << true;
        QTest::newRow("twelve with an accent of its own") << u"elevenchare\u0301"_s << false;
        QTest::newRow("twelve outside the basic plane") << u"\U0001F600"_s.repeated(12) << true;
        QTest::newRow("eleven outside the basic plane") << u"\U0001F600"_s.repeated(11) << false;
    }
    void strength()
    {
        QFETCH(const QString, passphrase);
        QFETCH(const bool, isStrong);
        const auto strong = checkPassphrase(passphrase);
        QCOMPARE(strong.has_value(), isStrong);
        if (!isStrong)
            QCOMPARE(strong.error(), (base::Error{ErrorCode::PasswordWeak, u"12"_s}));
    }

    void bounds_data()
    {
        QTest::addColumn<quint64>("operations");
        QTest::addColumn<quint64>("memoryBytes");
        QTest::addColumn<bool>("isWithin");
        QTest::newRow("default") << PassphraseCost{}.operations << PassphraseCost{}.memoryBytes << true;
        QTest::newRow("least") << quint64(1) << quint64(8192) << true;
        QTest::newRow("most") << quint64(16) << (quint64(1) << 30) << true;
        QTest::newRow("no operations") << quint64(0) << quint64(8192) << false;
        QTest::newRow("too many operations") << quint64(17) << quint64(8192) << false;
        QTest::newRow("too little memory") << quint64(1) << quint64(8191) << false;
        QTest::newRow("too much memory") << quint64(1) << (quint64(1) << 30) + 1 << false;
    }
    void bounds()
    {
        QFETCH(const quint64, operations);
        QFETCH(const quint64, memoryBytes);
        QTEST(isWithinBounds({operations, memoryBytes}), "isWithin");
    }

    void theFirstLineOfAFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("line");
        QTest::newRow("no end") << QByteArray("horse") << u"horse"_s;
        QTest::newRow("line feed") << QByteArray("horse\n") << u"horse"_s;
        QTest::newRow("carriage return") << QByteArray("horse\r\nbattery") << u"horse"_s;
        QTest::newRow("spaces stay") << QByteArray(" h\xC3\xA9 \nx") << u" h\u00e9 "_s;
        QTest::newRow("an empty line") << QByteArray("\nx") << QString();
    }
    void theFirstLineOfAFile()
    {
        QFETCH(const QByteArray, bytes);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"secret"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        QTEST(readSecretLine(file.fileName()).value(), "line");
        QCOMPARE(readSecretLine(folder.filePath(u"none"_s)).error().code, ErrorCode::FileNotFound);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(4097, 'x')) == 4097);
        file.close();
        QCOMPARE(readSecretLine(file.fileName()).error().code, ErrorCode::FileTooLarge);
    }
};

} // namespace rollcall::security

QTEST_APPLESS_MAIN(rollcall::security::PassphraseTest)
#include "tst_passphrase.moc"

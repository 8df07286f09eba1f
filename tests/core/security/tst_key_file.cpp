#include "core/security/key_file.h"
#include "core/security/sealed_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::security;
using base::ErrorCode;

namespace {

constexpr uid_t kNobody = 65534;
// The key 00 01 .. 1f; the check by: printf '%s' 'rollcall-key 1 <64 digits>' | sha256sum | cut -c1-16
constexpr QByteArrayView kKnownFile =
    "rollcall-key 1 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 9cb803cc5860c207\n";

std::array<unsigned char, Secret32::kSize> knownKey()
{
    std::array<unsigned char, Secret32::kSize> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<unsigned char>(i);
    return bytes;
}

base::Result<void> createKey(const QString& path)
{
    return writeKeyFile(path, MasterKey{Secret32::random()});
}

constexpr PassphraseCost kCheap{.operations = 1, .memoryBytes = 8192};
const QString kPassphrase = u"correct horse battery"_s;

AskPassphrase answering(const QString& passphrase)
{
    return [passphrase] { return base::Result<QString>(passphrase); };
}

MasterKey knownMasterKey()
{
    return MasterKey{Secret32::fromBytes(knownKey())};
}

/// A line with its check, made without the code that is tested.
QByteArray checked(const QByteArray& line)
{
    const auto digest = QCryptographicHash::hash(line, QCryptographicHash::Sha256).toHex();
    return line + ' ' + digest.first(16) + '\n';
}

const unsigned char* bytesOf(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

/// The known key locked, by libsodium's own functions as key_file.h says.
QByteArray lockedText(const QString& keyId = keyIdOf(knownMasterKey()), quint64 memoryBytes = 8192)
{
    const QByteArray salt(16, 's');
    const QByteArray nonce(24, 'n');
    const auto phrase = kPassphrase.toUtf8();
    std::array<unsigned char, 32> key{};
    QByteArray box(48, '\0');
    const auto known = knownKey();
    if (crypto_pwhash(key.data(), key.size(), phrase.constData(), static_cast<unsigned long long>(phrase.size()),
                      bytesOf(salt), 1, 8192, crypto_pwhash_ALG_ARGON2ID13) != 0 ||
        crypto_secretbox_easy(reinterpret_cast<unsigned char*>(box.data()), known.data(), known.size(), bytesOf(nonce),
                              key.data()) != 0)
        qFatal("libsodium");
    return checked("rollcall-key-locked 1 " + keyId.toLatin1() + " 1 " + QByteArray::number(memoryBytes) + ' ' +
                   salt.toHex() + ' ' + nonce.toHex() + ' ' + box.toHex());
}

} // namespace

class TestKeyFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void whatIsMadeLoads();
    void loadsKnownFile();
    void keysDiffer();
    void modeIsOwnerOnly_data();
    void modeIsOwnerOnly();
    void replacesNothing_data();
    void replacesNothing();
    void cannotBeMade_data();
    void cannotBeMade();
    void fullDiskLeavesNoFile();
    void missingFile();
    void exposedByMode_data();
    void exposedByMode();
    void notARegularFile_data();
    void notARegularFile();
    void unreadableFile();
    void damagedFile_data();
    void damagedFile();
    void everyCutIsFound();
    void everyChangedByteIsFound();
    void aLockedKeyComesBack();
    void loadsKnownLockedFile();
    void lockedFilesThatDoNotOpen_data();
    void lockedFilesThatDoNotOpen();
    void everyChangedByteOfALockIsFound();
    void aWeakPassphraseMakesNoFile();
    void tellsWithoutThePassphrase();
    void replacesWhatIsThere();

private:
    [[nodiscard]] QString path(const QString& name = u"master.key"_s) const { return m_folder->filePath(name); }
    void put(const QByteArray& bytes, mode_t mode = 0600) const;
    [[nodiscard]] ErrorCode loadError(const QString& name = u"master.key"_s) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestKeyFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QCOMPARE(::chmod(qUtf8Printable(m_folder->path()), 0755), 0);
}

void TestKeyFile::cleanup()
{
    m_folder.reset();
}

void TestKeyFile::put(const QByteArray& bytes, mode_t mode) const
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    QCOMPARE(::chmod(qUtf8Printable(path()), mode), 0);
}

ErrorCode TestKeyFile::loadError(const QString& name) const
{
    const auto loaded = loadKeyFile(path(name));
    return loaded || loaded.error().detail != path(name) ? ErrorCode::InvalidArgument : loaded.error().code;
}

void TestKeyFile::whatIsMadeLoads()
{
    QVERIFY(createKey(path()));
    const auto first = loadKeyFile(path());
    const auto second = loadKeyFile(path());
    QVERIFY(first && second);
    QVERIFY(std::ranges::equal(first->secret.bytes(), second->secret.bytes()));
}

void TestKeyFile::loadsKnownFile()
{
    put(kKnownFile.toByteArray());
    const auto loaded = loadKeyFile(path());
    QVERIFY(loaded);
    QVERIFY(std::ranges::equal(loaded->secret.bytes(), knownKey()));
}

void TestKeyFile::keysDiffer()
{
    QVERIFY(createKey(path(u"one"_s)));
    QVERIFY(createKey(path(u"two"_s)));
    const auto one = loadKeyFile(path(u"one"_s));
    const auto two = loadKeyFile(path(u"two"_s));
    QVERIFY(one && two);
    QVERIFY(!std::ranges::equal(one->secret.bytes(), two->secret.bytes()));
}

void TestKeyFile::modeIsOwnerOnly_data()
{
    QTest::addColumn<mode_t>("mask");
    QTest::newRow("usual mask") << mode_t(022);
    QTest::newRow("no mask") << mode_t(0);
    QTest::newRow("narrow mask") << mode_t(077);
}

void TestKeyFile::modeIsOwnerOnly()
{
    QFETCH(const mode_t, mask);
    const mode_t before = ::umask(mask);
    const auto made = createKey(path());
    ::umask(before);
    QVERIFY(made);
    struct stat info
    {};
    QCOMPARE(::stat(qUtf8Printable(path()), &info), 0);
    QCOMPARE(info.st_mode, mode_t(S_IFREG | 0600));
}

void TestKeyFile::replacesNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a key") << u"key"_s;
    QTest::newRow("an empty file") << u"empty"_s;
    QTest::newRow("a folder") << u"folder"_s;
    QTest::newRow("a link to nothing") << u"dangling"_s;
}

void TestKeyFile::replacesNothing()
{
    QFETCH(const QString, name);
    QVERIFY(createKey(path(u"key"_s)));
    QVERIFY(QFile(path(u"empty"_s)).open(QIODevice::WriteOnly));
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QVERIFY(QFile::link(path(u"nothing"_s), path(u"dangling"_s)));
    const auto names = QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::System);
    const auto keyBefore = loadKeyFile(path(u"key"_s));

    const auto made = createKey(path(name));
    QVERIFY(!made);
    QCOMPARE(made.error(), (base::Error{ErrorCode::AlreadyExists, path(name)}));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::System), names);
    const auto keyAfter = loadKeyFile(path(u"key"_s));
    QVERIFY(keyBefore && keyAfter);
    QVERIFY(std::ranges::equal(keyBefore->secret.bytes(), keyAfter->secret.bytes()));
}

void TestKeyFile::cannotBeMade_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("folder that does not exist") << u"missing/master.key"_s;
    QTest::newRow("file taken for a folder") << u"file/master.key"_s;
    QTest::newRow("name too long") << QString(300, u'x');
}

void TestKeyFile::cannotBeMade()
{
    QFETCH(const QString, name);
    QVERIFY(QFile(path(u"file"_s)).open(QIODevice::WriteOnly));
    const auto made = createKey(path(name));
    QVERIFY(!made);
    QCOMPARE(made.error(), (base::Error{ErrorCode::FileNotWritable, path(name)}));
}

void TestKeyFile::fullDiskLeavesNoFile()
{
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{10, before.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto made = createKey(path());
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);

    QVERIFY(!made);
    QCOMPARE(made.error(), (base::Error{ErrorCode::DiskFull, path()}));
    QVERIFY(!QFile::exists(path()));
}

void TestKeyFile::missingFile()
{
    QCOMPARE(loadError(), ErrorCode::KeyMissing);
    QCOMPARE(loadError(u"missing/master.key"_s), ErrorCode::KeyMissing);
}

void TestKeyFile::exposedByMode_data()
{
    QTest::addColumn<mode_t>("mode");
    QTest::addColumn<bool>("exposed");
    QTest::newRow("0600") << mode_t(0600) << false;
    QTest::newRow("0400") << mode_t(0400) << false;
    QTest::newRow("0700") << mode_t(0700) << false;
    for (const mode_t bit : {0001, 0002, 0004, 0010, 0020, 0040})
        QTest::addRow("06%02o", bit) << mode_t(0600 | bit) << true;
    QTest::newRow("0644") << mode_t(0644) << true;
}

void TestKeyFile::exposedByMode()
{
    QFETCH(const mode_t, mode);
    QFETCH(const bool, exposed);
    put(kKnownFile.toByteArray(), mode);
    if (exposed)
        QCOMPARE(loadError(), ErrorCode::KeyExposed);
    else
        QVERIFY(loadKeyFile(path()));
}

void TestKeyFile::notARegularFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("folder") << u"folder"_s;
    QTest::newRow("link to a key") << u"link"_s;
    QTest::newRow("pipe nobody writes to") << u"pipe"_s;
}

void TestKeyFile::notARegularFile()
{
    QFETCH(const QString, name);
    put(kKnownFile.toByteArray());
    QCOMPARE(::mkdir(qUtf8Printable(path(u"folder"_s)), 0700), 0);
    QVERIFY(QFile::link(path(), path(u"link"_s)));
    QCOMPARE(::mkfifo(qUtf8Printable(path(u"pipe"_s)), 0600), 0);
    QCOMPARE(loadError(name), ErrorCode::KeyExposed);
}

void TestKeyFile::unreadableFile()
{
    put(kKnownFile.toByteArray(), 0200);
    const bool isRoot = ::geteuid() == 0;
    if (isRoot)
        QCOMPARE(::seteuid(kNobody), 0);
    const auto code = loadError();
    if (isRoot)
        QCOMPARE(::seteuid(0), 0);
    QCOMPARE(code, ErrorCode::FileUnreadable);
}

void TestKeyFile::damagedFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto known = kKnownFile.toByteArray();
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("another text") << QByteArray("-----BEGIN PRIVATE KEY-----\n");
    QTest::newRow("twice") << known + known;
    QTest::newRow("a byte after it") << known + '\n';
    QTest::newRow("a much longer file") << known + QByteArray(100'000, 'x');
    QTest::newRow("capitals") << known.toUpper();
    QTest::newRow("capital digits") << QByteArray(known).replace("0a0b", "0A0B");
    QTest::newRow("other version") << QByteArray(known).replace("key 1", "key 2");
    QTest::newRow("two digits changed places") << QByteArray(known).replace("0102", "0201");
    QTest::newRow("zeros") << QByteArray(known.size(), '\0');
}

void TestKeyFile::damagedFile()
{
    QFETCH(const QByteArray, bytes);
    put(bytes);
    QCOMPARE(loadError(), ErrorCode::KeyDamaged);
}

void TestKeyFile::everyCutIsFound()
{
    const auto known = kKnownFile.toByteArray();
    for (qsizetype size = 0; size < known.size(); ++size) {
        put(known.first(size));
        QCOMPARE(loadError(), ErrorCode::KeyDamaged);
    }
}

void TestKeyFile::everyChangedByteIsFound()
{
    for (qsizetype at = 0; at < kKnownFile.size(); ++at) {
        auto bytes = kKnownFile.toByteArray();
        bytes[at] = static_cast<char>(bytes[at] ^ 1);
        put(bytes);
        QCOMPARE(loadError(), ErrorCode::KeyDamaged);
    }
}

void TestKeyFile::aLockedKeyComesBack()
{
    const auto key = knownMasterKey();
    QVERIFY(writeKeyFile(path(), key, KeyLock{kPassphrase, kCheap}));
    const auto loaded = loadKeyFile(path(), answering(kPassphrase));
    QVERIFY(loaded);
    QVERIFY(std::ranges::equal(loaded->secret.bytes(), knownKey()));
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(kKnownFile.sliced(15, 64).toByteArray()));
    QVERIFY(writeKeyFile(path(u"again"_s), key, KeyLock{kPassphrase, kCheap}));
    QFile again(path(u"again"_s));
    file.seek(0);
    QVERIFY(again.open(QIODevice::ReadOnly) && again.readAll() != file.readAll());
}

void TestKeyFile::loadsKnownLockedFile()
{
    put(lockedText());
    const auto loaded = loadKeyFile(path(), answering(kPassphrase));
    QVERIFY(loaded);
    QVERIFY(std::ranges::equal(loaded->secret.bytes(), knownKey()));
}

void TestKeyFile::lockedFilesThatDoNotOpen_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isAsked");
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<QString>("error");
    const auto good = lockedText();
    QTest::newRow("nobody to ask") << good << false << QString() << u"KeyLocked"_s;
    QTest::newRow("another passphrase") << good << true << u"correct horse batteri"_s << u"KeyLocked"_s;
    QTest::newRow("another id") << lockedText(u"0011223344556677"_s) << true << kPassphrase << u"KeyDamaged"_s;
    QTest::newRow("too much memory") << lockedText(keyIdOf(knownMasterKey()), quint64(1) << 31) << true << kPassphrase
                                     << u"KeyDamaged"_s;
    QTest::newRow("cut short") << good.chopped(1) << true << kPassphrase << u"KeyDamaged"_s;
    QTest::newRow("a byte after it") << good + '\n' << true << kPassphrase << u"KeyDamaged"_s;
}

void TestKeyFile::lockedFilesThatDoNotOpen()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, isAsked);
    QFETCH(const QString, passphrase);
    put(bytes);
    const auto loaded = loadKeyFile(path(), isAsked ? answering(passphrase) : AskPassphrase());
    QVERIFY(!loaded);
    QTEST(base::errorName(loaded.error().code), "error");
    QVERIFY(loaded.error().detail.startsWith(path()));
}

void TestKeyFile::everyChangedByteOfALockIsFound()
{
    const auto good = lockedText();
    for (qsizetype at = 0; at < good.size(); ++at) {
        auto bytes = good;
        bytes[at] = static_cast<char>(bytes[at] ^ 1);
        put(bytes);
        const auto loaded = loadKeyFile(path(), answering(kPassphrase));
        QVERIFY(!loaded && loaded.error().code == ErrorCode::KeyDamaged);
    }
}

void TestKeyFile::aWeakPassphraseMakesNoFile()
{
    const auto made = writeKeyFile(path(), knownMasterKey(), KeyLock{u"elevenchars"_s, kCheap});
    QVERIFY(!made && made.error().code == ErrorCode::PasswordWeak);
    QVERIFY(!QFile::exists(path()));
}

void TestKeyFile::tellsWithoutThePassphrase()
{
    put(lockedText());
    const auto locked = readKeyFileInfo(path());
    QVERIFY(locked);
    QCOMPARE(locked->keyId, keyIdOf(knownMasterKey()));
    QVERIFY(locked->lockCost == kCheap);
    put(kKnownFile.toByteArray());
    const auto plain = readKeyFileInfo(path());
    QVERIFY(plain && !plain->lockCost);
    QCOMPARE(plain->keyId, keyIdOf(knownMasterKey()));
    const auto missing = readKeyFileInfo(path(u"none"_s));
    QVERIFY(!missing && missing.error().code == ErrorCode::KeyMissing);
}

void TestKeyFile::replacesWhatIsThere()
{
    QVERIFY(createKey(path(u"old"_s)));
    QVERIFY(writeKeyFile(path(u"new"_s), knownMasterKey()));
    QVERIFY(replaceKeyFile(path(u"new"_s), path(u"old"_s)));
    QCOMPARE(readKeyFileInfo(path(u"old"_s))->keyId, keyIdOf(knownMasterKey()));
    QVERIFY(!QFile::exists(path(u"new"_s)));
    const auto failed = replaceKeyFile(path(u"new"_s), path(u"old"_s));
    QVERIFY(!failed && failed.error().code == ErrorCode::FileNotWritable);
    QCOMPARE(readKeyFileInfo(path(u"old"_s))->keyId, keyIdOf(knownMasterKey()));
}

QTEST_APPLESS_MAIN(TestKeyFile)
#include "tst_key_file.moc"

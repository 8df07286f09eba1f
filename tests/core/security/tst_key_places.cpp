#include "core/security/key_file.h"
#include "core/security/key_places.h"
#include "core/security/keyring.h"
#include "core/security/sealed_file.h"
#include "tests/core/security/desktop_keyring.h"

#include <optional>

namespace rollcall::security {

using namespace Qt::StringLiterals;
using base::ErrorCode;

namespace {

constexpr PassphraseCost kCheap{.operations = 1, .memoryBytes = 8192};
const QString kPassphrase = u"correct horse battery"_s;
const QByteArray kOrigin = originOf("school");

MasterKey newKey()
{
    return MasterKey{Secret32::random()};
}

base::Result<QString> tellPassphrase()
{
    return kPassphrase;
}

base::Result<QString> mustNotBeAsked()
{
    qFatal("asked for a passphrase that is not wanted");
}

} // namespace

/// Every test has a folder with room for a credential and a key file.
class KeyPlacesTest final : public QObject
{
    Q_OBJECT

    DesktopKeyring m_desktop;
    std::optional<QTemporaryDir> m_folder;
    QString m_file;
    QString m_credential;

    [[nodiscard]] KeySource source(AskPassphrase ask = {}) const
    {
        return {.filePath = m_file, .origin = kOrigin, .ask = std::move(ask)};
    }

    /// "place where" or the error's name.
    [[nodiscard]] QString found(const std::optional<QString>& id, AskPassphrase ask = {}) const
    {
        const auto key = findKey(source(std::move(ask)), id);
        if (!key)
            return base::errorName(key.error().code) % u' ' % key.error().detail;
        if (id && keyIdOf(key->key) != *id)
            qFatal("another key than the wanted one");
        return toText(key->place) % u' ' % key->where;
    }

    static void put(const QString& path, const MasterKey& key, const std::optional<KeyLock>& lock = {})
    {
        if (const auto written = writeKeyFile(path, key, lock); !written)
            qFatal("cannot write %s", qPrintable(path));
    }

private slots:
    void init()
    {
        m_folder.emplace();
        m_file = m_folder->filePath(u"school.db.key"_s);
        QVERIFY(QDir(m_folder->path()).mkdir(u"credentials"_s));
        m_credential = m_folder->filePath(u"credentials/rollcall.key"_s);
        qunsetenv("CREDENTIALS_DIRECTORY");
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qunsetenv("XDG_RUNTIME_DIR");
    }

    void aCredentialComesBeforeAFile()
    {
        const auto key = newKey();
        put(m_file, key);
        put(m_credential, key);
        QCOMPARE(found({}), u"file "_s % m_file);
        qputenv("CREDENTIALS_DIRECTORY", m_folder->filePath(u"credentials"_s).toUtf8());
        QCOMPARE(found({}), u"credential "_s % m_credential);
        QCOMPARE(found(keyIdOf(key)), u"credential "_s % m_credential);
        QVERIFY(QFile::remove(m_credential));
        QCOMPARE(found({}), u"file "_s % m_file);
    }

    // systemd 252 gives the service's user access by an ACL, whose mask shows as the group's permission.
    void aCredentialMayShowAPermissionOfTheGroup()
    {
        put(m_credential, newKey());
        qputenv("CREDENTIALS_DIRECTORY", m_folder->filePath(u"credentials"_s).toUtf8());
        QVERIFY(QFile::setPermissions(m_credential, QFile::ReadOwner | QFile::ReadGroup));
        QCOMPARE(found({}), u"credential "_s % m_credential);
        QVERIFY(QFile::setPermissions(m_credential, QFile::ReadOwner | QFile::ReadOther));
        QCOMPARE(found({}), u"KeyExposed "_s % m_credential);
    }

    void aKeyringComesBeforeAFile()
    {
        m_desktop.use();
        m_desktop.startUnlocked();
        const auto key = newKey();
        const auto earlier = newKey();
        put(m_file, key);
        QVERIFY(storeKeyringKey(kOrigin, earlier));
        QCOMPARE(found(keyIdOf(key)), u"file "_s % m_file);
        QVERIFY(storeKeyringKey(kOrigin, key));
        QCOMPARE(found(keyIdOf(key)), u"keyring the keyring"_s);
        QCOMPARE(found(keyIdOf(earlier)), u"keyring the keyring"_s);
        m_desktop.startLocked();
        QCOMPARE(found(keyIdOf(key)), u"file "_s % m_file);
        QVERIFY(QFile::remove(m_file));
        QCOMPARE(found(keyIdOf(key)), u"KeyLocked the keyring"_s);
    }

    void aPassphraseIsAskedForWhereItIsWanted()
    {
        const auto key = newKey();
        put(m_file, key, KeyLock{kPassphrase, kCheap});
        QCOMPARE(found(keyIdOf(key), tellPassphrase), u"passphrase "_s % m_file);
        QCOMPARE(found(keyIdOf(key)), u"KeyLocked "_s % m_file);
        const auto other = newKey();
        const QString id = keyIdOf(other);
        QCOMPARE(found(id, mustNotBeAsked), u"KeyForeign %1 (key %2, not %3)"_s.arg(m_file, keyIdOf(key), id));
        QCOMPARE(found(keyIdOf(key), [] { return base::Result<QString>(u"another passphrase"_s); }),
                 u"KeyLocked %1 (another passphrase)"_s.arg(m_file));
        QCOMPARE(found(keyIdOf(key),
                       []() -> base::Result<QString> { return base::fail(ErrorCode::FileNotFound, u"phrase"_s); }),
                 u"FileNotFound phrase"_s);
    }

    void theFileThatWaitsIsLookedAtLast()
    {
        const auto key = newKey();
        const auto next = newKey();
        put(nextKeyPath(m_file), next);
        QCOMPARE(found(keyIdOf(next)), u"file "_s % nextKeyPath(m_file));
        put(m_file, key);
        QCOMPARE(found({}), u"file "_s % m_file);
        QCOMPARE(found(keyIdOf(key)), u"file "_s % m_file);
        QCOMPARE(found(keyIdOf(next)), u"file "_s % nextKeyPath(m_file));
    }

    void saysWhatStoodInTheWay()
    {
        QCOMPARE(found({}), u"KeyMissing "_s % m_file);
        const auto key = newKey();
        put(m_file, key);
        QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner | QFile::ReadOther));
        QCOMPARE(found(keyIdOf(key)), u"KeyExposed "_s % m_file);
        qputenv("CREDENTIALS_DIRECTORY", m_folder->filePath(u"credentials"_s).toUtf8());
        QFile damaged(m_credential);
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("no key") == 6);
        damaged.close();
        QVERIFY(QFile::setPermissions(m_credential, QFile::ReadOwner));
        QCOMPARE(found(keyIdOf(key)), u"KeyDamaged "_s % m_credential);
        QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner));
        QCOMPARE(found(keyIdOf(key)), u"file "_s % m_file);
    }
};

} // namespace rollcall::security

QTEST_GUILESS_MAIN(rollcall::security::KeyPlacesTest)
#include "tst_key_places.moc"

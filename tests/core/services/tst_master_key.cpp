#include "core/security/keyring.h"
#include "core/security/sealed_file.h"
#include "core/security/sealing.h"
#include "core/services/backup.h"
#include "core/services/galleries.h"
#include "core/services/master_key_p.h"
#include "core/services/two_step.h"
#include "core/storage/authenticator_table.h"
#include "tests/core/security/desktop_keyring.h"
#include "tests/core/services/support.h"

#include <QRegularExpression>

namespace rollcall::services {
namespace {

using security::KeyLock;
using security::KeyPlace;

const QString kPassphrase = u"correct horse battery"_s;
const KeyLock kLock{kPassphrase, {.operations = 1, .memoryBytes = 8192}};

base::Result<QString> tellPassphrase()
{
    return kPassphrase;
}

QString idOf(const QString& keyFile)
{
    const auto info = security::readKeyFileInfo(keyFile);
    return info ? info->keyId : base::errorName(info.error().code);
}

/// A school with two faces.
struct Place : NewSchool
{
    base::PersonId ada = add(u"Ada"_s);
    base::PersonId bob = add(u"Bob"_s);
    QString key = School::keyPathOf(path);
    QString next = security::nextKeyPath(key);

    Place()
    {
        giveFace(ada, straight(0.5F));
        giveFace(bob, straight(0.25F));
    }

    [[nodiscard]] School reopened(security::AskPassphrase ask = {}) const
    {
        return take(School::open(path, clock, std::move(ask)));
    }

    /// How many of the two faces a program opens that starts now.
    [[nodiscard]] int facesThatOpen(security::AskPassphrase ask = {}) const
    {
        auto other = reopened(std::move(ask));
        const auto galleries = openClassGalleries(other, std::nullopt, kModel);
        return galleries ? static_cast<int>(galleries->others.size()) : -1;
    }

    [[nodiscard]] QString present() { return take(school.keyId()).value_or(QString()); }
    [[nodiscard]] QStringList keyFiles() const { return filesIn(folder.path()).filter(u".key"_s); }
};

} // namespace

class MasterKeyTest final : public QObject
{
    Q_OBJECT

    security::DesktopKeyring m_desktop;

private slots:
    void init()
    {
        qunsetenv("CREDENTIALS_DIRECTORY");
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qunsetenv("XDG_RUNTIME_DIR");
    }

    void rotatingSealsEverythingAnew()
    {
        Place place;
        const QString before = place.present();
        const auto wrapped = place.query("SELECT hex(wrapped_key) FROM person_keys ORDER BY id");
        const auto sealed = place.query("SELECT hex(sealed) FROM templates ORDER BY id");
        const auto oldKey = contents(place.key);
        const auto change = take(rotateKey(place.school, place.admin));
        QCOMPARE(change.earlierKeyId, before);
        QVERIFY(change.keyId != before);
        QVERIFY(change.place == KeyPlace::File);
        QCOMPARE(change.where, place.key);
        QCOMPARE(change.leftAt, QStringList());
        QCOMPARE(place.present(), change.keyId);
        QCOMPARE(idOf(place.key), change.keyId);
        QCOMPARE(place.keyFiles(), QStringList{u"rollcall.db.key"_s});
        QVERIFY(isOwnerOnly(place.key));
        QVERIFY(place.query("SELECT hex(wrapped_key) FROM person_keys ORDER BY id") != wrapped);
        QCOMPARE(place.query("SELECT hex(sealed) FROM templates ORDER BY id"), sealed);
        QCOMPARE(place.facesThatOpen(), 2);
        QCOMPARE(place.actions().last(), u"key.rotate school key %1 in place of %2, file"_s.arg(change.keyId, before));

        write(place.key, oldKey);
        auto wrong = place.reopened();
        QCOMPARE(outcome(wrong.masterKey()), u"KeyForeign"_s);
        QCOMPARE(detail(wrong.masterKey()), u"%1 (key %2, not %3)"_s.arg(place.key, before, change.keyId));
    }

    void twoStepSignInGoesOn()
    {
        Place place;
        const auto marie = place.add(u"Marie"_s, Role::Teacher);
        TwoStep own(place.school, place.actor(marie));
        take(own.begin(marie));
        const auto secretOf = [&] {
            const auto row = take(storage::AuthenticatorTable(place.school.database()).find(marie)).value();
            return take(security::unwrapTotp(*take(place.school.masterKey()), marie, row.wrappedSecret));
        };
        const auto code = security::totpCode(secretOf(), security::totpStepAt(place.school.now()));
        take(own.confirm(marie, code));
        const auto before = take(storage::AuthenticatorTable(place.school.database()).find(marie)).value();
        take(rotateKey(place.school, place.admin));
        QCOMPARE(security::totpCode(secretOf(), security::totpStepAt(place.school.now())), code);
        auto after = take(storage::AuthenticatorTable(place.school.database()).find(marie)).value();
        QVERIFY(after.wrappedSecret != before.wrappedSecret);
        after.wrappedSecret = before.wrappedSecret;
        QCOMPARE(after, before);
    }

    // Nothing of the old seals may be found where the old key might be.
    void theOldSealsAreGoneFromTheFile()
    {
        Place place;
        const auto wrapped =
            QByteArray::fromHex(place.query("SELECT hex(wrapped_key) FROM person_keys LIMIT 1").toLatin1());
        take(place.school.database().emptyWal());
        QVERIFY(contents(place.path).contains(wrapped));
        take(rotateKey(place.school, place.admin));
        for (const auto& file : {place.path, QString(place.path % u"-wal")})
            QVERIFY(!contents(file).contains(wrapped));
    }

    void aProgramThatRunsTakesTheNewKey()
    {
        Place place;
        auto kiosk = place.reopened();
        QCOMPARE(take(openClassGalleries(kiosk, std::nullopt, kModel)).others.size(), std::size_t(2));
        take(rotateKey(place.school, place.admin));
        const auto galleries = take(openClassGalleries(kiosk, std::nullopt, kModel));
        QCOMPARE(galleries.others.size(), std::size_t(2));
        QCOMPARE(galleries.unreadable, 0);
        place.giveFace(place.add(u"Cleo"_s), straight(0.75F));
        QCOMPARE(take(openClassGalleries(kiosk, std::nullopt, kModel)).others.size(), std::size_t(3));
    }

    // A child is killed after each step; whoever opens the school then finds one key, and both faces.
    void aPowerCutLeavesOneKey_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<bool>("isLocked");
        QTest::addColumn<bool>("isNew");
        for (const bool isLocked : {false, true}) {
            const char* const kind = isLocked ? "locked" : "plain";
            QTest::addRow("stored, %s", kind) << int(KeyStep::Stored) << isLocked << false;
            QTest::addRow("sealed anew, %s", kind) << int(KeyStep::Rewrapped) << isLocked << false;
            QTest::addRow("committed, %s", kind) << int(KeyStep::Committed) << isLocked << true;
        }
    }
    void aPowerCutLeavesOneKey()
    {
        QFETCH(const int, step);
        QFETCH(const bool, isLocked);
        QFETCH(const bool, isNew);
        Place place;
        if (isLocked)
            take(moveKey(place.school, place.admin, KeyPlace::Passphrase, kLock));
        const security::AskPassphrase ask = isLocked ? security::AskPassphrase(tellPassphrase) : nullptr;
        const QString before = place.present();
        const auto died = storage::inChild([&]() -> std::optional<ErrorCode> {
            auto school = place.reopened(ask);
            (void)rotateKeyStepwise(school, place.admin, [step](KeyStep at) {
                if (int(at) == step)
                    raise(SIGKILL);
            });
            return std::nullopt;
        });
        QCOMPARE(died, u"died"_s);
        QCOMPARE(place.keyFiles(), (QStringList{u"rollcall.db.key"_s, u"rollcall.db.key.next"_s}));

        // Also a program that was open all the time, which puts no file in order, finds it.
        QCOMPARE(outcome(openClassGalleries(place.school, std::nullopt, kModel)), isLocked ? u"KeyLocked"_s : u"ok"_s);
        QCOMPARE(place.facesThatOpen(ask), 2);
        QCOMPARE(place.keyFiles(), QStringList{u"rollcall.db.key"_s});
        QCOMPARE(place.present() != before, isNew);
        QCOMPARE(idOf(place.key), place.present());
        auto again = place.reopened(ask);
        take(rotateKey(again, place.admin));
        QCOMPARE(place.facesThatOpen(ask), 2);
        QCOMPARE(place.actions().filter(u"key.rotate"_s).size(), isNew ? 2 : 1);
    }

    void aFailureLeavesTheOldKey_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::addColumn<QString>("code");
        QTest::newRow("a seal is broken")
            << QByteArray("UPDATE person_keys SET wrapped_key = x'01' WHERE id = 2") << u"SealBroken"_s;
        QTest::newRow("nothing can be recorded")
            << QByteArray("CREATE TRIGGER t BEFORE INSERT ON staff_actions BEGIN SELECT RAISE(ABORT, 'no'); END")
            << u"DatabaseFailed"_s;
    }
    void aFailureLeavesTheOldKey()
    {
        QFETCH(const QByteArray, damage);
        Place place;
        const QString before = place.present();
        const auto key = contents(place.key);
        place.alter(damage);
        const auto wrapped = place.query("SELECT hex(wrapped_key) FROM person_keys ORDER BY id");
        QTEST(outcome(rotateKey(place.school, place.admin)), "code");
        QCOMPARE(place.present(), before);
        QCOMPARE(contents(place.key), key);
        QCOMPARE(place.keyFiles(), QStringList{u"rollcall.db.key"_s});
        QCOMPARE(place.query("SELECT hex(wrapped_key) FROM person_keys ORDER BY id"), wrapped);
    }

    // Made by a version before keys had names.
    void aSchoolWithoutANotedKey()
    {
        Place place;
        place.alter("DELETE FROM settings WHERE name = 'key.id'");
        QCOMPARE(place.facesThatOpen(), 2);
        write(place.next, "left over");
        QCOMPARE(place.facesThatOpen(), 2);
        QVERIFY(!QFile::exists(place.next));
        auto school = place.reopened();
        const auto change = take(rotateKey(school, place.admin));
        QCOMPARE(place.present(), change.keyId);
        QCOMPARE(place.facesThatOpen(), 2);
    }

    void movesToAPassphraseAndBack()
    {
        Place place;
        const QString id = place.present();
        const auto plain = contents(place.key);
        const auto locked = take(moveKey(place.school, place.admin, KeyPlace::Passphrase, kLock));
        QCOMPARE(locked.keyId, id);
        QCOMPARE(locked.leftAt, QStringList());
        QVERIFY(!contents(place.key).contains(plain.sliced(15, 64)));
        QCOMPARE(place.keyFiles(), QStringList{u"rollcall.db.key"_s});
        QCOMPARE(place.facesThatOpen(tellPassphrase), 2);
        auto nobodyToAsk = place.reopened();
        QCOMPARE(outcome(nobodyToAsk.masterKey()), u"KeyLocked"_s);

        const KeyLock other{u"another long passphrase"_s, kLock.cost};
        auto school = place.reopened(tellPassphrase);
        take(moveKey(school, place.admin, KeyPlace::Passphrase, other));
        QCOMPARE(place.facesThatOpen(tellPassphrase), -1);
        auto again = place.reopened([&other] { return base::Result<QString>(other.passphrase); });
        take(moveKey(again, place.admin, KeyPlace::File));
        QCOMPARE(contents(place.key), plain);
        QCOMPARE(place.facesThatOpen(), 2);
        const auto moves = place.actions().filter(u"key.move"_s);
        QCOMPARE(moves, (QStringList{u"key.move school key %1 to passphrase"_s.arg(id),
                                     u"key.move school key %1 to passphrase"_s.arg(id),
                                     u"key.move school key %1 to file"_s.arg(id)}));
    }

    void aLockedKeyIsRotatedUnderItsPassphrase()
    {
        Place place;
        take(moveKey(place.school, place.admin, KeyPlace::Passphrase, kLock));
        auto school = place.reopened(tellPassphrase);
        const auto change = take(rotateKey(school, place.admin));
        QVERIFY(change.place == KeyPlace::Passphrase);
        QVERIFY(security::readKeyFileInfo(place.key)->lockCost == kLock.cost);
        QCOMPARE(place.facesThatOpen(tellPassphrase), 2);
        auto wrong = place.reopened([] { return base::Result<QString>(u"not the passphrase"_s); });
        QCOMPARE(outcome(rotateKey(wrong, place.admin)), u"KeyLocked"_s);
    }

    void movesToTheKeyringAndIsRotatedThere()
    {
        Place place;
        const QString id = place.present();
        m_desktop.stop();
        m_desktop.use();
        QCOMPARE(outcome(moveKey(place.school, place.admin, KeyPlace::Keyring)), u"KeyringFailed"_s);
        QCOMPARE(place.facesThatOpen(), 2);
        m_desktop.startUnlocked();
        const auto moved = take(moveKey(place.school, place.admin, KeyPlace::Keyring));
        QCOMPARE(moved.leftAt, QStringList());
        QCOMPARE(place.keyFiles(), QStringList());
        QCOMPARE(place.facesThatOpen(), 2);
        QVERIFY(take(place.school.foundKey())->place == KeyPlace::Keyring);

        const auto change = take(rotateKey(place.school, place.admin));
        QVERIFY(change.place == KeyPlace::Keyring);
        QCOMPARE(change.earlierKeyId, id);
        const auto keys = take(security::loadKeyringKeys(place.school.keySource().origin));
        QCOMPARE(keys.size(), std::size_t(1));
        QCOMPARE(security::keyIdOf(keys.front()), change.keyId);
        QCOMPARE(place.keyFiles(), QStringList());
        QCOMPARE(place.facesThatOpen(), 2);

        auto school = place.reopened();
        take(moveKey(school, place.admin, KeyPlace::File));
        QCOMPARE(take(security::loadKeyringKeys(place.school.keySource().origin)).size(), std::size_t(0));
        m_desktop.stop();
        QCOMPARE(place.facesThatOpen(), 2);
    }

    void aPowerCutInTheKeyringLeavesOneKey_data()
    {
        QTest::addColumn<int>("step");
        QTest::newRow("stored") << int(KeyStep::Stored);
        QTest::newRow("sealed anew") << int(KeyStep::Rewrapped);
        QTest::newRow("committed") << int(KeyStep::Committed);
    }
    void aPowerCutInTheKeyringLeavesOneKey()
    {
        QFETCH(const int, step);
        m_desktop.use();
        m_desktop.startUnlocked();
        Place place;
        take(moveKey(place.school, place.admin, KeyPlace::Keyring));
        const QString before = place.present();
        // No child: GLib's threads do not survive a fork. The state after the step is made by leaving out the rest.
        const auto next = security::MasterKey{security::Secret32::random()};
        take(security::storeKeyringKey(place.school.keySource().origin, next));
        if (step == int(KeyStep::Committed)) {
            auto transaction = take(storage::Transaction::begin(place.school.database()));
            take(rewrapAll(place.school.database(), *take(place.school.masterKey()), next));
            take(place.school.setKeyId(security::keyIdOf(next)));
            take(transaction.commit());
        }
        QCOMPARE(place.facesThatOpen(), 2);
        QCOMPARE(place.present(), step == int(KeyStep::Committed) ? security::keyIdOf(next) : before);
        auto again = place.reopened();
        const auto change = take(rotateKey(again, place.admin));
        const auto keys = take(security::loadKeyringKeys(place.school.keySource().origin));
        QCOMPARE(keys.size(), std::size_t(1));
        QCOMPARE(security::keyIdOf(keys.front()), change.keyId);
        QCOMPARE(place.facesThatOpen(), 2);
    }

    void aCredentialIsNotWritten()
    {
        Place place;
        QVERIFY(QDir(place.folder.path()).mkdir(u"credentials"_s));
        const QString credential = place.folder.filePath(u"credentials/rollcall.key"_s);
        QVERIFY(QFile::rename(place.key, credential));
        qputenv("CREDENTIALS_DIRECTORY", place.folder.filePath(u"credentials"_s).toUtf8());
        auto school = place.reopened();
        QVERIFY(take(school.foundKey())->place == KeyPlace::Credential);
        QCOMPARE(outcome(rotateKey(school, place.admin)), u"InvalidArgument"_s);
        QCOMPARE(outcome(moveKey(school, place.admin, KeyPlace::Credential)), u"InvalidArgument"_s);
        const auto moved = take(moveKey(school, place.admin, KeyPlace::File));
        QCOMPARE(moved.leftAt, QStringList{credential});
        QVERIFY(take(school.foundKey())->place == KeyPlace::Credential);
        qunsetenv("CREDENTIALS_DIRECTORY");
        QCOMPARE(place.facesThatOpen(), 2);
    }

    void savesACopyThatOpensOldBackups()
    {
        Place place;
        const QString copy = place.folder.filePath(u"copy.key"_s);
        const QString backup = place.folder.filePath(u"a.backup"_s);
        const QString id = place.present();
        take(saveKey(place.school, place.admin, copy));
        QCOMPARE(idOf(copy), id);
        QVERIFY(isOwnerOnly(copy));
        QCOMPARE(outcome(saveKey(place.school, place.admin, copy)), u"AlreadyExists"_s);
        take(saveKey(place.school, place.admin, place.folder.filePath(u"locked.key"_s), kLock));
        QVERIFY(security::readKeyFileInfo(place.folder.filePath(u"locked.key"_s))->lockCost == kLock.cost);
        QCOMPARE(place.actions().filter(u"key.save"_s).size(), 2);

        QCOMPARE(take(createBackup(place.school, place.admin, backup, {})).keyId, id);
        take(rotateKey(place.school, place.admin));
        const auto refused = previewBackup(place.path, backup, {});
        QCOMPARE(outcome(refused), u"BackupLocked"_s);
        QVERIFY(detail(refused).contains(id));
        QVERIFY(QFile::remove(place.key) && QFile::rename(copy, place.key));
        take(previewBackup(place.path, backup, {}));
    }

    void forAdministratorsAlone()
    {
        Place place;
        const Actor teacher = place.actor(place.add(u"Marie"_s, Role::Teacher));
        QCOMPARE(outcome(rotateKey(place.school, teacher)), u"PermissionDenied"_s);
        QCOMPARE(outcome(moveKey(place.school, teacher, KeyPlace::Passphrase, kLock)), u"PermissionDenied"_s);
        QCOMPARE(outcome(saveKey(place.school, teacher, place.folder.filePath(u"copy"_s))), u"PermissionDenied"_s);
        QCOMPARE(place.keyFiles(), QStringList{u"rollcall.db.key"_s});
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::MasterKeyTest)
#include "tst_master_key.moc"

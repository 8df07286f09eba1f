#include "core/security/keyring.h"
#include "core/security/sealed_file.h"
#include "tests/core/security/desktop_keyring.h"

#include <algorithm>

namespace rollcall::security {

using namespace Qt::StringLiterals;
using base::ErrorCode;

namespace {

const QByteArray kOther = originOf("another");

QStringList idsOf(const QByteArray& school)
{
    const auto keys = loadKeyringKeys(school);
    if (!keys)
        return {base::errorName(keys.error().code)};
    QStringList ids;
    for (const auto& key : *keys)
        ids.append(keyIdOf(key));
    ids.sort();
    return ids;
}

MasterKey newKey()
{
    return MasterKey{Secret32::random()};
}

QString outcome(const base::Result<void>& result)
{
    return result ? u"ok"_s : base::errorName(result.error().code);
}

} // namespace

class KeyringTest final : public QObject
{
    Q_OBJECT

    DesktopKeyring m_desktop;

private slots:
    void init() { m_desktop.use(); }

    void withoutABusThereIsNothing()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qunsetenv("XDG_RUNTIME_DIR");
        QCOMPARE(idsOf(kOther), QStringList());
        QCOMPARE(outcome(storeKeyringKey(kOther, newKey())), u"KeyringFailed"_s);
        QCOMPARE(outcome(removeKeyringKey(kOther, u"0011223344556677"_s)), u"ok"_s);
    }

    void withoutAKeyringThereIsNothing()
    {
        QCOMPARE(idsOf(kOther), QStringList());
        QCOMPARE(outcome(storeKeyringKey(kOther, newKey())), u"KeyringFailed"_s);
        QCOMPARE(outcome(removeKeyringKey(kOther, u"0011223344556677"_s)), u"ok"_s);
    }

    void keepsKeysOfSeveralSchools()
    {
        const auto school = originOf("kept");
        m_desktop.startUnlocked();
        const auto one = newKey();
        const auto two = newKey();
        QCOMPARE(outcome(storeKeyringKey(school, one)), u"ok"_s);
        const auto kept = loadKeyringKeys(school);
        QVERIFY(kept && kept->size() == 1);
        QVERIFY(std::ranges::equal(kept->front().secret.bytes(), one.secret.bytes()));
        QCOMPARE(outcome(storeKeyringKey(school, one)), u"ok"_s);
        QCOMPARE(idsOf(school), QStringList{keyIdOf(one)});
        QCOMPARE(outcome(storeKeyringKey(school, two)), u"ok"_s);
        QStringList both{keyIdOf(one), keyIdOf(two)};
        both.sort();
        QCOMPARE(idsOf(school), both);
        QCOMPARE(idsOf(kOther), QStringList());
        QCOMPARE(outcome(removeKeyringKey(kOther, keyIdOf(one))), u"ok"_s);
        QCOMPARE(outcome(removeKeyringKey(school, keyIdOf(one))), u"ok"_s);
        QCOMPARE(outcome(removeKeyringKey(school, keyIdOf(one))), u"ok"_s);
        QCOMPARE(idsOf(school), QStringList{keyIdOf(two)});
    }

    // The keyring ends and starts again while the program runs, as when somebody signs out and in.
    void aLockedKeyringSaysSo()
    {
        const auto school = originOf("locked");
        m_desktop.startUnlocked();
        const auto key = newKey();
        QCOMPARE(outcome(storeKeyringKey(school, key)), u"ok"_s);
        m_desktop.startLocked();
        QCOMPARE(idsOf(school), QStringList{u"KeyLocked"_s});
        QCOMPARE(idsOf(kOther), QStringList());
        m_desktop.startUnlocked();
        QCOMPARE(idsOf(school), QStringList{keyIdOf(key)});
    }
};

} // namespace rollcall::security

QTEST_GUILESS_MAIN(rollcall::security::KeyringTest)
#include "tst_keyring.moc"

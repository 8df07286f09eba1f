#include "core/storage/authenticator_table.h"
#include "tests/core/storage/support.h"

namespace rollcall::storage {
namespace {

constexpr base::PersonId kNobody{99};
const QByteArray kSecret = "sealed";

QByteArray hashOf(char letter)
{
    return QByteArray(32, letter);
}

} // namespace

class AuthenticatorTableTest final : public QObject
{
    Q_OBJECT

private slots:
    void aSecretComesBackAsStored()
    {
        School school;
        AuthenticatorTable table(school.database);
        QCOMPARE(take(table.find(school.teacher)), std::nullopt);
        take(table.begin(school.teacher, kSecret, kMorning));
        QCOMPARE(take(table.find(school.teacher)),
                 (AuthenticatorRow{.wrappedSecret = kSecret, .confirmedAt = {}, .lastStep = -1, .recoveryCodes = 0}));
        take(table.confirm(school.teacher, kMorning + std::chrono::hours(1)));
        take(table.setLastStep(school.teacher, 59'000'000'000));
        take(table.setRecoveryCodes(school.teacher, {hashOf('a'), hashOf('b')}));
        QCOMPARE(take(table.find(school.teacher)), (AuthenticatorRow{.wrappedSecret = kSecret,
                                                                     .confirmedAt = kMorning + std::chrono::hours(1),
                                                                     .lastStep = 59'000'000'000,
                                                                     .recoveryCodes = 2}));
        QCOMPARE(take(table.find(school.bob)), std::nullopt);
    }

    void aNewSecretIsNotConfirmed()
    {
        School school;
        AuthenticatorTable table(school.database);
        take(table.begin(school.teacher, kSecret, kMorning));
        take(table.confirm(school.teacher, kMorning));
        take(table.setLastStep(school.teacher, 5));
        take(table.begin(school.teacher, "another", kMorning));
        QCOMPARE(take(table.find(school.teacher)),
                 (AuthenticatorRow{.wrappedSecret = "another", .confirmedAt = {}, .lastStep = -1, .recoveryCodes = 0}));
    }

    void aSecretIsSealedAnew()
    {
        School school;
        AuthenticatorTable table(school.database);
        take(table.begin(school.teacher, kSecret, kMorning));
        take(table.confirm(school.teacher, kMorning));
        take(table.reseal({school.teacher, "sealed anew"}));
        QCOMPARE(take(table.find(school.teacher)).value().wrappedSecret, "sealed anew"_ba);
        QCOMPARE(take(table.find(school.teacher)).value().confirmedAt, std::optional(kMorning));
        const auto all = take(table.all());
        QCOMPARE(all.size(), std::size_t(1));
        QCOMPARE(all.front().person, school.teacher);
        QCOMPARE(all.front().wrapped, "sealed anew"_ba);
        QCOMPARE(outcome(table.reseal({school.bob, kSecret})), u"NotFound"_s);
    }

    void aRecoveryCodeIsUsedOnce()
    {
        School school;
        AuthenticatorTable table(school.database);
        for (const auto person : {school.teacher, school.bob}) {
            take(table.begin(person, kSecret, kMorning));
            take(table.setRecoveryCodes(person, {hashOf('a'), hashOf('b')}));
        }
        QVERIFY(take(table.useRecoveryCode(school.teacher, hashOf('a'))));
        QVERIFY(!take(table.useRecoveryCode(school.teacher, hashOf('a'))));
        QVERIFY(!take(table.useRecoveryCode(school.teacher, hashOf('c'))));
        QVERIFY(!take(table.useRecoveryCode(kNobody, hashOf('b'))));
        QCOMPARE(take(table.find(school.teacher))->recoveryCodes, 1);
        QCOMPARE(take(table.find(school.bob))->recoveryCodes, 2);
    }

    void newRecoveryCodesReplaceTheOld()
    {
        School school;
        AuthenticatorTable table(school.database);
        take(table.begin(school.teacher, kSecret, kMorning));
        take(table.setRecoveryCodes(school.teacher, {hashOf('a'), hashOf('b')}));
        take(table.setRecoveryCodes(school.teacher, {hashOf('b'), hashOf('c')}));
        QVERIFY(!take(table.useRecoveryCode(school.teacher, hashOf('a'))));
        QVERIFY(take(table.useRecoveryCode(school.teacher, hashOf('b'))));
    }

    void whatIsNotThereIsNotFound()
    {
        School school;
        AuthenticatorTable table(school.database);
        QCOMPARE(outcome(table.begin(kNobody, kSecret, kMorning)), u"NotFound"_s);
        QCOMPARE(outcome(table.begin(school.teacher, {}, kMorning)), u"InvalidArgument"_s);
        QCOMPARE(outcome(table.confirm(school.teacher, kMorning)), u"NotFound"_s);
        QCOMPARE(outcome(table.setLastStep(school.teacher, 1)), u"NotFound"_s);
        QCOMPARE(outcome(table.setRecoveryCodes(school.teacher, {hashOf('a')})), u"NotFound"_s);
        const auto removed = table.remove(school.teacher);
        QCOMPARE(outcome(removed), u"NotFound"_s);
        QCOMPARE(removed.error().detail, u"authenticator of user 1"_s);
    }

    void allGoesWithTheSecret_data()
    {
        QTest::addColumn<bool>("isPersonRemoved");
        QTest::newRow("the secret") << false;
        QTest::newRow("the person") << true;
    }
    void allGoesWithTheSecret()
    {
        QFETCH(const bool, isPersonRemoved);
        School school;
        AuthenticatorTable table(school.database);
        take(table.begin(school.bob, kSecret, kMorning));
        take(table.setRecoveryCodes(school.bob, {hashOf('a')}));
        if (isPersonRemoved)
            take(PersonTable(school.database).remove(school.bob));
        else
            take(table.remove(school.bob));
        QCOMPARE(Sqlite(school.path)
                     .read("SELECT (SELECT count(*) FROM authenticators) + (SELECT count(*) FROM"
                           " recovery_codes)"),
                 u"0"_s);
    }
};

} // namespace rollcall::storage

QTEST_GUILESS_MAIN(rollcall::storage::AuthenticatorTableTest)
#include "tst_authenticator_table.moc"

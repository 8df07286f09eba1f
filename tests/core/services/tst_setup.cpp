#include "core/security/password.h"
#include "core/services/kiosk_settings.h"
#include "core/services/school_settings.h"
#include "core/services/setup.h"
#include "tests/core/services/support.h"

#include <QRegularExpression>

namespace rollcall::services {
namespace {

const attendance::Geofence kCampus{{47.3769, 8.5417}, 150};
const QStringList kWhole{u"rollcall.db"_s, u"rollcall.db.key"_s};

SetupAnswers allAnswers()
{
    return {.administrator = FirstAdministrator{u"Ada Lovelace"_s, u"Ada@Example.org"_s, u"correct horse"_s},
            .schoolName = u"Ridge School"_s,
            .room = u"R2"_s,
            .geofence = kCampus,
            .place = domain::GeoPoint{47.37695, 8.00001},
            .source = u"camera:Front"_s};
}

/// A folder in which a school is to be made.
struct Folder
{
    QTemporaryDir folder;
    QString database = folder.filePath(kWhole[0]);
    ManualClock clock;

    [[nodiscard]] base::Result<School> setUp(const SetupAnswers& answers) const
    {
        return setUpSchool(database, clock, Actor::machine(), answers);
    }
    [[nodiscard]] bool needs() const { return take(needsSetup(database, clock)); }
    [[nodiscard]] QStringList files() const { return filesIn(folder.path()); }
    [[nodiscard]] QString read(const QByteArray& sql) const { return Sqlite(database).read(sql); }
};

} // namespace

class SetupTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyAnswerIsKept()
    {
        const Folder place;
        QVERIFY(place.needs());
        take(place.setUp(allAnswers()));
        QCOMPARE(place.files(), kWhole);
        QVERIFY(!place.needs());
        auto school = take(School::open(place.database, place.clock));
        QCOMPARE(outcome(school.masterKey()), u"ok"_s);
        QCOMPARE(take(loadGeofence(school)), kCampus);
        const auto settings = take(loadKioskSettings(school));
        QCOMPARE(settings.schoolName, u"Ridge School"_s);
        QCOMPARE(settings.room, u"R2"_s);
        QCOMPARE(settings.source, u"camera:Front"_s);
        QCOMPARE(take(fixedPosition(school, settings)), (domain::Position{{47.37695, 8.00001}, {}}));
        const auto people = take(People(school, Actor::machine()).list({}, storage::kAllRows));
        QCOMPARE(people.size(), 1U);
        QCOMPARE(people[0].name, u"Ada Lovelace"_s);
        QCOMPARE(people[0].email, u"ada@example.org"_s);
        QCOMPARE(people[0].role, Role::Admin);
        const auto hash = take(storage::PersonTable(school.database()).passwordHash(people[0].id));
        QVERIFY(take(security::verifyPassword(u"correct horse"_s, hash)));
        QCOMPARE(place.read("SELECT DISTINCT actor_name FROM staff_actions"), u"machine"_s);
        QCOMPARE(place.read("SELECT action FROM staff_actions ORDER BY id"),
                 u"settings.geofence,settings.set,settings.set,settings.set,settings.set,user.add"_s);
    }

    void noAnswersMakeAnEmptySchool()
    {
        const Folder place;
        auto school = take(place.setUp({}));
        QVERIFY(place.needs());
        QCOMPARE(take(loadKioskSettings(school)), KioskSettings());
        QCOMPARE(take(loadGeofence(school)), std::nullopt);
        QCOMPARE(place.read("SELECT count(*) FROM staff_actions"), u"0"_s);
    }

    void withoutAPlaceTheKioskIsInTheMiddle()
    {
        const Folder place;
        auto answers = allAnswers();
        answers.place.reset();
        auto school = take(place.setUp(answers));
        QCOMPARE(take(fixedPosition(school, take(loadKioskSettings(school)))), (domain::Position{kCampus.centre, {}}));
    }

    void onlyAdministratorsSetUp()
    {
        const Folder place;
        const Actor teacher{.person = {}, .role = Role::Teacher, .name = u"Marie"_s};
        QCOMPARE(outcome(setUpSchool(place.database, place.clock, teacher, allAnswers())), u"PermissionDenied"_s);
        QCOMPARE(place.files(), QStringList());
    }

    void aWrongAnswerLeavesNothingBehind_data()
    {
        QTest::addColumn<SetupAnswers>("answers");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, auto change, const QString& expected) {
            auto answers = allAnswers();
            change(answers);
            QTest::newRow(name) << answers << expected;
        };
        using Answers = SetupAnswers;
        row(
            "no name", [](Answers& a) { a.administrator->name = u" "_s; }, u"InvalidArgument"_s);
        row(
            "bad email", [](Answers& a) { a.administrator->email = u"ada"_s; }, u"InvalidArgument"_s);
        row(
            "weak password", [](Answers& a) { a.administrator->password = u"1234567"_s; }, u"PasswordWeak"_s);
        row(
            "school of two lines", [](Answers& a) { a.schoolName = u"a\nb"_s; }, u"InvalidArgument"_s);
        row(
            "endless room", [](Answers& a) { a.room = QString(256, u'r'); }, u"InvalidArgument"_s);
        row(
            "fence without radius", [](Answers& a) { a.geofence->radiusM = 0; }, u"InvalidArgument"_s);
        row(
            "place beyond the pole", [](Answers& a) { a.place->latitudeDeg = 91; }, u"InvalidArgument"_s);
        row(
            "unknown source", [](Answers& a) { a.source = u"Front"_s; }, u"InvalidArgument"_s);
    }
    void aWrongAnswerLeavesNothingBehind()
    {
        QFETCH(const SetupAnswers, answers);
        QFETCH(const QString, expected);
        const Folder place;
        QCOMPARE(outcome(place.setUp(answers)), expected);
        QCOMPARE(place.files(), QStringList());

        auto begun = take(place.setUp({}));
        const auto before = place.read("SELECT name || value FROM settings ORDER BY name");
        QCOMPARE(outcome(place.setUp(answers)), expected);
        QCOMPARE(place.files().filter(QRegularExpression(u"(db|key)$"_s)), kWhole);
        QCOMPARE(place.read("SELECT name || value FROM settings ORDER BY name"), before);
        QCOMPARE(place.read("SELECT count(*) FROM users"), u"0"_s);
        QCOMPARE(place.read("SELECT count(*) FROM staff_actions"), u"0"_s);
        QVERIFY(place.needs());
    }

    // As a disk that fills up: one size after the other, from a database that cannot be made to one that is whole.
    void aFullDiskLeavesNothingBehind()
    {
        const NewSchool readied; // the database driver is loaded
        int failures = 0;
        bool isWhole = false;
        for (rlim_t bytes = 0; !isWhole && bytes < 2'000'000; bytes += 65'536) {
            const Folder place;
            const auto result = storage::inChild([&] {
                storage::limitFileSize(bytes);
                return storage::codeOf(place.setUp(allAnswers()));
            });
            isWhole = result == u"ok";
            QVERIFY2(isWhole || result == u"DiskFull", qPrintable(result));
            QCOMPARE(place.files(), isWhole ? kWhole : QStringList());
            failures += isWhole ? 0 : 1;
        }
        QVERIFY(isWhole);
        QVERIFY(failures > 0);
    }

    void anEmptySchoolIsCompleted()
    {
        const Folder place;
        take(place.setUp({.geofence = kCampus}));
        auto answers = allAnswers();
        answers.geofence.reset();
        auto school = take(place.setUp(answers));
        QVERIFY(!place.needs());
        QCOMPARE(take(loadGeofence(school)), kCampus);
        QCOMPARE(take(loadKioskSettings(school)).schoolName, u"Ridge School"_s);
    }

    void aSchoolWithPeopleIsLeftAlone()
    {
        const Folder place;
        take(place.setUp(allAnswers()));
        const auto before = contents(place.database);
        auto others = allAnswers();
        others.administrator->email = u"eve@example.org"_s;
        const auto again = place.setUp(others);
        QCOMPARE(outcome(again), u"AlreadyExists"_s);
        QCOMPARE(detail(again), place.database);
        QCOMPARE(outcome(place.setUp({})), u"AlreadyExists"_s);
        QCOMPARE(place.files(), kWhole);
        QCOMPARE(contents(place.database), before);
    }

    void withoutAnAdministratorNothingIsCompleted()
    {
        const Folder place;
        take(place.setUp({}));
        QCOMPARE(outcome(place.setUp({.schoolName = u"Ridge School"_s})), u"AlreadyExists"_s);
    }

    void aKeyWithoutItsDatabaseIsLeftAlone()
    {
        const Folder place;
        write(School::keyPathOf(place.database), "somebody's key");
        const auto result = place.setUp(allAnswers());
        QCOMPARE(outcome(result), u"AlreadyExists"_s);
        QCOMPARE(detail(result), School::keyPathOf(place.database));
        QCOMPARE(place.files(), QStringList{kWhole[1]});
    }

    void anEmptySchoolWithoutItsKeyIsNotCompleted()
    {
        const Folder place;
        take(place.setUp({}));
        QVERIFY(QFile::remove(School::keyPathOf(place.database)));
        QCOMPARE(outcome(place.setUp(allAnswers())), u"KeyMissing"_s);
        QVERIFY(place.needs());
    }

    void aForeignFileIsRefused()
    {
        const Folder place;
        const QByteArray theirs(200, 'x');
        write(place.database, theirs);
        QCOMPARE(outcome(needsSetup(place.database, place.clock)), u"DatabaseForeign"_s);
        QCOMPARE(outcome(place.setUp(allAnswers())), u"DatabaseForeign"_s);
        QCOMPARE(contents(place.database), theirs);
    }
};

} // namespace rollcall::services

Q_DECLARE_METATYPE(rollcall::services::SetupAnswers)

QTEST_GUILESS_MAIN(rollcall::services::SetupTest)
#include "tst_setup.moc"

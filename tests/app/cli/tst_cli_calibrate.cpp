#include "tests/app/cli/program.h"
#include "tests/core/services/random_faces.h"

using namespace Qt::StringLiterals;
using namespace rollcall::cli;
using rollcall::services::SchoolOfFaces;

namespace {

/// A school whose people have made-up faces, a course M among them, and the program to run on it.
struct Place
{
    SchoolOfFaces school;
    Desk desk;

    explicit Place(int people)
    {
        school.addCourse(u"M"_s, school.add(u"Teacher"_s, rollcall::domain::Role::Teacher));
        school.addFaces(people);
    }

    [[nodiscard]] QStringList atSchool(const QString& command) const
    {
        return words(command) + QStringList{u"--db"_s, school.path};
    }
    [[nodiscard]] Answer run(const QString& command) const { return desk.run(atSchool(command)); }
    [[nodiscard]] Answer runJson(const QString& command) const { return desk.runJson(atSchool(command)); }

    [[nodiscard]] QString stored() const
    {
        return sqlite(school.path, "SELECT name FROM settings WHERE name LIKE 'match.%' OR name LIKE 'calibration.%'"
                                   " ORDER BY name");
    }
};

} // namespace

/// The command `calibrate`, and the advice to run it.
class TestCliCalibrate final : public QObject
{
    Q_OBJECT

private slots:
    void storesThresholdAndMargin();
    void showsTheReport();
    void storesNothingOnADryRun();
    void takesTheGoal();
    void goesBackToTheShippedThreshold();
    void namesLookalikes();
    void refusesASmallSchool();
    void refusesBadOptions_data();
    void refusesBadOptions();
    void advisesWhereItIsNeeded();
};

void TestCliCalibrate::storesThresholdAndMargin()
{
    const Place place(20);
    const auto answer = place.runJson(u"calibrate"_s);
    VERIFY_EXIT(answer, 0);
    QVERIFY2(answer.errors.isEmpty(), answer.told().constData());
    const auto report = answer.object();
    QCOMPARE(keysOf(report),
             (QStringList{u"before"_s, u"chosen"_s, u"class_size"_s, u"expected_rate"_s, u"genuine"_s, u"histogram"_s,
                          u"impostor"_s, u"lookalikes"_s, u"member_tries"_s, u"members_refused"_s, u"model_id"_s,
                          u"people"_s, u"played_class_size"_s, u"rate"_s, u"samples"_s, u"stored"_s,
                          u"stranger_tries"_s, u"strangers_passed"_s, u"unreadable"_s}));
    QCOMPARE(report[u"people"_s], QJsonValue(20));
    QCOMPARE(report[u"samples"_s], QJsonValue(60));
    QCOMPARE(report[u"rate"_s], QJsonValue(0.002));
    QCOMPARE(report[u"class_size"_s], QJsonValue(30));
    QCOMPARE(report[u"stored"_s], QJsonValue(true));
    QCOMPARE(report[u"before"_s][u"threshold"_s], QJsonValue(0.435));
    QCOMPARE(keysOf(report[u"impostor"_s]),
             (QStringList{u"count"_s, u"mean"_s, u"percentiles"_s, u"smallest"_s, u"standard_deviation"_s}));
    QCOMPARE(keysOf(report[u"impostor"_s][u"percentiles"_s]), (QStringList{u"0.1"_s, u"1"_s, u"5"_s, u"50"_s}));

    qint64 impostors = 0;
    qint64 genuine = 0;
    for (const auto& bin : report[u"histogram"_s].toArray()) {
        impostors += bin[u"impostor"_s].toInteger();
        genuine += bin[u"genuine"_s].toInteger();
    }
    QCOMPARE(impostors, 60 * 19);
    QCOMPARE(genuine, 60);

    const double threshold = report[u"chosen"_s][u"threshold"_s].toDouble();
    QVERIFY(threshold > 0.435 && threshold <= 0.6);
    QCOMPARE(sqlite(place.school.path, "SELECT value FROM settings WHERE name = 'match.distance'").toDouble(),
             threshold);
    QCOMPARE(sqlite(place.school.path, "SELECT detail FROM staff_actions WHERE action = 'settings.calibration'"),
             u"shipped -> distance %1, margin 0.04"_s.arg(threshold));
}

void TestCliCalibrate::showsTheReport()
{
    const Place place(20);
    const auto answer = place.run(u"calibrate --rate 0.00001"_s); // so near that nobody looks alike
    VERIFY_EXIT(answer, 0);
    for (const auto* part : {"people with a face       20, 60 samples\n", "between two people       1140, mean 0.",
                             "of one person            60, mean 0.", "distance from  of one person  between two\n",
                             "threshold                0.", "(was 0.435, margin 0.04)\n", "before a class of 30; ",
                             "of 60 seen before classes of 19\n", "members not recognised   0.0000 (0 of 60 ",
                             "No two people look alike.\n", "Check-ins go by this threshold from now on.\n"})
        QVERIFY2(answer.out.contains(part), answer.told().constData());
}

void TestCliCalibrate::storesNothingOnADryRun()
{
    const Place place(20);
    const auto answer = place.runJson(u"calibrate --dry-run"_s);
    VERIFY_COMPLAINT(answer, 0, u"has not been fitted to this school's faces"_s);
    QCOMPARE(answer.object()[u"stored"_s], QJsonValue(false));
    QCOMPARE(place.stored(), QString());
    QVERIFY(place.run(u"calibrate --dry-run"_s).out.endsWith("Nothing was stored.\n"));
    QCOMPARE(place.stored(), QString());
}

void TestCliCalibrate::takesTheGoal()
{
    const Place place(20);
    const auto thresholdFor = [&place](const QString& options) {
        return place.runJson(u"calibrate --dry-run "_s % options).object()[u"chosen"_s][u"threshold"_s].toDouble();
    };
    const double usual = thresholdFor({});
    QVERIFY(usual > 0.4);
    QVERIFY(thresholdFor(u"--rate 0.0001"_s) < usual);
    QVERIFY(thresholdFor(u"--class-size 1000"_s) < usual);
    VERIFY_COMPLAINT(place.run(u"calibrate --rate nan"_s), 3, u"rate nan"_s);
}

void TestCliCalibrate::goesBackToTheShippedThreshold()
{
    const Place place(20);
    VERIFY_COMPLAINT(place.run(u"calibrate --reset"_s), 3, u"There is no calibration."_s);
    VERIFY_EXIT(place.run(u"calibrate"_s), 0);
    QCOMPARE(place.stored().split(u'\n'),
             (QStringList{u"calibration.at"_s, u"calibration.class_size"_s, u"calibration.model"_s,
                          u"calibration.people"_s, u"calibration.rate"_s, u"match.distance"_s, u"match.margin"_s}));
    const auto answer = place.runJson(u"calibrate --reset"_s);
    VERIFY_EXIT(answer, 0);
    QCOMPARE(answer.object(), (QJsonObject{{u"reset"_s, true}}));
    QCOMPARE(place.stored(), QString());
}

void TestCliCalibrate::namesLookalikes()
{
    Place place(20);
    const auto face = place.school.faces.person(3, 0.01F);
    place.school.addFace(u"Ada"_s, face);
    place.school.addFace(u"Bob"_s, face);
    const auto pairs = place.runJson(u"calibrate"_s).object()[u"lookalikes"_s].toArray();
    QCOMPARE(pairs.size(), 1);
    QCOMPARE(pairs[0][u"first"_s][u"email"_s], QJsonValue(u"ada@example.org"_s));
    QCOMPARE(pairs[0][u"second"_s][u"email"_s], QJsonValue(u"bob@example.org"_s));
    QCOMPARE(pairs[0][u"distance"_s], QJsonValue(0));
    const auto text = place.run(u"calibrate"_s);
    QVERIFY2(text.out.contains("0.000       Ada   ada@example.org  Bob   bob@example.org\n"), text.told().constData());
}

void TestCliCalibrate::refusesASmallSchool()
{
    const Place place(19);
    const auto answer = place.runJson(u"calibrate"_s);
    VERIFY_COMPLAINT(answer, 1, u"19 of the 20 needed"_s);
    QCOMPARE(answer.object()[u"error"_s][u"code"_s], QJsonValue(u"FacesTooFew"_s));
    QCOMPARE(place.stored(), QString());
}

void TestCliCalibrate::refusesBadOptions_data()
{
    QTest::addColumn<QString>("options");
    for (const auto* options :
         {"--rate 0", "--rate 1", "--rate -0.1", "--rate some", "--class-size 1", "--class-size 100001",
          "--class-size 2.5", "--reset --dry-run", "--reset --rate 0.01", "--reset --class-size 30", "school"})
        QTest::addRow("%s", options) << QString::fromLatin1(options);
}

void TestCliCalibrate::refusesBadOptions()
{
    QFETCH(QString, options);
    const Desk desk;
    VERIFY_EXIT(desk.run(words(u"calibrate "_s % options)), 2);
}

void TestCliCalibrate::advisesWhereItIsNeeded()
{
    Place place(19);
    const auto start = [&place] { return place.run(u"session start --course M"_s); };
    const auto quiet = start();
    VERIFY_EXIT(quiet, 0);
    QVERIFY2(quiet.errors.isEmpty(), quiet.told().constData());
    place.school.addFaces(1);
    VERIFY_COMPLAINT(start(), 0, u"rollcallctl: The threshold has not been fitted"_s);
    VERIFY_EXIT(place.run(u"calibrate"_s), 0);
    QVERIFY(start().errors.isEmpty());
    place.school.addFaces(6);
    VERIFY_COMPLAINT(start(), 0, u"The school has grown"_s);
}

QTEST_GUILESS_MAIN(TestCliCalibrate)
#include "tst_cli_calibrate.moc"

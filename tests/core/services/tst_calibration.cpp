#include "core/services/calibration.h"
#include "tests/core/services/random_faces.h"

#include <cmath>

namespace rollcall::services {
namespace {

constexpr vision::MatchThresholds kShipped{.distance = 0.46, .margin = 0.04};

base::Result<CalibrationReport> calibrated(SchoolOfFaces& place, const CalibrationGoal& goal = {},
                                           const Progress& progress = {})
{
    return calibrate(place.school, place.admin, kModel, kShipped, goal, progress);
}

/// What a check-in of this school would go by.
vision::MatchThresholds inUse(SchoolOfFaces& place, const QString& model = kModel)
{
    const auto policy = take(loadSettings(place.school, model, kShipped)).policy;
    return {.distance = policy.acceptDistance, .margin = policy.margin};
}

QString adviceOf(SchoolOfFaces& place)
{
    const auto advice = take(calibrationAdvice(place.school));
    if (!advice)
        return u"none"_s;
    switch (*advice) {
    case CalibrationAdvice::NeverCalibrated:
        return u"never calibrated"_s;
    case CalibrationAdvice::SchoolHasGrown:
        return u"grown"_s;
    case CalibrationAdvice::ModelChanged:
        return u"model changed"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

class CalibrationTest final : public QObject
{
    Q_OBJECT

private slots:
    void theReportSaysWhatWasMeasured()
    {
        SchoolOfFaces place;
        place.addFaces(24);
        const auto report = take(calibrated(place));
        QCOMPARE(report.modelId, kModel);
        QCOMPARE(report.people, 24);
        QCOMPARE(report.samples, 72);
        QCOMPARE(report.unreadable, 0);
        QCOMPARE(report.distances.impostor.count(), 72 * 23);
        QCOMPARE(report.distances.genuine.count(), 72);
        QCOMPARE(report.distances.strangerTries, 72);
        QCOMPARE(report.distances.playedClassSize, 23);
        QCOMPARE(report.before.distance, kShipped.distance);
        // 0.044 a number: a mean of 0.70 and a deviation of 0.044, 3.82 of which make 0.17.
        QVERIFY2(std::abs(report.chosen.distance - 0.535) < 0.04, qPrintable(QString::number(report.chosen.distance)));
        QCOMPARE(report.chosen.margin, kShipped.margin);
        QVERIFY(std::abs(report.modelRate - 0.002) < 0.0003);
        QCOMPARE(report.strangersPassed, 0);
        QCOMPARE(report.membersRefused, 0);
    }

    void nothingIsStoredUntilItIsApplied()
    {
        SchoolOfFaces place;
        place.addFaces(20);
        const auto before = place.actions();
        const auto report = take(calibrated(place));
        QCOMPARE(inUse(place).distance, kShipped.distance);
        QCOMPARE(take(loadMatchCalibration(place.school)).has_value(), false);
        QCOMPARE(place.actions(), before);

        take(applyCalibration(place.school, place.admin, report));
        QCOMPARE(inUse(place).distance, report.chosen.distance);
        QCOMPARE(inUse(place).margin, report.chosen.margin);
        const auto kept = take(loadMatchCalibration(place.school)).value();
        QCOMPARE(kept.modelId, kModel);
        QCOMPARE(kept.people, 20);
        QCOMPARE(kept.at, kMorning);
        QVERIFY(kept.goal == report.goal);
        QCOMPARE(take(calibrated(place)).before.distance, report.chosen.distance);
    }

    void theThresholdIsForTheModelItWasMeasuredOn()
    {
        SchoolOfFaces place;
        place.addFaces(20);
        take(applyCalibration(place.school, place.admin, take(calibrated(place))));
        QCOMPARE(inUse(place, u"another model"_s).distance, kShipped.distance);
    }

    void lookalikesAreNamed()
    {
        SchoolOfFaces place;
        place.addFaces(20);
        const auto twin = place.faces.person(3, 0.01F);
        place.addFace(u"Ada"_s, twin);
        auto other = twin;
        for (auto& embedding : other)
            embedding = near(embedding, 0.25F);
        place.addFace(u"Bob"_s, other);
        const auto report = take(calibrated(place));
        QCOMPARE(report.lookalikes.size(), std::size_t(1));
        QCOMPARE(report.lookalikes[0].first.email, u"ada@example.org"_s);
        QCOMPARE(report.lookalikes[0].second.email, u"bob@example.org"_s);
        QVERIFY(std::abs(report.lookalikes[0].distance - 0.25) < 1e-6);
    }

    void whoDoesNotOpenIsLeftOut()
    {
        SchoolOfFaces place;
        place.addFaces(21);
        place.alter("UPDATE templates SET sealed = x'00' WHERE person_id = 3");
        const auto report = take(calibrated(place));
        QCOMPARE(report.people, 20);
        QCOMPARE(report.unreadable, 1);
        place.alter("UPDATE templates SET sealed = x'00' WHERE person_id = 4");
        QCOMPARE(outcome(calibrated(place)), u"FacesTooFew"_s);
    }

    void tooFewFacesAreRefused_data()
    {
        QTest::addColumn<int>("people");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << 0 << u"0 of the 20 needed"_s;
        QTest::newRow("19") << 19 << u"19 of the 20 needed"_s;
        QTest::newRow("20") << 20 << QString();
    }
    void tooFewFacesAreRefused()
    {
        QFETCH(const int, people);
        QFETCH(const QString, expected);
        SchoolOfFaces place;
        place.addFaces(people);
        const auto report = calibrated(place);
        QCOMPARE(outcome(report), expected.isEmpty() ? u"ok"_s : u"FacesTooFew"_s);
        QCOMPARE(detail(report), expected);
    }

    void whatIsSetStaysWhenItIsRefused()
    {
        SchoolOfFaces place;
        place.addFaces(20);
        take(applyCalibration(place.school, place.admin, take(calibrated(place))));
        const auto set = inUse(place);
        QVERIFY(set.distance != kShipped.distance);
        place.alter("UPDATE templates SET sealed = x'00' WHERE person_id = 4");
        QCOMPARE(outcome(calibrated(place)), u"FacesTooFew"_s);
        QCOMPARE(inUse(place).distance, set.distance);
    }

    void refusals()
    {
        SchoolOfFaces place;
        place.addFaces(20);
        QCOMPARE(outcome(calibrated(place, {.rate = 0, .classSize = 30})), u"InvalidArgument"_s);
        QCOMPARE(outcome(calibrated(place, {.rate = 0.002, .classSize = 1})), u"InvalidArgument"_s);
        QCOMPARE(outcome(calibrated(place, {}, [](int, int) { return false; })), u"Cancelled"_s);
        QVERIFY(QFile::remove(School::keyPathOf(place.path)));
        auto school = take(School::open(place.path, place.clock));
        QCOMPARE(outcome(calibrate(school, place.admin, kModel, kShipped, {}, {})), u"KeyMissing"_s);
    }

    void onlyAdministratorsCalibrate_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<QString>("expected");
        QTest::newRow("administrator") << Role::Admin << u"ok"_s;
        QTest::newRow("teacher") << Role::Teacher << u"PermissionDenied"_s;
        QTest::newRow("student") << Role::Student << u"PermissionDenied"_s;
    }
    void onlyAdministratorsCalibrate()
    {
        QFETCH(const Role, role);
        QFETCH(const QString, expected);
        SchoolOfFaces place;
        place.addFaces(20);
        const auto actor = place.actor(place.add(u"Marie"_s, role));
        QCOMPARE(outcome(calibrate(place.school, actor, kModel, kShipped, {}, {})), expected);
        QCOMPARE(outcome(applyCalibration(place.school, actor, take(calibrated(place)))), expected);
        QCOMPARE(outcome(removeMatchCalibration(place.school, actor)), expected);
    }

    void advice()
    {
        SchoolOfFaces place;
        QCOMPARE(adviceOf(place), u"none"_s);
        place.addFaces(19);
        QCOMPARE(adviceOf(place), u"none"_s);
        place.addFaces(1);
        QCOMPARE(adviceOf(place), u"never calibrated"_s);
        take(applyCalibration(place.school, place.admin, take(calibrated(place))));
        QCOMPARE(adviceOf(place), u"none"_s);
        place.addFaces(5);
        QCOMPARE(adviceOf(place), u"none"_s); // by a quarter, not by more
        place.addFaces(1);
        QCOMPARE(adviceOf(place), u"grown"_s);
        take(applyCalibration(place.school, place.admin, take(calibrated(place))));
        QCOMPARE(adviceOf(place), u"none"_s);
        take(removeMatchCalibration(place.school, place.admin));
        QCOMPARE(adviceOf(place), u"never calibrated"_s);
    }

    void templatesThatDoNotOpenAreNoGrowth()
    {
        SchoolOfFaces place;
        place.addFaces(30);
        place.alter("UPDATE templates SET sealed = x'00' WHERE person_id <= 10");
        const auto report = take(calibrated(place));
        QCOMPARE(report.people, 20);
        take(applyCalibration(place.school, place.admin, report));
        QCOMPARE(adviceOf(place), u"none"_s);
    }

    void facesGoneSinceTheReport()
    {
        SchoolOfFaces place;
        place.addFaces(20);
        const auto report = take(calibrated(place));
        place.alter("DELETE FROM templates WHERE person_id = 3");
        QCOMPARE(outcome(applyCalibration(place.school, place.admin, report)), u"InvalidArgument"_s);
        QCOMPARE(inUse(place).distance, kShipped.distance);
    }

    void adviceOnAnotherModel()
    {
        SchoolOfFaces place;
        place.addFaces(20);
        take(applyCalibration(place.school, place.admin, take(calibrated(place))));
        place.addFaces(20, 1, u"another model"_s);
        place.addFaces(1, 1, u"another model"_s);
        QCOMPARE(adviceOf(place), u"model changed"_s);
    }

    void adviceOnADamagedSetting()
    {
        SchoolOfFaces place;
        place.addFaces(20);
        take(applyCalibration(place.school, place.admin, take(calibrated(place))));
        place.alter("UPDATE settings SET value = '-1' WHERE name = 'match.distance'");
        QCOMPARE(outcome(calibrationAdvice(place.school)), u"DatabaseDamaged"_s);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::CalibrationTest)
#include "tst_calibration.moc"

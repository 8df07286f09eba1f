#include "core/services/school_settings.h"
#include "core/storage/setting_table.h"
#include "tests/core/services/support.h"

#include <cmath>
#include <limits>

namespace rollcall::services {
namespace {

using attendance::Geofence;

constexpr vision::MatchThresholds kShipped{.distance = 0.375, .margin = 0.125};
const Geofence kCampus{{47.376912345678901, -8.5417123456789012}, 123.456};
const MatchCalibration kOwn{.thresholds = {.distance = 0.437, .margin = 0.06},
                            .modelId = kModel,
                            .people = 158,
                            .goal = {.rate = 0.002, .classSize = 30},
                            .at = kMorning};

} // namespace

class SchoolSettingsTest final : public QObject
{
    Q_OBJECT

private slots:
    void aNewSchoolGoesByTheModel()
    {
        NewSchool place;
        const auto settings = take(loadSettings(place.school, kModel, kShipped));
        QCOMPARE(settings.policy.acceptDistance, 0.375);
        QCOMPARE(settings.policy.margin, 0.125);
        QCOMPARE(settings.policy.geofenceOn, false);
        QCOMPARE(settings.geofence, std::nullopt);
    }

    void aGeofenceComesBackToTheBit()
    {
        NewSchool place;
        take(setGeofence(place.school, place.admin, kCampus));
        auto again = take(School::open(place.path, place.clock));
        const auto settings = take(loadSettings(again, kModel, kShipped));
        QCOMPARE(settings.geofence, kCampus);
        QCOMPARE(settings.policy.geofenceOn, true);
        QCOMPARE(settings.policy.acceptDistance, 0.375);
        QCOMPARE(place.actions(), QStringList{u"settings.geofence school"_s});
    }

    void aNewGeofenceReplacesTheOld()
    {
        NewSchool place;
        take(setGeofence(place.school, place.admin, kCampus));
        const Geofence other{{-90, 180}, 1};
        take(setGeofence(place.school, place.admin, other));
        QCOMPARE(take(loadSettings(place.school, kModel, kShipped)).geofence, other);
    }

    void anInvalidGeofenceIsRefused_data()
    {
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("longitude");
        QTest::addColumn<double>("radius");
        const double nan = std::nan("");
        const double infinity = std::numeric_limits<double>::infinity();
        QTest::newRow("latitude") << 90.5 << 0.0 << 100.0;
        QTest::newRow("longitude") << 0.0 << -180.5 << 100.0;
        QTest::newRow("latitude is no number") << nan << 0.0 << 100.0;
        QTest::newRow("longitude is no number") << 0.0 << nan << 100.0;
        QTest::newRow("no radius") << 0.0 << 0.0 << 0.0;
        QTest::newRow("radius below 0") << 0.0 << 0.0 << -100.0;
        QTest::newRow("radius is no number") << 0.0 << 0.0 << nan;
        QTest::newRow("endless radius") << 0.0 << 0.0 << infinity;
    }
    void anInvalidGeofenceIsRefused()
    {
        QFETCH(const double, latitude);
        QFETCH(const double, longitude);
        QFETCH(const double, radius);
        NewSchool place;
        take(setGeofence(place.school, place.admin, kCampus));
        QCOMPARE(outcome(setGeofence(place.school, place.admin, {{latitude, longitude}, radius})),
                 u"InvalidArgument"_s);
        QCOMPARE(take(loadSettings(place.school, kModel, kShipped)).geofence, kCampus);
        QCOMPARE(place.actions().size(), 1);
    }

    void onlyAdministratorsSet_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<QString>("expected");
        QTest::newRow("administrator") << Role::Admin << u"ok"_s;
        QTest::newRow("teacher") << Role::Teacher << u"PermissionDenied"_s;
        QTest::newRow("student") << Role::Student << u"PermissionDenied"_s;
    }
    void onlyAdministratorsSet()
    {
        QFETCH(const Role, role);
        QFETCH(const QString, expected);
        NewSchool place;
        const auto actor = place.actor(place.add(u"Marie"_s, role));
        QCOMPARE(outcome(setGeofence(place.school, actor, kCampus)), expected);
        QCOMPARE(take(loadSettings(place.school, kModel, kShipped)).policy.geofenceOn, expected == u"ok"_s);
    }

    void aGeofenceIsSetAsAWhole()
    {
        NewSchool place;
        take(setGeofence(place.school, place.admin, kCampus));
        for (const auto* when : {"UPDATE", "INSERT"})
            place.alter(QByteArray("CREATE TRIGGER no_") + when + " BEFORE " + when +
                        " ON settings WHEN NEW.name = 'geofence.radius_m' BEGIN SELECT RAISE(ABORT, 'no'); END");
        QVERIFY(!setGeofence(place.school, place.admin, {{1, 2}, 3}));
        QCOMPARE(take(loadSettings(place.school, kModel, kShipped)).geofence, kCampus);
        QCOMPARE(place.actions().size(), 1);
    }

    void aDamagedValueIsFoundOut_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        for (const auto& name : {u"geofence.latitude"_s, u"geofence.longitude"_s, u"geofence.radius_m"_s})
            for (const auto& value : {u""_s, u"here"_s, u"1,5"_s, u"nan"_s, u"inf"_s, u"-1000"_s})
                QTest::addRow("%s = '%s'", qPrintable(name), qPrintable(value)) << name << value;
    }
    void aDamagedValueIsFoundOut()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, value);
        NewSchool place;
        take(setGeofence(place.school, place.admin, kCampus));
        take(storage::SettingTable(place.school.database()).set(name, value));
        QCOMPARE(outcome(loadSettings(place.school, kModel, kShipped)), u"DatabaseDamaged"_s);
    }

    void aMissingPartIsFoundOut()
    {
        for (const auto* name : {"latitude", "longitude", "radius_m"}) {
            NewSchool place;
            take(setGeofence(place.school, place.admin, kCampus));
            place.alter(QByteArray("DELETE FROM settings WHERE name = 'geofence.") + name + "'");
            QCOMPARE(outcome(loadSettings(place.school, kModel, kShipped)), u"DatabaseDamaged"_s);
        }
    }

    void theSchoolsOwnThresholdTakesThePlaceOfTheShippedOne()
    {
        NewSchool place;
        take(setMatchCalibration(place.school, place.admin, kOwn));
        auto again = take(School::open(place.path, place.clock));
        const auto settings = take(loadSettings(again, kModel, kShipped));
        QCOMPARE(settings.policy.acceptDistance, kOwn.thresholds.distance);
        QCOMPARE(settings.policy.margin, kOwn.thresholds.margin);
        const auto kept = take(loadMatchCalibration(again)).value();
        QCOMPARE(kept.modelId, kOwn.modelId);
        QCOMPARE(kept.people, kOwn.people);
        QVERIFY(kept.goal == kOwn.goal);
        QCOMPARE(kept.at, kOwn.at);
    }

    void theOwnThresholdIsForOneModel()
    {
        NewSchool place;
        take(setMatchCalibration(place.school, place.admin, kOwn));
        QCOMPARE(take(loadSettings(place.school, u"another"_s, kShipped)).policy.acceptDistance, kShipped.distance);
    }

    void staffActionsTellBeforeAndAfter()
    {
        NewSchool place;
        auto next = kOwn;
        next.thresholds = {.distance = 0.5, .margin = 0.02};
        take(setMatchCalibration(place.school, place.admin, kOwn));
        take(setMatchCalibration(place.school, place.admin, next));
        take(removeMatchCalibration(place.school, place.admin));
        QCOMPARE(place.actions(),
                 (QStringList{u"settings.calibration school shipped -> distance 0.437, margin 0.06"_s,
                              u"settings.calibration school distance 0.437, margin 0.06 -> distance 0.5, margin 0.02"_s,
                              u"settings.calibration school distance 0.5, margin 0.02 -> shipped"_s}));
    }

    void aRemovedCalibrationLeavesNothing()
    {
        NewSchool place;
        const auto before = place.query("SELECT count(*) FROM settings");
        take(setMatchCalibration(place.school, place.admin, kOwn));
        take(removeMatchCalibration(place.school, place.admin));
        QCOMPARE(place.query("SELECT count(*) FROM settings"), before);
        QCOMPARE(take(loadSettings(place.school, kModel, kShipped)).policy.acceptDistance, kShipped.distance);
        QCOMPARE(outcome(removeMatchCalibration(place.school, place.admin)), u"NotFound"_s);
    }

    void aCalibrationIsRemovedAsAWhole()
    {
        NewSchool place;
        take(setMatchCalibration(place.school, place.admin, kOwn));
        place.alter("CREATE TRIGGER no_delete BEFORE DELETE ON settings WHEN OLD.name = 'calibration.class_size'"
                    " BEGIN SELECT RAISE(ABORT, 'no'); END");
        QVERIFY(!removeMatchCalibration(place.school, place.admin));
        QCOMPARE(take(loadSettings(place.school, kModel, kShipped)).policy.acceptDistance, kOwn.thresholds.distance);
        QCOMPARE(place.actions().size(), 1);
    }

    void anInvalidCalibrationIsRefused_data()
    {
        QTest::addColumn<double>("distance");
        QTest::addColumn<double>("margin");
        QTest::addColumn<int>("people");
        QTest::addColumn<double>("rate");
        QTest::addColumn<int>("classSize");
        const double nan = std::nan("");
        QTest::newRow("no distance") << 0.0 << 0.04 << 20 << 0.002 << 30;
        QTest::newRow("above the ceiling") << 0.601 << 0.04 << 20 << 0.002 << 30;
        QTest::newRow("distance is no number") << nan << 0.04 << 20 << 0.002 << 30;
        QTest::newRow("margin below 0") << 0.4 << -0.01 << 20 << 0.002 << 30;
        QTest::newRow("too few people") << 0.4 << 0.04 << 19 << 0.002 << 30;
        QTest::newRow("rate") << 0.4 << 0.04 << 20 << 1.0 << 30;
        QTest::newRow("class") << 0.4 << 0.04 << 20 << 0.002 << 1;
    }
    void anInvalidCalibrationIsRefused()
    {
        QFETCH(const double, distance);
        QFETCH(const double, margin);
        QFETCH(const int, people);
        QFETCH(const double, rate);
        QFETCH(const int, classSize);
        NewSchool place;
        QCOMPARE(outcome(setMatchCalibration(place.school, place.admin,
                                             {.thresholds = {.distance = distance, .margin = margin},
                                              .modelId = kModel,
                                              .people = people,
                                              .goal = {.rate = rate, .classSize = classSize},
                                              .at = kMorning})),
                 u"InvalidArgument"_s);
        QCOMPARE(take(loadMatchCalibration(place.school)).has_value(), false);
    }

    void onlyAdministratorsSetACalibration()
    {
        NewSchool place;
        const auto teacher = place.actor(place.add(u"Marie"_s, Role::Teacher));
        QCOMPARE(outcome(setMatchCalibration(place.school, teacher, kOwn)), u"PermissionDenied"_s);
        take(setMatchCalibration(place.school, place.admin, kOwn));
        QCOMPARE(outcome(removeMatchCalibration(place.school, teacher)), u"PermissionDenied"_s);
    }

    void aDamagedCalibrationIsFoundOut_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        for (const auto& name : {u"match.distance"_s, u"match.margin"_s, u"calibration.people"_s, u"calibration.at"_s,
                                 u"calibration.rate"_s, u"calibration.class_size"_s})
            for (const auto& value : {u""_s, u"here"_s, u"0,4"_s, u"nan"_s, u"inf"_s, u"-1000"_s})
                QTest::addRow("%s = '%s'", qPrintable(name), qPrintable(value)) << name << value;
        QTest::newRow("above the ceiling") << u"match.distance"_s << u"0.61"_s;
        QTest::newRow("no model") << u"calibration.model"_s << QString();
        QTest::newRow("part of a person") << u"calibration.people"_s << u"20.5"_s;
    }
    void aDamagedCalibrationIsFoundOut()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, value);
        NewSchool place;
        take(setMatchCalibration(place.school, place.admin, kOwn));
        take(storage::SettingTable(place.school.database()).set(name, value));
        QCOMPARE(outcome(loadSettings(place.school, kModel, kShipped)), u"DatabaseDamaged"_s);
    }

    void aMissingPartOfACalibrationIsFoundOut()
    {
        for (const auto* name : {"match.distance", "match.margin", "calibration.model", "calibration.people",
                                 "calibration.at", "calibration.rate", "calibration.class_size"}) {
            NewSchool place;
            take(setMatchCalibration(place.school, place.admin, kOwn));
            place.alter(QByteArray("DELETE FROM settings WHERE name = '") + name + "'");
            QCOMPARE(outcome(loadSettings(place.school, kModel, kShipped)), u"DatabaseDamaged"_s);
        }
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::SchoolSettingsTest)
#include "tst_school_settings.moc"

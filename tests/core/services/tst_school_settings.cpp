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
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::SchoolSettingsTest)
#include "tst_school_settings.moc"

#include "core/services/kiosk_settings.h"
#include "core/services/school_settings.h"
#include "core/services/setting_catalogue.h"
#include "core/storage/setting_table.h"
#include "tests/core/services/support.h"

namespace rollcall::services {
namespace {

/// Every field other than its default.
KioskSettings others()
{
    return {.room = u"R2"_s,
            .source = u"camera:Front"_s,
            .position = u"serial:/dev/ttyUSB0"_s,
            .names = NamesShown::First,
            .automaticSessions = false,
            .sounds = false,
            .look = Look::Dark,
            .dimFrom = QTime(22, 30),
            .dimTo = QTime(6, 5),
            .grace = 0min,
            .evidence = {.needed = 4, .among = 9},
            .language = u"es"_s,
            .schoolName = u"Ridge School"_s};
}

} // namespace

class KioskSettingsTest final : public QObject
{
    Q_OBJECT

private slots:
    void aNewSchoolHasTheDefaults()
    {
        NewSchool place;
        QCOMPARE(take(loadKioskSettings(place.school)), KioskSettings());
    }

    void everyFieldHasItsSetting()
    {
        NewSchool place;
        take(setSettings(place.school, place.admin,
                         {{u"kiosk.room"_s, u"R2"_s},
                          {u"kiosk.source"_s, u"camera:Front"_s},
                          {u"kiosk.position"_s, u"serial:/dev/ttyUSB0"_s},
                          {u"kiosk.names"_s, u"first"_s},
                          {u"sessions.automatic"_s, u"off"_s},
                          {u"kiosk.sounds"_s, u"off"_s},
                          {u"kiosk.look"_s, u"dark"_s},
                          {u"kiosk.dim_from"_s, u"22:30"_s},
                          {u"kiosk.dim_to"_s, u"06:05"_s},
                          {u"checkin.grace_min"_s, u"0"_s},
                          {u"checkin.evidence_needed"_s, u"4"_s},
                          {u"checkin.evidence_among"_s, u"9"_s},
                          {u"kiosk.language"_s, u"es"_s},
                          {u"school.name"_s, u"Ridge School"_s}}));
        auto again = take(School::open(place.path, place.clock));
        QCOMPARE(take(loadKioskSettings(again)), others());
    }

    void everyChoiceIsRead()
    {
        NewSchool place;
        const auto read = [&](const QString& name, const QString& text) {
            take(setSettings(place.school, place.admin, {{name, text}}));
            return take(loadKioskSettings(place.school));
        };
        QCOMPARE(read(u"kiosk.names"_s, u"first"_s).names, NamesShown::First);
        QCOMPARE(read(u"kiosk.names"_s, u"none"_s).names, NamesShown::None);
        QCOMPARE(read(u"kiosk.names"_s, u"full"_s).names, NamesShown::Full);
        QCOMPARE(read(u"kiosk.look"_s, u"light"_s).look, Look::Light);
        QCOMPARE(read(u"kiosk.look"_s, u"dark"_s).look, Look::Dark);
        QCOMPARE(read(u"kiosk.look"_s, u"auto"_s).look, Look::Auto);
    }

    void aDamagedValueIsFoundOut_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::newRow("choice") << u"kiosk.names"_s << u"all"_s;
        QTest::newRow("number") << u"checkin.grace_min"_s << u"-5"_s;
        QTest::newRow("time") << u"kiosk.dim_to"_s << u"25:00"_s;
        QTest::newRow("more needed than looked at") << u"checkin.evidence_needed"_s << u"6"_s;
    }
    void aDamagedValueIsFoundOut()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, text);
        NewSchool place;
        take(storage::SettingTable(place.school.database()).set(name, text));
        const auto loaded = loadKioskSettings(place.school);
        QCOMPARE(outcome(loaded), u"DatabaseDamaged"_s);
        QVERIFY2(detail(loaded).contains(name), qPrintable(detail(loaded)));
    }

    void thePlaceIsKnown_data()
    {
        QTest::addColumn<QString>("position");
        QTest::addColumn<bool>("hasGeofence");
        QTest::addColumn<std::optional<domain::Position>>("expected");
        using Place = std::optional<domain::Position>;
        const Place middle = domain::Position{{47.5, 8.5}, {}};
        const Place fixed = domain::Position{{-1.5, 2.25}, {}};
        QTest::newRow("nothing is set") << QString() << false << Place();
        QTest::newRow("a geofence") << QString() << true << middle;
        QTest::newRow("a place") << u"fixed:-1.5,2.25"_s << false << fixed;
        QTest::newRow("a place beside a geofence") << u"fixed:-1.5,2.25"_s << true << fixed;
        QTest::newRow("a receiver") << u"serial:/dev/ttyUSB0"_s << true << Place();
        QTest::newRow("a receiver on the network") << u"tcp:gps.example:2947"_s << true << Place();
    }
    void thePlaceIsKnown()
    {
        QFETCH(const QString, position);
        QFETCH(const bool, hasGeofence);
        QFETCH(const std::optional<domain::Position>, expected);
        NewSchool place;
        if (hasGeofence)
            take(setGeofence(place.school, place.admin, {{47.5, 8.5}, 100}));
        KioskSettings settings;
        settings.position = position;
        QCOMPARE(take(fixedPosition(place.school, settings)), expected);
    }

    void graceReachesTheRules()
    {
        NewSchool place;
        take(setSettings(place.school, place.admin, {{u"checkin.grace_min"_s, u"25"_s}}));
        QVERIFY(take(loadSettings(place.school, kModel, {.distance = 0.5, .margin = 0.1})).policy.grace == 25min);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::KioskSettingsTest)
#include "tst_kiosk_settings.moc"

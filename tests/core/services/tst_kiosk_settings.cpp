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

    void settingsComeBackAsSaved()
    {
        NewSchool place;
        take(saveKioskSettings(place.school, place.admin, others()));
        auto again = take(School::open(place.path, place.clock));
        QCOMPARE(take(loadKioskSettings(again)), others());
        QCOMPARE(place.actions().size(), 14);
        take(saveKioskSettings(place.school, place.admin, KioskSettings()));
        QCOMPARE(take(loadKioskSettings(again)), KioskSettings());
    }

    void everyChoiceComesBack()
    {
        NewSchool place;
        KioskSettings settings;
        for (const auto names : {NamesShown::First, NamesShown::None, NamesShown::Full})
            for (const auto look : {Look::Light, Look::Dark, Look::Auto}) {
                settings.names = names;
                settings.look = look;
                take(saveKioskSettings(place.school, place.admin, settings));
                QCOMPARE(take(loadKioskSettings(place.school)), settings);
            }
    }

    void onlyChangesAreWritten()
    {
        NewSchool place;
        auto settings = take(loadKioskSettings(place.school));
        take(saveKioskSettings(place.school, place.admin, settings));
        QCOMPARE(place.actions(), QStringList());
        settings.look = Look::Light;
        take(saveKioskSettings(place.school, place.admin, settings));
        QCOMPARE(place.actions(), QStringList{u"settings.set setting kiosk.look \"auto\" -> \"light\""_s});
    }

    void aWrongValueSavesNothing_data()
    {
        QTest::addColumn<KioskSettings>("settings");
        QTest::addColumn<QString>("named");
        const auto row = [](const char* named, auto change) {
            auto settings = others();
            change(settings);
            QTest::newRow(named) << settings << QString::fromLatin1(named);
        };
        row("kiosk.room", [](KioskSettings& s) { s.room = u"R\n2"_s; });
        row("kiosk.source", [](KioskSettings& s) { s.source.clear(); });
        row("kiosk.position", [](KioskSettings& s) { s.position = u"fixed:95,0"_s; });
        row("checkin.grace_min", [](KioskSettings& s) { s.grace = -1min; });
        row("checkin.evidence_needed", [](KioskSettings& s) { s.evidence.needed = 10; });
        row("kiosk.language", [](KioskSettings& s) { s.language = u"fr"_s; });
        row("school.name", [](KioskSettings& s) { s.schoolName = QString(256, u'a'); });
    }
    void aWrongValueSavesNothing()
    {
        QFETCH(const KioskSettings, settings);
        QFETCH(const QString, named);
        NewSchool place;
        const auto saved = saveKioskSettings(place.school, place.admin, settings);
        QCOMPARE(outcome(saved), u"InvalidArgument"_s);
        QVERIFY2(detail(saved).contains(named), qPrintable(detail(saved)));
        QCOMPARE(take(loadKioskSettings(place.school)), KioskSettings());
        QCOMPARE(place.actions(), QStringList());
    }

    void onlyAdministratorsSave()
    {
        NewSchool place;
        for (const auto role : {Role::Teacher, Role::Student}) {
            const auto actor = place.actor(place.add(domain::toText(role), role));
            QCOMPARE(outcome(saveKioskSettings(place.school, actor, others())), u"PermissionDenied"_s);
        }
        QCOMPARE(take(loadKioskSettings(place.school)), KioskSettings());
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

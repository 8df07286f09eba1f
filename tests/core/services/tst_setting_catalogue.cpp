#include "core/services/setting_catalogue.h"
#include "core/storage/setting_table.h"
#include "tests/core/services/support.h"

#include <algorithm>

namespace rollcall::services {

class SettingCatalogueTest final : public QObject
{
    Q_OBJECT

    static base::Result<void> set(NewSchool& place, const QString& name, const QString& text)
    {
        return setSettings(place.school, place.admin, {{name, text}});
    }

private slots:
    void settingsAreInOrderOfName()
    {
        const auto settings = allSettings();
        QVERIFY(settings.size() > 10);
        QVERIFY(std::ranges::is_sorted(settings, {}, &Setting::name));
        QVERIFY(std::ranges::adjacent_find(settings, {}, &Setting::name) == settings.end());
    }

    void everyDefaultIsInItsRange_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto& setting : allSettings())
            QTest::newRow(qPrintable(setting.name.toString())) << setting.name.toString();
    }
    void everyDefaultIsInItsRange()
    {
        QFETCH(const QString, name);
        const auto setting = take(settingNamed(name));
        QCOMPARE(take(checkedText(setting, setting.defaultText.toString())), setting.defaultText);
        QVERIFY(!setting.meaning.isEmpty());
        QVERIFY(!setting.range().isEmpty());
        NewSchool place;
        QCOMPARE(take(settingText(place.school, name)), setting.defaultText);
    }

    void rangesAreTold_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("range");
        QTest::newRow("number") << u"checkin.grace_min"_s << u"0 to 180"_s;
        QTest::newRow("number or zero") << u"retention.attempts_days"_s << u"0, or 30 to 36500"_s;
        QTest::newRow("choice") << u"kiosk.look"_s << u"auto, light, dark"_s;
        QTest::newRow("choice of nothing") << u"kiosk.language"_s << u"empty, en, es, ar"_s;
    }
    void rangesAreTold()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, range);
        QCOMPARE(take(settingNamed(name)).range(), range);
    }

    void textsAreBroughtIntoOneForm_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kept");
        const auto row = [](const QString& name, const QString& text, const QString& kept) {
            QTest::addRow("%s = '%s'", qPrintable(name), qPrintable(text)) << name << text << kept;
        };
        const auto same = [&row](const QString& name, const QString& text) { row(name, text, text); };
        row(u"school.name"_s, u"  Ridge School "_s, u"Ridge School"_s);
        same(u"school.name"_s, u"مدرسة"_s);
        same(u"school.name"_s, QString(255, u'a'));
        row(u"checkin.grace_min"_s, u" 007 "_s, u"7"_s);
        same(u"checkin.grace_min"_s, u"0"_s);
        same(u"checkin.grace_min"_s, u"180"_s);
        same(u"retention.attempts_days"_s, u"0"_s);
        same(u"retention.attempts_days"_s, u"30"_s);
        same(u"backup.folder"_s, u""_s);
        same(u"backup.folder"_s, u"/media/back up"_s);
        row(u"kiosk.dim_from"_s, u"7:05"_s, u"07:05"_s);
        same(u"kiosk.dim_from"_s, u"23:59"_s);
        same(u"kiosk.dim_from"_s, u""_s);
        same(u"kiosk.language"_s, u""_s);
        same(u"kiosk.language"_s, u"ar"_s);
        same(u"kiosk.source"_s, u"camera:"_s);
        same(u"kiosk.source"_s, u"camera:USB 2.0 (front)"_s);
        same(u"kiosk.source"_s, u"file:/var/door 1.mp4"_s);
        same(u"kiosk.source"_s, u"dir:queue"_s);
        same(u"kiosk.source"_s, u"rtsp://door.example:8554/live?x=1"_s);
        same(u"kiosk.position"_s, u""_s);
        same(u"kiosk.position"_s, u"fixed:-47.3769,8.5417"_s);
        same(u"kiosk.position"_s, u"serial:/dev/ttyUSB0"_s);
        same(u"kiosk.position"_s, u"tcp:gps.example:2947"_s);
        same(u"kiosk.position"_s, u"tcp:[::1]:65535"_s);
    }
    void textsAreBroughtIntoOneForm()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, text);
        QFETCH(const QString, kept);
        QCOMPARE(take(checkedText(take(settingNamed(name)), text)), kept);
    }

    void textsOutOfRangeAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        const auto rows = [](const QString& name, const QStringList& texts) {
            for (const auto& text : texts)
                QTest::addRow("%s = '%s'", qPrintable(name), qPrintable(text.left(40))) << name << text;
        };
        rows(u"school.name"_s, {QString(256, u'a'), u"a\nb"_s, u"a\x1b[2J"_s});
        rows(u"checkin.grace_min"_s, {u""_s, u"-1"_s, u"181"_s, u"1.5"_s, u"ten"_s, u"99999999999"_s});
        rows(u"retention.attempts_days"_s, {u"1"_s, u"29"_s, u"36501"_s, u"-30"_s});
        rows(u"backup.folder"_s, {u"backup"_s, u"./backup"_s, u"~/backup"_s});
        rows(u"checkin.evidence_needed"_s, {u"0"_s, u"31"_s});
        rows(u"kiosk.dim_from"_s, {u"24:00"_s, u"12:60"_s, u"noon"_s, u"12"_s, u"12:00:00"_s});
        rows(u"kiosk.look"_s, {u""_s, u"Dark"_s, u"blue"_s, u"light|dark"_s});
        rows(u"sessions.automatic"_s, {u"yes"_s, u""_s});
        rows(u"kiosk.source"_s, {u""_s, u"camera"_s, u"door.mp4"_s, u"file:"_s, u"dir:"_s, u"rtsp:///live"_s,
                                 u"http://door.example/live"_s, u"rtsp://do or/live"_s});
        rows(u"kiosk.position"_s,
             {u"fixed:"_s, u"fixed:1"_s, u"fixed:1,2,3"_s, u"fixed:91,0"_s, u"fixed:0,-181"_s, u"fixed:nan,0"_s,
              u"47,8"_s, u"serial:"_s, u"tcp:gps.example"_s, u"tcp::2947"_s, u"tcp:gps.example:0"_s,
              u"tcp:gps.example:65536"_s, u"tcp:me@gps.example:2947"_s, u"tcp:gps.example:2947/x"_s});
    }
    void textsOutOfRangeAreRefused()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, text);
        const auto setting = take(settingNamed(name));
        const auto refused = checkedText(setting, text);
        QCOMPARE(outcome(refused), u"InvalidArgument"_s);
        QVERIFY2(detail(refused).startsWith(name), qPrintable(detail(refused)));
        QVERIFY2(detail(refused).contains(setting.range()), qPrintable(detail(refused)));
    }

    void onlyAFixedPlaceIsAPlace()
    {
        QCOMPARE(fixedPlace(u"fixed:-47.5,8.25"_s), (domain::GeoPoint{-47.5, 8.25}));
        for (const auto& text : {u""_s, u"fixed:"_s, u"fixed:91,0"_s, u"serial:/dev/ttyUSB0"_s, u"-47.5,8.25"_s})
            QCOMPARE(fixedPlace(text), std::nullopt);
    }

    void whatIsSetHolds()
    {
        NewSchool place;
        take(setSettings(place.school, place.admin, {{u"kiosk.room"_s, u" R2 "_s}, {u"kiosk.dim_from"_s, u"9:30"_s}}));
        auto again = take(School::open(place.path, place.clock));
        QCOMPARE(take(settingText(again, u"kiosk.room"_s)), u"R2"_s);
        QCOMPARE(take(settingText(again, u"kiosk.dim_from"_s)), u"09:30"_s);
        QCOMPARE(place.actions(), (QStringList{u"settings.set setting kiosk.room \"\" -> \"R2\""_s,
                                               u"settings.set setting kiosk.dim_from \"\" -> \"09:30\""_s}));
    }

    void whatHoldsAlreadyIsNotRecorded()
    {
        NewSchool place;
        take(set(place, u"checkin.grace_min"_s, u"10"_s));
        QCOMPARE(place.actions(), QStringList());
        take(set(place, u"checkin.grace_min"_s, u"15"_s));
        take(set(place, u"checkin.grace_min"_s, u"15"_s));
        QCOMPARE(place.actions(), QStringList{u"settings.set setting checkin.grace_min \"10\" -> \"15\""_s});
    }

    void settingsAreSetAllOrNone_data()
    {
        QTest::addColumn<SettingText>("second");
        QTest::addColumn<QString>("expected");
        QTest::newRow("out of range") << SettingText{u"checkin.grace_min"_s, u"-1"_s} << u"InvalidArgument"_s;
        QTest::newRow("no such setting") << SettingText{u"kiosk.colour"_s, u"red"_s} << u"NotFound"_s;
        QTest::newRow("contradiction") << SettingText{u"checkin.evidence_needed"_s, u"6"_s} << u"InvalidArgument"_s;
    }
    void settingsAreSetAllOrNone()
    {
        QFETCH(const SettingText, second);
        QFETCH(const QString, expected);
        NewSchool place;
        const auto result = setSettings(place.school, place.admin, {{u"kiosk.room"_s, u"R2"_s}, second});
        QCOMPARE(outcome(result), expected);
        QVERIFY2(detail(result).contains(second.name), qPrintable(detail(result)));
        QCOMPARE(take(settingText(place.school, u"kiosk.room"_s)), QString());
        QCOMPARE(place.actions(), QStringList());
    }

    void evidenceIsCheckedTogether()
    {
        NewSchool place;
        take(setSettings(place.school, place.admin,
                         {{u"checkin.evidence_needed"_s, u"8"_s}, {u"checkin.evidence_among"_s, u"8"_s}}));
        QCOMPARE(outcome(set(place, u"checkin.evidence_among"_s, u"7"_s)), u"InvalidArgument"_s);
        QCOMPARE(outcome(resetSetting(place.school, place.admin, u"checkin.evidence_among"_s)), u"InvalidArgument"_s);
        QCOMPARE(take(settingText(place.school, u"checkin.evidence_among"_s)), u"8"_s);
        take(resetSetting(place.school, place.admin, u"checkin.evidence_needed"_s));
        take(resetSetting(place.school, place.admin, u"checkin.evidence_among"_s));
        QCOMPARE(take(settingText(place.school, u"checkin.evidence_needed"_s)), u"3"_s);
    }

    void resettingBringsTheDefaultBack()
    {
        NewSchool place;
        take(set(place, u"kiosk.look"_s, u"dark"_s));
        take(resetSetting(place.school, place.admin, u"kiosk.look"_s));
        QCOMPARE(take(settingText(place.school, u"kiosk.look"_s)), u"auto"_s);
        QCOMPARE(place.actions().last(), u"settings.reset setting kiosk.look \"dark\" -> \"auto\""_s);
        take(resetSetting(place.school, place.admin, u"kiosk.look"_s));
        QCOMPARE(place.actions().size(), 2);
        QCOMPARE(place.query("SELECT count(*) FROM settings WHERE name = 'kiosk.look'"), u"0"_s);
        QCOMPARE(outcome(resetSetting(place.school, place.admin, u"kiosk.colour"_s)), u"NotFound"_s);
    }

    void aPasswordOfACameraIsNotTold_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        QTest::newRow("as usual") << u"rtsp://admin:secret@door.example/live"_s << u"ok"_s;
        QTest::newRow("capitals") << u"RTSP://admin:secret@door.example/live"_s << u"InvalidArgument"_s;
        QTest::newRow("space before") << u" rtsp://admin:secret@door.example/live"_s << u"ok"_s;
        QTest::newRow("space within") << u"rtsp://admin:secret@do or/live"_s << u"InvalidArgument"_s;
        QTest::newRow("mistyped") << u"rstp://admin:secret@door.example/live"_s << u"InvalidArgument"_s;
        QTest::newRow("no host") << u" rtsp://admin:secret@/live"_s << u"InvalidArgument"_s;
    }
    void aPasswordOfACameraIsNotTold()
    {
        QFETCH(const QString, source);
        QFETCH(const QString, expected);
        NewSchool place;
        const auto result = set(place, u"kiosk.source"_s, source);
        QCOMPARE(outcome(result), expected);
        QVERIFY2(!detail(result).contains(u"secret"), qPrintable(detail(result)));
        QCOMPARE(take(settingText(place.school, u"kiosk.source"_s)).contains(u"secret"), expected == u"ok"_s);
        take(set(place, u"kiosk.source"_s, u"dir:queue"_s));
        QVERIFY2(!place.actions().join(u' ').contains(u"secret"), qPrintable(place.actions().join(u'\n')));
        take(storage::SettingTable(place.school.database()).set(u"kiosk.source"_s, u"ftp://admin:secret@door"_s));
        const auto damaged = settingText(place.school, u"kiosk.source"_s);
        QCOMPARE(outcome(damaged), u"DatabaseDamaged"_s);
        QVERIFY2(!detail(damaged).contains(u"secret"), qPrintable(detail(damaged)));
    }

    void aDamagedTextIsFoundOutAndCanBePutRight()
    {
        NewSchool place;
        storage::SettingTable table(place.school.database());
        take(table.set(u"checkin.grace_min"_s, u"soon"_s));
        const auto damaged = settingText(place.school, u"checkin.grace_min"_s);
        QCOMPARE(outcome(damaged), u"DatabaseDamaged"_s);
        QCOMPARE(detail(damaged), u"checkin.grace_min = \"soon\""_s);
        take(resetSetting(place.school, place.admin, u"checkin.grace_min"_s));
        QCOMPARE(take(settingText(place.school, u"checkin.grace_min"_s)), u"10"_s);
        take(table.set(u"checkin.grace_min"_s, u"soon"_s));
        take(set(place, u"checkin.grace_min"_s, u"20"_s));
        QCOMPARE(take(settingText(place.school, u"checkin.grace_min"_s)), u"20"_s);
    }

    void unknownSettingsAreNotFound()
    {
        NewSchool place;
        const auto text = settingText(place.school, u"kiosk.colour"_s);
        QCOMPARE(outcome(text), u"NotFound"_s);
        QCOMPARE(detail(text), u"setting kiosk.colour"_s);
        QCOMPARE(outcome(settingText(place.school, u"install.id"_s)), u"NotFound"_s);
    }

    void onlyAdministratorsChange_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<QString>("expected");
        QTest::newRow("administrator") << Role::Admin << u"ok"_s;
        QTest::newRow("teacher") << Role::Teacher << u"PermissionDenied"_s;
        QTest::newRow("student") << Role::Student << u"PermissionDenied"_s;
    }
    void onlyAdministratorsChange()
    {
        QFETCH(const Role, role);
        QFETCH(const QString, expected);
        NewSchool place;
        const auto actor = place.actor(place.add(u"Marie"_s, role));
        QCOMPARE(outcome(setSettings(place.school, actor, {{u"kiosk.room"_s, u"R2"_s}})), expected);
        QCOMPARE(take(settingText(place.school, u"kiosk.room"_s)), expected == u"ok"_s ? u"R2"_s : QString());
        QCOMPARE(outcome(resetSetting(place.school, actor, u"kiosk.room"_s)), expected);
    }

    void aSettingThatCannotBeRecordedIsNotSet()
    {
        NewSchool place;
        place.alter("CREATE TRIGGER no BEFORE INSERT ON staff_actions BEGIN SELECT RAISE(ABORT, 'no'); END");
        QVERIFY(!set(place, u"kiosk.room"_s, u"R2"_s));
        QCOMPARE(take(settingText(place.school, u"kiosk.room"_s)), QString());
    }
};

} // namespace rollcall::services

Q_DECLARE_METATYPE(rollcall::services::SettingText)

QTEST_GUILESS_MAIN(rollcall::services::SettingCatalogueTest)
#include "tst_setting_catalogue.moc"

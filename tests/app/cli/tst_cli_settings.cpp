#include "tests/app/cli/school_test.h"

using namespace Qt::StringLiterals;
using namespace rollcall::cli;

/// The commands `settings ...`.
class TestCliSettings final : public SchoolTest
{
    Q_OBJECT

private slots:
    void initTestCase() { makeSchools(); }
    void init() { openSchool(); }
    void listsWhatThereIs();
    void setsGetsAndResets();
    void takesValuesAsTheyAre_data();
    void takesValuesAsTheyAre();
    void refuses_data();
    void refuses();
    void listsTheOthersBesideADamagedOne();
};

void TestCliSettings::listsWhatThereIs()
{
    const auto answer = runJson(u"settings list"_s);
    VERIFY_EXIT(answer, 0);
    auto names = valuesOf(answer.array(), u"name"_s);
    QVERIFY2(names.size() > 10, answer.told().constData());
    QVERIFY(names.contains(u"sessions.automatic"_s));
    QVERIFY(std::ranges::is_sorted(names));
    QCOMPARE(valuesOf(answer.array(), u"value"_s), valuesOf(answer.array(), u"default"_s));
    const auto grace = answer.array()[names.indexOf(u"checkin.grace_min"_s)].toObject();
    QCOMPARE(grace, (QJsonObject{{u"name"_s, u"checkin.grace_min"_s},
                                 {u"value"_s, u"10"_s},
                                 {u"default"_s, u"10"_s},
                                 {u"allowed"_s, u"0 to 180"_s},
                                 {u"meaning"_s, u"Minutes after the start of a session before a mark is late"_s}}));
    const auto text = run(u"settings list"_s);
    VERIFY_EXIT(text, 0);
    QCOMPARE(text.out.count('\n'), names.size() + 1);
    for (const auto& name : names)
        QVERIFY2(text.out.contains(name.toUtf8()), qPrintable(name));
}

void TestCliSettings::setsGetsAndResets()
{
    const auto set = runJson(u"settings set checkin.grace_min 005"_s);
    VERIFY_EXIT(set, 0);
    QCOMPARE(set.object()[u"value"_s], QJsonValue(u"5"_s));
    const auto got = run(u"settings get checkin.grace_min"_s);
    VERIFY_EXIT(got, 0);
    QCOMPARE(got.out, QByteArray("5\n"));
    QCOMPARE(runJson(u"settings get checkin.grace_min"_s).object(), set.object());
    const auto reset = run(u"settings reset checkin.grace_min"_s);
    VERIFY_EXIT(reset, 0);
    QVERIFY2(reset.out.contains("checkin.grace_min is now \"10\"."), reset.told().constData());
    QCOMPARE(run(u"settings get checkin.grace_min"_s).out, QByteArray("10\n"));
    QCOMPARE(sql("SELECT actor_name, action, subject, detail FROM staff_actions WHERE action LIKE 'settings.%'"),
             u"administrator (command line)|settings.set|setting checkin.grace_min|\"10\" -> \"5\"\n"
             "administrator (command line)|settings.reset|setting checkin.grace_min|\"5\" -> \"10\""_s);
}

void TestCliSettings::takesValuesAsTheyAre_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("several words") << u"school.name"_s << u"Ridge \"High\" School"_s;
    QTest::newRow("Arabic") << u"school.name"_s << u"مدرسة"_s;
    QTest::newRow("empty") << u"kiosk.room"_s << u""_s;
    QTest::newRow("a place in the south") << u"kiosk.position"_s << u"fixed:-33.9,-18.4"_s;
}

void TestCliSettings::takesValuesAsTheyAre()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    mustRun(u"settings set kiosk.room 12"_s);
    const auto set = desk().runJson(atSchool({u"settings"_s, u"set"_s, name, value}));
    VERIFY_EXIT(set, 0);
    QCOMPARE(runJson(u"settings get "_s % name).object()[u"value"_s], QJsonValue(value));
}

void TestCliSettings::refuses_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const QString& command, int exitCode, const QString& said) {
        QTest::addRow("%s", name) << command << exitCode << said;
    };
    row("number out of range", u"settings set checkin.grace_min 181"_s, 3,
        u"checkin.grace_min: \"181\" (allowed: 0 to 180)"_s);
    row("not a choice", u"settings set kiosk.look blue"_s, 3, u"(allowed: auto, light, dark)"_s);
    row("not a time", u"settings set kiosk.dim_from noon"_s, 3, u"(allowed: HH:MM, or empty)"_s);
    row("not empty", u"settings set sessions.automatic \"\""_s, 3, u"(allowed: on, off)"_s);
    row("contradiction", u"settings set checkin.evidence_needed 6"_s, 3,
        u"checkin.evidence_needed (6) is more than checkin.evidence_among (5)"_s);
    row("no such setting to set", u"settings set kiosk.colour red"_s, 3, u"setting kiosk.colour"_s);
    row("no such setting to get", u"settings get kiosk.colour"_s, 3, u"setting kiosk.colour"_s);
    row("no such setting to reset", u"settings reset kiosk.colour"_s, 3, u"setting kiosk.colour"_s);
    row("not one that people change", u"settings get install.id"_s, 3, u"setting install.id"_s);
}

void TestCliSettings::refuses()
{
    QFETCH(QString, command);
    QFETCH(int, exitCode);
    QFETCH(QString, said);
    const QString before = counts();
    const auto answer = runJson(command);
    VERIFY_COMPLAINT(answer, exitCode, said);
    QVERIFY2(answer.json().isObject(), answer.told().constData());
    QCOMPARE(counts(), before);
}

void TestCliSettings::listsTheOthersBesideADamagedOne()
{
    const auto whole = runJson(u"settings list"_s).array().size();
    sqlite(database(), "INSERT INTO settings (name, value) VALUES ('kiosk.look', 'blue')");
    const auto answer = runJson(u"settings list"_s);
    VERIFY_COMPLAINT(answer, 4, u"kiosk.look"_s);
    QCOMPARE(answer.array().size(), whole - 1);
    mustRun(u"settings reset kiosk.look"_s);
    QCOMPARE(runJson(u"settings list"_s).array().size(), whole);
}

QTEST_GUILESS_MAIN(TestCliSettings)
#include "tst_cli_settings.moc"

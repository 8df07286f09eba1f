#include "tests/app/cli/school_test.h"

using namespace Qt::StringLiterals;
using namespace rollcall::cli;

/// The commands `session plan` and `session supervise`. The program goes by the real time, so a session that is due
/// now is made by moving its times.
class TestCliSessions final : public SchoolTest
{
    Q_OBJECT

    static QString isoIn(int minutes)
    {
        return QDateTime::currentDateTimeUtc().addSecs(60 * minutes).toString(u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s);
    }

    /// Plans a session from and to a number of minutes from now.
    void plan(int from, int to) const
    {
        mustRun(u"session plan --course M --starts-at 2100-01-01T08:00:00Z"_s);
        sqlite(database(), u"UPDATE class_sessions SET starts_at = '%1', ends_at = '%2'"
                           " WHERE id = (SELECT max(id) FROM class_sessions)"_s.arg(isoIn(from), isoIn(to))
                               .toUtf8());
    }

private slots:
    void initTestCase() { makeSchools(); }
    void init() { openSchool(); }
    void aPlannedSessionIsNotActive();
    void whatIsDueStartsAndEnds();
    void nothingIsDue();
    void whatIsOffIsSaid();
    void refuses_data();
    void refuses();
};

void TestCliSessions::aPlannedSessionIsNotActive()
{
    const auto answer = runJson(u"session plan --course M --room 12 --minutes 45 --starts-at 2100-01-01T08:00:00Z"_s);
    VERIFY_EXIT(answer, 0);
    const auto session = answer.object();
    QCOMPARE(keysOf(session), columnsOf(database(), "class_sessions"));
    QCOMPARE(session[u"is_active"_s], QJsonValue(false));
    QCOMPARE(session[u"room"_s], QJsonValue(u"12"_s));
    QCOMPARE(session[u"starts_at"_s], QJsonValue(u"2100-01-01T08:00:00.000Z"_s));
    QCOMPARE(session[u"ends_at"_s], QJsonValue(u"2100-01-01T08:45:00.000Z"_s));
    QCOMPARE(runJson(u"session list --active"_s).array().size(), 0);
    const auto text = run(u"session plan --course M --starts-at 2100-01-01T08:00:00Z"_s);
    QVERIFY2(text.out.startsWith("Session 2 of M is planned from 2100-01-01T08:00:00.000Z"), text.told().constData());
}

void TestCliSessions::whatIsDueStartsAndEnds()
{
    plan(-10, 50);
    plan(-5, 55);
    plan(60, 120);
    const auto started = runJson(u"session supervise"_s);
    VERIFY_EXIT(started, 0);
    QCOMPARE(valuesOf(started.object()[u"started"_s].toArray(), u"id"_s), (QStringList{u"1"_s, u"2"_s}));
    QCOMPARE(started.object()[u"ended"_s].toArray(), QJsonArray());
    QCOMPARE(sql("SELECT id FROM class_sessions WHERE is_active = 1"), u"1\n2"_s);

    sqlite(database(), u"UPDATE class_sessions SET ends_at = '%1' WHERE id = 2"_s.arg(isoIn(-1)).toUtf8());
    const auto ended = run(u"session supervise"_s);
    VERIFY_EXIT(ended, 0);
    QCOMPARE(ended.out, QByteArray("Ended session 2 of M.\n"));
    QCOMPARE(sql("SELECT id FROM class_sessions WHERE is_active = 1"), u"1"_s);
    QCOMPARE(sql("SELECT actor_name, action, subject FROM staff_actions WHERE actor_name = 'machine'"),
             u"machine|session.start|session 1\nmachine|session.start|session 2\nmachine|session.stop|session 2"_s);
}

void TestCliSessions::nothingIsDue()
{
    plan(10, 20);
    const auto answer = run(u"session supervise"_s);
    VERIFY_EXIT(answer, 0);
    QCOMPARE(answer.out, QByteArray("No session starts or ends now.\n"));
    QCOMPARE(answer.errors, QStringList());
}

void TestCliSessions::whatIsOffIsSaid()
{
    plan(-10, 50);
    mustRun(u"settings set sessions.automatic off"_s);
    const auto answer = runJson(u"session supervise"_s);
    VERIFY_EXIT(answer, 0);
    QCOMPARE(answer.object()[u"started"_s].toArray(), QJsonArray());
    QCOMPARE(answer.errors.size(), 1);
    QVERIFY2(answer.errors[0].contains(u"sessions.automatic is off"_s), answer.told().constData());
    const auto planned = run(u"session plan --course M --starts-at 2100-01-01T08:00:00Z"_s);
    VERIFY_EXIT(planned, 0);
    QVERIFY2(planned.errors.value(0).contains(u"sessions.automatic is off"_s), planned.told().constData());
    QCOMPARE(sql("SELECT count(*) FROM class_sessions WHERE is_active = 1"), u"0"_s);
}

void TestCliSessions::refuses_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("said");
    QTest::newRow("no such course") << u"session plan --course N --starts-at 2100-01-01T08:00:00Z"_s << u"course N"_s;
    QTest::newRow("not a time") << u"session plan --course M --starts-at tomorrow"_s << u"tomorrow"_s;
    QTest::newRow("in the past") << u"session plan --course M --starts-at 2020-01-01T08:00:00Z"_s << u"ended already"_s;
    QTest::newRow("backwards") << u"session plan --course M --starts-at 2100-01-01T08:00:00Z"
                                  " --ends-at 2100-01-01T07:00:00Z"_s
                               << u"ends before it starts"_s;
}

void TestCliSessions::refuses()
{
    QFETCH(QString, command);
    QFETCH(QString, said);
    const QString before = counts();
    VERIFY_COMPLAINT(runJson(command), 3, said);
    QCOMPARE(counts(), before);
    const auto withoutTime = run(u"session plan --course M"_s);
    VERIFY_EXIT(withoutTime, 2);
    QVERIFY2(withoutTime.errors.value(0).contains(u"--starts-at"_s), withoutTime.told().constData());
}

QTEST_GUILESS_MAIN(TestCliSessions)
#include "tst_cli_sessions.moc"

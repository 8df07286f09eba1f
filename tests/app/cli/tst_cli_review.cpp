#include "tests/app/cli/school_test.h"

using namespace Qt::StringLiterals;
using namespace rollcall::cli;

/// The commands `review list`, `review accept` and `review dismiss`.
class TestCliReview final : public SchoolTest
{
    Q_OBJECT

private slots:
    void initTestCase() { makeSchools(); }
    /// The student has asked about session 1 and was refused by the camera in session 2.
    void init()
    {
        openSchool();
        mustRun(u"session start --course M"_s);
        mustRun(u"session start --course M"_s);
        sqlite(database(),
               "INSERT INTO attendance_attempts (session_id, student_id, success, reason, created_at)"
               " VALUES (2, 2, 0, 'Face mismatch', '2026-03-09T08:20:00.000Z');"
               "INSERT INTO review_items (kind, session_id, student_id, attempt_id, note, created_at) VALUES"
               " ('question', 1, 2, NULL, 'I was here', '2026-03-09T08:15:00.000Z'),"
               " ('face', 2, 2, 1, 'Face mismatch', '2026-03-09T08:20:00.000Z')");
    }
    void listsWhatIsOpen();
    void acceptsAndDismisses();
    void tellsWhoWasFirst();
    void refuses_data();
    void refuses();
};

void TestCliReview::listsWhatIsOpen()
{
    const auto all = runJson(u"review list"_s);
    VERIFY_EXIT(all, 0);
    QCOMPARE(valuesOf(all.array(), u"id"_s), (QStringList{u"1"_s, u"2"_s}));
    const auto face = all.array().at(1);
    QCOMPARE(face[u"kind"_s], QJsonValue(u"face"_s));
    QCOMPARE(face[u"student_email"_s], QJsonValue(u"student@example.org"_s));
    QCOMPARE(face[u"attempt_reason"_s], QJsonValue(u"Face mismatch"_s));
    QCOMPARE(face[u"attempt_at"_s], QJsonValue(u"2026-03-09T08:20:00.000Z"_s));
    QVERIFY(face[u"resolution"_s].isNull());
    QCOMPARE(valuesOf(runJson(u"review list --kind question"_s).array(), u"note"_s), QStringList{u"I was here"_s});
    QCOMPARE(valuesOf(runJson(u"review list --course M --limit 1 --offset 1"_s).array(), u"id"_s), QStringList{u"2"_s});
    QCOMPARE(run(u"review list --resolved"_s).out, QByteArray("Nothing was resolved.\n"));
    QVERIFY(run(u"review list"_s).out.contains("I was here"));
}

void TestCliReview::acceptsAndDismisses()
{
    const auto accepted = run(u"review accept 1 --reason sat_in_front"_s);
    VERIFY_EXIT(accepted, 0);
    QCOMPARE(accepted.out, QByteArray("Review item 1 is accepted.\n"));
    QCOMPARE(sql("SELECT session_id, student_id, status, method, reason FROM session_attendance"),
             u"1|2|present|manual|sat_in_front"_s);
    const auto dismissed = runJson(u"review dismiss 2 --reason somebody_else"_s);
    VERIFY_EXIT(dismissed, 0);
    QCOMPARE(dismissed.object()[u"resolution"_s], QJsonValue(u"dismissed"_s));
    QCOMPARE(run(u"review list"_s).out, QByteArray("Nothing to review.\n"));
    QCOMPARE(valuesOf(runJson(u"review list --resolved"_s).array(), u"resolution"_s),
             (QStringList{u"dismissed: somebody_else"_s, u"accepted: sat_in_front"_s}));
}

void TestCliReview::tellsWhoWasFirst()
{
    mustRun(u"review dismiss 1 --reason no"_s);
    const auto late = runJson(u"review accept 1 --reason yes"_s);
    VERIFY_EXIT(late, 1);
    QCOMPARE(late.object()[u"error"_s][u"code"_s], QJsonValue(u"ChangedMeanwhile"_s));
    QCOMPARE(sql("SELECT count(*) FROM session_attendance"), u"0"_s);
}

void TestCliReview::refuses_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("no such item") << u"review accept 9 --reason yes"_s << u"review item 9"_s;
    QTest::newRow("an empty reason") << u"review dismiss 1 --reason \"\""_s << u"reason"_s;
    QTest::newRow("no such course") << u"review list --course X"_s << u"course X"_s;
}

void TestCliReview::refuses()
{
    QFETCH(const QString, command);
    QFETCH(const QString, complaint);
    const auto before = counts();
    VERIFY_COMPLAINT(run(command), 3, complaint);
    QCOMPARE(counts(), before);
}

QTEST_GUILESS_MAIN(TestCliReview)
#include "tst_cli_review.moc"

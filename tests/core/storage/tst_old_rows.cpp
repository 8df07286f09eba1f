#include "core/storage/device_table.h"
#include "core/storage/mark_table.h"
#include "core/storage/rate_limit_table.h"
#include "core/storage/review_table.h"
#include "core/storage/staff_attendance_table.h"
#include "core/storage/template_table.h"
#include "tests/core/storage/support.h"

#include <functional>

namespace rollcall::storage {

/// What the tables say of their old rows, and what goes with them.
class OldRowsTest final : public QObject
{
    Q_OBJECT

    using Find = std::function<Result<OldRows>(Database&, base::UtcTime)>;
    using Remove = std::function<Result<qint64>(Database&, base::UtcTime)>;

    template <class Table>
    static void rowOf(const char* name, const QByteArray& insert, const QString& oldest, const QString& newest)
    {
        QTest::newRow(name) << Find([](Database& database, base::UtcTime at) {
            return Table(database).older(at);
        }) << Remove([](Database& database, base::UtcTime at) { return Table(database).removeOlder(at); })
                            << insert << oldest << newest;
    }

private slots:
    /// Each inserts three rows, of which the first two are of before 9 March, 8:15:00.250.
    void onlyOldRowsGo_data()
    {
        QTest::addColumn<Find>("find");
        QTest::addColumn<Remove>("remove");
        QTest::addColumn<QByteArray>("insert");
        QTest::addColumn<QString>("oldest");
        QTest::addColumn<QString>("newest");
        const QString january = u"2026-01-05T10:00:00.000Z"_s;
        const QString justBefore = u"2026-03-09T08:15:00.249Z"_s;
        rowOf<ConsentTable>("consents, by their withdrawal",
                            "INSERT INTO consents (person_id, state, given_by, text_version, language, given_at,"
                            " withdrawn_at) VALUES (2, 'withdrawn', 'A', '1', 'en', 't', '2026-01-05T10:00:00.000Z'),"
                            " (2, 'withdrawn', 'A', '1', 'en', 't', '2026-03-09T08:15:00.249Z'),"
                            " (2, 'given', 'A', '1', 'en', '2020-01-01T00:00:00.000Z', NULL)",
                            january, justBefore);
        rowOf<DeviceTable>("devices, by their last use",
                           "INSERT INTO devices (person_id, device_hash, first_seen_at, last_seen_at) VALUES"
                           " (2, 'a', 't', '2026-01-05T10:00:00.000Z'), (2, 'b', 't', '2026-03-09T08:15:00.249Z'),"
                           " (2, 'c', '2020-01-01T00:00:00.000Z', '2026-03-09T08:15:00.250Z')",
                           january, justBefore);
        rowOf<ReviewTable>("review items, by their answer or themselves",
                           "INSERT INTO review_items (kind, student_id, created_at, resolved_at) VALUES"
                           " ('question', 2, '2025-01-01T00:00:00.000Z', '2026-01-05T10:00:00.000Z'),"
                           " ('question', 2, '2026-03-09T08:15:00.249Z', NULL),"
                           " ('question', 2, '2025-01-01T00:00:00.000Z', '2026-03-09T08:15:00.250Z')",
                           january, justBefore);
        rowOf<RateLimitTable>("counts, by the end of the lock, too",
                              "INSERT INTO rate_limits (rule, subject, window_started_at, locked_until) VALUES"
                              " ('r', 'a', '2026-01-05T10:00:00.000Z', NULL),"
                              " ('r', 'b', '2026-01-05T10:00:00.000Z', '2026-03-09T08:15:00.249Z'),"
                              " ('r', 'c', '2026-01-05T10:00:00.000Z', '2026-03-09T08:15:00.250Z')",
                              january, justBefore);
        rowOf<StaffAttendanceTable>("days of staff, by their end",
                                    "INSERT INTO attendance (user_id, date, time) VALUES (1, '2026-01-05', '08:00:00'),"
                                    " (1, '2026-03-08', '08:00:00'), (1, '2026-03-09', '08:00:00')",
                                    u"2026-01-05T23:59:59.999Z"_s, u"2026-03-08T23:59:59.999Z"_s);
        rowOf<SessionTable>("sessions, by their end",
                            "INSERT INTO class_sessions (title, course_code, course_id, teacher_id, starts_at, ends_at,"
                            " is_active, created_at) VALUES ('a', 'P', 1, 1, 't', '2026-01-05T10:00:00.000Z', 0, 't'),"
                            " ('b', 'P', 1, 1, 't', '2026-03-09T08:15:00.249Z', 0, 't'),"
                            " ('c', 'P', 1, 1, 't', '2026-01-05T10:00:00.000Z', 1, 't')",
                            january, justBefore);
    }
    void onlyOldRowsGo()
    {
        QFETCH(const Find, find);
        QFETCH(const Remove, remove);
        QFETCH(const QByteArray, insert);
        QFETCH(const QString, oldest);
        QFETCH(const QString, newest);
        School school;
        Sqlite sqlite(school.path);
        QCOMPARE(sqlite.run(insert), SQLITE_OK);
        QCOMPARE(take(find(school.database, at(oldest))), OldRows());
        QCOMPARE(take(find(school.database, kMorning)),
                 (OldRows{.count = 2, .oldest = at(oldest), .newest = at(newest)}));
        QCOMPARE(take(remove(school.database, kMorning)), qint64(2));
        QCOMPARE(take(find(school.database, kMorning)), OldRows());
        QCOMPARE(take(remove(school.database, kMorning)), qint64(0));
    }

    void aSessionTakesItsMarksAlong()
    {
        School school;
        take(MarkTable(school.database).insert(school.mark(school.ada)));
        QCOMPARE(Sqlite(school.path).run("UPDATE class_sessions SET is_active = 0"), SQLITE_OK);
        QCOMPARE(take(SessionTable(school.database).removeOlder(kMorning + std::chrono::days(1))), qint64(1));
        QCOMPARE(Sqlite(school.path).read("SELECT count(*) FROM session_attendance"), u"0"_s);
    }

    void aMarkKeepsWhatItIsWithoutItsDetails()
    {
        School school;
        MarkTable marks(school.database);
        take(marks.insert(school.mark(school.ada)));
        QCOMPARE(take(marks.olderDetails(kMorning)).count, qint64(0));
        const auto later = kMorning + std::chrono::milliseconds(1);
        QCOMPARE(take(marks.olderDetails(later)), (OldRows{.count = 1, .oldest = kMorning, .newest = kMorning}));
        QCOMPARE(take(marks.clearOlderDetails(later)), qint64(1));
        QCOMPARE(take(marks.olderDetails(later)).count, qint64(0));
        auto expected = school.mark(school.ada);
        expected.point = {};
        expected.faceDistance = {};
        expected.device = {};
        auto kept = take(marks.find(school.session, school.ada)).value();
        kept.id = {};
        QCOMPARE(kept, expected);
    }

    void theUseOfAFaceIsTold()
    {
        School school;
        TemplateTable templates(school.database);
        QVERIFY(take(templates.uses()).empty());
        const auto consentOfAda = school.giveFace(school.ada);
        const auto consentOfBob = school.giveFace(school.bob);
        const auto sample = [](base::PersonId person, base::ConsentId consent, base::UtcTime capturedAt) {
            return domain::SealedTemplate{.id = {},
                                          .personId = person,
                                          .consentId = consent,
                                          .modelId = u"m"_s,
                                          .sealed = "s",
                                          .quality = 0.5,
                                          .capturedAt = capturedAt};
        };
        take(templates.insert(sample(school.ada, consentOfAda, kMorning)));
        take(templates.insert(sample(school.ada, consentOfAda, kMorning + std::chrono::hours(1))));
        take(templates.insert(sample(school.bob, consentOfBob, kMorning)));
        take(MarkTable(school.database).insert(school.mark(school.ada)));
        QCOMPARE(take(templates.uses()), (std::vector{domain::FaceUse{.person = school.ada,
                                                                      .capturedAt = kMorning + std::chrono::hours(1),
                                                                      .enrolledAt = kMorning,
                                                                      .lastSessionEnds = school.lesson().endsAt,
                                                                      .lastMarkAt = kMorning},
                                                      domain::FaceUse{.person = school.bob,
                                                                      .capturedAt = kMorning,
                                                                      .enrolledAt = {},
                                                                      .lastSessionEnds = {},
                                                                      .lastMarkAt = {}}}));
    }
};

} // namespace rollcall::storage

QTEST_GUILESS_MAIN(rollcall::storage::OldRowsTest)
#include "tst_old_rows.moc"

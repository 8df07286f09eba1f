#include "core/storage/attempt_table.h"
#include "tests/core/storage/support.h"

namespace rollcall::storage {

class AttemptTableTest final : public QObject
{
    Q_OBJECT

private slots:
    void anAttemptComesBackAsStored_data()
    {
        using domain::Reason;
        QTest::addColumn<std::optional<Reason>>("reason");
        QTest::newRow("success") << std::optional<Reason>();
        for (int value = 0; value <= int(Reason::FaceMismatch); ++value) {
            const auto reason = Reason(value);
            QTest::newRow(qPrintable(toText(reason))) << std::optional(reason);
        }
    }
    void anAttemptComesBackAsStored()
    {
        QFETCH(const std::optional<domain::Reason>, reason);
        School school;
        domain::Attempt attempt = school.attempt(school.ada);
        attempt.success = !reason;
        attempt.reason = reason;
        attempt.device.ipAddress = u""_s;
        attempt.id = take(AttemptTable(school.database).insert(attempt));
        QCOMPARE(take(AttemptTable(school.database).list({}, {})), std::vector{attempt});
        QCOMPARE(Sqlite(school.path).read("SELECT coalesce(reason, 'none') FROM attendance_attempts"),
                 reason ? toText(*reason) : u"none"_s);
    }

    void whatIsUnknownStaysEmpty()
    {
        School school;
        domain::Attempt attempt;
        attempt.reason = domain::Reason::NoFace;
        attempt.method = domain::Method::Pin;
        attempt.createdAt = kMorning;
        attempt.device = {u""_s, u""_s, u""_s};
        attempt.id = take(AttemptTable(school.database).insert(attempt));
        QCOMPARE(take(AttemptTable(school.database).list({}, {})), std::vector{attempt});
        QCOMPARE(Sqlite(school.path)
                     .read("SELECT count(*) FROM attendance_attempts WHERE session_id IS NULL AND student_id IS NULL"
                           " AND latitude IS NULL AND longitude IS NULL AND face_distance IS NULL"),
                 u"1"_s);
    }

    void livenessComesBackAsStored_data()
    {
        QTest::addColumn<domain::Liveness>("liveness");
        QTest::newRow("live") << domain::Liveness::Live;
        QTest::newRow("attack") << domain::Liveness::Attack;
        QTest::newRow("unsure") << domain::Liveness::Unsure;
        QTest::newRow("not checked") << domain::Liveness::NotChecked;
    }
    void livenessComesBackAsStored()
    {
        QFETCH(const domain::Liveness, liveness);
        School school;
        domain::Attempt attempt = school.attempt(school.ada);
        attempt.liveness = liveness;
        take(AttemptTable(school.database).insert(attempt));
        QCOMPARE(take(AttemptTable(school.database).list({}, {})).at(0).liveness, liveness);
    }

    void attemptsMayNameWhatDoesNotExist()
    {
        School school;
        domain::Attempt attempt = school.attempt(base::PersonId{99});
        attempt.sessionId = base::SessionId{99};
        take(AttemptTable(school.database).insert(attempt));
        const auto list = take(AttemptTable(school.database).list({.session = {}, .student = base::PersonId{99}}, {}));
        QCOMPARE(list.size(), std::size_t(1));
        QCOMPARE(list[0].sessionId, std::optional(base::SessionId{99}));
    }

    void attemptsOutliveTheirStudent()
    {
        School school;
        take(AttemptTable(school.database).insert(school.attempt(school.bob)));
        take(PersonTable(school.database).remove(school.bob));
        QCOMPARE(take(AttemptTable(school.database).count({.session = {}, .student = school.bob})), qint64(1));
    }

    void listAndCountFilter_data()
    {
        QTest::addColumn<AttemptFilter>("filter");
        QTest::addColumn<QList<int>>("expected");
        constexpr base::SessionId kFirst{1};
        constexpr base::PersonId kAda{2};
        const auto row = [](const char* name, const AttemptFilter& filter, const QList<int>& expected) {
            QTest::newRow(name) << filter << expected;
        };
        row("all", {}, {1, 2, 3, 4});
        row("session", {.session = kFirst, .student = {}}, {1, 2, 4});
        row("student", {.session = {}, .student = kAda}, {1, 3});
        row("both", {.session = kFirst, .student = kAda}, {1});
        row("nobody", {.session = {}, .student = base::PersonId{99}}, {});
    }
    void listAndCountFilter()
    {
        QFETCH(const AttemptFilter, filter);
        QFETCH(const QList<int>, expected);
        School school;
        AttemptTable attempts(school.database);
        take(attempts.insert(school.attempt(school.ada)));
        take(attempts.insert(school.attempt(school.bob)));
        domain::Attempt elsewhere = school.attempt(school.ada);
        elsewhere.sessionId = base::SessionId{7};
        take(attempts.insert(elsewhere));
        domain::Attempt unknown = school.attempt(std::nullopt);
        unknown.createdAt -= std::chrono::hours(1); // a clock set back does not change the order
        take(attempts.insert(unknown));
        QList<int> found;
        for (const auto& attempt : take(attempts.list(filter, {})))
            found.append(int(attempt.id.value));
        QCOMPARE(found, expected);
        QCOMPARE(take(attempts.count(filter)), qint64(expected.size()));
    }

    void listIsReadByPages()
    {
        School school;
        AttemptTable attempts(school.database);
        for (int row = 0; row < 5; ++row)
            take(attempts.insert(school.attempt(school.ada)));
        const auto newest = take(attempts.list({}, {.limit = 2, .offset = 3}));
        QCOMPARE(newest.size(), std::size_t(2));
        QCOMPARE(newest[0].id, base::AttemptId{4});
        QCOMPARE(newest[1].id, base::AttemptId{5});
    }

    void inTimeIsReadFromAPlaceOn()
    {
        using namespace std::chrono_literals;
        School school;
        AttemptTable attempts(school.database);
        for (const auto time : {0ms, 2ms, 1ms, 1ms, -1ms}) {
            auto attempt = school.attempt(school.ada);
            attempt.createdAt = kMorning + time;
            take(attempts.insert(attempt));
        }
        const auto found = [&](const AttemptPlace& after, int limit) {
            QList<qint64> ids;
            for (const auto& attempt : take(attempts.inTime(after, limit)))
                ids.append(attempt.id.value);
            return ids;
        };
        QCOMPARE(found({kMorning, {}}, 100), (QList<qint64>{1, 3, 4, 2}));
        QCOMPARE(found({kMorning, {}}, 2), (QList<qint64>{1, 3}));
        QCOMPARE(found({kMorning + 1ms, {3}}, 2), (QList<qint64>{4, 2}));
        QCOMPARE(found({kMorning + 2ms, {2}}, 2), QList<qint64>{});
        QCOMPARE(take(attempts.countSince(kMorning)), 4);
        QCOMPARE(take(attempts.countSince(kMorning + 2ms)), 1);
    }
};

} // namespace rollcall::storage

QTEST_GUILESS_MAIN(rollcall::storage::AttemptTableTest)
#include "tst_attempt_table.moc"

#include "core/storage/attempt_table.h"
#include "core/storage/audit_log.h"
#include "core/storage/bulk_writer.h"
#include "core/storage/mark_table.h"
#include "core/storage/schema_check.h"
#include "core/storage/staff_action_table.h"
#include "core/storage/transaction.h"
#include "tests/core/storage/support.h"

#include <limits>

namespace rollcall::storage {

/// Rows written in bulk are those that the tables' own classes write, to the last byte.
class BulkWriterTest final : public QObject
{
    Q_OBJECT

    static std::vector<domain::Attempt> attempts(School& school)
    {
        auto good = school.attempt(school.ada);
        good.point = domain::GeoPoint{47.0, -8.5};
        good.faceDistance = 0.1 + 0.2;
        good.device = {.hash = u"ä"_s, .ipAddress = {}, .userAgent = u"'); --"_s};
        auto bare = school.attempt(school.ada);
        bare.studentId.reset();
        bare.sessionId.reset();
        bare.success = false;
        bare.reason = domain::Reason::NoFace;
        bare.faceDistance = std::numeric_limits<double>::quiet_NaN();
        bare.point.reset();
        auto later = good;
        later.createdAt += std::chrono::days(2) + std::chrono::milliseconds(60'009);
        return {good, bare, later};
    }

    static domain::StaffAction action(School& school, base::UtcTime at)
    {
        return {.actor = school.teacher,
                .actorName = u"user 1"_s,
                .action = u"mark.set"_s,
                .subject = u"user 2"_s,
                .detail = {},
                .createdAt = at};
    }

    static domain::Mark mark(School& school)
    {
        return {.id = {},
                .sessionId = school.session,
                .studentId = school.ada,
                .markedAt = kMorning,
                .point = domain::GeoPoint{47.0, 8.0},
                .faceDistance = 0.25,
                .device = {.hash = u"h"_s, .ipAddress = {}, .userAgent = u"a"_s},
                .status = domain::MarkStatus::Late,
                .method = domain::Method::Manual,
                .markedBy = school.teacher,
                .reason = u"seen"_s};
    }

    static QStringList bytesOf(const School& school)
    {
        Sqlite file(school.database.path());
        return {
            file.read("SELECT quote(id) || quote(session_id) || quote(student_id) || quote(success) || quote(reason)"
                      " || quote(latitude) || quote(longitude) || quote(face_distance) || quote(device_hash)"
                      " || quote(ip_address) || quote(user_agent) || method || liveness || created_at || hex(hash)"
                      " || hex(previous_hash) FROM attendance_attempts ORDER BY id"),
            file.read("SELECT id || actor_id || detail || created_at || hex(hash) FROM staff_actions ORDER BY id"),
            file.read("SELECT id || session_id || student_id || marked_at || quote(latitude) || quote(longitude) ||"
                      " quote(face_distance) || device_hash || quote(ip_address) || user_agent || status || method"
                      " || quote(marked_by) || reason FROM session_attendance"),
            file.read("SELECT table_name || date || row_count || hex(hash) FROM audit_heads ORDER BY id"),
            file.read("SELECT name || seq FROM sqlite_sequence ORDER BY name")};
    }

private slots:
    void rowsAreThoseOfTheTables()
    {
        School one;
        for (const auto& attempt : attempts(one)) {
            take(AttemptTable(one.database).insert(attempt));
            take(StaffActionTable(one.database).insert(action(one, attempt.createdAt)));
        }
        take(MarkTable(one.database).insert(mark(one)));

        School other;
        {
            auto writer = take(BulkWriter::create(other.database));
            auto transaction = take(Transaction::begin(other.database));
            for (const auto& attempt : attempts(other)) {
                take(writer.add(attempt));
                take(writer.add(action(other, attempt.createdAt)));
            }
            take(writer.add(mark(other)));
            take(transaction.commit());
            take(writer.finish());
            QCOMPARE(writer.added().attempts, 3);
            QCOMPARE(writer.added().staffActions, 3);
            QCOMPARE(writer.added().marks, 1);
        }
        QCOMPARE(bytesOf(other), bytesOf(one));
        QVERIFY(bytesOf(other).first().size() > 100);
    }

    void itGoesOnWhereAChainStands()
    {
        School school;
        const auto before = take(AttemptTable(school.database).insert(school.attempt(school.ada)));
        auto writer = take(BulkWriter::create(school.database));
        const auto id = take(writer.add(school.attempt(school.ada)));
        take(writer.finish());
        QCOMPARE(id.value, before.value + 1);
        const auto rows = take(AuditLog(school.database).rows(AuditTable::Attempts, {}, 10));
        QCOMPARE(rows.back().previousHash, rows.front().hash);
    }

    void fileIsAsBeforeAfterwards()
    {
        School school;
        auto writer = take(BulkWriter::create(school.database));
        QVERIFY(!take(schemaDifferences(school.database)).empty());
        take(writer.finish());
        QCOMPARE(take(schemaDifferences(school.database)), QStringList());
        QCOMPARE(Sqlite(school.database.path()).read("PRAGMA journal_mode"), u"wal"_s);
        // References are checked again.
        auto stray = mark(school);
        stray.studentId = base::PersonId{999};
        QCOMPARE(outcome(MarkTable(school.database).insert(stray)), u"NotFound"_s);
    }

    void twoMarksOfOneStudent()
    {
        School school;
        auto writer = take(BulkWriter::create(school.database));
        take(writer.add(mark(school)));
        QCOMPARE(outcome(writer.add(mark(school))), u"AlreadyExists"_s);
        take(writer.finish());
        QCOMPARE(take(MarkTable(school.database).count(school.session)), 1);
    }

    void finishingIsCancelled()
    {
        School school;
        auto writer = take(BulkWriter::create(school.database));
        QCOMPARE(outcome(writer.finish([](int, int) { return false; })), u"Cancelled"_s);
    }
};

} // namespace rollcall::storage

QTEST_GUILESS_MAIN(rollcall::storage::BulkWriterTest)
#include "tst_bulk_writer.moc"

#include "core/services/audit.h"
#include "core/services/galleries.h"
#include "core/services/scale_demo.h"
#include "core/services/watch.h"
#include "core/storage/attempt_table.h"
#include "core/storage/schema_check.h"
#include "core/storage/session_table.h"
#include "tests/core/services/support.h"

namespace rollcall::services {

/// A school of two years and few people, on a Thursday in the first lesson.
class ScaleDemoTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    ManualClock m_clock;
    ScaleReport m_report;
    std::optional<School> m_school;

    static DemoListener quiet(const Progress& progress = {})
    {
        return {.step = [](const QString&) {}, .tried = {}, .progress = progress};
    }

    [[nodiscard]] ScaleOptions options(const QString& dir) const
    {
        return {.dir = dir, .years = 2, .students = 40, .seed = 7, .zone = QTimeZone::utc()};
    }

    [[nodiscard]] static qint64 count(const QString& path, const QByteArray& sql)
    {
        return Sqlite(path).read(sql).toLongLong();
    }

private slots:
    void initTestCase()
    {
        m_clock.set(*base::fromIso(u"2026-03-12T08:20:00Z"_s));
        m_report = take(makeScaleDemo(options(m_folder.path()), m_clock, quiet()));
        m_school.emplace(take(School::open(m_report.databasePath, m_clock)));
    }

    void reportsWhatIsThere()
    {
        QCOMPARE(m_report.students, 40);
        QCOMPARE(m_report.courses, 32);
        QVERIFY(m_report.sessions > 1500);
        const auto& path = m_report.databasePath;
        QCOMPARE(count(path, "SELECT count(*) FROM session_attendance"), m_report.marks);
        QCOMPARE(count(path, "SELECT count(*) FROM attendance_attempts"), m_report.attempts);
        QVERIFY(m_report.attempts > m_report.marks);
        QCOMPARE(count(path, "SELECT count(*) FROM users WHERE face_encoding IS NOT NULL"), m_report.students);
        for (const auto* table : {"consents", "templates", "review_items", "attendance", "timetable_rules", "holidays"})
            QVERIFY2(count(path, QByteArray("SELECT count(*) FROM ") + table) > 0, table);
    }

    void machinesAreThoseOfTheMarks()
    {
        const auto& path = m_report.databasePath;
        QVERIFY(count(path, "SELECT count(*) FROM devices") >= m_report.students / 2);
        QCOMPARE(count(path, "SELECT count(*) FROM (SELECT person_id, device_hash, first_seen_at, last_seen_at FROM"
                             " devices EXCEPT SELECT student_id, device_hash, min(marked_at), max(marked_at) FROM"
                             " session_attendance WHERE method <> 'manual' GROUP BY student_id, device_hash)"),
                 0);
        QCOMPARE(count(path, "SELECT count(*) FROM devices"),
                 count(path, "SELECT count(DISTINCT student_id || ' ' || device_hash) FROM session_attendance"
                             " WHERE method <> 'manual'"));
    }

    void nothingIsFoundInIt()
    {
        const auto report = take(watchSchool(*m_school, Actor::machineAdministrator(), {.since = {}}));
        QCOMPARE(report.marks, m_report.marks);
        QCOMPARE(report.attempts, m_report.attempts);
        QStringList rules;
        for (const auto& finding : report.findings)
            rules += attendance::limitOf(finding.rule).name % u": "_s % finding.detail;
        QCOMPARE(rules, QStringList());
    }

    void logsAreChains()
    {
        for (const auto& chain : take(Audit(*m_school, Actor::machineAdministrator()).verify({}))) {
            QVERIFY(!chain.finding);
            QVERIFY(chain.table == storage::AuditTable::Cuts || chain.heads > 100);
        }
    }

    void schemaAndReferencesAreWhole()
    {
        QCOMPARE(take(storage::schemaDifferences(m_school->database())), QStringList());
        QCOMPARE(count(m_report.databasePath, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
        QCOMPARE(Sqlite(m_report.databasePath).read("PRAGMA journal_mode"), u"wal"_s);
    }

    void everyFaceOpens()
    {
        const auto galleries = take(openClassGalleries(*m_school, std::nullopt, kModel));
        QCOMPARE(galleries.unreadable, 0);
        QCOMPARE(static_cast<qint64>(galleries.others.size() + galleries.roster.size()), m_report.students);
    }

    void aSessionRunsInEachRoomAndNothingIsOfLater()
    {
        const auto running = take(storage::SessionTable(m_school->database()).running(m_clock.now(), {}));
        QCOMPARE(running.size(), std::size_t(4));
        QCOMPARE(count(m_report.databasePath, "SELECT count(*) FROM attendance_attempts WHERE created_at >"
                                              " '2026-03-12T08:20:00.000Z'"),
                 0);
        QCOMPARE(count(m_report.databasePath, "SELECT count(*) FROM session_attendance WHERE marked_at >"
                                              " '2026-03-12T08:20:00.000Z'"),
                 0);
    }

    /// The rows that a later check-in adds go on with the chain.
    void chainGoesOn()
    {
        const auto added = take(storage::AttemptTable(m_school->database())
                                    .insert({.id = {},
                                             .sessionId = {},
                                             .studentId = {},
                                             .reason = domain::Reason::NoFace,
                                             .point = {},
                                             .faceDistance = {},
                                             .device = {},
                                             .createdAt = m_clock.now()}));
        QCOMPARE(added.value, m_report.attempts + 1);
        for (const auto& chain : take(Audit(*m_school, Actor::machineAdministrator()).verify({})))
            QVERIFY(!chain.finding);
    }

    void equalSeedsMakeEqualSchools()
    {
        const QTemporaryDir same;
        const QTemporaryDir other;
        auto otherSeed = options(other.path());
        otherSeed.seed = 8;
        const auto sum = [](const ScaleReport& made) {
            return Sqlite(made.databasePath)
                .read("SELECT count(*) || ' ' || sum(face_distance) || ' ' || max(marked_at) FROM session_attendance");
        };
        const auto first = sum(m_report);
        QCOMPARE(sum(take(makeScaleDemo(options(same.path()), m_clock, quiet()))), first);
        QVERIFY(sum(take(makeScaleDemo(otherSeed, m_clock, quiet()))) != first);
    }

    void cancellingLeavesNothing()
    {
        const QTemporaryDir folder;
        int steps = 0;
        const auto made = makeScaleDemo(options(folder.path()), m_clock, quiet([&](int, int) { return ++steps < 60; }));
        QCOMPARE(outcome(made), u"Cancelled"_s);
        QCOMPARE(filesIn(folder.path()), QStringList());
    }

    void numbersAreChecked()
    {
        const QTemporaryDir folder;
        for (const auto& [years, students] : {std::pair{0, 40}, {21, 40}, {1, 19}, {1, 20'001}}) {
            auto wrong = options(folder.path());
            wrong.years = years;
            wrong.students = students;
            QCOMPARE(outcome(makeScaleDemo(wrong, m_clock, quiet())), u"InvalidArgument"_s);
        }
        QCOMPARE(filesIn(folder.path()), QStringList());
    }

    void anotherDatabaseStays()
    {
        const NewSchool place;
        QCOMPARE(outcome(makeScaleDemo(options(place.folder.path()), m_clock, quiet())), u"AlreadyExists"_s);
        QVERIFY(QFile::exists(place.path));
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::ScaleDemoTest)
#include "tst_scale_demo.moc"

#include "core/services/audit.h"
#include "core/services/backup.h"
#include "core/services/retention.h"
#include "core/services/setting_catalogue.h"
#include "core/storage/attempt_table.h"
#include "core/storage/person_table.h"
#include "tests/core/services/support.h"

#include <QDateTime>

namespace rollcall::services {
namespace {

using std::chrono::days;

/// A school where a year and more has passed. Ada and Bob have faces, only Bob's course goes on. Of every kind of data
/// with a time there is one old and one new.
struct Place : NewSchool
{
    base::PersonId marie = add(u"Marie"_s, Role::Teacher);
    base::PersonId ada = add(u"Ada"_s);
    base::PersonId bob = add(u"Bob"_s);
    base::CourseId past = addCourse(u"PH101"_s, marie);
    base::CourseId present = addCourse(u"CH101"_s, marie);
    base::UtcTime now = kMorning + days(1200);

    Place()
    {
        giveFace(ada, straight(1));
        giveFace(bob, straight(2));
        enrol(past, ada);
        enrol(present, bob);
        const auto old = startSession(past);
        mark(old, ada);
        attempt(old, ada);
        clock.set(now - days(2));
        mark(startSession(present), bob);
        attempt(old, bob);
        clock.set(now);
        const QByteArray first = "'" + base::toIso(kMorning).toUtf8() + "'";
        const QByteArray last = "'" + base::toIso(now - 1h).toUtf8() + "'";
        alter("UPDATE class_sessions SET is_active = 0 WHERE id = 1;"
              "INSERT INTO devices (person_id, device_hash, first_seen_at, last_seen_at) VALUES (2, 'a', 't', " +
              first + "), (2, 'b', 't', " + last +
              ");"
              "INSERT INTO review_items (kind, student_id, created_at) VALUES ('question', 2, " +
              first + "), ('question', 2, " + last +
              ");"
              "INSERT INTO rate_limits (rule, subject, window_started_at) VALUES ('pin.person', '987654', " +
              first + "), ('pin.person', '987655', " + last +
              ");"
              "INSERT INTO consents (person_id, state, given_by, text_version, language, given_at, withdrawn_at)"
              " VALUES (2, 'withdrawn', 'A', '1', 'en', " +
              first + ", " + first + "), (2, 'withdrawn', 'A', '1', 'en', " + first + ", " + last +
              ");"
              "INSERT INTO attendance (user_id, date, time) VALUES (1, '2026-03-09', '08:00:00')");
    }

    void attempt(base::SessionId session, base::PersonId student)
    {
        take(storage::AttemptTable(school.database())
                 .insert({.id = {},
                          .sessionId = session,
                          .studentId = student,
                          .success = true,
                          .reason = {},
                          .point = {},
                          .faceDistance = 0.25,
                          .device = school.device(),
                          .method = domain::Method::Face,
                          .liveness = domain::Liveness::NotChecked,
                          .createdAt = school.now()}));
    }

    void keep(const QString& kind, int keepDays)
    {
        take(setSettings(school, admin, {{u"retention.%1_days"_s.arg(kind), QString::number(keepDays)}}));
    }

    /// "faces 1, devices 1": what has expired.
    [[nodiscard]] static QString summary(const RetentionPlan& plan)
    {
        QStringList texts;
        for (const auto& expired : plan.kinds)
            if (expired.rows.count > 0)
                texts << u"%1 %2"_s.arg(expired.name).arg(expired.rows.count);
        return texts.join(u", "_s);
    }

    [[nodiscard]] QString expired() { return summary(take(planRetention(school, admin))); }

    [[nodiscard]] QString counts() const
    {
        QStringList numbers;
        for (const QByteArray table : {"templates", "person_keys", "consents", "devices", "review_items", "rate_limits",
                                       "session_attendance", "class_sessions", "attendance", "attendance_attempts"})
            numbers << query("SELECT count(*) FROM " + table);
        return numbers.join(u' ');
    }

    [[nodiscard]] bool isLogWhole()
    {
        const auto chains = take(Audit(school, admin).verify({}));
        return std::ranges::none_of(chains, [](const AuditedChain& chain) { return chain.finding.has_value(); });
    }
};

const QString kByDefault = u"faces 1, consents 1, devices 1, review_items 1, rate_limits 1, mark_details 1, attempts 1,"
                           " staff_actions "_s;

} // namespace

class RetentionTest final : public QObject
{
    Q_OBJECT

private slots:
    void theDefaultsAreApplied()
    {
        Place place;
        const auto before = place.counts();
        const auto plan = take(planRetention(place.school, place.admin));
        QVERIFY2(Place::summary(plan).startsWith(kByDefault), qPrintable(Place::summary(plan)));
        QCOMPARE(place.counts(), before);
        QCOMPARE(take(lastRetention(place.school)), std::nullopt);
        const auto receipt = take(applyRetention(place.school, place.admin));
        QCOMPARE(Place::summary(receipt.done), Place::summary(plan));
        QVERIFY(receipt.isWalEmpty);
        QCOMPARE(place.counts(), u"1 1 3 1 1 1 2 2 1 1"_s);
        QCOMPARE(place.query("SELECT person_id FROM templates"), QString::number(place.bob.value));
        QCOMPARE(place.query("SELECT student_id FROM session_attendance WHERE face_distance IS NULL"),
                 QString::number(place.ada.value));
        QCOMPARE(take(lastRetention(place.school)), std::optional(place.now));
        QVERIFY(place.isLogWhole());
        QCOMPARE(place.expired(), QString());
    }

    void everyKindLeavesAReceipt()
    {
        Place place;
        const auto receipt = take(applyRetention(place.school, place.admin));
        const auto actions = place.actions().filter(u"retention.run"_s);
        QCOMPARE(actions.size(), 8);
        QCOMPARE(actions[0], u"retention.run data faces 1, 2026-03-09 to 2026-03-09, kept 180 days"_s);
        QVERIFY(actions[6].startsWith(u"retention.run data attempts 1, 2026-03-09 to 2026-03-09, kept 365 days; up to"
                                      " row 1, 1 since the beginning, hash "_s));
        const auto lines = toLines(receipt.done);
        QCOMPARE(lines.first(), u"faces: 1, 2026-03-09 to 2026-03-09, kept 180 days"_s);
        QVERIFY(!lines.join(u'\n').contains(u"sessions"_s)); // kept for ever
    }

    void aPeriodOfZeroKeepsForEver()
    {
        Place place;
        for (const auto& setting : allSettings())
            if (setting.name.startsWith(u"retention.") && setting.kind == SettingKind::WholeNumber)
                take(setSettings(place.school, place.admin, {{setting.name.toString(), u"0"_s}}));
        QCOMPARE(place.expired(), QString());
        const auto before = place.counts();
        take(applyRetention(place.school, place.admin));
        QCOMPARE(place.counts(), before);
    }

    void onlyThisKindGoes_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("counts");
        QTest::newRow("sessions with their marks") << u"sessions"_s << u"2 2 4 2 2 2 1 1 1 2"_s;
        QTest::newRow("days of staff") << u"staff_attendance"_s << u"2 2 4 2 2 2 2 2 0 2"_s;
        QTest::newRow("devices") << u"devices"_s << u"2 2 4 1 2 2 2 2 1 2"_s;
        QTest::newRow("attempts") << u"attempts"_s << u"2 2 4 2 2 2 2 2 1 1"_s;
    }
    void onlyThisKindGoes()
    {
        QFETCH(const QString, kind);
        QFETCH(const QString, counts);
        Place place;
        QCOMPARE(place.counts(), u"2 2 4 2 2 2 2 2 1 2"_s);
        for (const auto& setting : allSettings())
            if (setting.name.startsWith(u"retention.") && setting.kind == SettingKind::WholeNumber)
                take(setSettings(place.school, place.admin, {{setting.name.toString(), u"0"_s}}));
        place.keep(kind, 400);
        take(applyRetention(place.school, place.admin));
        QCOMPARE(place.counts(), counts);
    }

    void aLogIsKeptForThirtyDaysAtLeast()
    {
        NewSchool place;
        for (const auto& name : {u"retention.attempts_days"_s, u"retention.staff_actions_days"_s}) {
            QCOMPARE(outcome(setSettings(place.school, place.admin, {{name, u"29"_s}})), u"InvalidArgument"_s);
            take(setSettings(place.school, place.admin, {{name, u"30"_s}}));
        }
    }

    void destroyedBytesAreGone()
    {
        Place place;
        const auto mean = take(storage::PersonTable(place.school.database()).sealedFace(place.ada)).value();
        place.alter("PRAGMA wal_checkpoint(TRUNCATE)");
        QVERIFY(contents(place.path).contains(mean));
        QVERIFY(take(applyRetention(place.school, place.admin)).isWalEmpty);
        QVERIFY(!contents(place.path).contains(mean));
    }

    void whoCancelsKeepsAll()
    {
        Place place;
        const auto before = place.counts();
        const auto total = place.query("SELECT count(*) FROM staff_actions");
        int told = 0;
        const auto stopLater = [&told](int done, int all) { return done <= all && ++told < 4; };
        QCOMPARE(outcome(applyRetention(place.school, place.admin, stopLater)), u"Cancelled"_s);
        QCOMPARE(told, 4);
        QCOMPARE(place.counts(), before);
        QCOMPARE(place.query("SELECT count(*) FROM staff_actions"), total);
        QVERIFY(place.isLogWhole());
    }

    void itIsOneTransaction()
    {
        Place place;
        const auto before = place.counts();
        place.alter("CREATE TRIGGER broken BEFORE DELETE ON rate_limits BEGIN SELECT RAISE(ABORT, 'broken'); END");
        QVERIFY(!applyRetention(place.school, place.admin));
        QCOMPARE(place.counts(), before);
        QCOMPARE(take(lastRetention(place.school)), std::nullopt);
    }

    void anAlteredLogKeepsItsRows()
    {
        Place place;
        const QByteArray trigger = Sqlite(place.path)
                                       .read("SELECT sql FROM sqlite_schema WHERE name ="
                                             " 'attendance_attempts_keep_their_hash'")
                                       .toUtf8();
        place.alter("DROP TRIGGER attendance_attempts_keep_their_hash;"
                    "UPDATE attendance_attempts SET success = 0 WHERE id = 1;" +
                    trigger);
        const auto receipt = take(applyRetention(place.school, place.admin));
        QVERIFY(!Place::summary(receipt.done).contains(u"attempts"_s));
        QVERIFY(Place::summary(receipt.done).contains(u"staff_actions"_s));
        QVERIFY(
            toLines(receipt.done).contains(u"attempts: kept, because the log was altered; see rollcallctl verify"_s));
        QCOMPARE(place.query("SELECT count(*) FROM attendance_attempts"), u"2"_s);
    }

    void oldBackupsGoButTheNewest()
    {
        Place place;
        NewSchool other;
        QTemporaryDir shelf;
        take(setSettings(place.school, place.admin, {{u"backup.folder"_s, shelf.path()}}));
        QCOMPARE(place.expired().contains(u"backups"_s), false);
        for (const int age : {300, 200, 100}) {
            place.clock.set(place.now - days(age));
            take(createBackup(place.school, place.admin, shelf.filePath(u"%1.backup"_s.arg(age)), {}));
        }
        other.clock.set(place.now - days(400));
        take(createBackup(other.school, other.admin, shelf.filePath(u"other.backup"_s), {}));
        const QString copy = place.path % u".before-20260310T081500Z"_s;
        write(copy, "people's data");
        QFile file(copy);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::fromMSecsSinceEpoch(kMorning.time_since_epoch().count()),
                                 QFileDevice::FileModificationTime));
        file.close();
        place.clock.set(place.now);
        QVERIFY(place.expired().endsWith(u"backups 3"_s));
        take(applyRetention(place.school, place.admin));
        QCOMPARE(filesIn(shelf.path()), (QStringList{u"100.backup"_s, u"other.backup"_s}));
        QVERIFY(!QFile::exists(copy));
    }

    void onlyAdministratorsMay()
    {
        Place place;
        const auto teacher = place.actor(place.marie);
        QCOMPARE(outcome(planRetention(place.school, teacher)), u"PermissionDenied"_s);
        QCOMPARE(outcome(applyRetention(place.school, teacher)), u"PermissionDenied"_s);
    }

    void aManyYearsLogIsCut()
    {
        NewSchool place;
        constexpr int kRows = 20'000;
        constexpr int kRowsADay = 40;
        auto transaction = take(storage::Transaction::begin(place.school.database()));
        for (int row = 0; row < kRows; ++row)
            take(storage::AttemptTable(place.school.database())
                     .insert({.id = {},
                              .sessionId = {},
                              .studentId = {},
                              .success = false,
                              .reason = domain::Reason::NoFace,
                              .point = {},
                              .faceDistance = {},
                              .device = place.school.device(),
                              .method = domain::Method::Face,
                              .liveness = domain::Liveness::NotChecked,
                              .createdAt = kMorning + days(row / kRowsADay)}));
        take(transaction.commit());
        place.clock.set(kMorning + days(kRows / kRowsADay));
        QElapsedTimer timer;
        timer.start();
        const auto receipt = take(applyRetention(place.school, place.admin));
        qInfo("%d rows verified and cut in %lld ms", kRows, timer.elapsed());
        QCOMPARE(Place::summary(receipt.done), u"attempts 5400"_s);
        QCOMPARE(place.query("SELECT count(*) FROM attendance_attempts"), u"14600"_s);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::RetentionTest)
#include "tst_retention.moc"

#include "tests/core/storage/support.h"

namespace rollcall::storage {

/// One row of everything. Ada (2) has a consent, a template, a face, a key and a PIN; Bob (3) has withdrawn his
/// consent; Root (4) has marked and resolved; nothing names Nina (5).
const QByteArray kRows = R"(
    INSERT INTO users (id, name, email, role, registered_at) VALUES
        (1, 'Marie', 'marie@example.org', 'teacher', 't'), (2, 'Ada', 'ada@example.org', 'student', 't'),
        (3, 'Bob', 'bob@example.org', 'student', 't'), (4, 'Root', 'root@example.org', 'admin', 't'),
        (5, 'Nina', 'nina@example.org', 'teacher', 't');
    INSERT INTO courses (id, code, title, section, teacher_id, created_at) VALUES
        (1, 'PH101', 'Mechanics', 'A', 1, 't'), (2, 'PH102', 'Optics', 'A', 1, 't');
    INSERT INTO enrollments (course_id, student_id, enrolled_at) VALUES (1, 2, 't'), (2, 2, 't');
    INSERT INTO class_sessions (id, title, course_code, course_id, teacher_id, starts_at, ends_at, created_at)
        VALUES (1, 'Lesson', 'PH101', 1, 1, 't', 't', 't');
    INSERT INTO session_attendance (id, session_id, student_id, marked_at, marked_by) VALUES (1, 1, 2, 't', 4);
    INSERT INTO attendance_attempts (id, session_id, student_id, success, created_at) VALUES (1, 1, 2, 1, 't');
    INSERT INTO attendance (user_id, date, time) VALUES (1, '2026-03-09', '08:15:00');
    INSERT INTO consents (id, person_id, state, given_by, text_version, language, given_at, withdrawn_at) VALUES
        (1, 2, 'given', 'Ada', '1', 'en', 't', NULL), (2, 3, 'withdrawn', 'Bob', '1', 'en', 't', 't');
    INSERT INTO templates (id, person_id, consent_id, model_id, sealed, quality, captured_at)
        VALUES (1, 2, 1, 'm', x'01', 0.5, 't');
    UPDATE users SET face_encoding = x'02', face_registered = 1 WHERE id = 2;
    INSERT INTO person_keys (person_id, wrapped_key) VALUES (2, x'03');
    INSERT INTO pins (person_id, pin_hash, set_at) VALUES (2, 'h', 't');
    INSERT INTO authenticators (person_id, wrapped_secret, begun_at) VALUES (1, x'04', 't');
    INSERT INTO recovery_codes (person_id, hash) VALUES (1, zeroblob(32));
    INSERT INTO timetable_rules (course_id, title, weekday, starts_at, duration_min, first_date, last_date)
        VALUES (1, 'Lesson', 1, '08:15', 90, '2026-01-01', '2026-06-30');
    INSERT INTO timetable_sessions (rule_id, date, session_id) VALUES (1, '2026-01-05', 1);
    INSERT INTO holidays (first_date, last_date, name) VALUES ('2026-04-06', '2026-04-06', 'Easter');
    INSERT INTO settings (name, value) VALUES ('room', 'R2');
    INSERT INTO devices (person_id, device_hash, first_seen_at, last_seen_at) VALUES (2, 'd', 't', 't');
    INSERT INTO staff_actions (id, actor_id, actor_name, action, subject, created_at) VALUES (1, 4, 'root', 'a', 's', 't');
    INSERT INTO outbox (uuid, target, kind, payload, created_at) VALUES ('u', 'firebase', 'mark', '{}', 't');
    INSERT INTO rate_limits (rule, subject, window_started_at) VALUES ('sign-in', 'ada', 't');
    INSERT INTO review_items (kind, session_id, student_id, created_at, resolved_by) VALUES ('question', 1, 2, 't', 4);
    INSERT INTO tombstones (person_id, erased_at) VALUES (99, 't');
    INSERT INTO lookalike_pairs (first_id, second_id, created_at) VALUES (2, 3, 't');
    INSERT INTO staff_actions (id, actor_name, action, subject, created_at) VALUES (9, 'root', 'a', 's', 't');
    INSERT INTO audit_heads (table_name, date, row_count, hash) VALUES
        ('staff_actions', '2026-03-09', 1, x'01'), ('staff_actions', '2026-03-10', 2, x'02');
    INSERT INTO audit_cuts (table_name, last_row, last_date, row_count, last_hash, created_at, hash)
        VALUES ('staff_actions', 1, '2026-03-09', 1, x'01', '2026-04-08T08:15:00.250Z', x'03');
    INSERT INTO frame_prints (print) VALUES (zeroblob(16));
    INSERT INTO clock_changes (wall, highest, step_ms, evidence, last_attempt_id, last_action_id)
        VALUES ('s', 't', -1, 'stored times', 1, 1);
)";

class ConstraintsTest final : public QObject
{
    Q_OBJECT

    struct File
    {
        QTemporaryDir folder;
        QString path = folder.filePath(u"a.db"_s);
        Database database = take(Database::create(path));
        Sqlite sqlite{path};

        File()
        {
            if (sqlite.run(kRows) != SQLITE_OK)
                qFatal("%s", qPrintable(sqlite.message()));
        }
    };

private slots:
    void theSeedsColumnsAreAllThere_data()
    {
        QTest::addColumn<QString>("columns");
        QTest::newRow("users") << u"id,name,email,department,password_hash,role,face_encoding,face_registered,"
                                  "registered_at,must_change_password"_s;
        QTest::newRow("courses") << u"id,code,title,section,teacher_id,created_at,archived_at"_s;
        QTest::newRow("enrollments") << u"id,course_id,student_id,enrolled_at"_s;
        QTest::newRow("class_sessions") << u"id,title,course_code,room,course_id,teacher_id,starts_at,ends_at,"
                                           "is_active,created_at"_s;
        QTest::newRow("session_attendance")
            << u"id,session_id,student_id,marked_at,latitude,longitude,face_distance,device_hash,ip_address,"
               "user_agent,status,method,marked_by,reason"_s;
        QTest::newRow("attendance_attempts")
            << u"id,session_id,student_id,success,reason,latitude,longitude,face_distance,device_hash,ip_address,"
               "user_agent,created_at,method,liveness,previous_hash,hash"_s;
        QTest::newRow("attendance") << u"id,user_id,date,time,status,latitude,longitude"_s;
    }
    void theSeedsColumnsAreAllThere()
    {
        QFETCH(const QString, columns);
        File file;
        QCOMPARE(file.sqlite.read("SELECT name FROM pragma_table_info('" + QByteArray(QTest::currentDataTag()) +
                                  "') ORDER BY cid"),
                 columns);
    }

    void everyTableHasItsId()
    {
        File file;
        QCOMPARE(file.sqlite.read("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                                  " AND sql NOT LIKE '%id INTEGER PRIMARY KEY AUTOINCREMENT%'"),
                 QString());
    }

    void theListsOfConstraintsAreComplete_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("foreign keys")
            << "SELECT t.name || '.' || f.\"from\" || ' ' || f.\"table\" || ' ' || f.on_delete FROM sqlite_schema t,"
               " pragma_foreign_key_list(t.name) f WHERE t.type = 'table' ORDER BY 1"_ba
            << QStringList{u"attendance.user_id users NO ACTION"_s,
                           u"authenticators.person_id users CASCADE"_s,
                           u"class_sessions.course_id courses NO ACTION"_s,
                           u"class_sessions.teacher_id users NO ACTION"_s,
                           u"consents.person_id users CASCADE"_s,
                           u"courses.teacher_id users NO ACTION"_s,
                           u"devices.person_id users CASCADE"_s,
                           u"enrollments.course_id courses CASCADE"_s,
                           u"enrollments.student_id users NO ACTION"_s,
                           u"lookalike_pairs.first_id users CASCADE"_s,
                           u"lookalike_pairs.second_id users CASCADE"_s,
                           u"person_keys.person_id users CASCADE"_s,
                           u"pins.person_id users CASCADE"_s,
                           u"recovery_codes.person_id authenticators CASCADE"_s,
                           u"review_items.resolved_by users SET NULL"_s,
                           u"review_items.session_id class_sessions CASCADE"_s,
                           u"review_items.student_id users CASCADE"_s,
                           u"session_attendance.marked_by users SET NULL"_s,
                           u"session_attendance.session_id class_sessions CASCADE"_s,
                           u"session_attendance.student_id users NO ACTION"_s,
                           u"templates.consent_id consents NO ACTION"_s,
                           u"templates.consent_state consents NO ACTION"_s,
                           u"templates.person_id consents NO ACTION"_s,
                           u"templates.person_id users CASCADE"_s,
                           u"timetable_rules.course_id courses CASCADE"_s,
                           u"timetable_sessions.rule_id timetable_rules CASCADE"_s,
                           u"timetable_sessions.session_id class_sessions SET NULL"_s};
        QTest::newRow("unique")
            << "SELECT t.name || ' ' || (SELECT group_concat(name, ' ') FROM pragma_index_info(i.name))"
               " FROM sqlite_schema t, pragma_index_list(t.name) i WHERE t.type = 'table' AND i.\"unique\" ORDER BY 1"_ba
            << QStringList{u"attendance user_id date"_s,
                           u"authenticators person_id"_s,
                           u"consents id person_id state"_s,
                           u"consents person_id"_s,
                           u"courses code section teacher_id"_s,
                           u"devices person_id device_hash"_s,
                           u"enrollments course_id student_id"_s,
                           u"frame_prints print"_s,
                           u"lookalike_pairs first_id second_id"_s,
                           u"outbox uuid"_s,
                           u"person_keys person_id"_s,
                           u"pins person_id"_s,
                           u"rate_limits rule subject"_s,
                           u"recovery_codes person_id hash"_s,
                           u"review_items session_id student_id kind"_s,
                           u"session_attendance session_id student_id"_s,
                           u"settings name"_s,
                           u"timetable_rules course_id weekday starts_at first_date"_s,
                           u"timetable_sessions rule_id date"_s,
                           u"tombstones person_id"_s,
                           u"users email"_s};
        QTest::newRow("triggers") << "SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY 1"_ba
                                  << QStringList{u"attendance_attempts_keep_their_hash"_s,
                                                 u"attendance_attempts_stay"_s,
                                                 u"audit_cuts_keep_their_hash"_s,
                                                 u"audit_cuts_stand_at_a_head"_s,
                                                 u"audit_cuts_stay"_s,
                                                 u"audit_heads_stay"_s,
                                                 u"audit_heads_stay_as_written"_s,
                                                 u"clock_changes_stay"_s,
                                                 u"clock_changes_stay_as_written"_s,
                                                 u"consents_keep_while_face_delete"_s,
                                                 u"consents_keep_while_face_update"_s,
                                                 u"staff_actions_keep_their_hash"_s,
                                                 u"staff_actions_stay"_s,
                                                 u"staff_actions_stay_as_written"_s,
                                                 u"users_face_needs_consent_insert"_s,
                                                 u"users_face_needs_consent_update"_s};
        QTest::newRow("foreign keys without an index")
            << "SELECT t.name || '.' || f.\"from\" FROM sqlite_schema t, pragma_foreign_key_list(t.name) f"
               " WHERE t.type = 'table' AND f.seq = 0 AND NOT EXISTS (SELECT 1 FROM pragma_index_list(t.name) i,"
               " pragma_index_info(i.name) c WHERE c.seqno = 0 AND c.name = f.\"from\")"_ba
            << QStringList{};
    }
    void theListsOfConstraintsAreComplete()
    {
        QFETCH(const QByteArray, query);
        QFETCH(const QStringList, expected);
        File file;
        QCOMPARE(file.sqlite.read(query).split(u',', Qt::SkipEmptyParts), expected);
    }

    void breakingARuleIsRefused_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("statement");
        const auto refused = [](int code, std::initializer_list<const char*> statements) {
            for (const char* statement : statements)
                QTest::newRow(statement) << code << QByteArray(statement);
        };
        refused(
            SQLITE_CONSTRAINT_UNIQUE,
            {"INSERT INTO users (name, email, role, registered_at) VALUES ('A', 'ada@example.org', 'student', 't')",
             "UPDATE users SET email = 'ada@example.org' WHERE id = 3",
             "INSERT INTO courses (code, title, section, teacher_id, created_at) VALUES ('PH101', 'M', 'A', 1, 't')",
             "INSERT INTO enrollments (course_id, student_id, enrolled_at) VALUES (1, 2, 't')",
             "INSERT INTO session_attendance (session_id, student_id, marked_at) VALUES (1, 2, 't')",
             "INSERT INTO attendance (user_id, date, time) VALUES (1, '2026-03-09', '09:00:00')",
             "INSERT INTO consents (person_id, given_by, text_version, language, given_at) VALUES (2, 'A', '1', 'en', "
             "'t')",
             "UPDATE consents SET state = 'given', withdrawn_at = NULL, person_id = 2 WHERE id = 2",
             "INSERT INTO person_keys (person_id, wrapped_key) VALUES (2, x'04')",
             "INSERT INTO pins (person_id, pin_hash, set_at) VALUES (2, 'h', 't')",
             "INSERT INTO authenticators (person_id, wrapped_secret, begun_at) VALUES (1, x'05', 't')",
             "INSERT INTO recovery_codes (person_id, hash) VALUES (1, zeroblob(32))",
             "INSERT INTO timetable_rules (course_id, title, weekday, starts_at, duration_min, first_date, last_date)"
             " VALUES (1, 'L', 1, '08:15', 45, '2026-01-01', '2026-01-31')",
             "INSERT INTO settings (name, value) VALUES ('room', 'R3')",
             "INSERT INTO devices (person_id, device_hash, first_seen_at, last_seen_at) VALUES (2, 'd', 't', 't')",
             "INSERT INTO outbox (uuid, target, kind, payload, created_at) VALUES ('u', 'postgresql', 'k', '{}', 't')",
             "INSERT INTO rate_limits (rule, subject, window_started_at) VALUES ('sign-in', 'ada', 't')",
             "INSERT INTO frame_prints (print) VALUES (zeroblob(16))",
             "INSERT INTO review_items (kind, session_id, student_id, created_at) VALUES ('question', 1, 2, 't')",
             "INSERT INTO tombstones (person_id, erased_at) VALUES (99, 't')",
             "INSERT INTO lookalike_pairs (first_id, second_id, created_at) VALUES (2, 3, 't')"});
        refused(SQLITE_CONSTRAINT_PRIMARYKEY,
                {"INSERT INTO consents (id, person_id, given_by, text_version, language, given_at)"
                 " VALUES (1, 5, 'A', '1', 'en', 't')"});
        refused(
            SQLITE_CONSTRAINT_FOREIGNKEY, // no such parent
            {"INSERT INTO courses (code, title, section, teacher_id, created_at) VALUES ('X', 'M', 'A', 88, 't')",
             "INSERT INTO enrollments (course_id, student_id, enrolled_at) VALUES (88, 3, 't')",
             "INSERT INTO enrollments (course_id, student_id, enrolled_at) VALUES (1, 88, 't')",
             "INSERT INTO class_sessions (title, course_code, course_id, teacher_id, starts_at, ends_at, created_at)"
             " VALUES ('L', 'P', 88, 1, 't', 't', 't')",
             "INSERT INTO class_sessions (title, course_code, course_id, teacher_id, starts_at, ends_at, created_at)"
             " VALUES ('L', 'P', 1, 88, 't', 't', 't')",
             "INSERT INTO session_attendance (session_id, student_id, marked_at) VALUES (88, 3, 't')",
             "INSERT INTO session_attendance (session_id, student_id, marked_at) VALUES (1, 88, 't')",
             "INSERT INTO session_attendance (session_id, student_id, marked_at, marked_by) VALUES (1, 3, 't', 88)",
             "INSERT INTO attendance (user_id, date, time) VALUES (88, 'd', 't')",
             "INSERT INTO consents (person_id, given_by, text_version, language, given_at) VALUES (88, 'A', '1', 'en', "
             "'t')",
             "INSERT INTO person_keys (person_id, wrapped_key) VALUES (88, x'04')",
             "INSERT INTO pins (person_id, pin_hash, set_at) VALUES (88, 'h', 't')",
             "INSERT INTO authenticators (person_id, wrapped_secret, begun_at) VALUES (88, x'05', 't')",
             "INSERT INTO recovery_codes (person_id, hash) VALUES (4, zeroblob(32))",
             "INSERT INTO timetable_rules (course_id, title, weekday, starts_at, duration_min, first_date, last_date)"
             " VALUES (88, 'L', 1, '08:15', 45, 'a', 'b')",
             "INSERT INTO devices (person_id, device_hash, first_seen_at, last_seen_at) VALUES (88, 'd', 't', 't')",
             "INSERT INTO review_items (kind, session_id, created_at) VALUES ('k', 88, 't')",
             "INSERT INTO review_items (kind, student_id, created_at) VALUES ('k', 88, 't')",
             "UPDATE review_items SET resolved_by = 88",
             "INSERT INTO lookalike_pairs (first_id, second_id, created_at) VALUES (2, 88, 't')"});
        refused(SQLITE_CONSTRAINT_FOREIGNKEY, // a template without a given consent of the same person
                {"INSERT INTO templates (person_id, consent_id, model_id, sealed, quality, captured_at)"
                 " VALUES (2, 88, 'm', x'01', 0.5, 't')",
                 "INSERT INTO templates (person_id, consent_id, model_id, sealed, quality, captured_at)"
                 " VALUES (3, 2, 'm', x'01', 0.5, 't')",
                 "INSERT INTO templates (person_id, consent_id, model_id, sealed, quality, captured_at)"
                 " VALUES (5, 1, 'm', x'01', 0.5, 't')",
                 "UPDATE templates SET person_id = 5", "UPDATE templates SET consent_id = 2"});
        refused(
            SQLITE_CONSTRAINT_FOREIGNKEY, // still in use
            {"DELETE FROM courses WHERE id = 1", "DELETE FROM users WHERE id = 1", "DELETE FROM users WHERE id = 2"});
        refused(SQLITE_CONSTRAINT_NOTNULL,
                {"INSERT INTO templates (person_id, consent_id, consent_state, model_id, sealed, quality, captured_at)"
                 " VALUES (2, 1, NULL, 'm', x'01', 0.5, 't')",
                 "INSERT INTO users (name, email, role, registered_at) VALUES ('A', NULL, 'student', 't')",
                 "UPDATE class_sessions SET starts_at = NULL"});
        refused(SQLITE_CONSTRAINT_CHECK, {"UPDATE users SET role = 'dean' WHERE id = 5",
                                          "UPDATE users SET face_registered = 2 WHERE id = 5",
                                          "UPDATE users SET must_change_password = 2 WHERE id = 5",
                                          "UPDATE class_sessions SET is_active = 2",
                                          "UPDATE session_attendance SET status = 'gone'",
                                          "UPDATE session_attendance SET method = 'voice'",
                                          "UPDATE attendance_attempts SET success = 2",
                                          "UPDATE attendance_attempts SET method = 'voice'",
                                          "UPDATE attendance_attempts SET liveness = 'dead'",
                                          "UPDATE attendance SET status = 'gone'",
                                          "UPDATE consents SET state = 'asked' WHERE id = 2",
                                          "UPDATE consents SET withdrawn_at = NULL WHERE id = 2",
                                          "UPDATE consents SET withdrawn_at = 't' WHERE id = 1",
                                          "UPDATE consents SET by_guardian = 2 WHERE id = 2",
                                          "UPDATE templates SET consent_state = 'withdrawn'",
                                          "UPDATE templates SET sealed = x''",
                                          "UPDATE templates SET quality = 1.5",
                                          "UPDATE templates SET quality = -0.5",
                                          "UPDATE person_keys SET wrapped_key = x''",
                                          "UPDATE authenticators SET wrapped_secret = x''",
                                          "UPDATE recovery_codes SET hash = x'01'",
                                          "UPDATE timetable_rules SET weekday = 0",
                                          "UPDATE timetable_rules SET weekday = 8",
                                          "UPDATE timetable_rules SET duration_min = 0",
                                          "UPDATE timetable_rules SET last_date = '2025-12-31'",
                                          "UPDATE outbox SET target = 'elsewhere'",
                                          "UPDATE outbox SET tries = -1",
                                          "UPDATE lookalike_pairs SET first_id = 3",
                                          "INSERT INTO lookalike_pairs (first_id, second_id, created_at)"
                                          " VALUES (5, 2, 't')",
                                          "UPDATE rate_limits SET tries = -1",
                                          "UPDATE rate_limits SET lockouts = -1",
                                          "INSERT INTO audit_heads (table_name, date, row_count, hash)"
                                          " VALUES ('users', '2026-03-09', 1, x'01')",
                                          "INSERT INTO audit_heads (table_name, date, row_count, hash)"
                                          " VALUES ('staff_actions', '2026-03-09', 0, x'01')",
                                          "INSERT INTO audit_cuts (table_name, last_row, last_date, row_count,"
                                          " last_hash, created_at) VALUES ('staff_actions', 9, '2026-03-10', 2, x'02',"
                                          " '2026-04-08T23:59:59.999Z')",
                                          "INSERT INTO frame_prints (print) VALUES (zeroblob(15))",
                                          "INSERT INTO clock_changes (wall, highest, step_ms, evidence,"
                                          " last_attempt_id, last_action_id) VALUES ('s', 't', -1, 'guess', 1, 1)",
                                          "INSERT INTO clock_changes (wall, highest, step_ms, evidence,"
                                          " last_attempt_id, last_action_id)"
                                          " VALUES ('s', 't', 1, 'stored times', -1, 1)"});
        refused(SQLITE_CONSTRAINT_TRIGGER,
                {"INSERT INTO users (name, email, role, registered_at, face_encoding)"
                 " VALUES ('E', 'eve@example.org', 'student', 't', x'05')",
                 "INSERT INTO users (id, name, email, role, registered_at, face_encoding)"
                 " VALUES (77, 'E', 'eve@example.org', 'student', 't', x'05')",
                 "UPDATE users SET face_encoding = x'05' WHERE id = 5",
                 "UPDATE users SET face_encoding = x'05' WHERE id = 3",
                 "UPDATE users SET face_encoding = x'05'",
                 "UPDATE consents SET state = 'withdrawn', withdrawn_at = 't' WHERE id = 1",
                 "UPDATE consents SET person_id = 5 WHERE id = 1",
                 "DELETE FROM consents WHERE id = 1",
                 "DELETE FROM consents",
                 "UPDATE staff_actions SET action = 'b'",
                 "UPDATE staff_actions SET actor_id = NULL",
                 "UPDATE staff_actions SET created_at = 'u'",
                 "UPDATE staff_actions SET hash = x'01'; UPDATE staff_actions SET hash = NULL",
                 "UPDATE attendance_attempts SET hash = x'01'; UPDATE attendance_attempts SET reason = 'No face'",
                 "DELETE FROM staff_actions WHERE id = 9",
                 "DELETE FROM attendance_attempts",
                 "DELETE FROM audit_cuts",
                 "UPDATE audit_cuts SET last_row = 9", // and a cut must stand at a head, after the cut before
                 "INSERT INTO audit_cuts (table_name, last_row, last_date, row_count, last_hash, created_at)"
                 " VALUES ('staff_actions', 9, '2026-03-10', 2, x'03', '2026-05-09T08:15:00.250Z')",
                 "INSERT INTO audit_cuts (table_name, last_row, last_date, row_count, last_hash, created_at)"
                 " VALUES ('staff_actions', 9, '2026-03-10', 3, x'02', '2026-05-09T08:15:00.250Z')",
                 "INSERT INTO audit_cuts (table_name, last_row, last_date, row_count, last_hash, created_at)"
                 " VALUES ('staff_actions', 1, '2026-03-10', 2, x'02', '2026-05-09T08:15:00.250Z')",
                 "INSERT INTO audit_cuts (table_name, last_row, last_date, row_count, last_hash, created_at)"
                 " VALUES ('attendance_attempts', 1, '2026-03-10', 2, x'02', '2026-05-09T08:15:00.250Z')",
                 "DELETE FROM audit_heads",
                 "UPDATE audit_heads SET row_count = 2",
                 "UPDATE clock_changes SET step_ms = 0",
                 "DELETE FROM clock_changes"});
        refused(SQLITE_CONSTRAINT_DATATYPE,
                {"UPDATE users SET face_encoding = 'text' WHERE id = 2",
                 "UPDATE attendance_attempts SET latitude = 'north'",
                 "UPDATE attendance_attempts SET session_id = 'one'", "UPDATE users SET name = x'41' WHERE id = 5"});
    }
    void breakingARuleIsRefused()
    {
        QFETCH(const int, code);
        QFETCH(const QByteArray, statement);
        File file;
        QCOMPARE(file.sqlite.run(statement), code);
    }

    void aCutLetsItsRowsGo()
    {
        File file;
        QCOMPARE(file.sqlite.run("DELETE FROM staff_actions WHERE id = 1"), SQLITE_OK);
        QCOMPARE(file.sqlite.run("INSERT INTO audit_cuts (table_name, last_row, last_date, row_count, last_hash,"
                                 " created_at) VALUES ('staff_actions', 9, '2026-03-10', 2, x'02',"
                                 " '2026-04-09T00:00:00.000Z'); DELETE FROM staff_actions"),
                 SQLITE_OK);
    }

    void templatesAloneKeepTheirConsent_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("statement");
        QTest::newRow("withdraw") << SQLITE_CONSTRAINT_TRIGGER // RESTRICT
                                  << "UPDATE consents SET state = 'withdrawn', withdrawn_at = 't' WHERE id = 1"_ba;
        QTest::newRow("give to another") << SQLITE_CONSTRAINT_TRIGGER
                                         << "UPDATE consents SET person_id = 5 WHERE id = 1"_ba;
        QTest::newRow("renumber") << SQLITE_CONSTRAINT_TRIGGER << "UPDATE consents SET id = 9 WHERE id = 1"_ba;
        QTest::newRow("delete") << SQLITE_CONSTRAINT_FOREIGNKEY << "DELETE FROM consents WHERE id = 1"_ba;
    }
    void templatesAloneKeepTheirConsent()
    {
        QFETCH(const int, code);
        QFETCH(const QByteArray, statement);
        File file;
        QCOMPARE(file.sqlite.run("UPDATE users SET face_encoding = NULL, face_registered = 0 WHERE id = 2"), SQLITE_OK);
        QCOMPARE(file.sqlite.run(statement), code);
        QCOMPARE(file.sqlite.message(), u"FOREIGN KEY constraint failed"_s);
        QCOMPARE(file.sqlite.run("DELETE FROM templates"), SQLITE_OK);
        QCOMPARE(file.sqlite.run(statement), SQLITE_OK);
    }

    void aFaceAloneKeepsItsConsent_data()
    {
        QTest::addColumn<QByteArray>("statement");
        QTest::newRow("withdraw") << "UPDATE consents SET state = 'withdrawn', withdrawn_at = 't' WHERE id = 1"_ba;
        QTest::newRow("give to another") << "UPDATE consents SET person_id = 5 WHERE id = 1"_ba;
        QTest::newRow("delete") << "DELETE FROM consents WHERE id = 1"_ba;
    }
    void aFaceAloneKeepsItsConsent()
    {
        QFETCH(const QByteArray, statement);
        File file;
        QCOMPARE(file.sqlite.run("DELETE FROM templates"), SQLITE_OK);
        QCOMPARE(file.sqlite.run(statement), SQLITE_CONSTRAINT_TRIGGER);
        QVERIFY(file.sqlite.message().startsWith(u"StillInUse:"_s));
        QCOMPARE(file.sqlite.run("UPDATE users SET face_encoding = NULL, face_registered = 0 WHERE id = 2"), SQLITE_OK);
        QCOMPARE(file.sqlite.run(statement), SQLITE_OK);
    }

    void removingAParentDoesWhatTheSchemaSays_data()
    {
        QTest::addColumn<QByteArray>("statement");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QString>("expected");
        constexpr auto kFreeAda =
            "DELETE FROM enrollments; DELETE FROM session_attendance; DELETE FROM users WHERE id = 2";
        constexpr auto kSession = "DELETE FROM class_sessions WHERE id = 1";
        const auto row = [](const char* name, const char* statement, const char* query, const QString& expected) {
            QTest::newRow(name) << QByteArray(statement) << QByteArray(query) << expected;
        };
        row("course: enrolments go", "DELETE FROM courses WHERE id = 2", "SELECT course_id FROM enrollments", u"1"_s);
        row("course: timetable goes", "DELETE FROM class_sessions; DELETE FROM courses WHERE id = 1",
            "SELECT count(*) FROM timetable_rules", u"0"_s);
        row("session: marks go", kSession, "SELECT count(*) FROM session_attendance", u"0"_s);
        row("session: attempts stay", kSession, "SELECT session_id FROM attendance_attempts", u"1"_s);
        row("session: review items go", kSession, "SELECT count(*) FROM review_items", u"0"_s);
        row("student: attempts stay", kFreeAda, "SELECT student_id FROM attendance_attempts", u"2"_s);
        row("student: consents go", kFreeAda, "SELECT person_id FROM consents", u"3"_s);
        row("student: templates go", kFreeAda, "SELECT count(*) FROM templates", u"0"_s);
        row("student: key goes", kFreeAda, "SELECT count(*) FROM person_keys", u"0"_s);
        row("student: PIN goes", kFreeAda, "SELECT count(*) FROM pins", u"0"_s);
        row("student: devices go", kFreeAda, "SELECT count(*) FROM devices", u"0"_s);
        row("student: lookalikes go", kFreeAda, "SELECT count(*) FROM lookalike_pairs", u"0"_s);
        row("student: review items go", kFreeAda, "SELECT count(*) FROM review_items", u"0"_s);
        row("staff: marks stay", "DELETE FROM users WHERE id = 4",
            "SELECT id || coalesce(marked_by, ' nobody') FROM session_attendance", u"1 nobody"_s);
        row("staff: review items stay", "DELETE FROM users WHERE id = 4",
            "SELECT id || coalesce(resolved_by, ' nobody') FROM review_items", u"1 nobody"_s);
        row("staff: actions stay", "DELETE FROM users WHERE id = 4", "SELECT actor_id FROM staff_actions WHERE id = 1",
            u"4"_s);
        row("nobody names Nina", "DELETE FROM users WHERE id = 5", "SELECT count(*) FROM users", u"4"_s);
    }
    void removingAParentDoesWhatTheSchemaSays()
    {
        QFETCH(const QByteArray, statement);
        QFETCH(const QByteArray, query);
        QFETCH(const QString, expected);
        File file;
        QCOMPARE(file.sqlite.run(statement), SQLITE_OK);
        QCOMPARE(file.sqlite.read(query), expected);
        QCOMPARE(file.sqlite.read("PRAGMA foreign_key_check"), QString());
    }

    void anIdIsNeverGivenTwice()
    {
        File file;
        QCOMPARE(file.sqlite.run("DELETE FROM users WHERE id = 5; INSERT INTO users (name, email, role, registered_at)"
                                 " VALUES ('New', 'new@example.org', 'student', 't')"),
                 SQLITE_OK);
        QCOMPARE(file.sqlite.read("SELECT max(id) FROM users"), u"6"_s);
    }

    void attemptsTakeAnyReference()
    {
        File file;
        QCOMPARE(file.sqlite.run("INSERT INTO attendance_attempts (session_id, student_id, success, created_at)"
                                 " VALUES (88, 88, 0, 't'), (NULL, NULL, 0, 't')"),
                 SQLITE_OK);
    }

    void staffActionsTakeTheirHashLater()
    {
        File file;
        QCOMPARE(file.sqlite.run("UPDATE staff_actions SET previous_hash = x'00', hash = x'01'"), SQLITE_OK);
    }
};

} // namespace rollcall::storage

QTEST_GUILESS_MAIN(rollcall::storage::ConstraintsTest)
#include "tst_constraints.moc"

#include "core/exchange/csv.h"
#include "core/services/records.h"
#include "tests/core/services/support.h"

namespace rollcall::services {
namespace {

const QStringList kHeader{u"id"_s,         u"session_id"_s,   u"session_title"_s, u"course_code"_s,
                          u"student_id"_s, u"student_name"_s, u"student_email"_s, u"marked_at"_s,
                          u"status"_s,     u"method"_s,       u"face_distance"_s, u"latitude"_s,
                          u"longitude"_s,  u"device_hash"_s,  u"ip_address"_s,    u"user_agent"_s};

/// Marie teaches PH101, Nina CH101; a session of each with Ada's mark and attempt in it.
struct Register : NewSchool
{
    base::PersonId marie = add(u"Marie"_s, Role::Teacher);
    base::PersonId nina = add(u"Nina"_s, Role::Teacher);
    base::PersonId ada = add(u"Ada"_s);
    base::CourseId physics = addCourse(u"PH101"_s, marie);
    base::CourseId chemistry = addCourse(u"CH101"_s, nina);
    base::SessionId physicsToday = startSession(physics);
    base::SessionId chemistryToday = startSession(chemistry);

    Register()
    {
        for (const auto session : {physicsToday, chemistryToday}) {
            mark(session, ada);
            take(storage::AttemptTable(school.database())
                     .insert({.id = {},
                              .sessionId = session,
                              .studentId = ada,
                              .success = true,
                              .reason = {},
                              .point = {},
                              .faceDistance = 0.25,
                              .device = school.device(),
                              .createdAt = kMorning}));
        }
    }

    [[nodiscard]] QString csvPath() const { return folder.filePath(u"marks.csv"_s); }

    [[nodiscard]] std::vector<QStringList> csv() const
    {
        std::vector<QStringList> rows;
        for (const auto& row : take(exchange::parseCsv(contents(csvPath()))))
            rows.push_back(row.cells);
        return rows;
    }
};

} // namespace

class RecordsTest final : public QObject
{
    Q_OBJECT

private slots:
    void whoMayRead_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("marks");
        QTest::addColumn<QString>("attempts");
        const QString denied = u"PermissionDenied"_s;
        const auto row = [](const QString& who, const QString& filter, const QString& marks, const QString& attempts) {
            QTest::addRow("%s, %s", qPrintable(who), qPrintable(filter)) << who << filter << marks << attempts;
        };
        row(u"machine"_s, u"all"_s, u"2"_s, u"2"_s);
        row(u"machine"_s, u"own session"_s, u"1"_s, u"1"_s);
        row(u"machine"_s, u"no such session"_s, u"0"_s, u"0"_s);
        row(u"marie"_s, u"own session"_s, u"1"_s, u"1"_s);
        row(u"marie"_s, u"own course"_s, u"1"_s, denied);
        row(u"marie"_s, u"student in own session"_s, u"1"_s, u"1"_s);
        row(u"marie"_s, u"all"_s, denied, denied);
        row(u"marie"_s, u"student"_s, denied, denied);
        row(u"marie"_s, u"another's session"_s, denied, denied);
        row(u"marie"_s, u"another's course"_s, denied, denied);
        row(u"marie"_s, u"another's session, own course"_s, denied, denied);
        row(u"marie"_s, u"no such session"_s, denied, denied);
        row(u"ada"_s, u"all"_s, denied, denied);
        row(u"ada"_s, u"student"_s, denied, denied);
        row(u"ada"_s, u"own session"_s, denied, denied);
    }
    void whoMayRead()
    {
        QFETCH(const QString, who);
        QFETCH(const QString, filter);
        QFETCH(const QString, marks);
        QFETCH(const QString, attempts);
        Register place;
        storage::MarkFilter wanted;
        if (filter.contains(u"own session"))
            wanted.session = place.physicsToday;
        if (filter.contains(u"another's session"))
            wanted.session = place.chemistryToday;
        if (filter == u"no such session")
            wanted.session = base::SessionId{99};
        if (filter.contains(u"own course"))
            wanted.course = place.physics;
        if (filter == u"another's course")
            wanted.course = place.chemistry;
        if (filter.contains(u"student"))
            wanted.student = place.ada;
        const auto actor = who == u"machine" ? place.admin : place.actor(who == u"ada" ? place.ada : place.marie);
        Records records(place.school, actor);
        const auto text = [](const auto& rows) { return rows ? QString::number(rows->size()) : outcome(rows); };
        QCOMPARE(text(records.marks(wanted, {})), marks);
        QCOMPARE(text(records.attempts({.session = wanted.session, .student = wanted.student}, {})), attempts);
        const auto exported = records.exportCsv(wanted, place.csvPath());
        QCOMPARE(exported ? QString::number(*exported) : outcome(exported), marks);
        QCOMPARE(QFile::exists(place.csvPath()), exported.has_value());
    }

    void listsAreReadByPages()
    {
        Register place;
        Records records(place.school, place.admin);
        const storage::Page second{.limit = 1, .offset = 1};
        QCOMPARE(take(records.marks({}, second)).at(0).mark.sessionId, place.chemistryToday);
        QCOMPARE(take(records.attempts({}, second)).at(0).sessionId, place.chemistryToday);
    }

    void aMarkIsExportedWhole()
    {
        Register place;
        const auto bob = place.add(u"Bob"_s);
        const auto id = take(storage::MarkTable(place.school.database())
                                 .insert({.id = {},
                                          .sessionId = place.physicsToday,
                                          .studentId = bob,
                                          .markedAt = kMorning + 11min,
                                          .point = domain::GeoPoint{47.5, -8.25},
                                          .faceDistance = 0.12345,
                                          .device = {u"abc"_s, u"192.0.2.1"_s, u"Rollcall/1"_s},
                                          .status = domain::MarkStatus::Late,
                                          .method = domain::Method::Face,
                                          .markedBy = {}}));
        storage::MarkFilter filter;
        filter.student = bob;
        QCOMPARE(take(Records(place.school, place.admin).exportCsv(filter, place.csvPath())), 1);
        const auto rows = place.csv();
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows[0], kHeader);
        const QStringList expected{QString::number(id.value),
                                   QString::number(place.physicsToday.value),
                                   u"About PH101"_s,
                                   u"PH101"_s,
                                   QString::number(bob.value),
                                   u"Bob"_s,
                                   u"bob@example.org"_s,
                                   u"2026-03-09T08:26:00.250Z"_s,
                                   u"late"_s,
                                   u"face"_s,
                                   u"0.1235"_s,
                                   u"47.500000"_s,
                                   u"-8.250000"_s,
                                   u"abc"_s,
                                   u"192.0.2.1"_s,
                                   u"Rollcall/1"_s};
        QCOMPARE(rows[1], expected);
    }

    void whatIsNotKnownIsEmpty()
    {
        Register place;
        place.alter("UPDATE session_attendance SET face_distance = NULL, method = 'manual'");
        QCOMPARE(take(Records(place.school, place.admin).exportCsv({}, place.csvPath())), 2);
        const auto row = place.csv().at(1);
        QCOMPARE(row[kHeader.indexOf(u"method"_s)], u"manual"_s);
        for (const auto& column : {u"face_distance"_s, u"latitude"_s, u"longitude"_s, u"ip_address"_s})
            QCOMPARE(row[kHeader.indexOf(column)], QString());
    }

    void anEmptyRegisterIsAHeader()
    {
        NewSchool place;
        const auto path = place.folder.filePath(u"marks.csv"_s);
        QCOMPARE(take(Records(place.school, place.admin).exportCsv({}, path)), 0);
        QCOMPARE(take(exchange::parseCsv(contents(path))).at(0).cells, kHeader);
    }

    void formulasAreNeutralised_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("=") << u"=HYPERLINK(\"x\";\"y\")"_s;
        QTest::newRow("+") << u"+1+cmd|' /C calc'!A0"_s;
        QTest::newRow("-") << u"-2+3"_s;
        QTest::newRow("@") << u"@SUM(A1)"_s;
    }
    void formulasAreNeutralised()
    {
        QFETCH(const QString, text);
        Register place;
        const auto bob =
            take(People(place.school, place.admin).add({.name = text, .email = u"-bob@example.org"_s, .password = {}}));
        const auto session = take(Sessions(place.school, place.admin)
                                      .start({.courseId = place.physics,
                                              .title = text,
                                              .room = {},
                                              .startsAt = kMorning,
                                              .endsAt = kMorning + 1h}));
        place.mark(session.id, bob);
        storage::MarkFilter filter;
        filter.student = bob;
        take(Records(place.school, place.admin).exportCsv(filter, place.csvPath()));
        const auto row = place.csv().at(1);
        QCOMPARE(row[kHeader.indexOf(u"student_name"_s)], u'\'' % text);
        QCOMPARE(row[kHeader.indexOf(u"session_title"_s)], u'\'' % text);
        QCOMPARE(row[kHeader.indexOf(u"student_email"_s)], u"'-bob@example.org"_s);
    }

    void anExportIsForItsOwnerAndOnRecord()
    {
        Register place;
        Records records(place.school, place.admin);
        write(place.csvPath(), "an earlier export");
        take(records.exportCsv({}, place.csvPath()));
        QVERIFY(isOwnerOnly(place.csvPath()));
        QCOMPARE(place.csv().size(), std::size_t(3));
        QCOMPARE(place.actions().last(), u"export.csv 2 marks "_s % place.csvPath());
    }

    void aPathThatCannotBeWritten()
    {
        Register place;
        const auto actions = place.actions();
        Records records(place.school, place.admin);
        QCOMPARE(outcome(records.exportCsv({}, place.folder.filePath(u"no such folder/marks.csv"_s))),
                 u"FileNotWritable"_s);
        QCOMPARE(outcome(records.exportCsv({}, place.folder.path())), u"FileNotWritable"_s);
        QCOMPARE(place.actions(), actions);
    }

    void aFullDiskKeepsTheEarlierFile()
    {
        Register place;
        for (int i = 0; i < 40; ++i)
            place.mark(place.physicsToday, place.add(u"Student%1"_s.arg(i)));
        write(place.csvPath(), "an earlier export");
        take(People(place.school, place.admin).list({}, {}));
        const auto result = storage::inChild([&place] {
            auto school = School::open(place.path, place.clock);
            storage::limitFileSize(4096);
            return storage::codeOf(Records(*school, Actor::machineAdministrator()).exportCsv({}, place.csvPath()));
        });
        QCOMPARE(result, u"DiskFull"_s);
        QCOMPARE(contents(place.csvPath()), QByteArray("an earlier export"));
    }

    // Nothing leaves the school without a record of it.
    void anExportThatCannotBeRecordedIsNotMade()
    {
        Register place;
        place.alter("CREATE TRIGGER broken BEFORE INSERT ON staff_actions BEGIN SELECT RAISE(ABORT, 'broken'); END");
        QVERIFY(!Records(place.school, place.admin).exportCsv({}, place.csvPath()));
        QVERIFY(!QFile::exists(place.csvPath()));
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::RecordsTest)
#include "tst_records.moc"

#include "core/exchange/csv.h"
#include "core/services/demo.h"
#include "core/storage/setting_table.h"
#include "tests/core/services/sample_people.h"

#include <optional>

namespace rollcall::services {
namespace {

const QStringList kProducts{u"attendance.csv"_s, u"rollcall.db"_s, u"rollcall.db.key"_s};

/// What a demonstration told while it ran.
struct Told
{
    QStringList steps;
    QStringList tries;

    [[nodiscard]] DemoListener listener(const Progress& progress = {})
    {
        return {.step = [this](const QString& step) { steps.append(step); },
                .tried = [this](const DemoTry& one) { tries.append(one.shown); },
                .progress = progress};
    }
};

} // namespace

class DemoTest final : public QObject
{
    Q_OBJECT

    std::optional<vision::FaceReader> m_reader;
    SampleFolder m_pictures{{5}};
    QTemporaryDir m_folder;
    ManualClock m_clock;

    base::Result<DemoReport> run(const QString& dir, Told& told, const Progress& progress = {})
    {
        return runDemo({.dir = dir, .pictures = m_pictures.path()}, m_clock, *m_reader, told.listener(progress));
    }

    [[nodiscard]] QString dir() const { return m_folder.filePath(u"a/new/folder"_s); }

    void compareWithDatabase(const DemoReport& report)
    {
        Sqlite database(report.databasePath);
        const auto count = [&database](const QByteArray& of) { return database.read("SELECT count(*) FROM " + of); };
        const auto people = QString::number(report.people - 1); // the stranger has no account
        QCOMPARE(count("users WHERE role = 'student'"), people);
        QCOMPARE(count("enrollments"), people);
        QCOMPARE(count("consents WHERE state = 'given'"), people);
        QCOMPARE(count("users WHERE face_registered"), QString::number(report.enrolled));
        QCOMPARE(count("attendance_attempts"), QString::number(report.tries.size()));
        QCOMPARE(count("attendance_attempts WHERE success"), QString::number(report.checkedIn()));
        QCOMPARE(count("session_attendance"), QString::number(report.checkedIn()));
        QCOMPARE(database.read("SELECT id FROM class_sessions WHERE is_active"), QString::number(report.session.value));
        const auto refused = report.refused();
        int refusals = 0;
        for (auto reason = refused.begin(); reason != refused.end(); ++reason) {
            QCOMPARE(count("attendance_attempts WHERE reason = '" + reason.key().toUtf8() + "'"),
                     QString::number(reason.value()));
            refusals += reason.value();
        }
        QCOMPARE(refusals + report.checkedIn(), static_cast<int>(report.tries.size()));
    }

private slots:
    void initTestCase() { m_reader.emplace(builtReader()); }

    void theReportIsWhatIsStored()
    {
        Told told;
        const auto report = take(run(dir(), told));
        QCOMPARE(report.databasePath, dir() % u"/rollcall.db");
        QCOMPARE(report.csvPath, dir() % u"/attendance.csv");
        QCOMPARE(report.people, 5);
        QCOMPARE(report.seenAgain, 0);
        QCOMPARE(report.enrolled, 4);
        compareWithDatabase(report);
        QCOMPARE(told.steps.size(), 3);
        QStringList shown;
        for (const auto& one : report.tries)
            shown.append(one.shown);
        QCOMPARE(told.tries, shown);

        const auto csv = take(exchange::parseCsv(contents(report.csvPath)));
        QCOMPARE(csv.size(), static_cast<std::size_t>(report.checkedIn()) + 1);
        QVERIFY(report.checkedIn() >= 2);
    }

    void everyTryOfTheStoryIsJudged()
    {
        Told told;
        const auto report = take(run(dir(), told));
        const auto reasonOf = [&report](const QString& shown) {
            for (const auto& one : report.tries)
                if (one.shown.endsWith(shown))
                    return one.outcome.attempt.reason ? domain::toText(*one.outcome.attempt.reason) : u"ok"_s;
            return u"not shown"_s;
        };
        QCOMPARE(reasonOf(u"off campus"_s), u"Outside campus"_s);
        QCOMPARE(reasonOf(u"darker"_s), u"ok"_s);
        QCOMPARE(reasonOf(u"a second time"_s), u"Duplicate mark"_s);
        QCOMPARE(reasonOf(u"of another course"_s), u"Not enrolled"_s);
        QCOMPARE(reasonOf(u"a stranger"_s), u"Face mismatch"_s);
        QCOMPARE(reasonOf(u"two students at once"_s), u"Multiple faces"_s);
        compareWithDatabase(report); // the second in this folder: nothing is left of the first
    }

    void nothingElseIsWritten()
    {
        QCOMPARE(filesIn(dir()), kProducts);
        for (const auto& file : kProducts)
            QVERIFY2(isOwnerOnly(QDir(dir()).filePath(file)), qPrintable(file));
    }

    void cancelledBeforeItBeginsItKeepsTheEarlierOne()
    {
        const auto database = contents(dir() % u"/rollcall.db");
        Told told;
        const auto report = run(dir(), told, [](int, int) { return false; });
        QCOMPARE(outcome(report), u"Cancelled"_s);
        QCOMPARE(filesIn(dir()), kProducts);
        QCOMPARE(contents(dir() % u"/rollcall.db"), database);
    }

    void cancelledWhileItPlaysItLeavesNothingHalfDone()
    {
        const QTemporaryDir folder;
        Told told;
        const auto report = run(folder.path(), told, [&told](int, int) { return told.tries.size() < 2; });
        QCOMPARE(outcome(report), u"Cancelled"_s);
        QCOMPARE(told.tries.size(), 2);
        QCOMPARE(filesIn(folder.path()), QStringList{});
    }

    void anotherDatabaseIsLeftAlone()
    {
        NewSchool place;
        place.add(u"Ada"_s);
        place.alter("PRAGMA wal_checkpoint(TRUNCATE)");
        const auto database = contents(place.path);
        const auto key = contents(School::keyPathOf(place.path));
        Told told;
        QCOMPARE(outcome(run(place.folder.path(), told)), u"AlreadyExists"_s);
        QCOMPARE(contents(place.path), database);
        QCOMPARE(contents(School::keyPathOf(place.path)), key);
        QVERIFY(!QFile::exists(place.folder.filePath(u"attendance.csv"_s)));
        QCOMPARE(place.query("SELECT name FROM users"), u"Ada"_s);
    }

    void aFileOfAnotherProgramIsLeftAlone_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("database") << u"rollcall.db"_s;
        QTest::newRow("key") << u"rollcall.db.key"_s;
    }
    void aFileOfAnotherProgramIsLeftAlone()
    {
        QFETCH(const QString, name);
        const QTemporaryDir folder;
        const QByteArray text(200, 'x');
        write(folder.filePath(name), text);
        Told told;
        QVERIFY(!run(folder.path(), told));
        QCOMPARE(filesIn(folder.path()), QStringList{name});
        QCOMPARE(contents(folder.filePath(name)), text);
    }

    void tooFewPeopleAreNoClass()
    {
        const SampleFolder pictures({1});
        const QTemporaryDir folder;
        Told told;
        const auto report =
            runDemo({.dir = folder.path(), .pictures = pictures.path()}, m_clock, *m_reader, told.listener());
        QCOMPARE(outcome(report), u"InvalidArgument"_s);
        QCOMPARE(filesIn(folder.path()), QStringList{});
    }

    void picturesAreNeeded()
    {
        const QTemporaryDir folder;
        Told told;
        const auto report = runDemo({.dir = folder.path(), .pictures = folder.filePath(u"no such folder"_s)}, m_clock,
                                    *m_reader, told.listener());
        QCOMPARE(outcome(report), u"FileNotFound"_s);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::DemoTest)
#include "tst_demo.moc"

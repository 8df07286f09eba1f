#include "core/security/pin.h"
#include "core/services/kiosk_demo.h"
#include "core/vision/picture_file.h"
#include "tests/core/services/sample_people.h"

#include <optional>

namespace rollcall::services {

class KioskDemoTest final : public QObject
{
    Q_OBJECT

    std::optional<vision::FaceReader> m_reader;
    SampleFolder m_pictures{{5}};
    QTemporaryDir m_folder;
    ManualClock m_clock;

    base::Result<KioskDemo> make(const QString& dir, const Progress& progress = {})
    {
        return makeKioskDemo({.dir = dir, .pictures = m_pictures.path()}, m_clock, *m_reader,
                             {.step = [](const QString&) {}, .tried = {}, .progress = progress});
    }

private slots:
    void initTestCase() { m_reader.emplace(builtReader()); }

    void makesASchoolWithARunningSessionAndAQueue()
    {
        const auto demo = take(make(m_folder.filePath(u"new/folder"_s)));
        Sqlite database(demo.databasePath);
        QCOMPARE(database.read("SELECT count(*) FROM class_sessions WHERE is_active"), u"1"_s);
        QCOMPARE(database.read("SELECT count(*) FROM session_attendance"), u"0"_s);
        QCOMPARE(database.read("SELECT count(*) FROM users WHERE face_registered"), QString::number(demo.enrolled));
        const auto students = database.read("SELECT count(*) FROM users WHERE role = 'student'").toInt();
        QVERIFY(students >= 4);
        QCOMPARE(database.read("SELECT person_id FROM pins"), QString::number(demo.studentWithPin.value));
        QVERIFY(security::checkPin(demo.pin));
        const auto pictures = take(vision::picturesIn(demo.queueFolder));
        QCOMPARE(pictures.size(), 2 * (students + 1)); // the stranger, and the empty room after each
        for (const auto& path : pictures) {
            const auto frame = take(vision::readPicture(path));
            QCOMPARE(QSize(frame.width(), frame.height()), QSize(640, 480));
        }
    }

    void theQueueIsCheckedInByTheKiosk()
    {
        const auto demo = take(make(m_folder.filePath(u"queue"_s)));
        auto school = take(School::open(demo.databasePath, m_clock));
        const base::SessionId session{Sqlite(demo.databasePath).read("SELECT id FROM class_sessions").toLongLong()};
        auto checkIn = take(CheckIn::open(school, *m_reader, session));
        QStringList results;
        for (const auto& path : take(vision::picturesIn(demo.queueFolder))) {
            const auto seen = take(checkIn.look(take(vision::readPicture(path))));
            if (seen.evidence.facesInZone > 0)
                results.append(domain::toText(
                    take(checkIn.record(seen, {})).attempt.reason.value_or(domain::Reason::DuplicateMark)));
        }
        // Good tries have no reason and show as the last word of this list.
        QVERIFY(results.count(domain::toText(domain::Reason::DuplicateMark)) >= 2);
        QCOMPARE(results.count(domain::toText(domain::Reason::NotEnrolled)), 1);
        QCOMPARE(results.last(), domain::toText(domain::Reason::FaceMismatch));
    }

    void replacesAnEarlierDemonstrationOnly()
    {
        const auto dir = m_folder.filePath(u"twice"_s);
        take(make(dir));
        take(make(dir));
        const auto other = m_folder.filePath(u"other"_s);
        QVERIFY(QDir().mkpath(other));
        (void)take(School::create(other % u"/kiosk.db", m_clock));
        QCOMPARE(outcome(make(other)), u"AlreadyExists"_s);
    }

    void leavesNothingWhenCancelled()
    {
        const auto dir = m_folder.filePath(u"cancelled"_s);
        int calls = 0;
        QCOMPARE(outcome(make(dir, [&calls](int, int) { return ++calls < 6; })), u"Cancelled"_s);
        QCOMPARE(filesIn(dir), QStringList{});
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::KioskDemoTest)
#include "tst_kiosk_demo.moc"

#include "app/runtime/recognition.h"
#include "core/services/master_key.h"
#include "core/services/verification_evaluation.h"
#include "tests/core/services/sample_people.h"

#include <QSignalSpy>

#include <algorithm>
#include <functional>
#include <optional>

namespace rollcall::runtime {
namespace {

using namespace services;

constexpr int kPatienceMs = 30'000;

} // namespace

class RecognitionTest final : public QObject
{
    Q_OBJECT

    std::optional<vision::FaceReader> m_reader;
    vision::Frame m_picture;
    base::Embedding m_face{};

    struct Classroom : NewSchool
    {
        base::PersonId ada = add(u"Ada"_s);
        base::CourseId course = addCourse(u"PH101"_s, add(u"Marie"_s, Role::Teacher));
        base::SessionId session = startSession(course);

        explicit Classroom(const base::Embedding& face)
        {
            enrol(course, ada);
            giveFace(ada, face);
        }

        [[nodiscard]] QString marked() const { return query("SELECT student_id FROM session_attendance"); }
    };

    /// Recognition with a camera that the test holds a picture before.
    struct Kiosk
    {
        LatestFrame frames;
        Recognition recognition;
        QSignalSpy ready{&recognition, &Recognition::ready};
        QSignalSpy failed{&recognition, &Recognition::failed};
        QSignalSpy looked{&recognition, &Recognition::looked};
        QSignalSpy storageFailed{&recognition, &Recognition::storageFailed};
        std::uint64_t number = 0;

        Kiosk(const NewSchool& place, const QString& models = QStringLiteral(ROLLCALL_MODEL_DIR))
            : recognition(frames, {{place.path, &place.clock}, models})
        {
            recognition.start();
        }

        /// Holds the picture there until `isEnough` or for at most `time`.
        template <class Condition>
        bool show(const vision::Frame& frame, std::chrono::milliseconds time, const Condition& isEnough)
        {
            const auto end = std::chrono::steady_clock::now() + time;
            while (std::chrono::steady_clock::now() < end && !isEnough()) {
                frames.put({frame, std::chrono::steady_clock::now(), ++number});
                QTest::qWait(40);
            }
            return isEnough();
        }

        [[nodiscard]] std::optional<CheckInOutcome> outcome() const
        {
            for (const auto& arguments : looked)
                if (const auto look = arguments[0].value<LiveCheckIn::Look>(); look.outcome)
                    return look.outcome;
            return std::nullopt;
        }
    };

private slots:
    void initTestCase()
    {
        m_reader.emplace(builtReader());
        const auto people = portraits(*m_reader, {6});
        QVERIFY(people.size() >= 4);
        m_picture = people[3];
        m_face = take(embedSubject(*m_reader, m_picture)).value();
    }

    void marksWhoStandsThere()
    {
        Classroom place(m_face);
        Kiosk kiosk(place);
        kiosk.recognition.setPosition(domain::Position{{47.0, 8.0}, 5.0});
        kiosk.recognition.openSession(place.session);
        QVERIFY(kiosk.show(m_picture, 30s, [&] { return kiosk.outcome().has_value(); }));
        QVERIFY(kiosk.outcome()->mark.has_value());
        QCOMPARE(kiosk.outcome()->mark->studentId, place.ada);
        QCOMPARE(kiosk.outcome()->mark->point, std::optional(domain::GeoPoint{47.0, 8.0}));
        QCOMPARE(place.marked(), QString::number(place.ada.value));
        QVERIFY(kiosk.ready.size() >= 2);
        QCOMPARE(kiosk.looked.front()[1].toSize(), QSize(m_picture.width(), m_picture.height()));
    }

    void aCamerasFramesCountOnce_data()
    {
        QTest::addColumn<FrameOrigin>("origin");
        QTest::addColumn<std::optional<domain::Reason>>("reason");
        QTest::newRow("camera") << FrameOrigin::Camera << std::optional(domain::Reason::ReplayedFrames);
        QTest::newRow("recording") << FrameOrigin::Recording << std::optional<domain::Reason>();
    }
    void aCamerasFramesCountOnce()
    {
        QFETCH(const FrameOrigin, origin);
        QFETCH(const std::optional<domain::Reason>, reason);
        Classroom place(m_face);
        Kiosk kiosk(place);
        kiosk.recognition.openSession(place.session, {}, origin);
        QVERIFY(kiosk.show(m_picture, 30s, [&] { return kiosk.outcome().has_value(); }));
        QVERIFY(kiosk.outcome()->mark.has_value());
        const auto next = place.startSession(place.course);
        kiosk.recognition.openSession(next, {}, origin);
        const auto ofNext = [&] {
            const auto outcome = kiosk.outcome();
            return outcome && outcome->attempt.sessionId == next;
        };
        kiosk.looked.clear();
        QVERIFY(kiosk.show(m_picture, 30s, ofNext));
        QCOMPARE(kiosk.outcome()->attempt.reason, reason);
    }

    void readsNobodyWithoutASession()
    {
        Classroom place(m_face);
        Kiosk kiosk(place);
        QVERIFY(kiosk.ready.wait(kPatienceMs));
        QVERIFY(!kiosk.show(m_picture, 700ms, [&] { return !kiosk.looked.empty(); }));
        kiosk.recognition.openSession(place.session);
        QVERIFY(kiosk.show(m_picture, 30s, [&] { return !kiosk.looked.empty(); }));
        kiosk.recognition.openSession(std::nullopt);
        QTest::qWait(500);
        const auto before = kiosk.looked.size();
        QVERIFY(!kiosk.show(m_picture, 500ms, [&] { return kiosk.looked.size() > before; }));
    }

    void saysThatModelsAreMissing()
    {
        Classroom place(m_face);
        Kiosk kiosk(place, place.folder.filePath(u"nothing"_s));
        QVERIFY(kiosk.failed.wait(kPatienceMs));
        QCOMPARE(kiosk.failed.front()[0].value<base::Error>().code, ErrorCode::ModelMissing);
    }

    void readsFacesAgainWhenTheKeyIsBack()
    {
        Classroom place(m_face);
        const auto key = School::keyPathOf(place.path);
        QVERIFY(QFile::rename(key, key % u".away"));
        Kiosk kiosk(place);
        kiosk.recognition.openSession(place.session);
        QVERIFY(kiosk.failed.wait(kPatienceMs));
        QCOMPARE(kiosk.failed.front()[0].value<base::Error>().code, ErrorCode::KeyMissing);
        QVERIFY(QFile::rename(key % u".away", key));
        QVERIFY(kiosk.show(m_picture, 30s, [&] { return kiosk.outcome().has_value(); }));
    }

    void saysWhyTheKeyDoesNotOpen_data()
    {
        QTest::addColumn<QString>("fault");
        for (const auto& fault : {u"KeyLocked"_s, u"KeyForeign"_s, u"KeyDamaged"_s, u"KeyExposed"_s})
            QTest::newRow(qPrintable(fault)) << fault;
    }
    void saysWhyTheKeyDoesNotOpen()
    {
        QFETCH(const QString, fault);
        Classroom place(m_face);
        const auto key = School::keyPathOf(place.path);
        if (fault == u"KeyLocked")
            take(moveKey(place.school, place.admin, security::KeyPlace::Passphrase,
                         security::KeyLock{u"correct horse battery"_s, {.operations = 1, .memoryBytes = 8192}}));
        else if (fault == u"KeyForeign")
            write(key, contents(School::keyPathOf(NewSchool().path)));
        else if (fault == u"KeyDamaged")
            write(key, "no key");
        else
            QVERIFY(QFile::setPermissions(key, QFile::ReadOwner | QFile::ReadOther));
        Kiosk kiosk(place);
        kiosk.recognition.openSession(place.session);
        QVERIFY(kiosk.failed.wait(kPatienceMs));
        QCOMPARE(base::errorName(kiosk.failed.front()[0].value<base::Error>().code), fault);
        QVERIFY(kiosk.storageFailed.empty());
    }

    void goesOnWhenTheDatabaseIsWellAgain()
    {
        Classroom place(m_face);
        place.alter("CREATE TRIGGER broken BEFORE INSERT ON session_attendance BEGIN SELECT RAISE(ABORT, 'no'); END");
        Kiosk kiosk(place);
        kiosk.recognition.openSession(place.session);
        QVERIFY(kiosk.show(m_picture, 30s, [&] { return !kiosk.storageFailed.empty(); }));
        QVERIFY(!kiosk.outcome());
        place.alter("DROP TRIGGER broken");
        QVERIFY(kiosk.show(m_picture, 30s, [&] { return kiosk.outcome().has_value(); }));
        QCOMPARE(place.marked(), QString::number(place.ada.value));
    }

    void readsFacesThatCameMeanwhile()
    {
        base::Embedding other;
        std::ranges::transform(m_face, other.begin(), std::negate());
        Classroom place(other);
        Kiosk kiosk(place);
        const auto bob = place.add(u"Bob"_s);
        kiosk.recognition.openSession(place.session);
        QVERIFY(kiosk.show(m_picture, 30s, [&] { return kiosk.outcome().has_value(); }));
        QVERIFY(!kiosk.outcome()->mark);

        place.enrol(place.course, bob);
        place.giveFace(bob, m_face);
        const auto marked = [&] { return place.marked() == QString::number(bob.value); };
        QVERIFY(kiosk.show(m_picture, 30s, marked));
    }

    void stopsAtOnce()
    {
        Classroom place(m_face);
        std::optional<Kiosk> kiosk(std::in_place, place);
        kiosk->recognition.openSession(place.session);
        kiosk.reset();
    }
};

} // namespace rollcall::runtime

QTEST_GUILESS_MAIN(rollcall::runtime::RecognitionTest)
#include "tst_recognition.moc"

#include "core/services/kiosk_board.h"
#include "tests/core/services/support.h"

namespace rollcall::services {

class KioskBoardTest final : public QObject
{
    Q_OBJECT

    struct Place : NewSchool
    {
        base::PersonId teacher = add(u"Marie"_s, Role::Teacher);
        base::CourseId physics = addCourse(u"PH101"_s, teacher);
        base::CourseId art = addCourse(u"AR101"_s, teacher, u"B"_s);
        base::PersonId ada = add(u"Ada"_s);
        base::PersonId bob = add(u"Bob"_s);

        Place()
        {
            for (const auto student : {ada, bob})
                enrol(physics, student);
        }

        base::SessionId start(base::CourseId course, const QString& room, std::chrono::minutes from)
        {
            return take(Sessions(school, admin)
                            .start({.courseId = course,
                                    .title = {},
                                    .room = room,
                                    .startsAt = school.now() + from,
                                    .endsAt = school.now() + from + 1h}))
                .id;
        }

        QString board(const QString& room = {}, std::optional<base::SessionId> chosen = {})
        {
            const auto loaded = take(loadBoard(school, room, chosen));
            QStringList texts;
            for (const auto& entry : loaded.running)
                texts.append(describe(entry));
            texts.append(u"next: "_s % (loaded.next ? describe(*loaded.next) : u"-"_s));
            for (const auto& mark : loaded.latest)
                texts.append(mark.name);
            return texts.join(u"; ");
        }

        static QString describe(const BoardSession& entry)
        {
            return u"%1 %2 %3 %4 %5/%6"_s
                .arg(entry.session.courseCode, entry.section, entry.session.room, entry.teacherName)
                .arg(entry.present)
                .arg(entry.enrolled);
        }
    };

private slots:
    void isEmptyWhereNothingRuns()
    {
        Place place;
        QCOMPARE(place.board(), u"next: -"_s);
    }

    void showsWhatRunsAndWhatComesNext()
    {
        Place place;
        place.start(place.physics, u"R2"_s, -10min);
        place.start(place.art, u"R2"_s, 90min);
        place.start(place.physics, u"R2"_s, 300min);
        QCOMPARE(place.board(), u"PH101 A R2 Marie 0/2; next: AR101 B R2 Marie 0/0"_s);
    }

    void countsWhoCameAndNamesTheLatest()
    {
        Place place;
        const auto session = place.start(place.physics, u"R2"_s, -10min);
        place.mark(session, place.ada);
        place.clock.set(place.clock.now() + 1min);
        place.mark(session, place.bob);
        QCOMPARE(place.board(), u"PH101 A R2 Marie 2/2; next: -; Bob; Ada"_s);
        place.alter("UPDATE session_attendance SET status = 'excused' WHERE student_id = " +
                    QByteArray::number(place.bob.value));
        QCOMPARE(place.board(), u"PH101 A R2 Marie 1/2; next: -; Ada"_s);
    }

    void keepsToTheRoom()
    {
        Place place;
        place.start(place.physics, u"R2"_s, -10min);
        place.start(place.art, u"Lab"_s, -5min);
        QCOMPARE(place.board(u"lab"_s), u"AR101 B Lab Marie 0/0; next: -"_s);
        QCOMPARE(place.board(u"R3"_s), u"next: -"_s);
        QCOMPARE(place.board(), u"PH101 A R2 Marie 0/2; AR101 B Lab Marie 0/0; next: -"_s);
    }

    void namesTheLatestOfTheChosenSession()
    {
        Place place;
        const auto physics = place.start(place.physics, u"R2"_s, -10min);
        const auto art = place.start(place.art, u"R2"_s, -5min);
        place.mark(physics, place.ada);
        place.mark(art, place.bob);
        QVERIFY(place.board({}, art).endsWith(u"; Bob"_s));
        QVERIFY(place.board({}, physics).endsWith(u"; Ada"_s));
        QVERIFY(place.board({}, base::SessionId{999}).endsWith(u"; Ada"_s));
    }

    void showsFiveNamesAtMost()
    {
        Place place;
        const auto session = place.start(place.physics, u"R2"_s, -10min);
        for (int i = 0; i < 7; ++i)
            place.mark(session, place.add(u"Student%1"_s.arg(i)));
        QCOMPARE(take(loadBoard(place.school, {}, session)).latest.size(), 5U);
    }

    void failsWithTheDatabase()
    {
        Place place;
        place.start(place.physics, u"R2"_s, -10min);
        place.alter("DROP TABLE session_attendance");
        QCOMPARE(outcome(loadBoard(place.school, {}, {})), u"DatabaseFailed"_s);
    }
};

} // namespace rollcall::services

QTEST_GUILESS_MAIN(rollcall::services::KioskBoardTest)
#include "tst_kiosk_board.moc"

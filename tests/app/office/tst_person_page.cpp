#include "app/office/page.h"
#include "core/services/pin_check_in.h"
#include "core/services/sign_in.h"
#include "core/storage/attempt_table.h"
#include "core/storage/tombstone_table.h"
#include "tests/app/office/staff_school.h"

#include <QAction>
#include <QDialog>
#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>

namespace rollcall::office {

/// One person's page, driven by the names of its parts.
class PersonPageTest final : public QObject
{
    Q_OBJECT

    /// The page of the person with that email, opened from the people by Enter.
    struct Opened
    {
        StaffSchool place;
        OpenOffice open{place};

        explicit Opened(bool asTeacher = false)
        {
            place.consent(place.students[0]);
            place.mark(place.running, place.students[0]);
            place.alter("INSERT INTO devices (person_id, device_hash, first_seen_at, last_seen_at)"
                        " SELECT id, 'feedbeefcafe0123', '2026-03-09T08:15:00.250Z', '2026-03-09T08:15:00.250Z'"
                        " FROM users WHERE email = 'amira@example.org'");
            open.enter(asTeacher ? place.teacher : place.chief);
        }

        void enter(const QString& email) const
        {
            open.press(u"navpeoplePage"_s);
            open.type(u"peopleSearch"_s, email);
            auto* view = open.find<QTableView>(u"peopleView"_s);
            QTRY_VERIFY_WITH_TIMEOUT(view->model()->rowCount() == 1 && field(view, 0, 1) == email, kPatienceMs);
            view->selectRow(0);
            QTest::keyClick(view, Qt::Key_Return);
            QCOMPARE(open.window.currentPage()->objectName(), u"personPage"_s);
            QTRY_VERIFY_WITH_TIMEOUT(!open.find<QLabel>(u"personPageTitle"_s)->text().isEmpty(), kPatienceMs);
        }

        [[nodiscard]] QString words() const
        {
            QStringList all;
            for (const auto* label : open.window.currentPage()->findChildren<QLabel*>())
                all += label->text();
            return all.join(u'\n');
        }

        void act(const QString& action) const
        {
            auto* found = open.find<QAction>(action);
            QVERIFY2(found && found->isEnabled(), qPrintable(action));
            found->trigger();
        }
    };

private slots:
    void aStudentsPageTellsWhatIsKnown()
    {
        const Opened opened;
        opened.enter(u"amira@example.org"_s);
        const auto* courses = opened.open.find<QTableView>(u"personCoursesView"_s);
        QCOMPARE(courses->model()->rowCount(), 1);
        QVERIFY(field(courses, 0, 0).contains(u"PH101"_s));
        QCOMPARE(field(courses, 0, 2), u"1"_s);
        QVERIFY2(field(courses, 0, 6).contains(u"100"_s), qPrintable(field(courses, 0, 6)));
        const auto words = opened.words();
        QVERIFY2(words.contains(u"Parent"_s), qPrintable(words));
        QVERIFY2(words.contains(u"feedbeefcafe"_s) && !words.contains(u"feedbeefcafe0"_s), qPrintable(words));
    }

    void triesAreTheNewestFirst()
    {
        Opened opened;
        for (const auto reason : {domain::Reason::FaceMismatch, domain::Reason::OutsideCampus}) {
            opened.place.clock.pass(1min);
            take(storage::AttemptTable(opened.place.school.database())
                     .insert({.id = {},
                              .sessionId = opened.place.running,
                              .studentId = opened.place.students[0],
                              .success = false,
                              .reason = reason,
                              .point = {},
                              .faceDistance = {},
                              .device = opened.place.school.device(),
                              .method = domain::Method::Face,
                              .liveness = domain::Liveness::NotChecked,
                              .createdAt = opened.place.school.now()}));
        }
        opened.enter(u"amira@example.org"_s);
        const auto* tries = opened.open.find<QTableView>(u"personAttemptsView"_s);
        QCOMPARE(tries->model()->rowCount(), 2);
        QVERIFY2(field(tries, 0, 3).contains(u"campus"_s), qPrintable(field(tries, 0, 3)));
        QVERIFY(field(tries, 0, 1).contains(u"PH101"_s));
    }

    void aTeacherMayNeitherExportNorErase()
    {
        const Opened opened(true);
        opened.enter(u"amira@example.org"_s);
        QVERIFY(!opened.open.find<QPushButton>(u"personExport"_s));
        QVERIFY(!opened.open.find<QPushButton>(u"personErase"_s));
        QVERIFY(!opened.words().contains(u"feedbeef"_s));
    }

    void escapeLeadsBack()
    {
        Opened opened;
        QVERIFY(QTest::qWaitForWindowActive(&opened.open.window));
        opened.enter(u"tomas@example.org"_s);
        QTest::keyClick(opened.open.window.currentPage(), Qt::Key_Escape);
        QTRY_COMPARE(opened.open.window.currentPage()->objectName(), u"peoplePage"_s);
        QCOMPARE(opened.open.find<QLineEdit>(u"peopleSearch"_s)->text(), u"tomas@example.org"_s);
    }

    void everythingIsExportedToAFile()
    {
        const Opened opened;
        opened.enter(u"amira@example.org"_s);
        opened.open.press(u"personExport"_s);
        auto* dialog = opened.open.find<QFileDialog>(u"chooseFile"_s);
        QVERIFY(dialog);
        const QString path = opened.place.folder.filePath(u"person.json"_s);
        emit dialog->fileSelected(path);
        dialog->close();
        QTRY_VERIFY_WITH_TIMEOUT(opened.open.find<QLabel>(u"noticeText"_s)->text().contains(u"person.json"_s),
                                 kPatienceMs);
        const auto record = QJsonDocument::fromJson(contents(path)).object();
        QCOMPARE(record[u"account"_s][u"email"_s].toString(), u"amira@example.org"_s);
        QVERIFY(isOwnerOnly(path));
        QVERIFY(opened.open.find<QPushButton>(u"personExport"_s)->isEnabled());
    }

    void erasingWantsTheNameAndAReason()
    {
        Opened opened;
        opened.enter(u"amira@example.org"_s);
        opened.open.press(u"personErase"_s);
        QTRY_VERIFY_WITH_TIMEOUT(opened.open.find<QDialog>(u"erasePerson"_s), kPatienceMs);
        auto* confirm = opened.open.find<QPushButton>(u"erasePersonConfirm"_s);
        opened.open.type(u"eraseReason"_s, u"asked for on paper"_s);
        opened.open.type(u"eraseName"_s, u"Amira"_s);
        QVERIFY(!confirm->isEnabled());
        opened.open.type(u"eraseName"_s, u"Amira Khalil"_s);
        QVERIFY(confirm->isEnabled());
        opened.open.press(u"erasePersonConfirm"_s);
        const auto isErased = [&] {
            return take(storage::TombstoneTable(opened.place.school.database()).find(opened.place.students[0]))
                .has_value();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isErased(), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!opened.words().contains(u"Amira"_s), kPatienceMs);
        QVERIFY(!opened.open.find<QPushButton>(u"personErase"_s)->isEnabled());
        QVERIFY(!opened.open.find<QPushButton>(u"personEdit"_s)->isEnabled());
    }

    void aPasswordIsSetForStaffAlone()
    {
        Opened opened;
        opened.enter(u"amira@example.org"_s);
        QVERIFY(!opened.open.find<QAction>(u"personPassword"_s)->isEnabled());
        opened.enter(u"grace@example.org"_s);
        QTRY_VERIFY_WITH_TIMEOUT(opened.words().contains(u"grace@example.org"_s), kPatienceMs);
        QVERIFY(!opened.open.find<QAction>(u"personPassword"_s)->isEnabled());
        opened.enter(u"tomas@example.org"_s);
        QTRY_VERIFY_WITH_TIMEOUT(opened.words().contains(u"tomas@example.org"_s), kPatienceMs);
        opened.act(u"personPassword"_s);
        auto* confirm = opened.open.find<QPushButton>(u"passwordFormConfirm"_s);
        opened.open.type(u"staffPassword"_s, u"staple battery"_s);
        opened.open.type(u"staffPasswordAgain"_s, u"staple batter"_s);
        QVERIFY(!confirm->isEnabled());
        opened.open.type(u"staffPasswordAgain"_s, u"staple battery"_s);
        QVERIFY(confirm->isEnabled());
        opened.open.press(u"passwordFormConfirm"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!opened.open.find<QDialog>(u"passwordForm"_s), kPatienceMs);
        QCOMPARE(outcome(signIn(opened.place.school, u"tomas@example.org"_s, kPassword, {})), u"SignInRefused"_s);
        QCOMPARE(outcome(signIn(opened.place.school, u"tomas@example.org"_s, u"staple battery"_s, {})), u"ok"_s);
    }

    void aMadeUpPinIsShownOnce()
    {
        Opened opened;
        opened.enter(u"amira@example.org"_s);
        opened.act(u"personPin"_s);
        auto* confirm = opened.open.find<QPushButton>(u"pinFormConfirm"_s);
        opened.open.type(u"newPin"_s, u"1234"_s);
        QVERIFY(!confirm->isEnabled());
        opened.open.find<QLineEdit>(u"newPin"_s)->clear();
        QVERIFY(confirm->isEnabled());
        opened.open.press(u"pinFormConfirm"_s);
        QTRY_VERIFY_WITH_TIMEOUT(opened.open.find<QDialog>(u"pinShown"_s), kPatienceMs);
        const auto pin = opened.open.find<QLineEdit>(u"pinShownText"_s)->text();
        QCOMPARE(take(verifyPin(opened.place.school, opened.place.students[0], pin)).value().id,
                 opened.place.students[0]);
        opened.open.press(u"pinShownConfirm"_s);
        QTRY_VERIFY(!opened.open.find<QDialog>(u"pinShown"_s));
        QTRY_VERIFY_WITH_TIMEOUT(opened.words().contains(u"set "_s), kPatienceMs);
    }

    void aPersonIsOpenedFromACourseAndLeadsBackThere()
    {
        Opened opened;
        opened.open.press(u"navcoursesPage"_s);
        auto* courses = opened.open.find<QTableView>(u"coursesView"_s);
        QTRY_COMPARE_WITH_TIMEOUT(courses->model()->rowCount(), 2, kPatienceMs);
        courses->selectRow(1);
        QTest::keyClick(courses, Qt::Key_Return);
        auto* roster = opened.open.find<QTableView>(u"rosterView"_s);
        QTRY_COMPARE_WITH_TIMEOUT(roster->model()->rowCount(), 8, kPatienceMs);
        roster->selectRow(3);
        QTest::keyClick(roster, Qt::Key_Return);
        QCOMPARE(opened.open.window.currentPage()->objectName(), u"personPage"_s);
        opened.open.press(u"personPageBack"_s);
        QCOMPARE(opened.open.window.currentPage()->objectName(), u"coursePage"_s);
        opened.open.press(u"coursePageBack"_s);
        QCOMPARE(opened.open.window.currentPage()->objectName(), u"coursesPage"_s);
    }
};

} // namespace rollcall::office

QTEST_MAIN(rollcall::office::PersonPageTest)
#include "tst_person_page.moc"

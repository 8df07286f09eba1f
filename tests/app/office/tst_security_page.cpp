#include "app/office/page.h"
#include "core/services/setting_catalogue.h"
#include "core/services/sign_in.h"
#include "core/storage/attempt_table.h"
#include "core/storage/clock_change_table.h"
#include "core/storage/device_table.h"
#include "tests/app/office/staff_school.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>

namespace rollcall::office {

/// The tabs of the page on a real database, driven by the names of their parts.
class SecurityPageTest final : public QObject
{
    Q_OBJECT

    /// An administrator has opened the page.
    struct Opened
    {
        StaffSchool place;
        OpenOffice open{place};

        void enter() const
        {
            open.enter(place.chief);
            open.press(u"navsecurityPage"_s);
        }

        void show(const QString& tab) const
        {
            auto* tabs = open.find<QTabBar>(u"securityTabs"_s);
            for (int i = 0; i < tabs->count(); ++i)
                if (tabs->tabText(i) == tab)
                    return tabs->setCurrentIndex(i);
            QFAIL(qPrintable(tab));
        }

        [[nodiscard]] QTableView* view(const QString& name) const { return open.find<QTableView>(name % u"View"); }

        void attempt(base::PersonId student, const QString& machine, std::optional<domain::Reason> reason)
        {
            take(storage::AttemptTable(place.school.database())
                     .insert({.id = {},
                              .sessionId = place.running,
                              .studentId = student,
                              .success = !reason,
                              .reason = reason,
                              .point = {},
                              .faceDistance = {},
                              .device = {.hash = machine, .ipAddress = {}, .userAgent = {}},
                              .method = domain::Method::Pin,
                              .liveness = domain::Liveness::NotChecked,
                              .createdAt = place.school.now()}));
            if (!reason)
                take(storage::DeviceTable(place.school.database()).note(student, machine, place.school.now()));
        }
    };

private slots:
    void teachersDoNotSeeIt()
    {
        const Opened opened;
        opened.open.enter(opened.place.teacher);
        QVERIFY(!opened.open.find<QPushButton>(u"navsecurityPage"_s));
    }

    void findingsNameRuleAndStudent()
    {
        Opened opened;
        for (int i = 0; i < 6; ++i)
            opened.attempt(opened.place.students[0], u"gate"_s, domain::Reason::FaceMismatch);
        opened.enter();
        auto* view = opened.view(u"watch"_s);
        QCOMPARE(view->model()->rowCount(), 0);
        opened.open.press(u"watchLook"_s);
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 1, kPatienceMs);
        QCOMPARE(field(view, 0, 1), u"Notice"_s);
        QVERIFY(field(view, 0, 3).contains(u"Amira Khalil"_s));
        QCOMPARE(field(view, 0, 4), u"failures.student"_s);
        auto* detail = opened.open.find<QLabel>(u"watchDetail"_s);
        QVERIFY(!detail->isVisible());
        view->selectRow(0);
        QVERIFY(detail->isVisible());
        QVERIFY2(detail->text().contains(u"attendance_attempts 1, 2"_s), qPrintable(detail->text()));
        QVERIFY(opened.open.find<QPushButton>(u"watchLook"_s)->isEnabled());
        QVERIFY(!opened.open.find<QPushButton>(u"watchCancel"_s)->isVisible());
    }

    void aLockIsShownAndLifted()
    {
        Opened opened;
        for (int i = 0; i < 5; ++i)
            QVERIFY(!services::signIn(opened.place.school, opened.place.other.email, u"not this one"_s));
        opened.enter();
        opened.show(u"Wrong tries"_s);
        auto* view = opened.view(u"tries"_s);
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 2, kPatienceMs);
        QVERIFY(field(view, 0, 1).contains(u"Tomas Brandt"_s));
        auto* lift = opened.open.find<QPushButton>(u"triesLift"_s);
        QVERIFY(!lift->isEnabled());
        view->selectRow(1);
        QVERIFY2(!lift->isEnabled(), "the machine is not locked");
        view->selectRow(0);
        opened.open.press(u"triesLift"_s);
        opened.open.press(u"liftLockConfirm"_s);
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 1, kPatienceMs);
        QVERIFY(services::signIn(opened.place.school, opened.place.other.email, kPassword));
    }

    void aLockThatIsOverIsToldAndReadAnew()
    {
        Opened opened;
        for (int i = 0; i < 5; ++i)
            QVERIFY(!services::signIn(opened.place.school, opened.place.other.email, u"not this one"_s));
        opened.enter();
        opened.show(u"Wrong tries"_s);
        auto* view = opened.view(u"tries"_s);
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 2, kPatienceMs);
        view->selectRow(0);
        opened.open.press(u"triesLift"_s);
        opened.place.alter("DELETE FROM rate_limits WHERE rule = 'signin.account'");
        opened.open.press(u"liftLockConfirm"_s);
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 1, kPatienceMs);
        QTRY_VERIFY(opened.open.find<QLabel>(u"noticeText"_s)->isVisible());
    }

    void machinesAndPlacesAreListed()
    {
        Opened opened;
        opened.attempt(opened.place.students[0], u"gate"_s, {});
        opened.attempt(opened.place.students[1], u"gate"_s, {});
        opened.attempt(opened.place.students[1], u"a machine with a long name"_s, {});
        opened.attempt(opened.place.students[2], u"gate"_s, domain::Reason::OutsideCampus);
        opened.enter();
        opened.show(u"Machines"_s);
        auto* machines = opened.view(u"machines"_s);
        QTRY_COMPARE_WITH_TIMEOUT(machines->model()->rowCount(), 3, kPatienceMs);
        QCOMPARE(field(machines, 0, 2), u"2"_s);
        QCOMPARE(field(machines, 2, 1), u"a machine wi"_s);
        opened.open.type(u"machinesSearch"_s, u"amira"_s);
        QTRY_COMPARE_WITH_TIMEOUT(machines->model()->rowCount(), 1, kPatienceMs);
        opened.show(u"Place"_s);
        auto* outside = opened.view(u"outside"_s);
        QTRY_COMPARE_WITH_TIMEOUT(outside->model()->rowCount(), 1, kPatienceMs);
        QVERIFY(field(outside, 0, 1).contains(u"Hana Sato"_s));
        QCOMPARE(field(outside, 0, 3), u"Outside"_s);
    }

    void theClockIsListed()
    {
        Opened opened;
        take(storage::ClockChangeTable(opened.place.school.database())
                 .insert({.wall = kMorning - 2h, .highest = kMorning, .step = -2h}));
        opened.enter();
        opened.show(u"Clock"_s);
        auto* view = opened.view(u"clock"_s);
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 1, kPatienceMs);
        QCOMPARE(field(view, 0, 1), u"Back by 120 min"_s);
    }

    void aBackupIsMadeWhenAsked()
    {
        Opened opened;
        const QTemporaryDir shelf;
        opened.enter();
        opened.show(u"Backups and key"_s);
        auto* folder = opened.open.find<QLabel>(u"backupFolder"_s);
        QTRY_VERIFY_WITH_TIMEOUT(folder->text().startsWith(u"None"_s), kPatienceMs);
        auto* now = opened.open.find<QPushButton>(u"backupNow"_s);
        QVERIFY(!now->isEnabled());
        take(setSettings(opened.place.school, opened.place.admin, {{u"backup.folder"_s, shelf.path()}}));
        opened.open.window.currentPage()->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(now->isEnabled(), kPatienceMs);
        opened.open.press(u"backupNow"_s);
        QTRY_COMPARE_WITH_TIMEOUT(filesIn(shelf.path()).size(), 1, kPatienceMs);
        auto* newest = opened.open.find<QLabel>(u"backupNewest"_s);
        QTRY_VERIFY_WITH_TIMEOUT(newest->text().contains(shelf.path()), kPatienceMs);
        const auto* place = opened.open.find<QLabel>(u"keyPlace"_s);
        QTRY_VERIFY_WITH_TIMEOUT(place->text().startsWith(u"A key file: "_s), kPatienceMs);
    }

    void whatHasExpiredIsToldRemovedAndReceipted()
    {
        Opened opened;
        opened.place.alter("INSERT INTO rate_limits (rule, subject, window_started_at, tries) VALUES"
                           " ('pin.person', '7', '2020-01-01T00:00:00.000Z', 1)");
        opened.enter();
        opened.show(u"Retention"_s);
        auto* view = opened.view(u"retention"_s);
        QTRY_VERIFY_WITH_TIMEOUT(view->model()->rowCount() > 8, kPatienceMs);
        QCOMPARE(field(view, 0, 0), u"Counts of wrong tries"_s);
        QCOMPARE(field(view, 0, 2), u"1"_s);
        opened.open.press(u"retentionRun"_s);
        QCOMPARE(opened.place.query("SELECT count(*) FROM rate_limits"), u"1"_s);
        opened.open.press(u"retentionFormConfirm"_s);
        auto* receipt = opened.open.find<QLabel>(u"retentionReceipt"_s);
        QTRY_VERIFY_WITH_TIMEOUT(receipt->isVisible(), kPatienceMs);
        QVERIFY2(receipt->text().contains(u"Counts of wrong tries: 1"_s), qPrintable(receipt->text()));
        QCOMPARE(opened.place.query("SELECT count(*) FROM rate_limits"), u"0"_s);
        opened.open.press(u"retentionCopy"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), receipt->text());
        QTRY_VERIFY(!opened.open.find<QPushButton>(u"retentionRun"_s)->isEnabled());
    }

    void theLogsAreChecked()
    {
        Opened opened;
        opened.enter();
        opened.show(u"Logs"_s);
        opened.open.press(u"logsCheck"_s);
        auto* verdict = opened.open.find<QLabel>(u"logsVerdict"_s);
        QTRY_VERIFY_WITH_TIMEOUT(verdict->isVisible(), kPatienceMs);
        QVERIFY2(verdict->text().startsWith(u"Both logs"_s), qPrintable(verdict->text()));
        opened.place.alter("DROP TRIGGER staff_actions_stay_as_written; DROP TRIGGER staff_actions_keep_their_hash;"
                           "UPDATE staff_actions SET detail = 'else' WHERE id = 2");
        opened.open.press(u"logsCheck"_s);
        QTRY_VERIFY_WITH_TIMEOUT(verdict->isVisible() && verdict->text().contains(u"staff_actions, row 2"_s),
                                 kPatienceMs);
    }
};

} // namespace rollcall::office

QTEST_MAIN(rollcall::office::SecurityPageTest)
#include "tst_security_page.moc"

#include "app/kiosk/my_attendance_page.h"
#include "tests/app/kiosk/sample_school.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::kiosk;

class TestMyAttendancePage final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsSharesOfEachCourse();
    void showsTheLatestSessions();
    void asksWhereAMarkIsMissing();
    void countsDownAndCloses();
    void aTouchStartsTheCountAgain();
    void hiddenItDoesNotCount();
    void closesByHandAndByEscape();
    void anotherStudentTakesItsPlace();

private:
    [[nodiscard]] QString text(const QString& name) const;
    void letSecondsPass(int seconds);

    std::unique_ptr<MyAttendancePage> m_page;
};

void TestMyAttendancePage::init()
{
    m_page = std::make_unique<MyAttendancePage>(nullptr);
    m_page->resize(800, 744);
    m_page->setAttendance(sampleAttendance());
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

QString TestMyAttendancePage::text(const QString& name) const
{
    const auto* label = m_page->findChild<QLabel*>(name);
    return label ? label->text().remove(QChar(0x2068)).remove(QChar(0x2069)) : u"<no %1>"_s.arg(name);
}

void TestMyAttendancePage::letSecondsPass(int seconds)
{
    for (int i = 0; i < seconds; ++i)
        m_page->countDown();
}

void TestMyAttendancePage::showsSharesOfEachCourse()
{
    QCOMPARE(text(u"courseTitle_1"_s), u"Algorithms"_s);
    QCOMPARE(text(u"courseShare_1"_s), u"95 %"_s);
    QCOMPARE(text(u"courseCounts_1"_s), u"Present 17 · Late 2 · Absent 1 · Excused 0"_s);
    QCOMPARE(text(u"courseShare_3"_s), u"–"_s);
    QCOMPARE(text(u"courseCounts_3"_s), u"No class yet"_s);
}

void TestMyAttendancePage::showsTheLatestSessions()
{
    QCOMPARE(text(u"sessionWhen_1"_s), u"Mon 9 Mar, 09:00 · Present"_s);
    QCOMPARE(text(u"sessionWhen_21"_s), u"Fri 6 Mar, 09:02 · Not marked"_s);
}

void TestMyAttendancePage::asksWhereAMarkIsMissing()
{
    const QSignalSpy asked(m_page.get(), &MyAttendancePage::questionAsked);
    QVERIFY2(!m_page->findChild<QWidget*>(u"ask_1"_s), "was present");
    QVERIFY2(!m_page->findChild<QWidget*>(u"ask_22"_s)->isEnabled(), "was asked before");
    auto* ask = m_page->findChild<QAbstractButton*>(u"ask_21"_s);
    QTest::mouseClick(ask, Qt::LeftButton);
    QTest::mouseClick(ask, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).value<base::SessionId>(), base::SessionId{21});
    QCOMPARE(asked.at(0).at(1).toString(), u"I was here"_s);
    QCOMPARE(ask->accessibleName(), u"Question sent"_s);
}

void TestMyAttendancePage::countsDownAndCloses()
{
    const QSignalSpy closed(m_page.get(), &MyAttendancePage::closed);
    QCOMPARE(text(u"attendanceCountdown"_s), u"Closes in 20 s"_s);
    letSecondsPass(19);
    QCOMPARE(text(u"attendanceCountdown"_s), u"Closes in 1 s"_s);
    QCOMPARE(closed.count(), 0);
    letSecondsPass(1);
    QCOMPARE(closed.count(), 1);
}

void TestMyAttendancePage::aTouchStartsTheCountAgain()
{
    const QSignalSpy touched(m_page.get(), &MyAttendancePage::touched);
    letSecondsPass(15);
    QTest::mouseClick(m_page->windowHandle(), Qt::LeftButton, {}, {5, 5});
    QCOMPARE(text(u"attendanceCountdown"_s), u"Closes in 20 s"_s);
    letSecondsPass(15);
    QTest::keyClick(m_page->windowHandle(), Qt::Key_Down);
    QCOMPARE(text(u"attendanceCountdown"_s), u"Closes in 20 s"_s);
    QVERIFY(touched.count() >= 2);
}

void TestMyAttendancePage::hiddenItDoesNotCount()
{
    QVERIFY(m_page->isCounting());
    m_page->hide();
    QVERIFY(!m_page->isCounting());
}

void TestMyAttendancePage::closesByHandAndByEscape()
{
    const QSignalSpy closed(m_page.get(), &MyAttendancePage::closed);
    QTest::mouseClick(m_page->findChild<QAbstractButton*>(u"attendanceClose"_s), Qt::LeftButton);
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QCOMPARE(closed.count(), 2);
}

void TestMyAttendancePage::anotherStudentTakesItsPlace()
{
    services::MyAttendance other;
    other.student.name = u"Omar Haddad"_s;
    m_page->setAttendance(other);
    QCOMPARE(text(u"attendanceTitle"_s), u"My attendance: Omar Haddad"_s);
    QCOMPARE(text(u"recentHeading"_s), u"Nothing to show yet"_s);
    QVERIFY(!m_page->findChild<QWidget*>(u"course_1"_s));
}

QTEST_MAIN(TestMyAttendancePage)
#include "tst_my_attendance_page.moc"

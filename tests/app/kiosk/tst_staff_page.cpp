#include "app/kiosk/staff_page.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rollcall::kiosk;

class TestStaffPage final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void coversTheWindow();
    void handsOverWhatWasTypedAndKeepsNoPassword();
    void nothingIsSentUntilBothAreTyped();
    void keyboardIsEnough();
    void tellsARefusalUntilSomethingIsTyped();
    void leavesOnlyAfterASignIn();
    void theStaffWindowOpensOnlyAfterASignIn();
    void anAnswerThatComesTooLateOpensNothing();
    void closingForgetsWhoSignedIn();
    void closesByItselfWhenNobodyIsThere();
    void keysDoNotReachTheWindowBelow();
    void asksForTheCodeOnTheSamePage();
    void aWrongCodeIsTypedAgain();
    void theTouchKeyboardTypesTheCode();
    void theCodeIsAskedOnlyOfWhoWaits();
    void leavingTheCodeForgetsThePassword();
    void everyControlHasAName_data();
    void everyControlHasAName();
    void tellsStaffWhereABackupIsMissing_data();
    void tellsStaffWhereABackupIsMissing();

private:
    [[nodiscard]] QLineEdit* line(const QString& name) const { return m_page->findChild<QLineEdit*>(name); }
    [[nodiscard]] QAbstractButton* button(const QString& name) const
    {
        return m_page->findChild<QAbstractButton*>(name);
    }
    void type(const QString& email, const QString& password)
    {
        for (const auto& [name, text] : {std::pair(u"staffEmail"_s, email), {u"staffPassword"_s, password}}) {
            line(name)->clear();
            QTest::keyClicks(line(name), text);
        }
    }

    /// Up to the question for the code.
    void askForCode()
    {
        type(u"grace@school.example"_s, u"correct horse 7"_s);
        QTest::mouseClick(button(u"staffSignIn"_s), Qt::LeftButton);
        m_page->askForCode();
    }

    std::unique_ptr<QWidget> m_window;
    StaffPage* m_page = nullptr;
};

void TestStaffPage::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(1280, 800);
    m_page = new StaffPage(m_window.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(!m_page->isVisible());
    m_page->open();
}

void TestStaffPage::coversTheWindow()
{
    QCOMPARE(m_page->geometry(), m_window->rect());
    m_window->resize(800, 1280);
    QTRY_COMPARE(m_page->geometry(), m_window->rect());
}

void TestStaffPage::handsOverWhatWasTypedAndKeepsNoPassword()
{
    const QSignalSpy wanted(m_page, &StaffPage::signInWanted);
    type(u" grace@school.example "_s, u" correct horse 7"_s);
    QTest::mouseClick(button(u"staffSignIn"_s), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toString(), u"grace@school.example"_s);
    QCOMPARE(wanted[0][1].toString(), u" correct horse 7"_s);
    QVERIFY(line(u"staffPassword"_s)->text().isEmpty());
    QVERIFY2(!button(u"staffSignIn"_s)->isEnabled(), "while the answer is awaited");
    QCOMPARE(line(u"staffPassword"_s)->echoMode(), QLineEdit::Password);
}

void TestStaffPage::nothingIsSentUntilBothAreTyped()
{
    const QSignalSpy wanted(m_page, &StaffPage::signInWanted);
    QTest::mouseClick(button(u"staffSignIn"_s), Qt::LeftButton);
    type(u"grace@school.example"_s, {});
    QTest::mouseClick(button(u"staffSignIn"_s), Qt::LeftButton);
    QCOMPARE(wanted.size(), 0);
}

void TestStaffPage::keyboardIsEnough()
{
    const QSignalSpy wanted(m_page, &StaffPage::signInWanted);
    QTest::keyClicks(m_window->focusWidget(), u"a@b.c"_s);
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
    QTest::keyClicks(m_window->focusWidget(), u"secret"_s);
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
}

void TestStaffPage::tellsARefusalUntilSomethingIsTyped()
{
    type(u"a@b.c"_s, u"wrong"_s);
    QTest::mouseClick(button(u"staffSignIn"_s), Qt::LeftButton);
    m_page->refuse(u"Email or password is not right."_s);
    auto* fault = m_page->findChild<QLabel*>(u"staffFault"_s);
    QCOMPARE(fault->text(), u"Email or password is not right."_s);
    QVERIFY(fault->isVisible());
    QVERIFY(button(u"staffSignIn"_s)->isEnabled());
    QVERIFY(line(u"staffPassword"_s)->hasFocus());
    QTest::keyClick(line(u"staffPassword"_s), Qt::Key_A);
    QVERIFY(!fault->isVisible());
}

void TestStaffPage::leavesOnlyAfterASignIn()
{
    const QSignalSpy leave(m_page, &StaffPage::leaveWanted);
    QVERIFY(!button(u"staffLeave"_s)->isVisible());
    button(u"staffLeave"_s)->click();
    QCOMPARE(leave.size(), 0);
    m_page->welcome(u"Grace Okafor"_s);
    QVERIFY(m_page->findChild<QLabel*>(u"staffTitle"_s)->text().contains(u"Grace Okafor"_s));
    QVERIFY(!line(u"staffEmail"_s)->isVisible());
    QTest::mouseClick(button(u"staffLeave"_s), Qt::LeftButton);
    QCOMPARE(leave.size(), 1);
}

void TestStaffPage::theStaffWindowOpensOnlyAfterASignIn()
{
    const QSignalSpy wanted(m_page, &StaffPage::officeWanted);
    QVERIFY(!button(u"staffOffice"_s)->isVisible());
    button(u"staffOffice"_s)->click();
    QCOMPARE(wanted.size(), 0);
    m_page->welcome(u"Grace Okafor"_s);
    QVERIFY(button(u"staffOffice"_s)->hasFocus());
    QTest::mouseClick(button(u"staffOffice"_s), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    m_page->closePage();
    m_page->open();
    button(u"staffOffice"_s)->click();
    QCOMPARE(wanted.size(), 1);
}

void TestStaffPage::anAnswerThatComesTooLateOpensNothing()
{
    const QSignalSpy leave(m_page, &StaffPage::leaveWanted);
    m_page->closePage();
    m_page->welcome(u"Grace Okafor"_s);
    QVERIFY(!m_page->isVisible());
    m_page->open();
    QVERIFY(!button(u"staffLeave"_s)->isVisible());
    button(u"staffLeave"_s)->click();
    QCOMPARE(leave.size(), 0);
}

void TestStaffPage::closingForgetsWhoSignedIn()
{
    const QSignalSpy closed(m_page, &StaffPage::closed);
    m_page->welcome(u"Grace Okafor"_s);
    QTest::keyClick(m_page, Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
    QVERIFY(!m_page->isVisible());
    m_page->open();
    QVERIFY(line(u"staffEmail"_s)->isVisible());
    QVERIFY(line(u"staffEmail"_s)->text().isEmpty());
}

void TestStaffPage::closesByItselfWhenNobodyIsThere()
{
    auto* idle = m_page->findChild<QTimer*>(u"staffIdle"_s);
    QVERIFY(idle->isActive());
    QCOMPARE(idle->intervalAsDuration(), std::chrono::minutes(1));
    type(u"grace@school.example"_s, u"half a pass"_s);
    idle->start(1);
    QTRY_VERIFY(!m_page->isVisible());
    QVERIFY(line(u"staffPassword"_s)->text().isEmpty());
}

void TestStaffPage::keysDoNotReachTheWindowBelow()
{
    class Window final : public QWidget
    {
    public:
        int keys = 0;

    protected:
        void keyPressEvent(QKeyEvent*) override { ++keys; }
    } window;
    StaffPage page(&window);
    window.show();
    page.open();
    for (const auto key : {Qt::Key_1, Qt::Key_P, Qt::Key_F5, Qt::Key_Escape})
        QTest::keyClick(&page, key);
    QCOMPARE(window.keys, 0);
}

void TestStaffPage::asksForTheCodeOnTheSamePage()
{
    askForCode();
    QVERIFY(m_page->isVisible());
    QVERIFY(line(u"staffCode"_s)->isVisible());
    QVERIFY(line(u"staffCode"_s)->hasFocus());
    QVERIFY(!line(u"staffEmail"_s)->isVisible() && !line(u"staffPassword"_s)->isVisible());
    const QSignalSpy wanted(m_page, &StaffPage::signInWanted);
    QTest::mouseClick(button(u"staffSignIn"_s), Qt::LeftButton);
    QCOMPARE(wanted.size(), 0); // nothing typed
    QTest::keyClicks(m_window->focusWidget(), u"123456"_s);
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toString(), u"grace@school.example"_s);
    QCOMPARE(wanted[0][1].toString(), u"correct horse 7"_s);
    QCOMPARE(wanted[0][2].toString(), u"123456"_s);
    m_page->welcome(u"Grace Okafor"_s);
    QVERIFY(!line(u"staffCode"_s)->isVisible());
    QVERIFY(button(u"staffLeave"_s)->isVisible());
}

void TestStaffPage::aWrongCodeIsTypedAgain()
{
    askForCode();
    const QSignalSpy wanted(m_page, &StaffPage::signInWanted);
    for (const auto& code : {u"111111"_s, u"222222"_s}) {
        QTest::keyClicks(line(u"staffCode"_s), code);
        QTest::mouseClick(button(u"staffSignIn"_s), Qt::LeftButton);
        QVERIFY(!button(u"staffSignIn"_s)->isEnabled());
        m_page->refuse(u"The code is not right."_s);
        QVERIFY(line(u"staffCode"_s)->hasFocus());
        QVERIFY(m_page->findChild<QLabel*>(u"staffFault"_s)->isVisible());
    }
    QCOMPARE(wanted.size(), 2);
    QCOMPARE(wanted[1][1].toString(), u"correct horse 7"_s);
    QCOMPARE(wanted[1][2].toString(), u"222222"_s);
}

void TestStaffPage::theTouchKeyboardTypesTheCode()
{
    askForCode();
    for (const auto* key : {"key_0_0", "key_0_8", "key_1_0"})
        QTest::mouseClick(button(QString::fromLatin1(key)), Qt::LeftButton);
    QCOMPARE(line(u"staffCode"_s)->text(), u"19q"_s);
}

void TestStaffPage::theCodeIsAskedOnlyOfWhoWaits()
{
    m_page->askForCode();
    QVERIFY(line(u"staffEmail"_s)->isVisible());
    type(u"a@b.c"_s, u"secret"_s);
    QTest::mouseClick(button(u"staffSignIn"_s), Qt::LeftButton);
    m_page->closePage();
    m_page->open();
    m_page->askForCode();
    QVERIFY(line(u"staffEmail"_s)->isVisible());
}

void TestStaffPage::leavingTheCodeForgetsThePassword()
{
    askForCode();
    QTest::mouseClick(button(u"staffBack"_s), Qt::LeftButton);
    QVERIFY(!m_page->isVisible());
    m_page->open();
    QVERIFY(line(u"staffPassword"_s)->isVisible());
    QVERIFY(line(u"staffEmail"_s)->text().isEmpty());
    const QSignalSpy wanted(m_page, &StaffPage::signInWanted);
    QTest::keyClicks(line(u"staffEmail"_s), u"grace@school.example"_s);
    QTest::mouseClick(button(u"staffSignIn"_s), Qt::LeftButton);
    QCOMPARE(wanted.size(), 0);
}

void TestStaffPage::everyControlHasAName_data()
{
    QTest::addColumn<bool>("isCode");
    QTest::newRow("password") << false;
    QTest::newRow("code") << true;
}

void TestStaffPage::everyControlHasAName()
{
    QFETCH(const bool, isCode);
    if (isCode)
        askForCode();
    for (auto* control : m_page->findChildren<QWidget*>())
        if (control->focusPolicy() != Qt::NoFocus && control->isVisible())
            QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(control->objectName()));
}

void TestStaffPage::tellsStaffWhereABackupIsMissing_data()
{
    using namespace rollcall::services;
    QTest::addColumn<BackupState>("state");
    QTest::addColumn<QString>("said");
    BackupState state;
    QTest::newRow("all is well") << state << u""_s;
    state.failure = BackupFailure{.at = {}, .reason = u"DiskFull"_s};
    QTest::newRow("one failed") << state << u"The last backup could not be made."_s;
    state.isLate = true;
    QTest::newRow("none") << state << u"A backup is missing. There is none yet."_s;
    state.newest = BackupFile{};
    state.newest->createdAt = rollcall::base::fromIso(u"2026-03-09T08:15:00Z"_s).value();
    QTest::newRow("an old one") << state << u"A backup is missing. The newest is of "_s;
}

void TestStaffPage::tellsStaffWhereABackupIsMissing()
{
    QFETCH(const rollcall::services::BackupState, state);
    QFETCH(const QString, said);
    auto* notice = m_page->findChild<QLabel*>(u"staffNotice"_s);
    m_page->setBackups(state);
    QVERIFY2(!notice->isVisible(), "to nobody who has not signed in");
    m_page->welcome(u"Grace"_s);
    QCOMPARE(notice->isVisible(), !said.isEmpty());
    QCOMPARE(notice->text().left(said.size()), said);
    m_page->closePage();
    m_page->open();
    QVERIFY(!notice->isVisible());
}

QTEST_MAIN(TestStaffPage)
#include "tst_staff_page.moc"

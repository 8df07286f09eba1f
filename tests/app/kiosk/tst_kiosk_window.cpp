#include "app/common/language.h"
#include "app/kiosk/kiosk_window.h"
#include "tests/app/kiosk/sample_school.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::kiosk;
using services::NamesShown;

Q_DECLARE_METATYPE(rollcall::kiosk::Screen)

namespace {

/// A text without the marks that keep its direction apart.
QString plain(QString text)
{
    return text.remove(QChar(0x2068)).remove(QChar(0x2069));
}

} // namespace

class TestKioskWindow final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void screenShowsItsWords_data();
    void screenShowsItsWords();
    void greetsByTimeOfDay_data();
    void greetsByTimeOfDay();
    void sidePanelTellsTheClass();
    void namesAreShownAsSet();
    void chosenSessionIsShown();
    void guidanceIsOneLine();
    void resultOffersWhatFollows();
    void tooManyTriesSaysWhen();
    void buttonsTellTheProgram();
    void keyPOpensThePad();
    void languageMenuOpensAndCloses();
    void everythingFollowsTheLanguage();
    void nextSessionIsCountedDown();
    void dimmedOnlyWhileNobodyIsThere();
    void previewSizeIsAnnounced();
    void pictureOfAnySizeIsTaken();
    void hostileNamesDoNoHarm();
    void everyControlHasAName_data();
    void everyControlHasAName();

private:
    [[nodiscard]] QString text(const QString& name) const;
    [[nodiscard]] QWidget* widget(const QString& name) const;
    [[nodiscard]] bool isShown(const QString& name) const;
    void click(const QString& name) const;
    void show(Screen screen);

    std::unique_ptr<app::LanguageSwitch> m_languages;
    std::unique_ptr<KioskWindow> m_window;
};

void TestKioskWindow::init()
{
    m_languages = std::make_unique<app::LanguageSwitch>();
    m_languages->use(app::Language::English);
    m_window = std::make_unique<KioskWindow>();
    m_window->setReducedMotion(true);
    m_window->resize(1280, 800);
    m_window->setRoom(u"204"_s);
    m_window->setNow(sampleNow());
    m_window->setBoard(sampleBoard(), {});
    m_window->setAttendance(sampleAttendance());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestKioskWindow::cleanup()
{
    m_window.reset();
    m_languages.reset();
}

QWidget* TestKioskWindow::widget(const QString& name) const
{
    return m_window->findChild<QWidget*>(name);
}

QString TestKioskWindow::text(const QString& name) const
{
    const auto* label = m_window->findChild<QLabel*>(name);
    return label && label->isVisible() ? plain(label->text()) : u"<%1 is not shown>"_s.arg(name);
}

bool TestKioskWindow::isShown(const QString& name) const
{
    return widget(name) && widget(name)->isVisible();
}

void TestKioskWindow::click(const QString& name) const
{
    QVERIFY2(isShown(name), qPrintable(name));
    QTest::mouseClick(widget(name), Qt::LeftButton);
}

void TestKioskWindow::show(Screen screen)
{
    m_window->setView(sampleView(screen));
}

void TestKioskWindow::screenShowsItsWords_data()
{
    QTest::addColumn<Screen>("screen");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, Screen screen, const QString& label, const QString& words) {
        QTest::newRow(name) << screen << label << words;
    };
    row("starting", Screen::Starting, u"statusTitle"_s, u"One moment"_s);
    row("no session", Screen::NoSession, u"statusTitle"_s, u"No class right now"_s);
    row("choose", Screen::ChooseSession, u"chooseTitle"_s, u"Which class?"_s);
    row("idle", Screen::Idle, u"guidance"_s, u"Look here to check in"_s);
    row("idle course", Screen::Idle, u"idleTitle"_s, u"Algorithms"_s);
    row("look", Screen::Look, u"guidance"_s, u"Look at the camera"_s);
    row("adjust", Screen::Adjust, u"guidance"_s, u"Come a little closer"_s);
    row("verifying", Screen::Verifying, u"guidance"_s, u"Hold still"_s);
    row("confirmed", Screen::Confirmed, u"resultTitle"_s, u"Good morning, Amira"_s);
    row("confirmed detail", Screen::Confirmed, u"resultDetail"_s, u"Algorithms · 09:02 · Present"_s);
    row("already", Screen::AlreadyMarked, u"resultTitle"_s, u"Amira, you are already checked in"_s);
    row("not in class", Screen::NotInThisClass, u"resultTitle"_s, u"You are not in this class"_s);
    row("refused", Screen::Refused, u"resultTitle"_s, u"I am not sure it is you"_s);
    row("pin", Screen::Pin, u"pinPrompt"_s, u"Your student number"_s);
    row("attendance", Screen::MyAttendance, u"attendanceTitle"_s, u"My attendance: Amira Khalil"_s);
    row("camera", Screen::CameraTrouble, u"statusTitle"_s, u"The camera is gone"_s);
    row("faces off", Screen::FacesOff, u"statusTitle"_s, u"Check in with your PIN"_s);
    row("outside", Screen::Outside, u"statusTitle"_s, u"This screen is not at school"_s);
    row("position", Screen::PositionUnknown, u"statusTitle"_s, u"I do not know where I am"_s);
    row("storage", Screen::StorageTrouble, u"statusTitle"_s, u"Check-ins cannot be saved"_s);
}

void TestKioskWindow::screenShowsItsWords()
{
    QFETCH(Screen, screen);
    QFETCH(QString, label);
    show(screen);
    QTEST(text(label), "words");
    for (const auto* always : {"pinButton", "languageButton", "staffButton"})
        QVERIFY(isShown(QString::fromLatin1(always)));
}

void TestKioskWindow::greetsByTimeOfDay_data()
{
    QTest::addColumn<int>("hour");
    QTest::addColumn<QString>("greeting");
    QTest::newRow("first of the morning") << 0 << u"Good morning, Amira"_s;
    QTest::newRow("last of the morning") << 11 << u"Good morning, Amira"_s;
    QTest::newRow("noon") << 12 << u"Good afternoon, Amira"_s;
    QTest::newRow("evening") << 18 << u"Good evening, Amira"_s;
}

void TestKioskWindow::greetsByTimeOfDay()
{
    QFETCH(int, hour);
    m_window->setNow(sampleNow() + std::chrono::hours(hour - 9));
    show(Screen::Confirmed);
    QTEST(text(u"resultTitle"_s), "greeting");
}

void TestKioskWindow::sidePanelTellsTheClass()
{
    show(Screen::Idle);
    QCOMPARE(text(u"room"_s), u"Room 204"_s);
    QCOMPARE(text(u"clock"_s), u"09:02"_s);
    QCOMPARE(text(u"sessionCode"_s), u"CS 201 · Section A"_s);
    QCOMPARE(text(u"sessionTitle"_s), u"Algorithms"_s);
    QCOMPARE(text(u"sessionTime"_s), u"until 10:30 · 88 min left"_s);
    QCOMPARE(text(u"presentCount"_s), u"23"_s);
    QCOMPARE(text(u"enrolledCount"_s), u"of 30"_s);
    QVERIFY(!isShown(u"changeSession"_s));
    m_window->setNow(sampleNow() + std::chrono::minutes(10));
    QCOMPARE(text(u"clock"_s), u"09:12"_s);
    QCOMPARE(text(u"sessionTime"_s), u"until 10:30 · 78 min left"_s);
}

void TestKioskWindow::namesAreShownAsSet()
{
    show(Screen::Idle);
    QCOMPARE(text(u"latestName0"_s), u"Lucia Moreno"_s);
    m_window->setNamesShown(NamesShown::First);
    QCOMPARE(text(u"latestName0"_s), u"Lucia M."_s);
    m_window->setNamesShown(NamesShown::None);
    QVERIFY(!isShown(u"latestNames"_s));
    for (const auto* label : m_window->findChildren<QLabel*>())
        QVERIFY2(!label->isVisible() || !label->text().contains(u"Lucia"_s), qPrintable(label->objectName()));
}

void TestKioskWindow::chosenSessionIsShown()
{
    m_window->setBoard(sampleBoard(3), base::SessionId{2});
    show(Screen::Idle);
    QCOMPARE(text(u"sessionTitle"_s), u"Linear Algebra"_s);
    const QSignalSpy reopened(m_window.get(), &KioskWindow::choiceReopened);
    click(u"changeSession"_s);
    QCOMPARE(reopened.count(), 1);
    m_window->setBoard(sampleBoard(3), base::SessionId{99});
    QCOMPARE(text(u"sessionTitle"_s), u"Algorithms"_s);

    show(Screen::ChooseSession);
    QVERIFY(!isShown(u"sessionCard"_s));
    const QSignalSpy chosen(m_window.get(), &KioskWindow::sessionChosen);
    click(u"choice2"_s);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.at(0).at(0).value<base::SessionId>(), base::SessionId{3});
}

void TestKioskWindow::guidanceIsOneLine()
{
    QStringList seen;
    for (int i = 1; i <= static_cast<int>(Guidance::ChinDown); ++i) {
        m_window->setView({.screen = Screen::Adjust, .guidance = static_cast<Guidance>(i)});
        const auto line = text(u"guidance"_s);
        QVERIFY(!line.isEmpty() && !seen.contains(line));
        seen += line;
    }
    m_window->setView({.screen = Screen::Adjust});
    QVERIFY(!isShown(u"guidancePill"_s));
}

void TestKioskWindow::resultOffersWhatFollows()
{
    show(Screen::Confirmed);
    const QSignalSpy record(m_window.get(), &KioskWindow::attendanceOfShownPerson);
    const QSignalSpy pin(m_window.get(), &KioskWindow::pinOpened);
    click(u"resultAttendance"_s);
    QCOMPARE(record.count(), 1);
    QVERIFY(!isShown(u"resultPin"_s));
    show(Screen::Refused);
    QVERIFY(!isShown(u"resultAttendance"_s));
    click(u"resultPin"_s);
    QCOMPARE(pin.count(), 1);
    show(Screen::NotInThisClass);
    QVERIFY(!isShown(u"resultAttendance"_s) && !isShown(u"resultPin"_s));
    show(Screen::Idle);
    QVERIFY(!isShown(u"resultCard"_s));
}

void TestKioskWindow::tooManyTriesSaysWhen()
{
    KioskView view{.screen = Screen::Refused};
    view.result = KioskResult{.at = sampleNow(), .method = domain::Method::Pin};
    view.trouble = base::Error{base::ErrorCode::TooManyTries, base::toIso(sampleNow() + std::chrono::minutes(4))};
    m_window->setView(view);
    QCOMPARE(text(u"resultTitle"_s), u"Too many wrong PINs"_s);
    QCOMPARE(text(u"resultDetail"_s), u"Try again at 09:07, or ask your teacher."_s);
    view.result->reason = domain::Reason::TooManyTries;
    m_window->setView(view);
    QCOMPARE(text(u"resultTitle"_s), u"Too many tries"_s);
    QCOMPARE(text(u"resultDetail"_s), u"Try again at 09:07, or ask your teacher."_s);
}

void TestKioskWindow::buttonsTellTheProgram()
{
    show(Screen::Idle);
    const QSignalSpy pin(m_window.get(), &KioskWindow::pinOpened);
    const QSignalSpy staff(m_window.get(), &KioskWindow::staffRequested);
    click(u"pinButton"_s);
    click(u"staffButton"_s);
    QCOMPARE(pin.count(), 1);
    QCOMPARE(staff.count(), 1);
    widget(u"staffButton"_s)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(widget(u"staffButton"_s), Qt::Key_Return);
    QCOMPARE(staff.count(), 2);
}

void TestKioskWindow::keyPOpensThePad()
{
    show(Screen::Idle);
    const QSignalSpy pin(m_window.get(), &KioskWindow::pinOpened);
    QTest::keyClick(m_window.get(), Qt::Key_P);
    QCOMPARE(pin.count(), 1);
}

void TestKioskWindow::languageMenuOpensAndCloses()
{
    show(Screen::Idle);
    const QSignalSpy chosen(m_window.get(), &KioskWindow::languageChosen);
    click(u"languageButton"_s);
    QVERIFY(isShown(u"languageMenu"_s) && !isShown(u"preview"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!isShown(u"languageMenu"_s) && isShown(u"preview"_s));
    click(u"languageButton"_s);
    click(u"language_es"_s);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.at(0).at(0).toString(), u"es"_s);
    QVERIFY(!isShown(u"languageMenu"_s));
    click(u"languageButton"_s);
    show(Screen::Confirmed);
    QVERIFY2(!isShown(u"languageMenu"_s), "a result is never hidden");
}

void TestKioskWindow::everythingFollowsTheLanguage()
{
    for (int i = 0; i <= static_cast<int>(Screen::StorageTrouble); ++i) {
        m_languages->use(app::Language::English);
        QCoreApplication::processEvents();
        show(static_cast<Screen>(i));
        const auto labels = m_window->findChildren<QLabel*>();
        QStringList before;
        for (const auto* label : labels)
            if (label->isVisible())
                before += label->text();
        m_languages->use(app::Language::Arabic);
        QCoreApplication::processEvents();
        QCOMPARE(m_window->layoutDirection(), Qt::RightToLeft);
        QStringList after;
        for (const auto* label : m_window->findChildren<QLabel*>())
            if (label->isVisible())
                after += label->text();
        for (const auto& phrase :
             {u"checked in"_s, u"Hold still"_s, u"until 10:30 · 88 min left"_s, u"Room \u2068204\u2069"_s})
            QVERIFY2(!after.contains(phrase), qPrintable(phrase));
        QCOMPARE(after.size(), before.size());
        QVERIFY(after != before);
        QCOMPARE(m_window->findChild<QAbstractButton*>(u"pinButton"_s)->accessibleName(), u"التسجيل برقم PIN"_s);
    }
    QVERIFY(widget(u"sidePanel"_s)->x() < widget(u"preview"_s)->x());
}

void TestKioskWindow::nextSessionIsCountedDown()
{
    m_window->setBoard(sampleBoard(0), {});
    show(Screen::NoSession);
    QCOMPARE(text(u"nextTitle"_s), u"Linear Algebra"_s);
    QCOMPARE(text(u"nextTime"_s), u"at 09:25 · in 23 min"_s);
    m_window->setNow(sampleNow() + std::chrono::minutes(22));
    QCOMPARE(text(u"nextTime"_s), u"at 09:25 · in 1 min"_s);
    m_window->setNow(sampleNow() - std::chrono::hours(26));
    QCOMPARE(text(u"nextTime"_s), u"Monday 9 March at 09:25"_s);
    m_window->setBoard({}, {});
    QVERIFY(!isShown(u"nextCard"_s) && isShown(u"statusAdvice"_s));
}

void TestKioskWindow::dimmedOnlyWhileNobodyIsThere()
{
    m_window->setDimmed(true);
    show(Screen::Idle);
    QVERIFY(isShown(u"dimmer"_s));
    show(Screen::Look);
    QVERIFY(!isShown(u"dimmer"_s));
    show(Screen::Idle);
    m_window->setDimmed(false);
    QVERIFY(!isShown(u"dimmer"_s));
}

void TestKioskWindow::previewSizeIsAnnounced()
{
    const QSignalSpy sizes(m_window.get(), &KioskWindow::previewSizeChanged);
    m_window->resize(800, 480);
    QCoreApplication::processEvents();
    QVERIFY(sizes.count() >= 1);
    QCOMPARE(sizes.last().at(0).toSize(), m_window->previewSize());
    QCOMPARE(m_window->previewSize(), widget(u"preview"_s)->size());
}

void TestKioskWindow::pictureOfAnySizeIsTaken()
{
    show(Screen::Look);
    m_window->setPicture(QImage(), {});
    m_window->grab();
    QImage picture(64, 48, QImage::Format_RGB32);
    picture.fill(Qt::magenta);
    m_window->setPicture(picture, {.width = 64, .height = 48, .face = {}, .bystanders = {{-50, -50, 500, 20}}});
    const auto seen = m_window->grab().toImage();
    const auto centre = widget(u"preview"_s)->geometry().center();
    QCOMPARE(seen.pixelColor(centre), QColor(Qt::magenta));
}

void TestKioskWindow::hostileNamesDoNoHarm()
{
    const QString hostile = u"\u202E<img src=x>%1%n&"_s + QString(200, u'W') + u"\nsecond line"_s;
    auto view = sampleView(Screen::Confirmed);
    view.result->personName = hostile;
    view.result->courseTitle = hostile;
    m_window->setView(view);
    QVERIFY(text(u"resultTitle"_s).startsWith(u"Good morning, <img"_s));
    QVERIFY(!text(u"resultTitle"_s).contains(QChar(0x202E)));
    QVERIFY(!text(u"resultDetail"_s).contains(u'\n'));
    auto board = sampleBoard(3);
    board.running[0].session.title = hostile;
    board.running[0].session.courseCode = hostile;
    board.running[0].teacherName = hostile;
    board.latest[0].name = hostile;
    m_window->setBoard(board, {});
    show(Screen::ChooseSession);
    m_window->grab();
    show(Screen::Idle);
    m_window->setRoom(hostile);
    m_window->grab();
    QVERIFY(m_window->rect().contains(widget(u"sidePanel"_s)->geometry()));
    QVERIFY(widget(u"preview"_s)->rect().contains(widget(u"idleTitlePill"_s)->geometry()));
    QVERIFY(m_window->findChild<QLabel*>(u"latestName0"_s)->textFormat() == Qt::PlainText);
}

void TestKioskWindow::everyControlHasAName_data()
{
    QTest::addColumn<Screen>("screen");
    for (int i = 0; i <= static_cast<int>(Screen::StorageTrouble); ++i)
        QTest::addRow("screen %d", i) << static_cast<Screen>(i);
}

void TestKioskWindow::everyControlHasAName()
{
    QFETCH(Screen, screen);
    m_window->setBoard(sampleBoard(3), {});
    show(screen);
    int controls = 0;
    for (auto* control : m_window->findChildren<QAbstractButton*>()) {
        if (!control->isVisible())
            continue;
        ++controls;
        QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(control->objectName()));
        QVERIFY2(control->focusPolicy() & Qt::TabFocus, qPrintable(control->objectName()));
    }
    QVERIFY(controls >= 3);
    for (const auto* label : m_window->findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

QTEST_MAIN(TestKioskWindow)
#include "tst_kiosk_window.moc"

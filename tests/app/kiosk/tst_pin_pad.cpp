#include "app/kiosk/pin_pad.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rollcall;
using kiosk::PinPad;

class TestPinPad final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void entersByMouse();
    void entersByKeyboard();
    void takesDigitsOfOtherScripts();
    void threeTapsBesideTheDigits();
    void attendanceIsTheSecondAction();
    void showsNoPin();
    void erasesAndClears();
    void goesBackToTheNumber();
    void shortPinsAreNotSent();
    void nothingIsTypedWhileItIsSent();
    void forgetsWhenHidden();
    void escapeCloses();
    void digitsKeepTheirPlaces();

private:
    void click(const QString& names);
    [[nodiscard]] QString digits() const;
    [[nodiscard]] QAbstractButton* button(const QString& name) const;

    std::unique_ptr<PinPad> m_pad;
};

void TestPinPad::init()
{
    m_pad = std::make_unique<PinPad>(nullptr);
    m_pad->resize(800, 744);
    m_pad->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pad.get()));
}

QAbstractButton* TestPinPad::button(const QString& name) const
{
    return m_pad->findChild<QAbstractButton*>(name);
}

void TestPinPad::click(const QString& names)
{
    for (const auto& name : names.split(u' '))
        QTest::mouseClick(button(name.size() == 1 ? u"key"_s + name : name), Qt::LeftButton);
}

QString TestPinPad::digits() const
{
    return m_pad->findChild<QLabel*>(u"pinDigits"_s)->text();
}

void TestPinPad::entersByMouse()
{
    const QSignalSpy entered(m_pad.get(), &PinPad::entered);
    const QSignalSpy touched(m_pad.get(), &PinPad::touched);
    click(u"1 0 4 2 pinNext 7 3 9 1 pinNext"_s);
    QCOMPARE(entered.count(), 1);
    QCOMPARE(entered.at(0).at(0).value<base::PersonId>(), base::PersonId{1042});
    QCOMPARE(entered.at(0).at(1).toString(), u"7391"_s);
    QVERIFY(touched.count() >= 10);
}

void TestPinPad::entersByKeyboard()
{
    const QSignalSpy entered(m_pad.get(), &PinPad::entered);
    m_pad->setFocus();
    QTest::keyClicks(m_pad.get(), u"1042"_s);
    QTest::keyClick(m_pad.get(), Qt::Key_Return);
    QTest::keyClicks(m_pad.get(), u"7391"_s);
    QTest::keyClick(m_pad.get(), Qt::Key_Enter);
    QCOMPARE(entered.count(), 1);
    QCOMPARE(entered.at(0).at(1).toString(), u"7391"_s);
}

void TestPinPad::takesDigitsOfOtherScripts()
{
    QKeyEvent event(QEvent::KeyPress, 0, Qt::NoModifier, u"٧"_s);
    QVERIFY(m_pad->takeKey(&event));
    QCOMPARE(digits(), u"7"_s);
}

void TestPinPad::threeTapsBesideTheDigits()
{
    const QSignalSpy entered(m_pad.get(), &PinPad::entered);
    click(u"1 pinNext 7 3 9 1 pinNext"_s); // and the one that opened the pad
    QCOMPARE(entered.count(), 1);
}

void TestPinPad::attendanceIsTheSecondAction()
{
    const QSignalSpy entered(m_pad.get(), &PinPad::entered);
    const QSignalSpy wanted(m_pad.get(), &PinPad::attendanceWanted);
    QVERIFY(!button(u"pinAttendance"_s)->isVisible());
    click(u"8 pinNext 7 3 9 1 pinAttendance"_s);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.at(0).at(0).value<base::PersonId>(), base::PersonId{8});
    QCOMPARE(entered.count(), 0);
}

void TestPinPad::showsNoPin()
{
    click(u"1 pinNext 7 3 9 1"_s);
    QCOMPARE(digits(), QString(4, QChar(0x25CF)));
    for (const auto* widget : m_pad->findChildren<QWidget*>()) {
        QVERIFY(!widget->accessibleName().contains(u"7391"_s));
        QVERIFY(!widget->accessibleDescription().contains(u"7391"_s));
    }
}

void TestPinPad::erasesAndClears()
{
    click(u"1 2 3 pinErase"_s);
    QCOMPARE(digits(), u"12"_s);
    click(u"pinClear"_s);
    QCOMPARE(digits(), QString());
    QTest::keyClicks(m_pad.get(), u"45"_s);
    QTest::keyClick(m_pad.get(), Qt::Key_Backspace);
    QCOMPARE(digits(), u"4"_s);
}

void TestPinPad::goesBackToTheNumber()
{
    click(u"1 2 pinNext 7 pinErase pinErase"_s);
    QCOMPARE(digits(), u"12"_s);
}

void TestPinPad::shortPinsAreNotSent()
{
    const QSignalSpy entered(m_pad.get(), &PinPad::entered);
    QVERIFY(!button(u"pinNext"_s)->isEnabled());
    click(u"0"_s);
    QVERIFY2(!button(u"pinNext"_s)->isEnabled(), "0 is nobody's number");
    click(u"1 pinNext 7 3 9"_s);
    QVERIFY(!button(u"pinNext"_s)->isEnabled());
    QTest::keyClick(m_pad.get(), Qt::Key_Return);
    QCOMPARE(entered.count(), 0);
    click(u"1 1 1 1 1 1 1 1 1"_s);
    QCOMPARE(digits().size(), 8);
}

void TestPinPad::nothingIsTypedWhileItIsSent()
{
    const QSignalSpy entered(m_pad.get(), &PinPad::entered);
    click(u"1 pinNext 7 3 9 1 pinNext"_s);
    QTest::keyClicks(m_pad.get(), u"22"_s);
    QTest::keyClick(m_pad.get(), Qt::Key_Return);
    QCOMPARE(digits(), QString());
    QCOMPARE(entered.count(), 1);
    m_pad->reset();
    click(u"5"_s);
    QCOMPARE(digits(), u"5"_s);
}

void TestPinPad::forgetsWhenHidden()
{
    click(u"1 pinNext 7 3 9 1"_s);
    m_pad->hide();
    m_pad->show();
    QCOMPARE(digits(), QString());
    QCOMPARE(m_pad->findChild<QLabel*>(u"pinPrompt"_s)->text(), u"Your student number"_s);
}

void TestPinPad::escapeCloses()
{
    const QSignalSpy closed(m_pad.get(), &PinPad::closed);
    QTest::keyClick(m_pad.get(), Qt::Key_Escape);
    click(u"pinBack"_s);
    QCOMPARE(closed.count(), 2);
}

void TestPinPad::digitsKeepTheirPlaces()
{
    m_pad->setLayoutDirection(Qt::RightToLeft);
    QCoreApplication::processEvents();
    QVERIFY(button(u"key1"_s)->x() < button(u"key3"_s)->x());
}

QTEST_MAIN(TestPinPad)
#include "tst_pin_pad.moc"

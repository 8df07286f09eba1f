#include "app/kiosk/touch_keyboard.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace rollcall::kiosk;

class TestTouchKeyboard final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void typesIntoWhatHasTheFocus();
    void oneCapitalLetter();
    void signsStayUntilLettersAreWanted();
    void erases();
    void neverTakesTheFocus();
    void everySignOfAPasswordIsThere();
    void everyKeyHasAName();

private:
    void press(const QString& name) { QTest::mouseClick(m_window->findChild<QAbstractButton*>(name), Qt::LeftButton); }

    /// Presses the key that shows this sign.
    bool type(QChar sign)
    {
        for (auto* key : m_keyboard->findChildren<QAbstractButton*>())
            if (key->accessibleName() == sign) {
                QTest::mouseClick(key, Qt::LeftButton);
                return true;
            }
        return false;
    }

    std::unique_ptr<QWidget> m_window;
    QLineEdit* m_line = nullptr;
    TouchKeyboard* m_keyboard = nullptr;
};

void TestTouchKeyboard::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(720, 480);
    auto* layout = new QVBoxLayout(m_window.get());
    m_line = new QLineEdit;
    m_keyboard = new TouchKeyboard(m_window.get());
    layout->addWidget(m_line);
    layout->addWidget(m_keyboard);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_line->setFocus();
}

void TestTouchKeyboard::typesIntoWhatHasTheFocus()
{
    for (const auto sign : u"grace@school-2.org"_s)
        QVERIFY2(type(sign), qPrintable(QString(sign)));
    press(u"keySpace"_s);
    QCOMPARE(m_line->text(), u"grace@school-2.org "_s);
    m_line->clearFocus();
    QVERIFY(type(u'a'));
    QCOMPARE(m_line->text(), u"grace@school-2.org "_s);
}

void TestTouchKeyboard::oneCapitalLetter()
{
    press(u"keyShift"_s);
    QVERIFY(!type(u'g'));
    QVERIFY(type(u'G'));
    QVERIFY(type(u'r'));
    press(u"keyShift"_s);
    press(u"keyShift"_s);
    QVERIFY(type(u'a'));
    QCOMPARE(m_line->text(), u"Gra"_s);
}

void TestTouchKeyboard::signsStayUntilLettersAreWanted()
{
    press(u"keySigns"_s);
    QVERIFY(type(u'!'));
    QVERIFY(type(u'?'));
    QVERIFY(!type(u'a'));
    press(u"keySigns"_s);
    QVERIFY(type(u'a'));
    QCOMPARE(m_line->text(), u"!?a"_s);
}

void TestTouchKeyboard::erases()
{
    QVERIFY(type(u'a'));
    QVERIFY(type(u'b'));
    press(u"keyErase"_s);
    QCOMPARE(m_line->text(), u"a"_s);
}

void TestTouchKeyboard::neverTakesTheFocus()
{
    for (auto* key : m_keyboard->findChildren<QAbstractButton*>()) {
        QTest::mouseClick(key, Qt::LeftButton);
        QVERIFY2(m_line->hasFocus(), qPrintable(key->objectName()));
    }
}

void TestTouchKeyboard::everySignOfAPasswordIsThere()
{
    QString reached;
    const auto collect = [&] {
        for (auto* key : m_keyboard->findChildren<QAbstractButton*>())
            reached += key->accessibleName().size() == 1 ? key->accessibleName() : QString();
    };
    collect();
    press(u"keyShift"_s);
    collect();
    press(u"keySigns"_s);
    collect();
    for (char sign = '!'; sign <= '~'; ++sign)
        QVERIFY2(reached.contains(QLatin1Char(sign)), qPrintable(QString(QLatin1Char(sign))));
}

void TestTouchKeyboard::everyKeyHasAName()
{
    for (auto* key : m_keyboard->findChildren<QAbstractButton*>())
        QVERIFY2(!key->accessibleName().isEmpty(), qPrintable(key->objectName()));
}

QTEST_MAIN(TestTouchKeyboard)
#include "tst_touch_keyboard.moc"

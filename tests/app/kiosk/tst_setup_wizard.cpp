#include "app/common/language.h"
#include "app/kiosk/setup_wizard.h"
#include "tests/app/kiosk/sample_school.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::kiosk;

class TestSetupWizard final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void asksForAllAndHandsItOver();
    void keyboardIsEnough();
    void holdsUntilTheAnswerHolds_data();
    void holdsUntilTheAnswerHolds();
    void placeMayBeLeftOut();
    void placeIsChecked_data();
    void placeIsChecked();
    void passwordStrength_data();
    void passwordStrength();
    void goesBackWithoutLoss();
    void showsTrouble();
    void passwordIsHidden();
    void asksForAPictureOnTheLastPage();
    void speaksOtherLanguages();
    void everyControlHasAName();

private:
    void type(const QString& name, const QString& text);
    void fillAdministrator();
    [[nodiscard]] QAbstractButton* next() const;
    void goToPage(int page);
    [[nodiscard]] QString fault() const;

    std::unique_ptr<SetupWizard> m_wizard;
};

void TestSetupWizard::init()
{
    m_wizard = std::make_unique<SetupWizard>();
    m_wizard->resize(1280, 800);
    m_wizard->setCameras({u"USB Camera"_s, u"Front camera"_s});
    m_wizard->show();
    QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
}

void TestSetupWizard::type(const QString& name, const QString& text)
{
    auto* edit = m_wizard->findChild<QLineEdit*>(name);
    edit->clear();
    QTest::keyClicks(edit, text);
}

void TestSetupWizard::fillAdministrator()
{
    type(u"setupName"_s, u"Grace Okafor"_s);
    type(u"setupEmail"_s, u"Grace@School.example"_s);
    type(u"setupPassword"_s, u"correct horse 7"_s);
    type(u"setupRepeated"_s, u"correct horse 7"_s);
}

QAbstractButton* TestSetupWizard::next() const
{
    return m_wizard->findChild<QAbstractButton*>(u"setupNext"_s);
}

QString TestSetupWizard::fault() const
{
    return m_wizard->findChild<QLabel*>(u"setupFault"_s)->text();
}

void TestSetupWizard::goToPage(int page)
{
    fillAdministrator();
    type(u"setupSchool"_s, u"North School"_s);
    for (int i = 0; i < page; ++i)
        QTest::mouseClick(next(), Qt::LeftButton);
}

void TestSetupWizard::asksForAllAndHandsItOver()
{
    const QSignalSpy finished(m_wizard.get(), &SetupWizard::finished);
    goToPage(1);
    type(u"setupRoom"_s, u"204"_s);
    QTest::mouseClick(next(), Qt::LeftButton);
    type(u"setupLatitude"_s, u"48,1374"_s);
    type(u"setupLongitude"_s, u"-11.5755"_s);
    type(u"setupRadius"_s, u"150"_s);
    QTest::mouseClick(next(), Qt::LeftButton);
    m_wizard->findChild<QComboBox*>(u"setupCamera"_s)->setCurrentIndex(1);
    QCOMPARE(finished.count(), 0);
    QTest::mouseClick(next(), Qt::LeftButton);
    QCOMPARE(finished.count(), 1);
    const SetupAnswers expected{.administratorName = u"Grace Okafor"_s,
                                .administratorEmail = u"grace@school.example"_s,
                                .administratorPassword = u"correct horse 7"_s,
                                .schoolName = u"North School"_s,
                                .room = u"204"_s,
                                .place = domain::GeoPoint{48.1374, -11.5755},
                                .radiusM = 150,
                                .camera = u"Front camera"_s};
    QCOMPARE(finished.at(0).at(0).value<SetupAnswers>(), expected);
}

void TestSetupWizard::keyboardIsEnough()
{
    const QSignalSpy finished(m_wizard.get(), &SetupWizard::finished);
    QTest::keyClicks(QApplication::focusWidget(), u"Grace"_s);
    for (const auto& answer : {u"g@s.example"_s, u"a good password"_s, u"a good password"_s}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), answer);
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), u"North School"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    for (int i = 0; i < 3 && QApplication::focusWidget() != next(); ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(next(), Qt::Key_Return);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(m_wizard->answers().schoolName, u"North School"_s);
}

void TestSetupWizard::holdsUntilTheAnswerHolds_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("no name") << u"setupName"_s << u"  "_s;
    QTest::newRow("no email") << u"setupEmail"_s << u""_s;
    QTest::newRow("email without a name") << u"setupEmail"_s << u"@school.example"_s;
    QTest::newRow("email without a place") << u"setupEmail"_s << u"grace@"_s;
    QTest::newRow("email of two") << u"setupEmail"_s << u"a@b@c"_s;
    QTest::newRow("short password") << u"setupPassword"_s << u"1234567"_s;
    QTest::newRow("another password") << u"setupRepeated"_s << u"correct horse 8"_s;
}

void TestSetupWizard::holdsUntilTheAnswerHolds()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    fillAdministrator();
    QVERIFY(next()->isEnabled());
    type(field, text);
    QVERIFY(!next()->isEnabled());
    QVERIFY(!fault().isEmpty());
    QTest::keyClick(m_wizard->findChild<QLineEdit*>(field), Qt::Key_Return);
    QVERIFY(m_wizard->findChild<QWidget*>(u"setupPage0"_s)->isVisible());
}

void TestSetupWizard::placeMayBeLeftOut()
{
    goToPage(2);
    QVERIFY(next()->isEnabled());
    QVERIFY(!m_wizard->answers().place);
}

void TestSetupWizard::placeIsChecked_data()
{
    QTest::addColumn<QString>("latitude");
    QTest::addColumn<QString>("longitude");
    QTest::addColumn<QString>("radius");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("good") << u"90"_s << u"180"_s << u"100"_s << true;
    QTest::newRow("one only") << u"48"_s << u""_s << u"100"_s << false;
    QTest::newRow("too far north") << u"90.1"_s << u"11"_s << u"100"_s << false;
    QTest::newRow("too far west") << u"48"_s << u"-180.1"_s << u"100"_s << false;
    QTest::newRow("words") << u"north"_s << u"11"_s << u"100"_s << false;
    QTest::newRow("not a number") << u"nan"_s << u"11"_s << u"100"_s << false;
    QTest::newRow("no radius") << u"48"_s << u"11"_s << u""_s << false;
    QTest::newRow("tiny radius") << u"48"_s << u"11"_s << u"1"_s << false;
    QTest::newRow("endless radius") << u"48"_s << u"11"_s << u"inf"_s << false;
}

void TestSetupWizard::placeIsChecked()
{
    QFETCH(QString, latitude);
    QFETCH(QString, longitude);
    QFETCH(QString, radius);
    goToPage(2);
    type(u"setupLatitude"_s, latitude);
    type(u"setupLongitude"_s, longitude);
    type(u"setupRadius"_s, radius);
    QTEST(next()->isEnabled(), "isTaken");
}

void TestSetupWizard::passwordStrength_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << u""_s << u""_s;
    QTest::newRow("seven") << u"aB3$567"_s << u"Too short"_s;
    QTest::newRow("eight of a kind") << u"password"_s << u"Weak"_s;
    QTest::newRow("eight of three kinds") << u"passWor7"_s << u"Good"_s;
    QTest::newRow("twelve of a kind") << u"passwordpass"_s << u"Good"_s;
    QTest::newRow("twelve of three kinds") << u"passWordpas7"_s << u"Strong"_s;
    QTest::newRow("long") << u"four words in arow"_s << u"Strong"_s;
}

void TestSetupWizard::passwordStrength()
{
    QFETCH(QString, password);
    type(u"setupPassword"_s, password);
    QTEST(m_wizard->findChild<QLabel*>(u"setupPasswordRemark"_s)->text(), "words");
}

void TestSetupWizard::goesBackWithoutLoss()
{
    goToPage(1);
    QTest::mouseClick(m_wizard->findChild<QAbstractButton*>(u"setupBack"_s), Qt::LeftButton);
    QCOMPARE(m_wizard->findChild<QLineEdit*>(u"setupName"_s)->text(), u"Grace Okafor"_s);
    QVERIFY(!m_wizard->findChild<QWidget*>(u"setupBack"_s)->isVisible());
}

void TestSetupWizard::showsTrouble()
{
    goToPage(3);
    m_wizard->setTrouble(u"The disk is full."_s);
    QCOMPARE(fault(), u"The disk is full."_s);
    QVERIFY2(next()->isEnabled(), "one may try again");
    m_wizard->setTrouble({});
    QCOMPARE(fault(), QString());
}

void TestSetupWizard::passwordIsHidden()
{
    for (const auto* name : {"setupPassword", "setupRepeated"})
        QCOMPARE(m_wizard->findChild<QLineEdit*>(QString::fromLatin1(name))->echoMode(), QLineEdit::Password);
}

void TestSetupWizard::asksForAPictureOnTheLastPage()
{
    const QSignalSpy sizes(m_wizard.get(), &SetupWizard::previewSizeChanged);
    const QSignalSpy cameras(m_wizard.get(), &SetupWizard::cameraChosen);
    goToPage(3);
    QCOMPARE(sizes.count(), 1);
    QVERIFY(sizes.at(0).at(0).toSize().width() > 200 && sizes.at(0).at(0).toSize().height() > 200);
    QCOMPARE(m_wizard->answers().camera, u"USB Camera"_s);
    m_wizard->findChild<QComboBox*>(u"setupCamera"_s)->setCurrentIndex(1);
    QCOMPARE(cameras.last().at(0).toString(), u"Front camera"_s);
    m_wizard->setCameras({u"New"_s, u"Front camera"_s});
    QCOMPARE(m_wizard->answers().camera, u"Front camera"_s);
    m_wizard->setCameras({});
    QCOMPARE(m_wizard->answers().camera, QString());
    QVERIFY(next()->isEnabled());
}

void TestSetupWizard::speaksOtherLanguages()
{
    app::LanguageSwitch languages;
    languages.use(app::Language::Spanish);
    QCoreApplication::processEvents();
    QCOMPARE(m_wizard->findChild<QLabel*>(u"setupStep"_s)->text(), u"Paso 1 de 4"_s);
    QCOMPARE(m_wizard->findChild<QLineEdit*>(u"setupName"_s)->accessibleName(), u"Su nombre"_s);
}

void TestSetupWizard::everyControlHasAName()
{
    for (const auto* edit : m_wizard->findChildren<QLineEdit*>())
        QVERIFY2(!edit->accessibleName().isEmpty(), qPrintable(edit->objectName()));
    QVERIFY(!m_wizard->findChild<QComboBox*>()->accessibleName().isEmpty());
}

QTEST_MAIN(TestSetupWizard)
#include "tst_setup_wizard.moc"

#include "app/office/face_coach_view.h"
#include "app/office/position_test.h"
#include "core/services/calibration.h"
#include "core/services/setting_catalogue.h"
#include "tests/app/office/staff_school.h"
#include "tests/core/services/random_faces.h"

#include <QComboBox>
#include <QDialog>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QWheelEvent>

namespace rollcall::office {
namespace {

constexpr vision::MatchThresholds kShipped{.distance = 0.46, .margin = 0.04};
constexpr int kFaces = 24;
constexpr domain::GeoPoint kSchool{48.14, 11.5};

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray manifest()
{
    const QJsonObject entry{
        {u"id"_s, kModel},
        {u"file"_s, u"net.onnx"_s},
        {u"sha256"_s, QString(64, u'0')},
        {u"licence"_s, u"MIT"_s},
        {u"input"_s, QJsonObject{{u"width"_s, 150}, {u"height"_s, 150}}},
        {u"thresholds"_s, QJsonObject{{u"distance"_s, kShipped.distance}, {u"margin"_s, kShipped.margin}}}};
    return QJsonDocument(QJsonObject{{u"models"_s, QJsonArray{entry}}}).toJson();
}

QByteArray nmea(const QByteArray& body)
{
    char sum = 0;
    for (const char letter : body)
        sum = static_cast<char>(sum ^ letter);
    return '$' + body + '*' + QByteArray::number(static_cast<uchar>(sum), 16).rightJustified(2, '0').toUpper() + "\r\n";
}

/// A receiver that stands at kSchool for ten seconds; dilution 1.2.
QByteArray recording()
{
    QByteArray lines;
    for (int second = 0; second < 10; ++second) {
        const QByteArray time = "08150" + QByteArray::number(second) + ".00";
        const QByteArray place = ",4808.4000,N,01130.0000,E,";
        lines += nmea("GPGGA," + time + place + "1,08,1.2,520.0,M,47.0,M,,");
        lines += nmea("GPRMC," + time + ",A" + place + "0.0,0.0,090326,,,A");
    }
    return lines;
}

/// The page, opened by an administrator, with a folder of models that has limits and no networks.
struct Opened
{
    QTemporaryDir models;
    StaffSchool place;
    std::unique_ptr<OpenOffice> open;

    explicit Opened(int faces = 0, bool hasModels = true)
    {
        RandomFaces random(0.044F);
        for (int i = 0; i < faces; ++i)
            place.giveFace(place.add(u"p%1"_s.arg(i)), random.person(1, 0.01F).front());
        if (hasModels)
            write(models.filePath(u"manifest.json"_s), manifest());
        open = std::make_unique<OpenOffice>(place, u"en"_s, models.path());
        open->enter(place.chief);
        click(u"navsettingsPage"_s);
        [this] { QTRY_COMPARE_WITH_TIMEOUT(edit(u"checkin.grace_min"_s)->text(), u"10"_s, kPatienceMs); }();
        [this] { QTRY_VERIFY_WITH_TIMEOUT(text(u"fitAdvice"_s) != u"One moment."_s, kPatienceMs); }();
    }

    template <class Widget>
    [[nodiscard]] Widget* find(const QString& name) const
    {
        return open->find<Widget>(name);
    }
    [[nodiscard]] QLineEdit* edit(const QString& name) const { return find<QLineEdit>(name); }
    [[nodiscard]] QString text(const QString& name) const { return find<QLabel>(name)->text(); }
    [[nodiscard]] bool isShown(const QString& name) const { return find<QWidget>(name)->isVisible(); }
    [[nodiscard]] bool isReady(const QString& name) const { return find<QWidget>(name)->isEnabled(); }
    void click(const QString& name) const { find<QAbstractButton>(name)->click(); }

    [[nodiscard]] QString stored(const QString& name) { return take(settingText(place.school, name)); }
    [[nodiscard]] std::optional<MatchCalibration> calibration() { return take(loadMatchCalibration(place.school)); }

    void measure() const
    {
        click(u"fitRun"_s);
        QVERIFY(find<QDialog>(u"fitForm"_s));
        click(u"fitFormConfirm"_s);
        QTRY_VERIFY_WITH_TIMEOUT(find<QDialog>(u"fitOutcome"_s), kPatienceMs);
    }
};

/// The answer of the position test for a text, in a school of its own.
struct Asked
{
    StaffSchool place;
    runtime::SchoolThread thread{{place.path, &place.clock}};
    std::unique_ptr<PositionTest> test;

    explicit Asked(const QString& position, bool hasGeofence = true, std::chrono::milliseconds patience = 20s)
    {
        if (hasGeofence)
            take(setGeofence(place.school, place.admin, {kSchool, 100}));
        test = std::make_unique<PositionTest>(PageContext{thread, place.clock, place.admin, {}}, position, nullptr,
                                              patience);
        test->setAttribute(Qt::WA_DeleteOnClose, false);
        test->show();
        [this] { QTRY_VERIFY_WITH_TIMEOUT(test->findChild<QWidget*>(u"positionAgain"_s)->isVisible(), kPatienceMs); }();
    }

    [[nodiscard]] QString text(const QString& name) const { return test->findChild<QLabel*>(name)->text(); }
    [[nodiscard]] bool isShown(const QString& name) const { return test->findChild<QWidget*>(name)->isVisible(); }
};

} // namespace

/// The settings: found, tried out before they are saved, and the recognition fitted to the school.
class SettingsPageTest final : public QObject
{
    Q_OBJECT

private slots:
    void settingsStandInGroups()
    {
        const Opened page;
        QCOMPARE(page.text(u"settingsHeading-kiosk"_s), u"Kiosk"_s);
        QSet<QString> groups;
        for (const auto& setting : allSettings()) {
            const auto group = setting.name.toString().section(u'.', 0, 0);
            groups.insert(group);
            const auto* card = page.find<QWidget>(u"settingsGroup-"_s % group);
            QVERIFY2(card && card->findChild<QWidget*>(setting.name.toString()), qPrintable(setting.name.toString()));
            QVERIFY2(page.text(u"settingsHeading-"_s % group) != group, qPrintable(group));
        }
        QVERIFY(groups.size() > 5);
    }

    void searchingLeavesWhatContainsTheText_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("part of a name") << u"checkin.grace"_s;
        QTest::newRow("a word of the meaning") << u"before a mark is late"_s;
        QTest::newRow("in capitals, with blanks around it") << u" GRACE_MIN "_s;
    }
    void searchingLeavesWhatContainsTheText()
    {
        QFETCH(const QString, typed);
        const Opened page;
        auto* search = page.edit(u"settingsSearch"_s);
        search->setText(typed);
        QVERIFY(page.isShown(u"checkin.grace_min"_s));
        QVERIFY(!page.isShown(u"checkin.evidence_among"_s));
        QVERIFY(!page.isShown(u"settingsGroup-kiosk"_s));
        QVERIFY(!page.isShown(u"recognitionFit"_s));
        search->clear();
        for (const auto& setting : allSettings())
            QVERIFY2(page.isShown(setting.name.toString()), qPrintable(setting.name.toString()));
        QVERIFY(page.isShown(u"recognitionFit"_s));
    }

    void searchingInVainSaysSo()
    {
        const Opened page;
        QVERIFY(!page.isShown(u"settingsEmpty"_s));
        page.edit(u"settingsSearch"_s)->setText(u"xyzzy"_s);
        QVERIFY(page.isShown(u"settingsEmpty"_s));
        QVERIFY(page.text(u"settingsEmpty"_s).contains(u"xyzzy"_s));
        page.edit(u"settingsSearch"_s)->setText(u"recognition"_s);
        QVERIFY(!page.isShown(u"settingsEmpty"_s));
        QVERIFY(page.isShown(u"recognitionFit"_s));
    }

    void whatIsHiddenIsSavedAllTheSame()
    {
        Opened page;
        page.edit(u"checkin.grace_min"_s)->setText(u"15"_s);
        page.edit(u"settingsSearch"_s)->setText(u"kiosk."_s);
        QVERIFY(!page.isShown(u"checkin.grace_min"_s));
        page.click(u"settingsSave"_s);
        QTRY_COMPARE_WITH_TIMEOUT(page.stored(u"checkin.grace_min"_s), u"15"_s, kPatienceMs);
    }

    void theWheelChangesNothingThatIsNotInUse()
    {
        const Opened page;
        auto* box = page.find<QComboBox>(u"kiosk.look"_s);
        const auto turn = [box] {
            QWheelEvent wheel({5, 5}, box->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(box, &wheel);
        };
        turn();
        QCOMPARE(box->currentText(), u"auto"_s);
        page.open->window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page.open->window));
        box->setFocus();
        turn();
        QCOMPARE(box->currentText(), u"light"_s);
    }

    void ctrlFLeadsToTheSearch()
    {
        const Opened page;
        page.open->window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page.open->window));
        page.edit(u"checkin.grace_min"_s)->setFocus();
        QTest::keyClick(page.edit(u"checkin.grace_min"_s), Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(page.edit(u"settingsSearch"_s)->hasFocus());
    }

    void offersTheCamerasAndKeepsWhatIsTyped()
    {
        const Opened page;
        auto* box = page.find<QComboBox>(u"kiosk.sourceBox"_s);
        auto* typed = page.edit(u"kiosk.source"_s);
        QCOMPARE(typed->text(), u"camera:"_s);
        QVERIFY(!page.isReady(u"settingsSave"_s));
        typed->setText(u"dir:/pictures"_s);
        box->showPopup();
        QCOMPARE(typed->text(), u"dir:/pictures"_s);
        QVERIFY(box->count() >= 1);
        QCOMPARE(box->itemText(0), u"camera:"_s);
        box->hidePopup();
        QVERIFY(page.isReady(u"settingsSave"_s));
        box->setCurrentIndex(0);
        QCOMPARE(typed->text(), u"camera:"_s);
        QVERIFY(!page.isReady(u"settingsSave"_s));
    }

    void aSourceIsTriedAsTyped()
    {
        Opened page;
        const QTemporaryDir pictures;
        QImage picture(64, 48, QImage::Format_RGB32);
        picture.fill(Qt::gray);
        QVERIFY(picture.save(pictures.filePath(u"door.png"_s)));
        page.edit(u"kiosk.source"_s)->setText(u"dir:"_s % pictures.path());
        page.click(u"kiosk.sourceTest"_s);
        auto* dialog = page.find<QDialog>(u"sourceTest"_s);
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<FaceCoachView*>()->hasPicture(), kPatienceMs);
        QVERIFY2(page.text(u"sourceTestState"_s).contains(u"64"_s), qPrintable(page.text(u"sourceTestState"_s)));
        QVERIFY(!page.isShown(u"sourceTestFault"_s));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!page.find<QDialog>(u"sourceTest"_s));
        QCOMPARE(page.stored(u"kiosk.source"_s), u"camera:"_s);
        QCOMPARE(page.edit(u"kiosk.source"_s)->text(), QString(u"dir:"_s % pictures.path()));
    }

    void aSourceThatFailsSaysWhy()
    {
        const Opened page;
        page.edit(u"kiosk.source"_s)->setText(u"file:/nowhere/door.mp4"_s);
        page.click(u"kiosk.sourceTest"_s);
        QTRY_VERIFY_WITH_TIMEOUT(page.isShown(u"sourceTestFault"_s), kPatienceMs);
        QVERIFY(page.text(u"sourceTestFault"_s).contains(u"/nowhere/door.mp4"_s));
    }

    void theCameraIsLetGoWhenThePageIsLeft()
    {
        const Opened page;
        page.edit(u"kiosk.source"_s)->setText(u"file:/nowhere/door.mp4"_s);
        page.click(u"kiosk.sourceTest"_s);
        QVERIFY(page.find<QDialog>(u"sourceTest"_s));
        page.open->office.lock();
        QTRY_VERIFY(!page.find<QDialog>(u"sourceTest"_s));
    }

    void whatIsWronglyTypedCannotBeTried()
    {
        const Opened page;
        for (const auto& name : {u"kiosk.source"_s, u"kiosk.position"_s}) {
            QVERIFY(page.isReady(name % u"Test"));
            page.edit(name)->setText(u"elsewhere"_s);
            QVERIFY(!page.isReady(name % u"Test"));
        }
        page.click(u"settingsRevert"_s);
        QVERIFY(page.isReady(u"kiosk.sourceTest"_s));
    }

    void aPositionIsTriedFromThePage()
    {
        Opened page;
        page.edit(u"kiosk.position"_s)->setText(u"fixed:48.14,11.5"_s);
        page.click(u"kiosk.positionTest"_s);
        auto* dialog = page.find<QDialog>(u"positionTest"_s);
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(page.isShown(u"positionLatitude"_s), kPatienceMs);
        QVERIFY(page.text(u"positionWhereabouts"_s).contains(u"no geofence"_s));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!page.find<QDialog>(u"positionTest"_s));
        QCOMPARE(page.stored(u"kiosk.position"_s), QString());
    }

    void saysWhetherThePlaceIsInsideTheGeofence_data()
    {
        QTest::addColumn<QString>("position");
        QTest::addColumn<QString>("answer");
        QTest::newRow("inside") << u"fixed:48.14,11.5"_s << u"Taken: inside the geofence, 0 m from its centre"_s;
        QTest::newRow("outside") << u"fixed:48.15,11.5"_s << u"Refused: outside the geofence"_s;
        QTest::newRow("empty") << QString() << u"Taken: inside the geofence, 0 m from its centre"_s;
    }
    void saysWhetherThePlaceIsInsideTheGeofence()
    {
        QFETCH(const QString, position);
        QFETCH(const QString, answer);
        const Asked asked(position);
        QVERIFY2(asked.text(u"positionWhereabouts"_s).startsWith(answer),
                 qPrintable(asked.text(u"positionWhereabouts"_s)));
        QVERIFY(asked.isShown(u"positionLatitude"_s));
        QVERIFY(!asked.isShown(u"positionTestFault"_s));
    }

    void aReceiverIsAsked()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"walk.nmea"_s);
        write(path, recording());
        const Asked asked(u"nmea:"_s % path);
        QVERIFY2(asked.isShown(u"positionLatitude"_s), qPrintable(asked.text(u"positionTestState"_s)));
        QVERIFY(asked.text(u"positionLatitude"_s).startsWith(u"48.14"_s));
        QVERIFY(asked.text(u"positionLongitude"_s).startsWith(u"11.5"_s));
        QCOMPARE(asked.text(u"positionAccuracy"_s), u"6.1 m"_s);
        QVERIFY(asked.text(u"positionWhereabouts"_s).startsWith(u"Taken: inside"_s));
    }

    void aSilentReceiverIsGivenUp()
    {
        const Asked asked(u"nmea:/nowhere/walk.nmea"_s, true, 700ms);
        QVERIFY(!asked.isShown(u"positionLatitude"_s));
        QVERIFY(asked.text(u"positionTestState"_s).startsWith(u"No position came within 1 "_s));
        QVERIFY(asked.text(u"positionTestFault"_s).contains(u"/nowhere/walk.nmea"_s));
        asked.test->findChild<QAbstractButton*>(u"positionAgain"_s)->click();
        QVERIFY(!asked.isShown(u"positionAgain"_s));
        QTRY_VERIFY_WITH_TIMEOUT(asked.isShown(u"positionAgain"_s), kPatienceMs);
    }

    void withoutGeofenceNoPositionIsNeeded()
    {
        const Asked asked({}, false);
        QVERIFY(!asked.isShown(u"positionLatitude"_s));
        QVERIFY(asked.text(u"positionTestState"_s).startsWith(u"There is no geofence"_s));
    }

    void withoutModelsNothingCanBeFitted()
    {
        const Opened page(0, false);
        QVERIFY(!page.isReady(u"fitRun"_s));
        QVERIFY(!page.isReady(u"fitReset"_s));
        QVERIFY(page.text(u"fitAdvice"_s).contains(u"manifest.json"_s));
    }

    void tooFewFacesAreRefused()
    {
        Opened page(3);
        QVERIFY2(page.text(u"fitAdvice"_s).contains(u"20"_s), qPrintable(page.text(u"fitAdvice"_s)));
        page.click(u"fitRun"_s);
        page.click(u"fitFormConfirm"_s);
        QTRY_VERIFY_WITH_TIMEOUT(page.text(u"noticeText"_s).contains(u"3 of the 20"_s), kPatienceMs);
        QVERIFY(page.isReady(u"fitRun"_s));
        QVERIFY(!page.calibration());
    }

    void theGoalIsCheckedAsItIsTyped()
    {
        const Opened page(kFaces);
        page.click(u"fitRun"_s);
        for (const auto& name : {u"fitStrangers"_s, u"fitMembers"_s}) {
            const auto usual = page.edit(name)->text();
            for (const auto& wrong : {u""_s, u"1"_s, u"many"_s, u"-5"_s, u"2.5"_s}) {
                page.edit(name)->setText(wrong);
                QVERIFY2(!page.isReady(u"fitFormConfirm"_s), qPrintable(QString(name % u' ' % wrong)));
            }
            page.edit(name)->setText(usual);
            QVERIFY(page.isReady(u"fitFormConfirm"_s));
        }
    }

    void nothingIsStoredUntilTheOutcomeIsAgreedTo()
    {
        Opened page(kFaces);
        QVERIFY(page.text(u"fitThreshold"_s).startsWith(u"0.460"_s));
        QVERIFY(page.text(u"fitAdvice"_s).startsWith(u"The threshold has not been fitted"_s));
        page.measure();
        page.click(u"fitOutcomeCancel"_s);
        QTRY_VERIFY(!page.find<QDialog>(u"fitOutcome"_s));
        QVERIFY(!page.calibration());
        QVERIFY(!page.isReady(u"fitReset"_s));
    }

    void fitsToTheSchoolAndBack()
    {
        Opened page(kFaces);
        page.measure();
        page.click(u"fitOutcomeConfirm"_s);
        QTRY_VERIFY_WITH_TIMEOUT(page.isReady(u"fitReset"_s), kPatienceMs);
        const auto own = page.calibration();
        QVERIFY(own.has_value());
        QCOMPARE(own->people, kFaces);
        QVERIFY(own->goal == CalibrationGoal{});
        QVERIFY(page.text(u"fitThreshold"_s).startsWith(QString::number(own->thresholds.distance, 'f', 3)));
        QVERIFY(page.text(u"fitMade"_s).contains(QString::number(kFaces)));
        QCOMPARE(page.text(u"fitAdvice"_s), u"None: it fits."_s);

        page.click(u"fitReset"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!page.isReady(u"fitReset"_s), kPatienceMs);
        QVERIFY(!page.calibration());
        QTRY_VERIFY_WITH_TIMEOUT(page.isShown(u"noticeUndo"_s), kPatienceMs);
        page.click(u"noticeUndo"_s);
        QTRY_VERIFY_WITH_TIMEOUT(page.calibration().has_value(), kPatienceMs);
        QCOMPARE(page.calibration()->thresholds.distance, own->thresholds.distance);
    }

    void fittingIsUndone()
    {
        Opened page(kFaces);
        page.measure();
        page.click(u"fitOutcomeConfirm"_s);
        QTRY_VERIFY_WITH_TIMEOUT(page.calibration().has_value(), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(page.isShown(u"noticeUndo"_s), kPatienceMs);
        page.click(u"noticeUndo"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!page.calibration().has_value(), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(page.text(u"fitThreshold"_s).startsWith(u"0.460"_s), kPatienceMs);
    }
};

} // namespace rollcall::office

QTEST_MAIN(rollcall::office::SettingsPageTest)
#include "tst_settings_page.moc"

#include "app/office/face_dialog.h"
#include "app/office/words.h"
#include "core/services/setting_catalogue.h"
#include "core/services/verification_evaluation.h"
#include "tests/app/office/staff_school.h"
#include "tests/core/services/sample_people.h"

#include <QCheckBox>
#include <QLabel>

namespace rollcall::office {

/// Registering the face of Amira, who has no consent at first, from the people page.
class FaceDialogTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    base::Embedding m_face{};
    QString m_portrait = m_folder.filePath(u"portrait.png"_s);

    struct Opened
    {
        StaffSchool place;
        OpenOffice open;
        QTableView* view = nullptr;

        explicit Opened(const QString& source = u"dir:"_s % QStringLiteral(ROLLCALL_MODEL_DIR) % u"/samples")
            : open(place, u"en"_s, QStringLiteral(ROLLCALL_MODEL_DIR))
        {
            take(setSettings(place.school, place.admin, {{u"kiosk.source"_s, source}}));
            open.enter(place.chief);
            open.press(u"navpeoplePage"_s);
            view = open.find<QTableView>(u"peopleView"_s);
            QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 11, kPatienceMs);
        }

        [[nodiscard]] base::PersonId amira() const { return place.students.front(); }
        [[nodiscard]] FaceDialog* dialog() const { return open.find<FaceDialog>(u"faceDialog"_s); }
        [[nodiscard]] QString text(const QString& name) const { return open.find<QLabel>(name)->text(); }
        [[nodiscard]] bool isShown(const QString& name) const { return open.find<QWidget>(name)->isVisible(); }
        [[nodiscard]] bool isReady(const QString& name) const { return open.find<QWidget>(name)->isEnabled(); }

        void openDialog() const
        {
            view->selectRow(0);
            open.press(u"peopleFace"_s);
            QVERIFY(dialog());
            QTRY_VERIFY_WITH_TIMEOUT(!text(u"consentState"_s).isEmpty(), kPatienceMs);
        }

        void registerPictures(const QStringList& paths) const
        {
            dialog()->registerPictures(paths);
            QTRY_VERIFY_WITH_TIMEOUT(isShown(u"faceNext"_s), kPatienceMs);
        }

        [[nodiscard]] QString stored() const
        {
            return place.query("SELECT (SELECT count(*) FROM consents WHERE withdrawn_at IS NULL) || ' ' || "
                               "(SELECT count(*) FROM templates)");
        }
    };

private slots:
    void initTestCase()
    {
        auto reader = builtReader();
        const auto people = portraits(reader, {6});
        QVERIFY(people.size() >= 4);
        m_face = take(embedSubject(reader, people[3])).value();
        savePicture(people[3], m_portrait);
    }

    void nothingIsTakenBeforeConsent()
    {
        const Opened opened;
        opened.openDialog();
        QVERIFY(!opened.isShown(u"faceCoachView"_s));
        QVERIFY(!opened.isShown(u"facePictures"_s));
        QVERIFY(!opened.isShown(u"faceWithdraw"_s));
        QCOMPARE(opened.open.find<QLineEdit>(u"consentGivenBy"_s)->text(), u"Amira Khalil"_s);
        opened.open.find<QLineEdit>(u"consentGivenBy"_s)->clear();
        QVERIFY(!opened.isReady(u"faceNext"_s));
        opened.open.type(u"consentGivenBy"_s, u"Parent of Amira"_s);
        opened.open.find<QCheckBox>(u"consentByGuardian"_s)->setChecked(true);
        opened.open.type(u"consentTextVersion"_s, u"2026-01"_s);
        opened.open.press(u"faceNext"_s);
        QTRY_VERIFY_WITH_TIMEOUT(opened.isShown(u"faceCoachView"_s), kPatienceMs);
        QCOMPARE(opened.place.query("SELECT given_by || ' ' || by_guardian || ' ' || text_version FROM consents"),
                 u"Parent of Amira 1 2026-01"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!opened.text(u"facePose"_s).isEmpty(), kPatienceMs);
        QVERIFY(opened.isShown(u"faceSkip"_s));
        opened.open.press(u"faceClose"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!opened.dialog(), kPatienceMs);
        QCOMPARE(opened.stored(), u"1 0"_s);
    }

    void saysWhatBecameOfEachPicture()
    {
        Opened opened;
        opened.place.consent(opened.amira());
        const auto empty = m_folder.filePath(u"wall.png"_s);
        savePicture(wall(), empty);
        opened.openDialog();
        opened.registerPictures({m_portrait, empty});
        QVERIFY(opened.text(u"faceDetails"_s).contains(u"wall.png"_s));
        QVERIFY(!opened.text(u"faceDetails"_s).contains(m_folder.path()));
        QCOMPARE(opened.stored(), u"1 1"_s);
        const auto* view = opened.view;
        QTRY_COMPARE_WITH_TIMEOUT(field(view, 0, 4), u"Registered"_s, kPatienceMs);
    }

    void badPicturesChangeNothing()
    {
        Opened opened;
        opened.place.giveFace(opened.amira(), m_face);
        const auto empty = m_folder.filePath(u"wall.png"_s);
        savePicture(wall(), empty);
        opened.openDialog();
        opened.registerPictures({empty});
        QCOMPARE(opened.stored(), u"1 1"_s);
        QVERIFY(opened.isShown(u"facePictures"_s));
    }

    void aFaceOfSomebodyElseNeedsAReason()
    {
        Opened opened;
        opened.place.consent(opened.amira());
        opened.place.giveFace(opened.place.students[1], m_face);
        opened.openDialog();
        opened.registerPictures({m_portrait});
        QVERIFY(opened.text(u"faceDetails"_s).contains(u"daniel@example.org"_s));
        QVERIFY(!opened.isReady(u"faceNext"_s));
        opened.open.type(u"faceReason"_s, u"Twins"_s);
        opened.open.press(u"faceNext"_s);
        QTRY_VERIFY_WITH_TIMEOUT(opened.text(u"faceDetails"_s).contains(u"Daniel Osei"_s), kPatienceMs);
        QCOMPARE(opened.stored(), u"2 2"_s);
        QVERIFY(opened.place.actions().contains(u"face.enrol user %1 Twins"_s.arg(opened.amira().value)));
    }

    void saysWhenThereWereTooManyTries()
    {
        Opened opened;
        opened.place.consent(opened.amira());
        opened.openDialog();
        const auto empty = m_folder.filePath(u"wall.png"_s);
        savePicture(wall(), empty);
        for (int i = 0; i < 20; ++i) {
            opened.registerPictures({empty});
            QCOMPARE(opened.text(u"faceResult"_s), u"No picture was good enough. Nothing was changed."_s);
        }
        opened.registerPictures({empty});
        QCOMPARE(opened.text(u"faceResult"_s), u"The face was not registered."_s);
        QVERIFY(opened.text(u"faceDetails"_s).contains(clockText(opened.place.school.now() + 61min)));
    }

    void withdrawingDestroysTheFace()
    {
        Opened opened;
        opened.place.giveFace(opened.amira(), m_face);
        opened.openDialog();
        QVERIFY(opened.text(u"consentState"_s).contains(u"Parent"_s));
        opened.open.press(u"faceWithdraw"_s);
        opened.open.press(u"withdrawFormConfirm"_s);
        QTRY_COMPARE_WITH_TIMEOUT(opened.stored(), u"0 0"_s, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(opened.isShown(u"consentGivenBy"_s), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(field(opened.view, 0, 4), u"None"_s, kPatienceMs);
    }

    void aConsentGivenMeanwhileIsShown()
    {
        Opened opened;
        opened.openDialog();
        opened.place.consent(opened.amira());
        opened.open.press(u"faceNext"_s);
        QTRY_VERIFY_WITH_TIMEOUT(opened.text(u"consentState"_s).contains(u"Parent"_s), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(opened.isShown(u"faceFault"_s), kPatienceMs);
    }

    void saysThatThereIsNoCamera()
    {
        Opened opened(u"dir:"_s % m_folder.filePath(u"nothing"_s));
        opened.place.consent(opened.amira());
        opened.openDialog();
        opened.open.press(u"faceNext"_s);
        QTRY_VERIFY_WITH_TIMEOUT(opened.isShown(u"faceCameraFault"_s), kPatienceMs);
        QVERIFY(opened.isShown(u"facePictures"_s));
    }

    void closesWhenTheWindowIsLocked()
    {
        Opened opened;
        opened.openDialog();
        emit opened.open.window.lockWanted();
        QTRY_VERIFY_WITH_TIMEOUT(!opened.dialog(), kPatienceMs);
    }

    void administratorsHaveNoFaceHere()
    {
        const Opened opened;
        for (int row = 0; row < opened.view->model()->rowCount(); ++row) {
            opened.view->selectRow(row);
            QCOMPARE(opened.isReady(u"peopleFace"_s), field(opened.view, row, 3) != u"Administrator"_s);
        }
    }
};

} // namespace rollcall::office

QTEST_MAIN(rollcall::office::FaceDialogTest)
#include "tst_face_dialog.moc"

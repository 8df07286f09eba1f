#include "app/kiosk/kiosk.h"
#include "app/kiosk/kiosk_window.h"
#include "core/services/master_key.h"
#include "core/services/pins.h"
#include "core/services/two_step.h"
#include "core/services/verification_evaluation.h"
#include "core/storage/authenticator_table.h"
#include "tests/core/services/sample_people.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

#include <optional>

namespace rollcall::kiosk {
namespace {

using namespace services;

constexpr int kPatienceMs = 60'000;
const QString kPin = u"580371"_s;
const QString kPassword = u"correct horse 7"_s;

} // namespace

/// The whole kiosk: frames from a folder, real networks, a real database, the window.
class KioskTest final : public QObject
{
    Q_OBJECT

    struct Classroom : NewSchool
    {
        base::PersonId ada = add(u"Ada"_s);
        base::CourseId course = addCourse(u"PH101"_s, add(u"Marie"_s, Role::Teacher));

        explicit Classroom(const base::Embedding& face)
        {
            enrol(course, ada);
            giveFace(ada, face);
            take(Pins(school, admin).set(ada, kPin));
            take(People(school, admin)
                     .add({.name = u"Grace Okafor"_s,
                           .email = u"grace@school.example"_s,
                           .role = Role::Admin,
                           .password = kPassword}));
        }

        [[nodiscard]] QString method() const { return query("SELECT method FROM session_attendance"); }
    };

    /// A kiosk before which somebody may stand.
    struct Door
    {
        QTemporaryDir pictures;
        app::LanguageSwitch languages;
        KioskWindow window;
        std::optional<Kiosk> kiosk;

        Door(const NewSchool& place, const vision::Frame& seen, security::AskPassphrase ask = {})
        {
            savePicture(seen, pictures.filePath(u"1.png"_s));
            window.setReducedMotion(true);
            window.resize(1280, 800);
            kiosk.emplace(window, languages,
                          Kiosk::Setup{.school = {place.path, &place.clock, std::move(ask)},
                                       .modelFolder = QStringLiteral(ROLLCALL_MODEL_DIR),
                                       .source = u"dir:"_s % pictures.path(),
                                       .language = u"en"_s});
            window.show();
            kiosk->start();
        }

        [[nodiscard]] Screen screen() const { return kiosk->controller().view().screen; }
        [[nodiscard]] QString text(const QString& label) const
        {
            return window.findChild<QLabel*>(label)->text().remove(QChar(0x2068)).remove(QChar(0x2069));
        }
        void press(const QString& button) { window.findChild<QAbstractButton*>(button)->click(); }
        void type(const QString& digits)
        {
            for (const auto digit : digits)
                press(u"key"_s + digit);
        }
    };

    vision::Frame m_picture;
    base::Embedding m_face{};

private slots:
    void initTestCase()
    {
        auto reader = builtReader();
        const auto people = portraits(reader, {6});
        QVERIFY(people.size() >= 4);
        m_picture = people[3];
        m_face = take(embedSubject(reader, m_picture)).value();
    }

    void greetsAndMarksWhoStandsThere()
    {
        Classroom place(m_face);
        place.startSession(place.course);
        Door door(place, m_picture);
        QTRY_COMPARE_WITH_TIMEOUT(door.screen(), Screen::Confirmed, kPatienceMs);
        QVERIFY2(door.text(u"resultTitle"_s).contains(u"Ada"_s), qPrintable(door.text(u"resultTitle"_s)));
        QCOMPARE(place.method(), u"face"_s);
        QTRY_VERIFY(door.text(u"presentCount"_s).contains(u'1'));
        door.press(u"resultAttendance"_s);
        QTRY_COMPARE_WITH_TIMEOUT(door.screen(), Screen::MyAttendance, kPatienceMs);
        QVERIFY(door.text(u"attendanceTitle"_s).contains(u"Ada"_s));
    }

    void asksForAPinWhereFacesCannotBeRead_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("advice");
        QTest::newRow("no key") << u"missing"_s << u"put it back"_s;
        QTest::newRow("a passphrase nobody gave") << u"locked"_s << u"--key-passphrase-file"_s;
        QTest::newRow("another school's key") << u"foreign"_s << u"put back the right one"_s;
    }
    void asksForAPinWhereFacesCannotBeRead()
    {
        QFETCH(const QString, fault);
        QFETCH(const QString, advice);
        Classroom place(m_face);
        place.startSession(place.course);
        const QString key = School::keyPathOf(place.path);
        if (fault == u"locked")
            take(moveKey(place.school, place.admin, security::KeyPlace::Passphrase,
                         security::KeyLock{u"correct horse battery"_s, {.operations = 1, .memoryBytes = 8192}}));
        else if (fault == u"foreign")
            write(key, contents(School::keyPathOf(NewSchool().path)));
        else
            QVERIFY(QFile::remove(key));
        Door door(place, wall());
        QTRY_COMPARE_WITH_TIMEOUT(door.screen(), Screen::FacesOff, kPatienceMs);
        const QString note = door.text(u"statusStaffNote"_s);
        QVERIFY2(note.contains(key) && note.contains(advice), qPrintable(note));
        door.press(u"pinButton"_s);
        QCOMPARE(door.screen(), Screen::Pin);
        door.type(QString::number(place.ada.value));
        door.press(u"pinNext"_s);
        door.type(kPin);
        door.press(u"pinNext"_s);
        QTRY_COMPARE_WITH_TIMEOUT(door.screen(), Screen::Confirmed, kPatienceMs);
        QCOMPARE(place.method(), u"pin"_s);
    }

    void opensALockedKeyWithItsPassphrase()
    {
        Classroom place(m_face);
        place.startSession(place.course);
        const QString passphrase = u"correct horse battery"_s;
        take(moveKey(place.school, place.admin, security::KeyPlace::Passphrase,
                     security::KeyLock{passphrase, {.operations = 1, .memoryBytes = 8192}}));
        Door door(place, m_picture, [passphrase] { return base::Result<QString>(passphrase); });
        QTRY_COMPARE_WITH_TIMEOUT(door.screen(), Screen::Confirmed, kPatienceMs);
        QCOMPARE(place.method(), u"face"_s);
    }

    void showsThatNothingRunsUntilSomethingDoes()
    {
        Classroom place(m_face);
        Door door(place, wall());
        QTRY_COMPARE_WITH_TIMEOUT(door.screen(), Screen::NoSession, kPatienceMs);
        place.startSession(place.course);
        QTRY_COMPARE_WITH_TIMEOUT(door.screen(), Screen::Idle, kPatienceMs);
    }

    void staffSignInToLeave()
    {
        Classroom place(m_face);
        Door door(place, wall());
        QSignalSpy leave(&*door.kiosk, &Kiosk::leaveWanted);
        QTRY_VERIFY_WITH_TIMEOUT(door.screen() == Screen::NoSession, kPatienceMs);
        door.press(u"staffButton"_s);
        const auto signIn = [&door](const QString& password) {
            door.window.findChild<QLineEdit*>(u"staffEmail"_s)->setText(u"grace@school.example"_s);
            door.window.findChild<QLineEdit*>(u"staffPassword"_s)->setText(password);
            door.press(u"staffSignIn"_s);
        };
        signIn(u"wrong"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!door.text(u"staffFault"_s).isEmpty(), kPatienceMs);
        signIn(kPassword);
        QTRY_VERIFY_WITH_TIMEOUT(door.window.findChild<QAbstractButton*>(u"staffLeave"_s)->isVisible(), kPatienceMs);
        QCOMPARE(leave.size(), 0);
        door.press(u"staffLeave"_s);
        QCOMPARE(leave.size(), 1);
    }

    void staffOpenTheStaffWindow()
    {
        Classroom place(m_face);
        Door door(place, wall());
        QSignalSpy office(&*door.kiosk, &Kiosk::officeWanted);
        QTRY_VERIFY_WITH_TIMEOUT(door.screen() == Screen::NoSession, kPatienceMs);
        door.press(u"staffButton"_s);
        door.window.findChild<QLineEdit*>(u"staffEmail"_s)->setText(u"grace@school.example"_s);
        door.window.findChild<QLineEdit*>(u"staffPassword"_s)->setText(kPassword);
        door.press(u"staffSignIn"_s);
        QTRY_VERIFY_WITH_TIMEOUT(door.window.findChild<QAbstractButton*>(u"staffOffice"_s)->isVisible(), kPatienceMs);
        door.press(u"staffOffice"_s);
        QCOMPARE(office.size(), 1);
        QCOMPARE(office[0][0].value<services::SignedIn>().person.email, u"grace@school.example"_s);
        QVERIFY(!door.window.findChild<QWidget*>(u"staffPage"_s)->isVisible());
    }

    void staffWithACodeTypeIt()
    {
        Classroom place(m_face);
        const auto grace = take(People(place.school, place.admin).byEmail(u"grace@school.example"_s)).id;
        services::TwoStep twoStep(place.school, place.admin);
        take(twoStep.begin(grace));
        take(storage::AuthenticatorTable(place.school.database()).confirm(grace, place.clock.now()));
        const auto codes = take(twoStep.renewRecoveryCodes(grace));
        Door door(place, wall());
        QTRY_VERIFY_WITH_TIMEOUT(door.screen() == Screen::NoSession, kPatienceMs);
        door.press(u"staffButton"_s);
        const auto line = [&door](const QString& name) { return door.window.findChild<QLineEdit*>(name); };
        line(u"staffEmail"_s)->setText(u"grace@school.example"_s);
        line(u"staffPassword"_s)->setText(kPassword);
        door.press(u"staffSignIn"_s);
        QTRY_VERIFY_WITH_TIMEOUT(line(u"staffCode"_s)->isVisible(), kPatienceMs);
        line(u"staffCode"_s)->setText(u"7777"_s);
        door.press(u"staffSignIn"_s);
        QTRY_COMPARE_WITH_TIMEOUT(door.text(u"staffFault"_s), u"The code is not right, or was used before."_s,
                                  kPatienceMs);
        line(u"staffCode"_s)->setText(codes[0]);
        door.press(u"staffSignIn"_s);
        QTRY_VERIFY_WITH_TIMEOUT(door.window.findChild<QAbstractButton*>(u"staffLeave"_s)->isVisible(), kPatienceMs);
    }

    void saysThatThereIsNoCamera()
    {
        Classroom place(m_face);
        place.startSession(place.course);
        Door door(place, wall());
        QTRY_COMPARE_WITH_TIMEOUT(door.screen(), Screen::Idle, kPatienceMs);
        door.kiosk.reset();
        door.kiosk.emplace(door.window, door.languages,
                           Kiosk::Setup{.school = {place.path, &place.clock},
                                        .modelFolder = QStringLiteral(ROLLCALL_MODEL_DIR),
                                        .source = u"file:"_s % place.folder.filePath(u"nothing.mp4"_s)});
        door.kiosk->start();
        QTRY_COMPARE_WITH_TIMEOUT(door.screen(), Screen::CameraTrouble, kPatienceMs);
        QCOMPARE(door.kiosk->controller().view().camera, CameraFault::Absent);
    }

    void aBrokenDatabaseIsTold()
    {
        Classroom place(m_face);
        place.startSession(place.course);
        const auto away = place.path % u".away";
        QVERIFY(QFile::rename(place.path, away));
        Door door(place, wall());
        QTRY_COMPARE_WITH_TIMEOUT(door.screen(), Screen::StorageTrouble, kPatienceMs);
        QVERIFY(QFile::rename(away, place.path));
        QTRY_COMPARE_WITH_TIMEOUT(door.screen(), Screen::Idle, kPatienceMs);
    }
};

} // namespace rollcall::kiosk

QTEST_MAIN(rollcall::kiosk::KioskTest)
#include "tst_kiosk.moc"

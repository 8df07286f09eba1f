#include "app/office/page.h"
#include "app/office/recovery_codes.h"
#include "core/security/sealing.h"
#include "core/security/totp.h"
#include "core/services/passwords.h"
#include "core/services/sign_in.h"
#include "core/services/two_step.h"
#include "core/storage/authenticator_table.h"
#include "tests/app/office/staff_school.h"

#include <QClipboard>
#include <QDialog>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPrinter>
#include <QPushButton>
#include <QSignalSpy>

namespace rollcall::office {
namespace {

const QString kNext = u"battery staple"_s;

} // namespace

/// The own account, and the password that has to be changed first.
class AccountTest final : public QObject
{
    Q_OBJECT

    struct Place : StaffSchool
    {
        Person newcomer = staff(u"Nina Weiss"_s, u"nina@example.org"_s, Role::Teacher, false);

        [[nodiscard]] QString code(base::PersonId person)
        {
            const auto row = take(storage::AuthenticatorTable(school.database()).find(person)).value();
            const auto secret = take(security::unwrapTotp(*take(school.masterKey()), person, row.wrappedSecret));
            return security::totpCode(secret, security::totpStepAt(school.now()));
        }

        [[nodiscard]] bool canSignIn(const Person& person, const QString& password)
        {
            return services::signIn(school, person.email, password).has_value();
        }
    };

    static void openAccount(const OpenOffice& open)
    {
        open.press(u"sidebarName"_s);
        QVERIFY(open.find<QDialog>(u"account"_s)->isVisible());
    }

private slots:
    void aPasswordOfSomebodyElseIsChangedFirst()
    {
        Place place;
        const OpenOffice open(place);
        open.signIn(place.newcomer);
        auto* change = open.find<QPushButton>(u"newPasswordChange"_s);
        QTRY_VERIFY_WITH_TIMEOUT(change->isVisible(), kPatienceMs);
        QVERIFY(!open.window.isShowingPages());
        open.type(u"newPasswordCurrent"_s, kPassword);
        open.type(u"newPasswordNext"_s, u"short"_s);
        auto* fault = open.find<QLabel>(u"newPasswordFault"_s);
        QVERIFY(fault->isVisible() && !change->isEnabled());
        open.type(u"newPasswordNext"_s, kPassword);
        QVERIFY(fault->isVisible() && !change->isEnabled());
        open.type(u"newPasswordNext"_s, kNext);
        open.type(u"newPasswordAgain"_s, u"battery stable"_s);
        QVERIFY(fault->isVisible() && !change->isEnabled());
        open.type(u"newPasswordAgain"_s, kNext);
        QVERIFY(change->isEnabled());
        open.type(u"newPasswordCurrent"_s, u"not this one"_s);
        open.press(u"newPasswordChange"_s);
        QTRY_VERIFY_WITH_TIMEOUT(fault->isVisible(), kPatienceMs);
        QVERIFY(!open.window.isShowingPages());
        open.type(u"newPasswordCurrent"_s, kPassword);
        open.press(u"newPasswordChange"_s);
        QTRY_VERIFY_WITH_TIMEOUT(open.window.isShowingPages(), kPatienceMs);
        QVERIFY(place.canSignIn(place.newcomer, kNext));
        open.press(u"signOut"_s);
        open.signIn(place.newcomer, kNext);
        QTRY_VERIFY_WITH_TIMEOUT(open.window.isShowingPages(), kPatienceMs);
    }

    void itIsAskedForAtTheUnlockToo()
    {
        Place place;
        const OpenOffice open(place);
        open.enter(place.teacher);
        open.press(u"lock"_s);
        take(services::setPassword(place.school, place.admin, place.teacher.id, kNext));
        open.type(u"signInPassword"_s, kNext);
        open.press(u"signInButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(open.find<QPushButton>(u"newPasswordChange"_s)->isVisible(), kPatienceMs);
        QVERIFY(!open.window.isShowingPages());
        open.press(u"newPasswordOther"_s);
        QVERIFY(open.find<QLineEdit>(u"signInEmail"_s)->isVisible());
        QVERIFY(!open.find<QPushButton>(u"navtodayPage"_s));
    }

    void theOwnPasswordIsChanged()
    {
        Place place;
        const OpenOffice open(place);
        open.enter(place.teacher);
        openAccount(open);
        open.press(u"accountPassword"_s);
        open.type(u"passwordCurrent"_s, u"not this one"_s);
        open.type(u"passwordNext"_s, kNext);
        QVERIFY(!open.find<QPushButton>(u"passwordFormConfirm"_s)->isEnabled());
        open.type(u"passwordAgain"_s, kNext);
        open.press(u"passwordFormConfirm"_s);
        QTRY_VERIFY_WITH_TIMEOUT(open.find<QLabel>(u"passwordFormFault"_s)->isVisible(), kPatienceMs);
        QVERIFY(!place.canSignIn(place.teacher, kNext));
        open.type(u"passwordCurrent"_s, kPassword);
        open.press(u"passwordFormConfirm"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!open.find<QDialog>(u"passwordForm"_s), kPatienceMs);
        QVERIFY(place.canSignIn(place.teacher, kNext));
    }

    void twoStepSignInIsSetUpAndTurnedOff()
    {
        Place place;
        const OpenOffice open(place);
        open.enter(place.teacher);
        openAccount(open);
        auto* setUp = open.find<QPushButton>(u"twoStepSetUp"_s);
        QTRY_VERIFY_WITH_TIMEOUT(setUp->isVisible(), kPatienceMs);
        open.press(u"twoStepSetUp"_s);
        QTRY_VERIFY_WITH_TIMEOUT(open.find<QWidget>(u"twoStepQr"_s), kPatienceMs);
        QVERIFY(!open.find<QLabel>(u"twoStepSecret"_s)->text().isEmpty());
        open.type(u"twoStepCode"_s, place.code(place.teacher.id));
        open.press(u"twoStepFormConfirm"_s);
        QTRY_VERIFY_WITH_TIMEOUT(open.find<QDialog>(u"recoveryCodes"_s), kPatienceMs);
        const auto codes = open.find<QLabel>(u"recoveryList"_s)->text().split(u'\n');
        QCOMPARE(codes.size(), 10);
        open.press(u"recoveryCopy"_s);
        QVERIFY(QGuiApplication::clipboard()->text().contains(codes.first()));
        open.press(u"recoverySave"_s);
        auto* chooser = open.find<QFileDialog>(u"chooseFile"_s);
        QVERIFY(chooser);
        const auto path = place.folder.filePath(u"codes.txt"_s);
        emit chooser->fileSelected(path);
        chooser->close();
        QVERIFY(contents(path).contains(codes.last().toUtf8()));
        QVERIFY(isOwnerOnly(path));
        const auto paper = place.folder.filePath(u"codes.pdf"_s);
        const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(paper);
        open.find<RecoveryCodes>(u"recoveryCodes"_s)->print(printer);
        auto* remark = open.find<QLabel>(u"recoveryRemark"_s);
        QTRY_VERIFY_WITH_TIMEOUT(remark->text().contains(u"printer"_s), kPatienceMs);
        QVERIFY(contents(paper).startsWith("%PDF"));
        open.press(u"recoveryClose"_s);
        QTRY_VERIFY(!open.find<QDialog>(u"recoveryCodes"_s));
        QCOMPARE(outcome(services::signIn(place.school, place.teacher.email, kPassword)), u"CodeNeeded"_s);
        QTRY_VERIFY_WITH_TIMEOUT(open.find<QPushButton>(u"twoStepOff"_s)->isVisible() && !setUp->isVisible(),
                                 kPatienceMs);
        open.press(u"twoStepOff"_s);
        open.type(u"twoStepCode"_s, codes.first());
        open.press(u"twoStepFormConfirm"_s);
        QTRY_VERIFY_WITH_TIMEOUT(setUp->isVisible(), kPatienceMs);
        QVERIFY(place.canSignIn(place.teacher, kPassword));
    }

    void aLockHidesDialogsAndBringsThemBack()
    {
        Place place;
        const OpenOffice open(place);
        open.enter(place.teacher);
        openAccount(open);
        const_cast<OpenOffice&>(open).office.lock();
        auto* dialog = open.find<QDialog>(u"account"_s);
        QVERIFY(!dialog->isVisible());
        open.type(u"signInPassword"_s, kPassword);
        open.press(u"signInButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(open.window.isShowingPages(), kPatienceMs);
        QVERIFY(dialog->isVisible());
        const_cast<OpenOffice&>(open).office.lock();
        open.press(u"signInOther"_s);
        QVERIFY(!open.find<QDialog>(u"account"_s));
    }

    void whoComesFromTheKioskNeedsNoSecondSignIn()
    {
        Place place;
        OpenOffice open(place);
        open.window.showWayBack();
        const QSignalSpy left(&open.office, &Office::left);
        open.office.startAs({.person = place.person(place.teacher.id)});
        QVERIFY(open.window.isShowingPages());
        QVERIFY(open.find<QPushButton>(u"backToKiosk"_s)->isVisible());
        open.office.lock();
        QCOMPARE(left.size(), 1);
        QVERIFY(!open.window.isShowingPages());
        open.office.startAs({.person = place.person(place.newcomer.id), .mustChangePassword = true});
        QVERIFY(!open.window.isShowingPages());
        QVERIFY(open.find<QPushButton>(u"newPasswordChange"_s)->isVisible());
        open.office.startAs({.person = place.person(place.chief.id)});
        QVERIFY(open.find<QPushButton>(u"navsecurityPage"_s));
        open.press(u"signOut"_s);
        QCOMPARE(left.size(), 2);
    }

    void theNameIsAButtonOnlyWhereOneHasSignedIn()
    {
        Place place;
        const OpenOffice open(place);
        QVERIFY(!open.find<QPushButton>(u"sidebarName"_s)->isVisible());
        QVERIFY(!open.find<QPushButton>(u"backToKiosk"_s)->isVisible());
        open.enter(place.teacher);
        QVERIFY(open.find<QPushButton>(u"sidebarName"_s)->text().contains(u"Marie Lind"_s));
        QVERIFY(!open.find<QPushButton>(u"backToKiosk"_s)->isVisible());
    }
};

} // namespace rollcall::office

QTEST_MAIN(rollcall::office::AccountTest)
#include "tst_account.moc"

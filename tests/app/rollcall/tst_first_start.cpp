#include "app/rollcall/first_start.h"
#include "core/services/kiosk_settings.h"
#include "core/services/sign_in.h"
#include "tests/core/services/support.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

namespace rollcall {
namespace {

using namespace services;

const QString kPassword = u"correct horse 7"_s;

kiosk::SetupAnswers answers()
{
    return {.administratorName = u"Grace Okafor"_s,
            .administratorEmail = u"grace@school.example"_s,
            .administratorPassword = kPassword,
            .schoolName = u"North School"_s,
            .room = u"204"_s,
            .place = domain::GeoPoint{47.37, 8.54},
            .radiusM = 120,
            .camera = u"USB Camera"_s};
}

struct Start
{
    QTemporaryDir folder;
    QString path = folder.filePath(u"rollcall.db"_s);
    ManualClock clock;
    kiosk::SetupWizard wizard;
    FirstStart first{wizard, path, clock};
    QSignalSpy done{&first, &FirstStart::done};

    Start()
    {
        for (const auto& [name, text] : {std::pair(u"setupName"_s, u"Grace Okafor"_s),
                                         {u"setupEmail"_s, u"grace@school.example"_s},
                                         {u"setupPassword"_s, kPassword},
                                         {u"setupRepeated"_s, kPassword},
                                         {u"setupSchool"_s, u"North"_s}})
            wizard.findChild<QLineEdit*>(name)->setText(text);
        for (int page = 0; page < 3; ++page)
            wizard.findChild<QAbstractButton*>(u"setupNext"_s)->click();
    }

    [[nodiscard]] QString trouble() const { return wizard.findChild<QLabel*>(u"setupFault"_s)->text(); }
};

} // namespace

class FirstStartTest final : public QObject
{
    Q_OBJECT

private slots:
    void makesTheSchoolOfTheAnswers()
    {
        Start start;
        emit start.wizard.finished(answers());
        QTRY_COMPARE(start.done.size(), 1);
        auto school = take(School::open(start.path, start.clock));
        QCOMPARE(take(signIn(school, u"grace@school.example"_s, kPassword)).person.role, Role::Admin);
        const auto settings = take(loadKioskSettings(school));
        QCOMPARE(settings.schoolName, u"North School"_s);
        QCOMPARE(settings.room, u"204"_s);
        QCOMPARE(settings.source, u"camera:USB Camera"_s);
        QVERIFY(take(fixedPosition(school, settings)).has_value());
        QVERIFY(isOwnerOnly(start.path));
    }

    void whatIsLeftOutKeepsItsDefault()
    {
        Start start;
        auto few = answers();
        few.place = {};
        few.camera.clear();
        few.room.clear();
        emit start.wizard.finished(few);
        QTRY_COMPARE(start.done.size(), 1);
        auto school = take(School::open(start.path, start.clock));
        const auto settings = take(loadKioskSettings(school));
        QCOMPARE(settings.source, KioskSettings().source);
        QVERIFY(!take(fixedPosition(school, settings)));
    }

    void aDoublePressMakesOneSchool()
    {
        Start start;
        emit start.wizard.finished(answers());
        emit start.wizard.finished(answers());
        QTRY_COMPARE(start.done.size(), 1);
        QTest::qWait(300);
        QCOMPARE(start.done.size(), 1);
    }

    void saysWhatCouldNotBeDoneAndLetsTryAgain()
    {
        Start start;
        auto weak = answers();
        weak.administratorPassword = u"short"_s;
        emit start.wizard.finished(weak);
        QTRY_VERIFY(!start.trouble().isEmpty());
        QCOMPARE(start.done.size(), 0);
        QVERIFY(!QFile::exists(start.path));
        emit start.wizard.finished(answers());
        QTRY_COMPARE(start.done.size(), 1);
    }

    void refusesAPlaceThatIsNone()
    {
        Start start;
        auto far = answers();
        far.place = domain::GeoPoint{97, 8};
        emit start.wizard.finished(far);
        QVERIFY(!start.trouble().isEmpty());
        QVERIFY(!QFile::exists(start.path));
    }
};

} // namespace rollcall

QTEST_MAIN(rollcall::FirstStartTest)
#include "tst_first_start.moc"

// Writes a picture of every screen of the kiosk into a folder, with made-up data. Usage: rollcall_screens FOLDER
// [FILTER]
#include "app/common/language.h"
#include "app/kiosk/kiosk_window.h"
#include "app/kiosk/setup_wizard.h"
#include "app/kiosk/staff_page.h"
#include "tests/app/kiosk/sample_school.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace rollcall;
using kiosk::Screen;

namespace {

struct Shot
{
    QString name;
    kiosk::KioskView view;
    int running = 1;
};

struct Setting
{
    QSize size;
    app::ThemeKind theme;
    app::Language language;

    [[nodiscard]] QString name() const
    {
        return u"%1x%2-%3-%4"_s.arg(size.width())
            .arg(size.height())
            .arg(theme == app::ThemeKind::Dark ? u"dark"_s : u"light"_s, app::codeOf(language));
    }
};

std::vector<Shot> shots()
{
    std::vector<Shot> list;
    const std::array names{
        "starting",  "no-session",     "choose",           "idle",    "look", "adjust",     "verifying",
        "confirmed", "already-marked", "not-in-class",     "refused", "pin",  "attendance", "camera-lost",
        "faces-off", "outside",        "position-unknown", "storage"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto screen = static_cast<Screen>(i);
        const int running = screen == Screen::NoSession ? 0 : screen == Screen::ChooseSession ? 3 : 1;
        list.push_back({QString::fromLatin1(names.at(i)), kiosk::sampleView(screen), running});
    }
    auto late = kiosk::sampleView(Screen::Confirmed);
    late.result->status = domain::MarkStatus::Late;
    list.push_back({u"confirmed-late"_s, late});
    const std::array faults{"absent", "lost", "frozen", "black", "covered", "white"};
    for (std::size_t i = 0; i < faults.size(); ++i) {
        auto view = kiosk::sampleView(Screen::CameraTrouble);
        view.camera = static_cast<kiosk::CameraFault>(i + 1);
        list.push_back({u"camera-"_s + QString::fromLatin1(faults.at(i)), view});
    }
    auto hostile = kiosk::sampleView(Screen::Confirmed);
    hostile.result->personName = u"\u202E<b>"_s + QString(200, u'W');
    hostile.result->courseTitle =
        u"Introduction to the History and Philosophy of Science and Technology "_s.repeated(3);
    list.push_back({u"hostile"_s, hostile});
    list.push_back({u"languages"_s, kiosk::sampleView(Screen::Idle)});
    list.push_back({u"focus"_s, kiosk::sampleView(Screen::Pin)});
    list.push_back({u"staff"_s, kiosk::sampleView(Screen::Idle)});
    list.push_back({u"staff-code"_s, kiosk::sampleView(Screen::Idle)});
    list.push_back({u"leave"_s, kiosk::sampleView(Screen::Idle)});
    list.push_back({u"night"_s, kiosk::sampleView(Screen::Idle)});
    return list;
}

std::vector<Setting> settings()
{
    using enum app::Language;
    using enum app::ThemeKind;
    std::vector<Setting> list;
    for (const auto size : {QSize(1280, 800), QSize(800, 1280)})
        for (const auto theme : {Dark, Light})
            for (const auto language : {English, Arabic})
                list.push_back({size, theme, language});
    list.push_back({QSize(1280, 800), Light, Spanish});
    list.push_back({QSize(800, 480), Dark, Spanish});
    list.push_back({QSize(800, 480), Light, English});
    list.push_back({QSize(3840, 2160), Dark, English});
    return list;
}

void press(kiosk::KioskWindow& window, const QString& name)
{
    if (auto* button = window.findChild<QAbstractButton*>(name))
        button->click();
}

bool take(const Setting& setting, const Shot& shot, const QDir& folder)
{
    kiosk::KioskWindow window;
    auto* staff = new kiosk::StaffPage(&window);
    window.setReducedMotion(true);
    window.resize(setting.size);
    window.setTheme(setting.theme);
    window.setRoom(u"204"_s);
    window.setNow(kiosk::sampleNow());
    window.setBoard(kiosk::sampleBoard(shot.running), {});
    window.setAttendance(kiosk::sampleAttendance());
    window.show();
    const auto size = window.previewSize();
    auto faces = kiosk::sampleFaces(size);
    if (shot.view.screen == Screen::Idle)
        faces = {};
    window.setPicture(shot.view.screen == Screen::Idle ? kiosk::sampleWall(size) : kiosk::samplePicture(size), faces);
    window.setView(shot.view);
    if (shot.name == u"languages"_s)
        press(window, u"languageButton"_s);
    window.setDimmed(shot.name == u"night"_s);
    if (shot.name.startsWith(u"staff"_s) || shot.name == u"leave"_s)
        staff->open();
    if (shot.name == u"staff-code"_s) {
        for (const auto& line : {u"staffEmail"_s, u"staffPassword"_s})
            window.findChild<QLineEdit*>(line)->setText(u"grace@school.example"_s);
        press(window, u"staffSignIn"_s);
        staff->askForCode();
    }
    if (shot.name == u"leave"_s)
        staff->welcome(u"Grace Okafor"_s);
    if (shot.name == u"focus"_s)
        window.findChild<QWidget*>(u"key5"_s)->setFocus(Qt::TabFocusReason);
    else if (shot.view.screen == Screen::Pin)
        for (const auto* key : {"key1", "key0", "key4", "key2", "pinNext", "key7", "key3", "key9", "key1"})
            press(window, QString::fromLatin1(key));
    QCoreApplication::processEvents();
    return window.grab().save(folder.filePath(u"%1-%2.png"_s.arg(shot.name, setting.name())));
}

/// Each page of the first start, with its answers typed in.
bool takeWizard(const Setting& setting, const QDir& folder, const QString& filter)
{
    kiosk::SetupWizard wizard;
    wizard.resize(setting.size);
    wizard.setTheme(setting.theme);
    wizard.setCameras({u"USB Camera"_s, u"Front camera"_s});
    wizard.show();
    const auto type = [&wizard](const QString& name, const QString& text) {
        wizard.findChild<QLineEdit*>(name)->setText(text);
    };
    for (int page = 0; page < 4; ++page) {
        const auto name = u"setup%1-%2"_s.arg(page).arg(setting.name());
        if (page == 3)
            wizard.setPicture(kiosk::samplePicture({640, 480}));
        QCoreApplication::processEvents();
        if (name.contains(filter) && !wizard.grab().save(folder.filePath(name + u".png"_s)))
            return false;
        type(u"setupName"_s, u"Grace Okafor"_s);
        type(u"setupEmail"_s, u"grace@school.example"_s);
        type(u"setupPassword"_s, u"correct horse 7"_s);
        type(u"setupRepeated"_s, u"correct horse 7"_s);
        type(u"setupSchool"_s, u"North School"_s);
        wizard.findChild<QAbstractButton*>(u"setupNext"_s)->click();
    }
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication program(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() < 2 || !QDir().mkpath(arguments.at(1))) {
        QTextStream(stderr) << "usage: rollcall_screens FOLDER [FILTER]\n";
        return 2;
    }
    const QDir folder(arguments.at(1));
    const auto filter = arguments.value(2);
    app::LanguageSwitch language;
    for (const auto& setting : settings()) {
        language.use(setting.language);
        if (!takeWizard(setting, folder, filter))
            return 1;
        for (const auto& shot : shots())
            if (u"%1-%2"_s.arg(shot.name, setting.name()).contains(filter) && !take(setting, shot, folder))
                return 1;
    }
    return 0;
}

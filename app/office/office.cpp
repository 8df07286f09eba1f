#include "app/office/office.h"

#include "app/common/messages.h"
#include "app/common/shown_text.h"
#include "app/office/account_dialog.h"
#include "app/office/audit_page.h"
#include "app/office/course_page.h"
#include "app/office/courses_page.h"
#include "app/office/live_page.h"
#include "app/office/new_password_page.h"
#include "app/office/notice.h"
#include "app/office/people_page.h"
#include "app/office/person_page.h"
#include "app/office/reports_page.h"
#include "app/office/review_page.h"
#include "app/office/security_page.h"
#include "app/office/settings_page.h"
#include "app/office/sign_in_page.h"
#include "app/office/staff_attendance_page.h"
#include "app/office/timetable_page.h"
#include "app/office/today_page.h"
#include "app/office/words.h"
#include "core/services/kiosk_settings.h"
#include "core/services/passwords.h"
#include "core/services/setting_catalogue.h"

#include <utility>

namespace rollcall::office {
namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using services::School;

constexpr auto kLiveInterval = 1s;

struct StaffSettings
{
    services::KioskSettings kiosk;
    std::chrono::minutes lockAfter{};
};

base::Result<StaffSettings> loadStaffSettings(School& school)
{
    auto kiosk = services::loadKioskSettings(school);
    if (!kiosk)
        return base::propagate(kiosk);
    const auto lock = services::settingText(school, u"staff.lock_min"_s);
    if (!lock)
        return base::propagate(lock);
    return StaffSettings{std::move(*kiosk), std::chrono::minutes(lock->toInt())};
}

} // namespace

Office::Office(StaffWindow& window, app::LanguageSwitch& languages, Setup setup, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_languages(languages)
    , m_setup(std::move(setup))
    , m_school(m_setup.school)
    , m_idle(&window)
{
    connect(&m_school, &runtime::SchoolThread::busyChanged, &m_window, &StaffWindow::setBusy);
    connect(&m_window.signInPage(), &SignInPage::signInWanted, this, &Office::signIn);
    connect(&m_window.signInPage(), &SignInPage::somebodyElse, this, &Office::signOut);
    connect(&m_window.newPasswordPage(), &NewPasswordPage::changeWanted, this, &Office::changePassword);
    connect(&m_window.newPasswordPage(), &NewPasswordPage::somebodyElse, this, &Office::signOut);
    connect(&m_window, &StaffWindow::accountWanted, this, &Office::openAccount);
    connect(&m_window, &StaffWindow::lockWanted, this, &Office::lock);
    connect(&m_window, &StaffWindow::signOutWanted, this, &Office::signOut);
    connect(&m_window, &StaffWindow::languageWanted, this, &Office::changeLanguage);
    connect(&m_window, &StaffWindow::pageShown, this, [](Page* page) { page->refresh(); });
    connect(&m_idle, &IdleWatch::idle, this, &Office::lock);
    m_live.callOnTimeout(this, [this] {
        if (auto* page = m_window.currentPage(); page && page->isLive() && m_window.isShowingPages())
            page->refresh();
    });
}

Office::~Office()
{
    // The pages ask this object's thread.
    m_window.removePages();
}

void Office::start()
{
    loadSettings();
    m_window.showSignIn();
    m_live.start(kLiveInterval);
}

void Office::startAs(const services::SignedIn& signedIn)
{
    start();
    welcome(signedIn);
}

void Office::loadSettings()
{
    m_school.ask(this, &loadStaffSettings, [this](const base::Result<StaffSettings>& settings) {
        if (!settings)
            return m_window.signInPage().refuse(app::sentence(settings.error()));
        m_lockAfter = settings->lockAfter;
        m_window.setTheme(app::Theme(app::themeKindOf(settings->kiosk.look)));
        const auto language = app::languageFromCode(m_setup.language.value_or(settings->kiosk.language));
        m_languages.use(language.value_or(app::systemLanguage()));
    });
}

void Office::signIn(const QString& email, const QString& password, const QString& code)
{
    const auto typed = code.isEmpty() ? std::nullopt : std::optional(code);
    m_school.ask(
        this, [=](School& school) { return services::signIn(school, email, password, typed); },
        [this](const base::Result<services::SignedIn>& done) {
            if (done)
                return welcome(*done);
            const bool isAboutCode =
                done.error().code == base::ErrorCode::CodeNeeded || done.error().code == base::ErrorCode::CodeWrong;
            if (isAboutCode)
                m_window.signInPage().askForCode(app::sentence(done.error()));
            else
                m_window.signInPage().refuse(app::sentence(done.error()));
        });
}

void Office::welcome(const services::SignedIn& signedIn)
{
    const auto& person = signedIn.person;
    if (signedIn.mustChangePassword) {
        m_newcomer = signedIn;
        return m_window.showNewPassword(person.name);
    }
    m_newcomer.reset();
    const bool isUnlocking = m_person && m_person->id == person.id;
    m_person = person;
    if (!isUnlocking)
        openPages();
    m_window.showPages();
    m_idle.start(m_lockAfter);
    if (signedIn.recoveryCodesLeft)
        m_window.notice().warn(tr("You signed in with a recovery code; %n of them left. Make new ones in your account.",
                                  nullptr, *signedIn.recoveryCodesLeft));
}

void Office::changePassword(const QString& current, const QString& next)
{
    if (!m_newcomer)
        return;
    m_school.ask(
        this,
        [newcomer = services::Actor::signedIn(m_newcomer->person), current, next](School& school) {
            return services::changePassword(school, newcomer, current, next);
        },
        [this, id = m_newcomer->person.id](const base::Result<void>& changed) {
            // Somebody else may sit there by now.
            if (!m_newcomer || m_newcomer->person.id != id)
                return;
            if (!changed)
                return m_window.newPasswordPage().refuse(NewPasswordPage::sentenceOf(changed.error()));
            auto signedIn = *m_newcomer;
            signedIn.mustChangePassword = false;
            welcome(signedIn);
        });
}

void Office::openAccount()
{
    auto* dialog = new AccountDialog(pageContext(), *m_person, &m_window);
    connect(dialog, &AccountDialog::told, &m_window.notice(),
            [this](const QString& text) { m_window.notice().tell(text); });
    dialog->open();
}

PageContext Office::pageContext()
{
    return {m_school, *m_setup.school.clock, services::Actor::signedIn(*m_person),
            runtime::FaceCoach::Setup{m_setup.school, m_setup.modelFolder}};
}

void Office::openPages()
{
    const auto context = pageContext();
    std::vector<StaffWindow::Entry> entries;
    const auto add = [&](const QString& name, Page* page) {
        connect(page, &Page::told, &m_window.notice(), &Notice::tell);
        connect(page, &Page::failed, &m_window.notice(),
                [this](const base::Error& error) { m_window.notice().warn(app::sentence(error)); });
        entries.push_back({name, page});
    };
    const bool isAdmin = m_person->role == domain::Role::Admin;
    auto* today = new TodayPage(context, nullptr);
    auto* live = new LivePage(context, nullptr);
    connect(today, &TodayPage::sessionOpened, live, [this, live](base::SessionId session) {
        live->open(session);
        m_window.goTo(live);
    });
    add(tr("Today"), today);
    add(tr("Live session"), live);
    add(tr("Review"), new ReviewPage(context, nullptr));
    auto* people = new PeoplePage(context, nullptr);
    auto* courses = new CoursesPage(context, nullptr);
    add(tr("Courses"), courses);
    add(tr("People"), people);
    add(tr("Timetable"), new TimetablePage(context, nullptr));
    add(tr("Reports"), new ReportsPage(context, nullptr));
    add(tr("Staff attendance"), new StaffAttendancePage(context, nullptr));
    addSubPages(context, courses, people, add);
    if (isAdmin) {
        entries.push_back({});
        add(tr("Security"), new SecurityPage(context, nullptr));
        add(tr("Audit"), new AuditPage(context, nullptr));
        add(tr("Settings"), new SettingsPage(context, nullptr));
    }
    m_window.setPages(entries, app::shown(m_person->name), wordsOf(m_person->role));
}

void Office::addSubPages(const PageContext& context, CoursesPage* courses, PeoplePage* people,
                         const std::function<void(const QString&, Page*)>& add)
{
    auto* course = new CoursePage(context, nullptr);
    auto* person = new PersonPage(context, nullptr);
    for (auto* page : {static_cast<SubPage*>(course), static_cast<SubPage*>(person)}) {
        add({}, page);
        connect(page, &SubPage::left, &m_window, &StaffWindow::goTo);
    }
    connect(courses, &CoursesPage::courseOpened, course, [=, this](base::CourseId id) {
        course->setOrigin(courses);
        course->open(id);
        m_window.goTo(course);
    });
    const auto openPerson = [=, this](Page* origin) {
        return [=, this](base::PersonId id) {
            person->setOrigin(origin);
            person->open(id);
            m_window.goTo(person);
        };
    };
    connect(people, &PeoplePage::personOpened, person, openPerson(people));
    connect(course, &CoursePage::personOpened, person, openPerson(course));
}

void Office::lock()
{
    if (!m_person || !m_window.isShowingPages())
        return;
    m_idle.stop();
    m_window.showLock(m_person->email);
    emit left();
}

void Office::signOut()
{
    m_idle.stop();
    m_person.reset();
    m_newcomer.reset();
    m_window.removePages();
    m_window.showSignIn();
    emit left();
}

void Office::changeLanguage(app::Language language)
{
    m_languages.use(language);
    if (!m_person)
        return;
    openPages();
    if (m_window.isShowingPages())
        m_window.showPages();
}

} // namespace rollcall::office

#include "app/common/language.h"
#include "app/common/messages.h"
#include "app/kiosk/keep_awake.h"
#include "app/kiosk/kiosk.h"
#include "app/kiosk/kiosk_window.h"
#include "app/kiosk/lockdown.h"
#include "app/kiosk/meter.h"
#include "app/office/office.h"
#include "app/office/staff_window.h"
#include "app/rollcall/first_start.h"
#include "app/rollcall/options.h"
#include "core/services/kiosk_demo.h"
#include "core/services/setup.h"
#include "core/vision/model_store.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>
#include <QScreen>
#include <QThread>
#include <QTimer>
#include <QWindow>

#include <sys/stat.h>

#include <cstdio>
#include <memory>

namespace rollcall {
namespace {

using namespace Qt::StringLiterals;

constexpr int kExitWrongUsage = 2;
constexpr QSize kWindow(1280, 800); ///< with --windowed
constexpr QSize kOfficeWindow(1440, 900);

void print(std::FILE* stream, const QString& text)
{
    std::fputs(text.toUtf8().constData(), stream);
    std::fflush(stream);
}

int refuse(const base::Error& error)
{
    print(stderr, u"rollcall: %1\n"_s.arg(app::sentence(error)));
    return error.code == base::ErrorCode::InvalidArgument ? kExitWrongUsage : 1;
}

/// Makes the demonstration's school anew, telling its steps on the terminal.
base::Result<void> prepareDemo(Options& options, const base::Clock& clock)
{
    const auto store = vision::ModelStore::open(options.modelFolder);
    if (!store)
        return base::propagate(store);
    auto reader = vision::FaceReader::create(*store);
    if (!reader)
        return base::propagate(reader);
    const services::DemoListener listener{
        .step = [](const QString& step) { print(stdout, u"rollcall: %1\n"_s.arg(step)); }, .tried = {}, .progress = {}};
    const auto demo = services::makeKioskDemo(
        {.dir = *options.demoFolder, .pictures = options.modelFolder % u"/samples"_s}, clock, *reader, listener);
    if (!demo)
        return base::propagate(demo);
    options.databasePath = demo->databasePath;
    if (!options.source)
        options.source = u"dir:"_s % demo->queueFolder;
    print(stdout,
          u"rollcall: student %1 may also check in with the PIN %2\n"_s.arg(demo->studentWithPin.value).arg(demo->pin));
    return {};
}

/// The window of one stage of the program: full screen and locked in, or plain for trying out.
void present(QWidget& window, bool isWindowed)
{
    if (!isWindowed)
        return window.showFullScreen();
    window.resize(kWindow);
    window.show();
}

/// The file is read each time, so that staff can put it there while the kiosk runs.
security::AskPassphrase askKeyPassphrase(const std::optional<QString>& file)
{
    if (!file)
        return {};
    return [path = *file] { return security::readSecretLine(path); };
}

runtime::SchoolPlace placeOf(const Options& options, const base::Clock& clock)
{
    return {options.databasePath, &clock, askKeyPassphrase(options.keyPassphraseFile)};
}

class Program final : public QObject
{
public:
    Program(Options options, const base::Clock& clock) : m_options(std::move(options)), m_clock(clock) {}

    ~Program() override
    {
        if (m_opener)
            m_opener->wait();
    }

    /// The window comes first, and says that it starts: a database that is brought up to date takes its time.
    void start()
    {
        const auto asked = app::languageFromCode(m_options.language.value_or(QString()));
        m_languages.use(asked.value_or(app::systemLanguage()));
        openWindow();
        m_opener.reset(
            QThread::create([this] { m_needsSetup = services::needsSetup(m_options.databasePath, m_clock); }));
        connect(m_opener.get(), &QThread::finished, this, &Program::goOn);
        m_opener->start();
    }

private:
    void goOn()
    {
        m_opener.reset();
        if (!m_needsSetup)
            return QApplication::exit(refuse(m_needsSetup.error()));
        if (*m_needsSetup)
            askForSchool();
        else
            openKiosk();
    }

    void openWindow()
    {
        m_window.emplace();
        m_lockdown.reset();
        if (!m_options.isWindowed)
            m_lockdown.emplace(*m_window);
        m_window->setNow(m_clock.now());
        present(*m_window, m_options.isWindowed);
    }

    void askForSchool()
    {
        m_wizard.emplace();
        m_lockdown.reset();
        if (!m_options.isWindowed)
            m_lockdown.emplace(*m_wizard);
        m_firstStart.emplace(*m_wizard, m_options.databasePath, m_clock);
        connect(
            &*m_firstStart, &FirstStart::done, this,
            [this] {
                openWindow();
                openKiosk();
                m_firstStart.reset();
                m_wizard.reset();
            },
            Qt::QueuedConnection);
        present(*m_wizard, m_options.isWindowed);
        m_window.reset();
    }

    void openKiosk()
    {
        m_kiosk.emplace(*m_window, m_languages,
                        kiosk::Kiosk::Setup{.school = placeOf(m_options, m_clock),
                                            .modelFolder = m_options.modelFolder,
                                            .source = m_options.source,
                                            .room = m_options.room,
                                            .language = m_options.language});
        connect(&*m_kiosk, &kiosk::Kiosk::officeWanted, this, &Program::openOffice);
        connect(&*m_kiosk, &kiosk::Kiosk::leaveWanted, this, [this] {
            if (m_lockdown)
                m_lockdown->release();
            if (m_staffWindow)
                m_staffWindow->close();
            m_window->close();
        });
        if (m_options.measureFor)
            measure(*m_options.measureFor);
        m_kiosk->start();
    }

    /// On another screen where there is one, else before the kiosk, which goes on behind it.
    void openOffice(const services::SignedIn& signedIn)
    {
        if (!m_office)
            makeOffice();
        auto* screen = m_window->screen();
        for (auto* other : QGuiApplication::screens())
            if (other != m_window->screen())
                screen = other;
        m_staffWindow->setScreen(screen);
        if (m_options.isWindowed) {
            m_staffWindow->resize(kOfficeWindow);
            m_staffWindow->show();
        } else {
            m_staffWindow->setGeometry(screen->geometry());
            m_staffWindow->showFullScreen();
        }
        m_staffWindow->raise();
        m_staffWindow->activateWindow();
        m_office->startAs(signedIn);
    }

    void makeOffice()
    {
        m_staffWindow.emplace();
        m_staffWindow->showWayBack();
        if (!m_options.isWindowed) {
            m_staffWindow->setWindowFlags(Qt::Window | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint);
            m_staffWindow->winId();
            m_staffWindow->windowHandle()->setTransientParent(m_window->windowHandle());
        }
        m_office.emplace(*m_staffWindow, m_languages,
                         office::Office::Setup{.school = placeOf(m_options, m_clock), .language = m_options.language});
        connect(&*m_staffWindow, &office::StaffWindow::closing, this, [this] {
            m_office->lock();
            backToKiosk();
        });
        // A lock would keep students from the kiosk: whoever wants to go on signs in there again.
        connect(&*m_office, &office::Office::left, this, &Program::backToKiosk);
    }

    void backToKiosk()
    {
        m_staffWindow->hide();
        m_window->activateWindow();
        m_kiosk->takeBack();
    }

    void measure(std::chrono::milliseconds time)
    {
        m_meter.emplace(*m_kiosk);
        QTimer::singleShot(time, this, [this] {
            print(stdout, QString::fromUtf8(QJsonDocument(m_meter->report()).toJson()));
            QApplication::exit(0);
        });
    }

    Options m_options;
    const base::Clock& m_clock;
    app::LanguageSwitch m_languages;
    kiosk::KeepAwake m_awake;
    std::unique_ptr<QThread> m_opener; ///< looks into the database
    base::Result<bool> m_needsSetup;
    std::optional<kiosk::SetupWizard> m_wizard;
    std::optional<kiosk::KioskWindow> m_window;
    std::optional<kiosk::Lockdown> m_lockdown;
    std::optional<FirstStart> m_firstStart;
    std::optional<kiosk::Kiosk> m_kiosk;
    std::optional<kiosk::Meter> m_meter;
    std::optional<office::StaffWindow> m_staffWindow;
    std::optional<office::Office> m_office;
};

/// The staff window, without a kiosk.
int runOffice(const Options& options, const base::Clock& clock)
{
    if (!QFileInfo::exists(options.databasePath))
        return refuse({base::ErrorCode::DatabaseMissing, options.databasePath});
    app::LanguageSwitch languages;
    languages.use(app::languageFromCode(options.language.value_or(QString())).value_or(app::systemLanguage()));
    office::StaffWindow window;
    office::Office office(
        window, languages,
        {.school = placeOf(options, clock), .language = options.language, .modelFolder = options.modelFolder});
    window.resize(kOfficeWindow);
    window.show();
    office.start();
    return QApplication::exec();
}

int run(Options options)
{
    const base::SystemClock clock;
    if (options.isOffice)
        return runOffice(options, clock);
    if (options.demoFolder)
        if (const auto prepared = prepareDemo(options, clock); !prepared)
            return refuse(prepared.error());
    if (!QDir().mkpath(QFileInfo(options.databasePath).absolutePath()))
        return refuse({base::ErrorCode::FileNotWritable, options.databasePath});

    QLockFile lock(options.databasePath % u".kiosk.lock"_s);
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0)) {
        print(stderr, u"rollcall: a kiosk is open on %1 already\n"_s.arg(options.databasePath));
        return 1;
    }
    Program program(std::move(options), clock);
    program.start();
    return QApplication::exec();
}

} // namespace
} // namespace rollcall

int main(int argc, char** argv)
{
    ::umask(S_IRWXG | S_IRWXO); // Whatever is made holds people's data.
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("rollcall"));
    QApplication::setApplicationVersion(QStringLiteral(ROLLCALL_VERSION));
    const auto options = rollcall::readOptions(QApplication::arguments());
    if (!options)
        return rollcall::refuse(options.error());
    if (options->isForReading) {
        rollcall::print(stdout, options->text);
        return 0;
    }
    return rollcall::run(*options);
}

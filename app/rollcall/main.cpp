#include "app/common/language.h"
#include "app/common/messages.h"
#include "app/kiosk/kiosk.h"
#include "app/kiosk/kiosk_window.h"
#include "app/kiosk/lockdown.h"
#include "app/kiosk/meter.h"
#include "app/rollcall/options.h"
#include "core/services/kiosk_demo.h"
#include "core/vision/model_store.h"

#include <QApplication>
#include <QJsonDocument>
#include <QLockFile>
#include <QTimer>

#include <cstdio>

namespace rollcall {
namespace {

using namespace Qt::StringLiterals;

constexpr int kExitWrongUsage = 2;

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
    return {};
}

int run(QApplication& application, Options options)
{
    const base::SystemClock clock;
    if (options.demoFolder)
        if (const auto prepared = prepareDemo(options, clock); !prepared)
            return refuse(prepared.error());

    QLockFile lock(options.databasePath % u".kiosk.lock"_s);
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0)) {
        print(stderr, u"rollcall: a kiosk is open on %1 already\n"_s.arg(options.databasePath));
        return 1;
    }

    app::LanguageSwitch languages;
    languages.use(app::systemLanguage());
    kiosk::KioskWindow window;
    std::optional<kiosk::Lockdown> lockdown;
    if (!options.isWindowed)
        lockdown.emplace(window);
    kiosk::Kiosk kiosk(window, languages,
                       {.databasePath = options.databasePath,
                        .modelFolder = options.modelFolder,
                        .clock = &clock,
                        .source = options.source,
                        .room = options.room,
                        .language = options.language});
    QObject::connect(&kiosk, &kiosk::Kiosk::leaveWanted, &application, [&] {
        if (lockdown)
            lockdown->release();
        window.close();
    });
    if (options.isWindowed) {
        window.resize(1280, 800);
        window.show();
    } else {
        window.showFullScreen();
    }
    std::optional<kiosk::Meter> meter;
    if (options.measureFor) {
        meter.emplace(kiosk, window);
        QTimer::singleShot(*options.measureFor, &application, [&] {
            print(stdout, QString::fromUtf8(QJsonDocument(meter->report()).toJson()));
            QApplication::exit(0);
        });
    }
    kiosk.start();
    return QApplication::exec();
}

} // namespace
} // namespace rollcall

int main(int argc, char** argv)
{
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
    return rollcall::run(application, *options);
}

#include "app/runtime/upkeep.h"

#include <QDateTime>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <utility>

namespace rollcall::runtime {

/// Lives in the thread of the upkeep.
class Upkeep::Worker final : public QObject
{
public:
    Worker(Upkeep& upkeep, QString path, const base::Clock& clock)
        : m_upkeep(upkeep)
        , m_path(std::move(path))
        , m_clock(clock)
    {
        m_timer.callOnTimeout(this, [this] {
            if (const auto state = round())
                emit m_upkeep.backupsTold(*state);
            else
                emit m_upkeep.failed(state.error());
        });
    }

    void begin(std::chrono::milliseconds interval) { m_timer.start(interval); }
    void stop() { m_isStopped = true; }

private:
    base::Result<services::BackupState> round()
    {
        auto school = services::School::open(m_path, m_clock);
        if (!school)
            return base::propagate(school);
        const std::chrono::seconds localOffset(QDateTime::currentDateTime().offsetFromUtc());
        const auto done = services::doUpkeep(*school, localOffset, [this](int, int) { return !m_isStopped; });
        if (!done)
            return base::propagate(done);
        return services::backupState(*school);
    }

    Upkeep& m_upkeep;
    QString m_path;
    const base::Clock& m_clock;
    std::atomic_bool m_isStopped = false;
    QTimer m_timer{this};
};

class Upkeep::Private
{
public:
    Private(Upkeep& upkeep, QString path, const base::Clock& clock)
        : worker(std::make_unique<Worker>(upkeep, std::move(path), clock))
    {
        worker->moveToThread(&thread);
        thread.setObjectName(QStringLiteral("upkeep"));
        QObject::connect(&thread, &QThread::finished, worker.get(), &QObject::deleteLater);
    }

    ~Private()
    {
        if (!thread.isRunning())
            return;
        worker->stop();
        thread.quit();
        thread.wait();
        (void)worker.release();
    }

    QThread thread;
    std::unique_ptr<Worker> worker;
};

Upkeep::Upkeep(QString databasePath, const base::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_d(std::make_unique<Private>(*this, std::move(databasePath), clock))
{}

Upkeep::~Upkeep() = default;

void Upkeep::start(std::chrono::milliseconds interval)
{
    m_d->thread.start(QThread::LowPriority);
    auto* const worker = m_d->worker.get();
    QMetaObject::invokeMethod(
        worker, [worker, interval] { worker->begin(interval); }, Qt::QueuedConnection);
}

} // namespace rollcall::runtime

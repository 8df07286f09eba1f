#include "app/runtime/upkeep.h"

#include "app/runtime/worker_thread.h"

#include <QDateTime>
#include <QTimer>

#include <atomic>
#include <utility>

namespace rollcall::runtime {

/// Lives in the thread of the upkeep.
class Upkeep::Worker final : public QObject
{
public:
    Worker(Upkeep& upkeep, SchoolPlace place) : m_upkeep(upkeep), m_place(std::move(place))
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
        auto school = m_place.open();
        if (!school)
            return base::propagate(school);
        const std::chrono::seconds localOffset(QDateTime::currentDateTime().offsetFromUtc());
        const auto done = services::doUpkeep(*school, localOffset, [this](int, int) { return !m_isStopped; });
        if (!done)
            return base::propagate(done);
        return services::backupState(*school);
    }

    Upkeep& m_upkeep;
    SchoolPlace m_place;
    std::atomic_bool m_isStopped = false;
    QTimer m_timer{this};
};

class Upkeep::Private
{
public:
    Private(Upkeep& upkeep, SchoolPlace place) : thread(QStringLiteral("upkeep"), upkeep, std::move(place)) {}
    ~Private() { thread.worker().stop(); }

    WorkerThread<Worker> thread;
};

Upkeep::Upkeep(SchoolPlace place, QObject* parent)
    : QObject(parent)
    , m_d(std::make_unique<Private>(*this, std::move(place)))
{}

Upkeep::~Upkeep() = default;

void Upkeep::start(std::chrono::milliseconds interval)
{
    m_d->thread.start(QThread::LowPriority);
    m_d->thread.post([interval](Worker& worker) { worker.begin(interval); });
}

} // namespace rollcall::runtime

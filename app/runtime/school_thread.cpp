#include "app/runtime/school_thread.h"

#include "app/runtime/worker_thread.h"

#include <optional>
#include <utility>

namespace rollcall::runtime {

/// Lives in the thread, and with it the connection.
class SchoolThread::Worker final : public QObject
{
public:
    explicit Worker(SchoolPlace place) : m_place(std::move(place)) {}

    void run(const Job& job)
    {
        if (!m_school) {
            auto opened = m_place.open();
            if (!opened)
                return job(base::propagate(opened));
            m_school.emplace(std::move(*opened));
        }
        job(&*m_school);
    }

private:
    SchoolPlace m_place;
    std::optional<services::School> m_school;
};

class SchoolThread::Private
{
public:
    explicit Private(SchoolPlace place) : thread(QStringLiteral("school"), std::move(place)) { thread.start(); }

    WorkerThread<Worker> thread;
    int waiting = 0;
};

SchoolThread::SchoolThread(SchoolPlace place, QObject* parent)
    : QObject(parent)
    , m_d(std::make_unique<Private>(std::move(place)))
{}

SchoolThread::~SchoolThread() = default;

void SchoolThread::post(Job job)
{
    if (m_d->waiting++ == 0)
        emit busyChanged(true);
    m_d->thread.post([job = std::move(job)](Worker& worker) { worker.run(job); });
}

void SchoolThread::deliver(std::function<void()> answer)
{
    QMetaObject::invokeMethod(
        this,
        [this, answer = std::move(answer)] {
            answer();
            if (--m_d->waiting == 0)
                emit busyChanged(false);
        },
        Qt::QueuedConnection);
}

} // namespace rollcall::runtime

#include "app/runtime/school_thread.h"

#include <QThread>

#include <optional>
#include <utility>

namespace rollcall::runtime {

using services::School;

/// Lives in the thread, and with it the connection.
class SchoolThread::Worker final : public QObject
{
public:
    Worker(QString path, const base::Clock& clock) : m_path(std::move(path)), m_clock(clock) {}

    void run(const Job& job)
    {
        if (!m_school) {
            auto opened = School::open(m_path, m_clock);
            if (!opened)
                return job(base::propagate(opened));
            m_school.emplace(std::move(*opened));
        }
        job(&*m_school);
    }

private:
    QString m_path;
    const base::Clock& m_clock;
    std::optional<School> m_school;
};

class SchoolThread::Private
{
public:
    Private(QString path, const base::Clock& clock) : worker(std::make_unique<Worker>(std::move(path), clock))
    {
        worker->moveToThread(&thread);
        thread.setObjectName(QStringLiteral("school"));
        // The connection must be closed in its own thread.
        QObject::connect(&thread, &QThread::finished, worker.get(), &QObject::deleteLater);
        thread.start();
    }

    ~Private()
    {
        thread.quit();
        thread.wait();
        (void)worker.release();
    }

    QThread thread;
    std::unique_ptr<Worker> worker;
    int waiting = 0;
};

SchoolThread::SchoolThread(QString databasePath, const base::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_d(std::make_unique<Private>(std::move(databasePath), clock))
{}

SchoolThread::~SchoolThread() = default;

void SchoolThread::post(Job job)
{
    if (m_d->waiting++ == 0)
        emit busyChanged(true);
    QMetaObject::invokeMethod(
        m_d->worker.get(), [worker = m_d->worker.get(), job = std::move(job)] { worker->run(job); },
        Qt::QueuedConnection);
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

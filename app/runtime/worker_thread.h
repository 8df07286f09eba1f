#pragma once

#include <QObject>
#include <QThread>

#include <utility>

namespace rollcall::runtime {

/// A Worker, which is a QObject, in a thread of its own; it is destroyed there, so that a connection to the database
/// closes where it was opened. Functions are called in the thread that made it.
template <class Worker>
class WorkerThread final
{
public:
    /// The other arguments are the Worker's. Jobs wait until start().
    template <class... Arguments>
    explicit WorkerThread(const QString& name, Arguments&&... arguments)
        : m_worker(new Worker(std::forward<Arguments>(arguments)...))
    {
        m_worker->moveToThread(&m_thread);
        m_thread.setObjectName(name);
        QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    }

    /// Waits until the job at hand is done; the others are dropped.
    ~WorkerThread()
    {
        if (m_thread.isRunning()) {
            m_thread.quit();
            m_thread.wait();
        } else {
            delete m_worker;
        }
    }

    WorkerThread(const WorkerThread&) = delete;
    WorkerThread& operator=(const WorkerThread&) = delete;

    void start(QThread::Priority priority = QThread::InheritPriority) { m_thread.start(priority); }

    /// Calls `job` with the Worker in its thread, after those given before.
    template <class Job>
    void post(Job job)
    {
        QMetaObject::invokeMethod(
            m_worker, [worker = m_worker, job = std::move(job)] { job(*worker); }, Qt::QueuedConnection);
    }

    /// For what may be called from any thread.
    [[nodiscard]] Worker& worker() { return *m_worker; }

private:
    QThread m_thread;
    Worker* m_worker; ///< the thread deletes it at its end
};

} // namespace rollcall::runtime

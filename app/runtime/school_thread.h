#pragma once

#include "app/runtime/school_place.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <type_traits>

namespace rollcall::runtime {

/// The database work of a window, on a thread and a connection of its own. Functions are called in the thread it lives
/// in and return at once; answers arrive there. Jobs are done in the order in which they were given.
class SchoolThread final : public QObject
{
    Q_OBJECT

public:
    explicit SchoolThread(SchoolPlace place, QObject* parent = nullptr);
    /// Waits until the job at hand is done; the others are dropped, and so is every answer that has not arrived.
    ~SchoolThread() override;

    /// Calls `job`, a Result of a School&, in the thread, and `done` with that Result here. Nobody is called once
    /// `asker` is gone. Where the database cannot be opened `done` gets the codes of School::open(); the next job tries
    /// again.
    template <class Job, class Done>
    void ask(QObject* asker, Job job, Done done)
    {
        using Answer = std::invoke_result_t<Job&, services::School&>;
        post([this, asker = QPointer<QObject>(asker), job = std::move(job),
              done = std::move(done)](const base::Result<services::School*>& school) mutable {
            auto answer = std::make_shared<Answer>(school ? job(**school) : Answer(base::propagate(school)));
            deliver([asker, answer, done = std::move(done)]() mutable {
                if (asker)
                    done(std::move(*answer));
            });
        });
    }

signals:
    /// A job was given to an idle thread, or the last answer has arrived.
    void busyChanged(bool isBusy);

private:
    using Job = std::function<void(const base::Result<services::School*>&)>;
    void post(Job job);
    void deliver(std::function<void()> answer);

    class Worker;
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace rollcall::runtime

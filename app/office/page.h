#pragma once

#include "app/common/theme.h"
#include "app/runtime/face_coach.h"
#include "app/runtime/school_thread.h"
#include "core/services/actor.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QWidget>

#include <functional>

namespace rollcall::office {

/// What every page works with; all of it outlives the pages.
struct PageContext
{
    runtime::SchoolThread& school;
    const base::Clock& clock;
    services::Actor actor;
    runtime::FaceCoach::Setup faces; ///< for who registers a face
};

/// One page of the staff window: a title, buttons beside it, and what the page shows below. A page asks for its data on
/// the school's thread; it shows what it has meanwhile.
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(const QString& objectName, const PageContext& context, QWidget* parent);

    /// The page is in front, or what it shows may have changed: reads it anew.
    virtual void refresh() = 0;
    virtual void setTheme(const app::Theme& theme) = 0;
    /// What changes by itself is asked for every few seconds while the page is in front.
    [[nodiscard]] virtual bool isLive() const { return false; }

signals:
    void told(const QString& sentence, const std::function<void()>& undo);
    void failed(const rollcall::base::Error& error);

protected:
    /// A page inside another one has none.
    void setTitle(const QString& title);
    void setSubtitle(const QString& subtitle);
    QPushButton* addAction(const QString& objectName, const QString& text, const QString& look = {});
    /// Where the page's own widgets go.
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    [[nodiscard]] const services::Actor& actor() const { return m_context.actor; }
    [[nodiscard]] base::UtcTime now() const { return m_context.clock.now(); }

    /// Runs `job` on the school; `done` gets its value, a failure is told by failed().
    template <class Job, class Done>
    void ask(Job job, Done done)
    {
        m_context.school.ask(this, std::move(job), [this, done = std::move(done)](auto answer) mutable {
            if (!answer)
                emit failed(answer.error());
            else if constexpr (std::is_void_v<typename decltype(answer)::value_type>)
                done();
            else
                done(std::move(*answer));
        });
    }

    /// The same, but `done` gets the Result, a failure too.
    template <class Job, class Done>
    void askResult(QObject* asker, Job job, Done done)
    {
        m_context.school.ask(asker, std::move(job), std::move(done));
    }

    [[nodiscard]] const PageContext& context() const { return m_context; }

private:
    PageContext m_context;
    QLabel* m_title;
    QLabel* m_subtitle;
    QHBoxLayout* m_actions;
    QVBoxLayout* m_body;
};

} // namespace rollcall::office

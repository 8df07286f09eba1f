#pragma once

#include "app/common/language.h"
#include "app/office/idle_watch.h"
#include "app/office/staff_window.h"
#include "app/runtime/school_thread.h"
#include "core/services/sign_in.h"

#include <QTimer>

#include <functional>
#include <optional>

namespace rollcall::office {

class CoursesPage;
class PeoplePage;
class Page;
struct PageContext;

/// The staff window at work: who has signed in, which pages they get, the lock, the language. For the window's thread;
/// the window, the languages and the clock must outlive it.
class Office final : public QObject
{
    Q_OBJECT

public:
    struct Setup
    {
        runtime::SchoolPlace school;
        std::optional<QString> language; ///< in place of the setting
        QString modelFolder{};           ///< of the face models
    };

    Office(StaffWindow& window, app::LanguageSwitch& languages, Setup setup, QObject* parent = nullptr);
    ~Office() override;

    /// Opens at the sign-in.
    void start();
    /// Opens at the pages of somebody who has just signed in elsewhere in this program.
    void startAs(const services::SignedIn& signedIn);
    /// Covers what is at hand until the person signs in again.
    void lock();

    /// Who is signed in; the lock does not change it.
    [[nodiscard]] const std::optional<domain::Person>& person() const { return m_person; }

signals:
    /// Nobody is at work any more: it was locked, or somebody signed out.
    void left();

private:
    void loadSettings();
    void signIn(const QString& email, const QString& password, const QString& code);
    void welcome(const services::SignedIn& signedIn);
    void changePassword(const QString& current, const QString& next);
    [[nodiscard]] PageContext pageContext();
    void openPages();
    void addSubPages(const PageContext& context, CoursesPage* courses, PeoplePage* people,
                     const std::function<void(const QString&, Page*)>& add);
    void openAccount();
    void signOut();
    void changeLanguage(app::Language language);

    StaffWindow& m_window;
    app::LanguageSwitch& m_languages;
    Setup m_setup;
    runtime::SchoolThread m_school;
    std::optional<domain::Person> m_person;
    std::optional<services::SignedIn> m_newcomer; ///< who has to change the password before anything else
    IdleWatch m_idle;
    std::chrono::minutes m_lockAfter{5};
    QTimer m_live;
};

} // namespace rollcall::office

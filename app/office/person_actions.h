#pragma once

#include "app/office/page.h"
#include "core/services/people.h"

#include <functional>
#include <memory>

class QComboBox;

namespace rollcall::office {

class Form;

/// What is done to people, with the forms that ask for it: for the pages that show people. The forms open over the
/// page, at once; whether it may be done is for the services to say.
class PersonActions final : public QObject
{
    Q_OBJECT

public:
    PersonActions(const PageContext& context, QWidget* page);

    void add();
    void edit(const domain::Person& person);
    void remove(const domain::Person& person);
    void setPassword(const domain::Person& person);
    /// The PIN that is typed, or a new one, which is shown once.
    void setPin(const domain::Person& person);

    /// Consent, pictures, storing and a test.
    void registerFace(const domain::Person& person);

    [[nodiscard]] bool canSetPassword(const domain::Person& person) const;
    /// Students and teachers.
    [[nodiscard]] static bool canRegisterFace(const domain::Person& person);

    /// For the forms that paint.
    void setTheme(const app::Theme& theme) { m_theme = theme; }

signals:
    void told(const QString& sentence, const std::function<void()>& undo);
    void failed(const rollcall::base::Error& error);
    /// What is stored of people may be another than the page shows.
    void changed();
    void removed(rollcall::base::PersonId person);

private:
    struct Fields
    {
        Form* form;
        std::function<services::PersonEdit()> read;
        /// What is stored by now, in place of what the fields began with.
        std::function<void(const services::PersonEdit& before, const services::PersonEdit& now)> takeStored;
    };

    [[nodiscard]] Fields openFields(const QString& title, const QString& confirmText, const services::PersonEdit& at);
    void save(const Fields& fields, const std::shared_ptr<domain::Person>& expected);
    /// Undoes what save() stored.
    void putBack(const domain::Person& now, const domain::Person& before);
    void showPin(const domain::Person& person, const QString& pin);

    template <class Job, class Done>
    void ask(QObject* asker, Job job, Done done)
    {
        m_context.school.ask(asker, std::move(job), std::move(done));
    }

    PageContext m_context;
    QWidget* m_page;
    app::Theme m_theme;
};

/// The roles to choose from; the data of an entry is the int of its domain::Role.
[[nodiscard]] QComboBox* newRoleBox(const QString& objectName, QWidget* parent);

} // namespace rollcall::office

#include "app/office/person_actions.h"

#include "app/common/messages.h"
#include "app/common/shown_text.h"
#include "app/office/face_dialog.h"
#include "app/office/form.h"
#include "app/office/words.h"
#include "core/security/password.h"
#include "core/security/pin.h"
#include "core/security/secret.h"
#include "core/services/passwords.h"
#include "core/services/pins.h"

#include <QComboBox>

#include <utility>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using domain::Person;
using services::People;
using services::PersonEdit;
using services::School;

PersonEdit editOf(const Person& person)
{
    return {.name = person.name, .email = person.email, .department = person.department, .role = person.role};
}

QString faultOfEmail(const QString& text)
{
    return text.contains(u'@') && !text.contains(u' ')
               ? QString()
               : PersonActions::tr("An email address, such as ada@example.org.");
}

QString faultOfPassword(const QString& text)
{
    return text.size() >= security::kPasswordMinLength
               ? QString()
               : PersonActions::tr("At least %L1 characters.").arg(security::kPasswordMinLength);
}

QString faultOfPin(const QString& text)
{
    if (text.isEmpty())
        return {};
    const auto checked = security::checkPin(text);
    return checked ? QString() : PersonActions::tr("4 to 8 digits that are no row, such as 1234.");
}

} // namespace

PersonActions::PersonActions(const PageContext& context, QWidget* page)
    : QObject(page)
    , m_context(context)
    , m_page(page)
{}

PersonActions::Fields PersonActions::openFields(const QString& title, const QString& confirmText, const PersonEdit& at)
{
    auto* form = new Form(u"personForm"_s, title, confirmText, m_page);
    auto* name = form->addLine(u"personName"_s, tr("Name"), at.name, Form::notEmpty());
    auto* email = form->addLine(u"personEmail"_s, tr("Email"), at.email, &faultOfEmail);
    auto* department = form->addLine(u"personDepartment"_s, tr("Department"), at.department);
    auto* role = newRoleBox(u"personRole"_s, form);
    role->setCurrentIndex(role->findData(static_cast<int>(at.role)));
    form->addField(tr("Role"), role);
    form->open();
    return {.form = form,
            .read =
                [=] {
                    return PersonEdit{.name = name->text().trimmed(),
                                      .email = email->text().trimmed(),
                                      .department = department->text().trimmed(),
                                      .role = static_cast<domain::Role>(role->currentData().toInt())};
                },
            .takeStored =
                [=](const PersonEdit& before, const PersonEdit& now) {
                    form->takeStored(name, before.name, now.name);
                    form->takeStored(email, before.email, now.email);
                    form->takeStored(department, before.department, now.department);
                    form->takeStored(role, wordsOf(before.role), wordsOf(now.role));
                }};
}

void PersonActions::add()
{
    const auto fields = openFields(tr("Add a person"), tr("Add"), {});
    connect(fields.form, &Form::confirmed, this, [this, fields] {
        const auto person = fields.read();
        ask(
            fields.form,
            [actor = m_context.actor, person](School& school) {
                return People(school, actor)
                    .add({.name = person.name,
                          .email = person.email,
                          .department = person.department,
                          .role = person.role});
            },
            [this, form = fields.form, name = person.name](const base::Result<base::PersonId>& added) {
                if (!added)
                    return form->showFault(app::sentence(added.error()));
                form->accept();
                emit told(tr("%1 was added.").arg(app::shown(name)), {});
                emit changed();
            });
    });
}

void PersonActions::edit(const Person& person)
{
    const auto fields = openFields(tr("Edit %1").arg(app::shown(person.name)), tr("Save"), editOf(person));
    connect(fields.form, &Form::confirmed, this,
            [this, fields, expected = std::make_shared<Person>(person)] { save(fields, expected); });
}

void PersonActions::save(const Fields& fields, const std::shared_ptr<Person>& expected)
{
    struct Outcome
    {
        base::Result<Person> stored;
        std::optional<Person> now;
    };
    ask(
        fields.form,
        [actor = m_context.actor, was = *expected, edit = fields.read()](School& school) -> base::Result<Outcome> {
            People people(school, actor);
            Outcome outcome{people.edit(was, edit), {}};
            if (!outcome.stored && outcome.stored.error().code == base::ErrorCode::ChangedMeanwhile)
                if (const auto now = people.byId(was.id))
                    outcome.now = *now;
            return outcome;
        },
        [this, fields, expected](const base::Result<Outcome>& outcome) {
            emit changed();
            if (!outcome)
                return fields.form->showFault(app::sentence(outcome.error()));
            if (outcome->now) {
                fields.takeStored(editOf(*expected), editOf(*outcome->now));
                *expected = *outcome->now;
                return fields.form->showFault(Form::changedMeanwhile());
            }
            if (!outcome->stored)
                return fields.form->showFault(app::sentence(outcome->stored.error()));
            fields.form->accept();
            emit told(tr("%1 was saved.").arg(app::shown(outcome->stored->name)),
                      [this, now = *outcome->stored, before = *expected] { putBack(now, before); });
        });
}

void PersonActions::putBack(const Person& now, const Person& before)
{
    ask(
        this,
        [actor = m_context.actor, now, edit = editOf(before)](School& school) {
            return People(school, actor).edit(now, edit);
        },
        [this](const base::Result<Person>& stored) {
            emit changed();
            if (!stored)
                return emit failed(stored.error());
            emit told(tr("%1 is as before.").arg(app::shown(stored->name)), {});
        });
}

void PersonActions::remove(const Person& person)
{
    auto* form = new Form(u"removePerson"_s, tr("Remove %1?").arg(app::shown(person.name)), tr("Remove"), m_page);
    form->setAdvice(tr("The account, its enrolments, consents, face and PIN are removed; this cannot be undone. "
                       "Somebody with attendance cannot be removed, only erased: open the person for it."));
    form->setDangerous();
    connect(form, &Form::confirmed, this, [this, form, id = person.id, name = person.name] {
        ask(
            form, [actor = m_context.actor, id](School& school) { return People(school, actor).remove(id); },
            [this, form, id, name](const base::Result<void>& done) {
                if (!done)
                    return form->showFault(app::sentence(done.error()));
                form->accept();
                emit told(tr("%1 was removed.").arg(app::shown(name)), {});
                emit removed(id);
                emit changed();
            });
    });
    form->open();
}

bool PersonActions::canSetPassword(const Person& person) const
{
    return m_context.actor.role == domain::Role::Admin && person.role != domain::Role::Student &&
           m_context.actor.person != person.id;
}

void PersonActions::setPassword(const Person& person)
{
    auto* form = new Form(u"passwordForm"_s, tr("New password for %1").arg(app::shown(person.name)), tr("Set"), m_page);
    form->setAdvice(tr("It must be changed at the next sign-in. The password before is good no more."));
    auto* first = form->addSecret(u"staffPassword"_s, tr("New password"), &faultOfPassword);
    form->addSecret(u"staffPasswordAgain"_s, tr("The same password again"),
                    [first](const QString& text) { return text == first->text() ? QString() : tr("The two differ."); });
    connect(form, &Form::confirmed, this, [=, this] {
        ask(
            form,
            [actor = m_context.actor, id = person.id, secret = security::SecretText(first->text())](School& school) {
                return services::setPassword(school, actor, id, secret.text());
            },
            [this, form, name = person.name](const base::Result<void>& done) {
                if (!done)
                    return form->showFault(app::sentence(done.error()));
                form->accept();
                emit told(tr("%1 has a new password.").arg(app::shown(name)), {});
                emit changed();
            });
    });
    form->open();
}

void PersonActions::setPin(const Person& person)
{
    auto* form = new Form(u"pinForm"_s, tr("New PIN for %1").arg(app::shown(person.name)), tr("Set"), m_page);
    form->setAdvice(tr("Leave it empty for a PIN that nobody can guess; it is shown once. The PIN before is good no "
                       "more."));
    auto* pin = form->addLine(u"newPin"_s, tr("PIN (may be empty)"), {}, &faultOfPin);
    connect(form, &Form::confirmed, this, [=, this] {
        ask(
            form,
            [actor = m_context.actor, id = person.id,
             secret = security::SecretText(pin->text())](School& school) -> base::Result<security::SecretText> {
                services::Pins pins(school, actor);
                if (secret.text().isEmpty()) {
                    auto issued = pins.generate(id);
                    if (!issued)
                        return base::propagate(issued);
                    return security::SecretText(std::move(issued->pin));
                }
                if (const auto set = pins.set(id, secret.text()); !set)
                    return base::propagate(set);
                return security::SecretText({});
            },
            [this, form, person](const base::Result<security::SecretText>& made) {
                if (!made)
                    return form->showFault(app::sentence(made.error()));
                form->accept();
                emit changed();
                if (made->text().isEmpty())
                    emit told(tr("%1 has a new PIN.").arg(app::shown(person.name)), {});
                else
                    showPin(person, made->text());
            });
    });
    form->open();
}

void PersonActions::showPin(const Person& person, const QString& pin)
{
    auto* form = new Form(u"pinShown"_s, tr("The PIN of %1").arg(app::shown(person.name)), tr("Done"), m_page);
    form->setAdvice(tr("Write it down now: it is kept nowhere and never shown again. At the kiosk it goes with the "
                       "number %1.")
                        .arg(person.id.value));
    auto* shown = form->addLine(u"pinShownText"_s, tr("PIN"), pin);
    shown->setReadOnly(true);
    connect(form, &Form::confirmed, form, &Form::accept);
    form->open();
}

void PersonActions::registerFace(const domain::Person& person)
{
    auto* dialog = new FaceDialog(m_context, person, m_theme, m_page);
    connect(dialog, &FaceDialog::changed, this, &PersonActions::changed);
    dialog->open();
}

bool PersonActions::canRegisterFace(const domain::Person& person)
{
    return person.role != domain::Role::Admin;
}

QComboBox* newRoleBox(const QString& objectName, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(objectName);
    for (const auto role : {domain::Role::Student, domain::Role::Teacher, domain::Role::Admin})
        box->addItem(wordsOf(role), static_cast<int>(role));
    return box;
}

} // namespace rollcall::office

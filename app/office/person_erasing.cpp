#include "app/common/messages.h"
#include "app/common/shown_text.h"
#include "app/office/form.h"
#include "app/office/person_page.h"

#include <QLineEdit>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using services::ErasurePlan;
using services::School;

QString goesOf(const ErasurePlan& plan)
{
    QStringList goes{PersonPage::tr("name and email")};
    if (plan.hasFace)
        goes += PersonPage::tr("the face with %n sample(s)", nullptr, static_cast<int>(plan.faceSamples));
    if (plan.hasPin)
        goes += PersonPage::tr("the PIN");
    if (plan.hasPassword)
        goes += PersonPage::tr("the password");
    if (plan.enrolments > 0)
        goes += PersonPage::tr("%n enrolment(s)", nullptr, static_cast<int>(plan.enrolments));
    if (plan.devices > 0)
        goes += PersonPage::tr("%n device(s)", nullptr, static_cast<int>(plan.devices));
    if (plan.reviewItems > 0)
        goes += PersonPage::tr("%n item(s) to review", nullptr, static_cast<int>(plan.reviewItems));
    return goes.join(u", "_s);
}

QString staysOf(const ErasurePlan& plan)
{
    QStringList stays;
    if (plan.marks > 0)
        stays += PersonPage::tr("%n mark(s)", nullptr, static_cast<int>(plan.marks));
    if (plan.attempts > 0)
        stays += PersonPage::tr("%n try(s) to check in", nullptr, static_cast<int>(plan.attempts));
    if (plan.consents > 0)
        stays += PersonPage::tr("%n consent(s), ended", nullptr, static_cast<int>(plan.consents));
    if (plan.courses > 0)
        stays += PersonPage::tr("%n course(s) taught", nullptr, static_cast<int>(plan.courses));
    return stays.isEmpty() ? PersonPage::tr("nothing") : stays.join(u", "_s);
}

QString adviceOf(const ErasurePlan& plan)
{
    QStringList lines{PersonPage::tr("Destroyed: %1.").arg(goesOf(plan)),
                      PersonPage::tr("Kept under the number %1, without the name: %2.")
                          .arg(QString::number(plan.person.id.value), staysOf(plan))};
    if (plan.actionsNaming > 0)
        lines += PersonPage::tr("The log of staff has %n line(s) with the email. It is never changed.", nullptr,
                                static_cast<int>(plan.actionsNaming));
    for (const auto& copy : plan.copies)
        lines += PersonPage::tr("A copy that holds the person: %1. Remove it.").arg(app::shown(copy));
    lines += PersonPage::tr("This cannot be undone.");
    return lines.join(u"\n\n"_s);
}

} // namespace

void PersonPage::askToErase()
{
    if (!m_file)
        return;
    ask([actor = actor(), id = *m_person](School& school) { return services::planErasure(school, actor, id); },
        [this](const ErasurePlan& plan) {
            if (plan.person.id == m_person)
                openErasure(plan);
        });
}

void PersonPage::openErasure(const ErasurePlan& plan)
{
    auto* form = new Form(u"erasePerson"_s, tr("Erase %1?").arg(app::shown(plan.person.name)), tr("Erase"), this);
    form->setAdvice(adviceOf(plan));
    form->setDangerous();
    const QString name = plan.person.name.simplified();
    form->addLine(u"eraseName"_s, tr("Type the whole name to confirm"), {}, [name](const QString& text) {
        return text.simplified() == name ? QString() : tr("This is not the name.");
    });
    auto* reason = form->addLine(u"eraseReason"_s, tr("Reason, without the name: it is kept"), {}, Form::notEmpty());
    connect(form, &Form::confirmed, this, [=, this] { erase(form, reason->text().trimmed()); });
    form->open();
}

void PersonPage::erase(Form* form, const QString& reason)
{
    askResult(
        form,
        [actor = actor(), id = *m_person, reason](School& school) {
            return services::erasePerson(school, actor, id, reason);
        },
        [this, form](const base::Result<services::Erasure>& erased) {
            refresh();
            if (!erased)
                return form->showFault(app::sentence(erased.error()));
            form->accept();
            emit told(erased->isWalEmpty ? tr("The person was erased.")
                                         : tr("The person was erased. Another program has the database open; the last "
                                              "traces leave the disk when it is closed."),
                      {});
        });
}

} // namespace rollcall::office

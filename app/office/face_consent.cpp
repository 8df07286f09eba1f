// The consent that a face is registered with: the first step of the dialog.
#include "app/common/messages.h"
#include "app/common/shown_text.h"
#include "app/office/camera_step.h"
#include "app/office/consent_step.h"
#include "app/office/face_dialog.h"
#include "app/office/form.h"
#include "core/services/kiosk_settings.h"
#include "core/services/people.h"

namespace rollcall::office {

using namespace Qt::StringLiterals;
using services::Consents;
using services::School;

void FaceDialog::load(const QString& fault)
{
    m_context.school.ask(
        this,
        [actor = m_context.actor, person = m_person](School& school) -> base::Result<Known> {
            const auto consent = Consents(school, actor).given(person.id);
            if (!consent)
                return base::propagate(consent);
            const auto now = services::People(school, actor).byEmail(person.email);
            if (!now)
                return base::propagate(now);
            const auto settings = services::loadKioskSettings(school);
            if (!settings)
                return base::propagate(settings);
            return Known{*consent, now->faceRegistered, settings->source};
        },
        [this, fault](const base::Result<Known>& known) {
            if (!known)
                return showFault(app::sentence(known.error()));
            showConsent(*known);
            showFault(fault);
        });
}

void FaceDialog::showConsent(const Known& known)
{
    m_source = known.source;
    m_isRegistered = known.isRegistered;
    m_camera->close();
    m_coach.reset();
    m_consent->setConsent(known.consent, m_person.name);
    goTo(m_consent);
    m_withdraw->setVisible(known.consent.has_value());
    if (!known.consent)
        return setNext(tr("Record and go on"), [this] { recordConsent(); });
    setNext(known.isRegistered ? tr("Register again") : tr("Start"), [this] { showCamera(); });
}

void FaceDialog::recordConsent()
{
    setNext(tr("Record and go on"), {});
    m_context.school.ask(
        this,
        [actor = m_context.actor, id = m_person.id, consent = m_consent->entered()](School& school) {
            return Consents(school, actor).add(id, consent);
        },
        [this](const base::Result<base::ConsentId>& added) {
            if (added) {
                emit changed();
                return showCamera();
            }
            load(app::sentence(added.error()));
        });
}

void FaceDialog::askToWithdraw()
{
    auto* form = new Form(u"withdrawForm"_s, tr("Withdraw the consent of %1?").arg(app::shown(m_person.name)),
                          tr("Withdraw and destroy"), this);
    form->setAdvice(tr("The registered face and its key are destroyed; this cannot be undone. Attendance stays. From "
                       "then on the person checks in by PIN."));
    form->setDangerous();
    connect(form, &Form::confirmed, this, [this, form] {
        m_context.school.ask(
            form,
            [actor = m_context.actor, id = m_person.id](School& school) {
                return Consents(school, actor).withdraw(id);
            },
            [this, form](const base::Result<void>& withdrawn) {
                if (!withdrawn)
                    return form->showFault(app::sentence(withdrawn.error()));
                form->accept();
                emit changed();
                load();
            });
    });
    form->open();
}

} // namespace rollcall::office

#include "core/services/consents.h"

#include "core/services/face_vault_p.h"
#include "core/services/lookup_p.h"
#include "core/services/staff_change_p.h"
#include "core/services/text_p.h"
#include "core/storage/consent_table.h"

#include <utility>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;

} // namespace

Consents::Consents(School& school, Actor actor) : m_school(school), m_actor(std::move(actor)) {}

base::Result<base::ConsentId> Consents::add(base::PersonId person, const NewConsent& consent)
{
    if (const auto allowed = requireStaff(m_actor); !allowed)
        return base::propagate(allowed);
    for (const auto& [field, text] : {std::pair{u"given by"_s, consent.givenBy},
                                      {u"text version"_s, consent.textVersion},
                                      {u"language"_s, consent.language}})
        if (const auto valid = checkFilledLine(field, text); !valid)
            return base::propagate(valid);
    const domain::Consent row{.id = {},
                              .personId = person,
                              .givenBy = consent.givenBy.trimmed(),
                              .byGuardian = consent.byGuardian,
                              .textVersion = consent.textVersion.trimmed(),
                              .language = consent.language.trimmed(),
                              .givenAt = m_school.now(),
                              .withdrawnAt = {}};
    const auto owner = presentPerson(m_school.database(), person);
    if (!owner)
        return base::propagate(owner);
    return naming(changeAsStaff(m_school, m_actor, u"consent.add"_s, u"user %1"_s.arg(person.value), row.textVersion,
                                [&] { return storage::ConsentTable(m_school.database()).insert(row); }),
                  ErrorCode::AlreadyExists, u"consent of "_s % owner->email);
}

base::Result<void> Consents::withdraw(base::PersonId person)
{
    if (const auto allowed = requireStaff(m_actor); !allowed)
        return allowed;
    const auto owner = personWith(m_school.database(), person);
    if (!owner)
        return base::propagate(owner);
    const QString subject = u"user %1"_s.arg(person.value);
    return changeAsStaff(m_school, m_actor, u"consent.withdraw"_s, subject, {}, [&]() -> base::Result<void> {
        storage::ConsentTable table(m_school.database());
        const auto consent = table.given(person);
        if (!consent)
            return base::propagate(consent);
        if (!*consent)
            return base::fail(ErrorCode::NotFound, u"consent of "_s % owner->email);
        if (auto destroyed = destroyFace(m_school.database(), person); !destroyed)
            return destroyed;
        return table.withdraw((*consent)->id, m_school.now());
    });
}

base::Result<std::optional<domain::Consent>> Consents::given(base::PersonId person)
{
    if (const auto allowed = requireStaff(m_actor); !allowed)
        return base::propagate(allowed);
    return storage::ConsentTable(m_school.database()).given(person);
}

} // namespace rollcall::services

#pragma once

#include "core/domain/consent.h"
#include "core/services/actor.h"
#include "core/services/school.h"

#include <optional>
#include <vector>

namespace rollcall::services {

struct NewConsent
{
    QString givenBy;
    bool byGuardian = false;
    QString textVersion;
    QString language;
};

/// Who agreed to face recognition. For staff; all fail with PermissionDenied otherwise, and with the database codes.
class Consents final
{
public:
    Consents(School& school, Actor actor);

    /// Fails with InvalidArgument (an empty field), NotFound (person) or AlreadyExists (consent is given already).
    [[nodiscard]] base::Result<base::ConsentId> add(base::PersonId person, const NewConsent& consent);

    /// Destroys the person's templates and key and ends the consent, all in one transaction; attendance stays. Fails
    /// with NotFound where no consent is given.
    [[nodiscard]] base::Result<void> withdraw(base::PersonId person);

    [[nodiscard]] base::Result<std::optional<domain::Consent>> given(base::PersonId person);

private:
    School& m_school;
    Actor m_actor;
};

} // namespace rollcall::services

#pragma once

#include "core/base/id.h"
#include "core/base/time.h"

#include <QString>

#include <optional>

namespace rollcall::domain {

/// A row of `consents`: a person, or the guardian of a minor, agreed to face recognition. No template exists without
/// one.
struct Consent
{
    base::ConsentId id;
    base::PersonId personId;
    QString givenBy; ///< the person's own name, or the guardian's
    bool byGuardian = false;
    QString textVersion; ///< which wording was agreed to
    QString language;    ///< BCP 47 tag of the wording that was shown
    base::UtcTime givenAt;
    std::optional<base::UtcTime> withdrawnAt;

    bool operator==(const Consent&) const = default;
};

} // namespace rollcall::domain

#pragma once

#include "core/attendance/geofence.h"
#include "core/base/embedding.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/names.h"
#include "core/domain/person.h"
#include "core/domain/session.h"

#include <chrono>
#include <optional>

namespace rollcall::attendance {

/// What the camera saw. Distances are Euclidean, to mean templates.
struct FaceEvidence
{
    int facesInZone = 0;     ///< readable faces in the check-in zone
    bool isReplayed = false; ///< frames of an earlier try, which no camera delivers twice
    domain::Liveness liveness = domain::Liveness::NotChecked;
    std::optional<double> distance{};         ///< to the person's own template; to the nearest one in identify mode
    std::optional<double> runnerUpDistance{}; ///< to the nearest template of anybody else on the roster
    /// To the nearest template of whoever staff have seen taken for this person, or the other way round.
    std::optional<double> lookalikeDistance{};
};

/// What is added to the margin between two people of whom one was marked in place of the other: the margin alone did
/// not tell them apart. With the shipped margin of 0.04 they must then differ by 0.14. A choice, not a measurement:
/// known lookalikes are too few to measure on. Whoever is refused by it has the PIN.
inline constexpr double kLookalikeMargin = 0.1;

/// Everything the rules look at; whoever calls has looked it up.
struct CheckInFacts
{
    domain::Method method = domain::Method::Face; ///< Face or Pin; Manual is refused, staff marks do not come this way
    std::optional<domain::Person> person{};       ///< whom the face matched, or whose id or name was given
    bool pinAccepted = false;                     ///< the PIN given is this person's; looked at on the PIN path only
    std::optional<domain::Session> session{};
    bool enrolled = false; ///< the person, in the session's course
    bool alreadyMarked = false;
    Whereabouts whereabouts = Whereabouts::Unknown; ///< of the kiosk; looked at only while the geofence is on
    base::UtcTime now{};
    std::optional<FaceEvidence> face{}; ///< looked at on the face path only; absent counts as no face
};

/// The shipped distances belong to the recognition model and come from its manifest; without them nobody is accepted.
struct CheckInPolicy
{
    double acceptDistance = 0; ///< largest distance taken as the same person; above the ceiling, the ceiling counts
    double margin = 0;         ///< by how much the runner-up must be farther away than the best; below 0 counts as 0
    bool livenessRequired = false;
    std::chrono::minutes grace{10}; ///< after the start of a session, before a mark is late
    bool geofenceOn = false;
};

struct Decision
{
    std::optional<domain::Reason> refused;
    domain::MarkStatus status = domain::MarkStatus::Present; ///< Present or Late; of no meaning when refused

    bool operator==(const Decision&) const = default;
};

/// The policy itself when its numbers make sense: 0 < acceptDistance <= base::kDistanceCeiling, margin finite and not
/// below 0, grace not below 0; else InvalidArgument naming the number. For settings, before they are kept.
[[nodiscard]] base::Result<CheckInPolicy> validated(const CheckInPolicy& policy);

/// The face rows alone (9 to 12 of the check-in table of docs/architecture.md), for identify mode, where the face is
/// read before anybody is known: exactly one face, not replayed, live, near enough, clearly nearer than the runner-up
/// and, by kLookalikeMargin more, than a lookalike. The first fault, or nothing. Attack is always a fault; Unsure and
/// NotChecked only where liveness is required. A missing or NaN or negative distance, and a NaN in the runner-up, the
/// lookalike or the policy, is a mismatch.
[[nodiscard]] std::optional<domain::Reason> readFault(const FaceEvidence& face, const CheckInPolicy& policy);

/// The check-in table of docs/architecture.md, row by row in its order; the first row that fails is the reason. Pure;
/// any thread.
[[nodiscard]] Decision decide(const CheckInFacts& facts, const CheckInPolicy& policy);

} // namespace rollcall::attendance

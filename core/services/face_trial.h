#pragma once

#include "core/services/actor.h"
#include "core/services/school_settings.h"
#include "core/vision/gallery.h"

#include <vector>

namespace rollcall::services {

/// How well a registered face is recognised.
enum class Likeness {
    Sure,   ///< with room to spare
    Barely, ///< near the limits: a worse picture would be refused
    Not,    ///< too far from the template, or nearer to somebody else's
};

/// What is left of the allowed distance where a face is recognised surely. The eleventh part of the shipped threshold:
/// about the scatter of the distances of one person from picture to picture.
inline constexpr double kSurelyBelowBy = 0.04;

struct TrialReading
{
    Likeness likeness = Likeness::Not;
    double distance = 0; ///< Euclidean, to the person's own mean template

    bool operator==(const TrialReading&) const = default;
};

/// A person who is as near to somebody as the check-in does not tell apart with ease, or was once marked in place.
struct NearFace
{
    domain::Person person;
    double distance = 0;  ///< Euclidean, to the mean template; of no meaning where `isNoted` and no face opens
    bool isNoted = false; ///< staff have seen the two taken for one another

    bool operator==(const NearFace&) const = default;
};

/// Tries a registered face against all templates of the school, as they were when it was opened. Nothing is stored.
/// Used from one thread.
class FaceTrial final
{
public:
    /// `shipped` are the thresholds of the recognition model `modelId`. For staff; fails with PermissionDenied
    /// otherwise, NotFound (the person, or the person's face), and the key and database codes.
    [[nodiscard]] static base::Result<FaceTrial> open(School& school, const Actor& actor, base::PersonId person,
                                                      const QString& modelId, const vision::MatchThresholds& shipped);

    [[nodiscard]] TrialReading read(const base::Embedding& probe) const;

    /// Those staff have noted first, then the nearest, at most five in all. Fails with the database codes.
    [[nodiscard]] base::Result<std::vector<NearFace>> nearFaces(School& school, const base::Embedding& mean) const;

private:
    FaceTrial(base::PersonId person, const attendance::CheckInPolicy& policy, vision::Gallery gallery)
        : m_person(person)
        , m_policy(policy)
        , m_gallery(std::move(gallery))
    {}

    base::PersonId m_person;
    attendance::CheckInPolicy m_policy;
    vision::Gallery m_gallery;
};

} // namespace rollcall::services

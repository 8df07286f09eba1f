#include "core/services/face_trial.h"

#include "core/services/galleries.h"
#include "core/services/lookup_p.h"
#include "core/storage/lookalike_table.h"

#include <algorithm>
#include <utility>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;

constexpr std::size_t kNearFacesMax = 5;

struct Nearness
{
    base::PersonId person;
    std::optional<double> distance;
    bool isNoted = false;
};

} // namespace

base::Result<FaceTrial> FaceTrial::open(School& school, const Actor& actor, base::PersonId person,
                                        const QString& modelId, const vision::MatchThresholds& shipped)
{
    if (const auto allowed = requireStaff(actor); !allowed)
        return base::propagate(allowed);
    const auto owner = personWith(school.database(), person);
    if (!owner)
        return base::propagate(owner);
    const auto settings = loadSettings(school, modelId, shipped);
    if (!settings)
        return base::propagate(settings);
    auto gallery = openGallery(school, modelId);
    if (!gallery)
        return base::propagate(gallery);
    if (std::ranges::find(gallery->people(), person) == gallery->people().end())
        return base::fail(ErrorCode::NotFound, u"registered face of "_s % owner->email);
    return FaceTrial(person, settings->policy, std::move(*gallery));
}

TrialReading FaceTrial::read(const base::Embedding& probe) const
{
    const auto candidates = m_gallery.search(probe);
    const auto& rival = candidates.best && candidates.best->person == m_person ? candidates.runnerUp : candidates.best;
    const attendance::FaceEvidence evidence{.facesInZone = 1,
                                            .distance = m_gallery.distanceTo(m_person, probe),
                                            .runnerUpDistance = rival ? std::optional(rival->distance) : std::nullopt};
    // Among a whole school somebody is always about as near as in no class: the full margin is asked for by Sure only.
    auto lenient = m_policy;
    lenient.margin = 0;
    auto strict = m_policy;
    strict.acceptDistance -= kSurelyBelowBy;
    TrialReading reading{Likeness::Sure, evidence.distance.value_or(0)};
    if (attendance::readFault(evidence, lenient))
        reading.likeness = Likeness::Not;
    else if (attendance::readFault(evidence, strict))
        reading.likeness = Likeness::Barely;
    return reading;
}

base::Result<std::vector<NearFace>> FaceTrial::nearFaces(School& school, const base::Embedding& mean) const
{
    const auto noted = storage::LookalikeTable(school.database()).ofPerson(m_person);
    if (!noted)
        return base::propagate(noted);
    std::vector<Nearness> near;
    for (const auto& [a, b] : *noted) {
        const auto other = a == m_person ? b : a;
        near.push_back({other, m_gallery.distanceTo(other, mean), true});
    }
    const double limit = m_policy.acceptDistance + m_policy.margin;
    for (const auto other : m_gallery.people()) {
        const auto distance = m_gallery.distanceTo(other, mean);
        const bool isKnown = other == m_person || std::ranges::find(near, other, &Nearness::person) != near.end();
        if (!isKnown && distance && *distance < limit)
            near.push_back({other, distance});
    }
    std::ranges::sort(near, {}, [](const Nearness& one) { return std::pair(!one.isNoted, one.distance.value_or(0)); });
    near.resize(std::min(near.size(), kNearFacesMax));
    std::vector<NearFace> faces;
    for (const auto& one : near) {
        const auto person = personWith(school.database(), one.person);
        if (!person)
            return base::propagate(person);
        faces.push_back({*person, one.distance.value_or(0), one.isNoted});
    }
    return faces;
}

} // namespace rollcall::services

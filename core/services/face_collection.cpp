#include "core/services/face_collection.h"

#include "core/services/face_vault_p.h"
#include "core/storage/template_table.h"

#include <algorithm>

namespace rollcall::services {
namespace {

/// One person's face as it comes out of its seals.
struct OpenedFace
{
    base::Embedding mean{};
    std::vector<base::Embedding> samples;
};

base::Result<OpenedFace> openFace(const security::MasterKey& masterKey, const storage::SealedFace& sealed,
                                  std::span<const domain::SealedTemplate> samples, const QString& modelId)
{
    const auto opened = openTemplate(masterKey, sealed, modelId);
    if (!opened)
        return base::propagate(opened);
    OpenedFace face;
    face.mean = opened->mean;
    face.samples.reserve(samples.size());
    for (const auto& sample : samples) {
        const auto embedding = security::open(opened->key, sealed.personId, modelId, sample.sealed);
        if (!embedding)
            return base::propagate(embedding);
        face.samples.push_back(*embedding);
    }
    return face;
}

} // namespace

void FaceCollection::reserve(std::size_t people, std::size_t samples)
{
    m_people.reserve(people);
    m_means.reserve(people);
    m_ends.reserve(people);
    m_samples.reserve(samples);
}

void FaceCollection::add(base::PersonId person, const base::Embedding& mean, std::span<const base::Embedding> samples)
{
    m_people.push_back(person);
    m_means.push_back(mean);
    m_samples.insert(m_samples.end(), samples.begin(), samples.end());
    m_ends.push_back(m_samples.size());
}

std::span<const base::Embedding> FaceCollection::samplesOf(std::size_t row) const
{
    const std::size_t begin = row == 0 ? 0 : m_ends[row - 1];
    return std::span(m_samples).subspan(begin, m_ends[row] - begin);
}

base::Result<OpenedFaces> openFaces(School& school, const QString& modelId)
{
    const auto people = storage::PersonTable(school.database()).sealedFaces(std::nullopt);
    if (!people)
        return base::propagate(people);
    OpenedFaces opened;
    if (people->empty())
        return opened;
    const auto samples = storage::TemplateTable(school.database()).all();
    if (!samples)
        return base::propagate(samples);
    const auto masterKey = school.masterKey();
    if (!masterKey)
        return base::propagate(masterKey);
    opened.faces.reserve(people->size(), samples->size());
    for (const auto& person : *people) {
        const auto own = std::ranges::equal_range(*samples, person.personId, {}, &domain::SealedTemplate::personId);
        const auto face = openFace(**masterKey, person, own, modelId);
        if (face)
            opened.faces.add(person.personId, face->mean, face->samples);
        else
            ++opened.unreadable;
    }
    return opened;
}

} // namespace rollcall::services

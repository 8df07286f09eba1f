#pragma once

#include "core/base/embedding.h"
#include "core/base/id.h"
#include "core/services/school.h"

#include <span>
#include <vector>

namespace rollcall::services {

/// Everybody's mean template and samples, opened, contiguous in memory. Reading from several
/// threads is safe; adding is not.
class FaceCollection final
{
public:
    FaceCollection() = default;
    FaceCollection(FaceCollection&&) noexcept = default;
    FaceCollection& operator=(FaceCollection&&) = delete;
    ~FaceCollection() = default;

    void reserve(std::size_t people, std::size_t samples);

    /// Requires that the person is not in the collection yet.
    void add(base::PersonId person, const base::Embedding& mean, std::span<const base::Embedding> samples);

    [[nodiscard]] std::size_t size() const { return m_people.size(); }
    [[nodiscard]] std::size_t sampleCount() const { return m_samples.size(); }
    [[nodiscard]] base::PersonId person(std::size_t row) const { return m_people[row]; }
    [[nodiscard]] std::span<const base::Embedding> means() const { return m_means; }
    [[nodiscard]] std::span<const base::Embedding> samplesOf(std::size_t row) const;

private:
    std::vector<base::PersonId> m_people;
    std::vector<base::Embedding> m_means;
    std::vector<base::Embedding> m_samples;
    std::vector<std::size_t> m_ends; ///< of each person's samples, in m_samples
};

struct OpenedFaces
{
    FaceCollection faces;
    int unreadable = 0; ///< people whose mean template or one of whose samples did not open; none of theirs is in
};

/// Opens every mean template and sample of the school, in order of person. Fails with the key and database codes.
[[nodiscard]] base::Result<OpenedFaces> openFaces(School& school, const QString& modelId);

} // namespace rollcall::services

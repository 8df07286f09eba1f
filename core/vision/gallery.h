#pragma once

#include "core/base/embedding.h"
#include "core/base/id.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rollcall::vision {

struct Candidate
{
    base::PersonId person;
    double distance = 0; ///< Euclidean
};

/// The two people of a gallery who are nearest to a face.
struct Candidates
{
    std::optional<Candidate> best;
    std::optional<Candidate> runnerUp;
};

/// An embedding in whole numbers of a fixed small step.
using CoarseEmbedding = base::FaceNumbers<std::int8_t>;

/// Templates to search, one row a person, contiguous in memory. The rows are wiped when the gallery goes. Reading from
/// several threads is safe; adding is not.
class Gallery final
{
public:
    Gallery() = default;
    Gallery(Gallery&&) noexcept = default;
    Gallery& operator=(Gallery&&) noexcept = default;
    ~Gallery() = default;

    void reserve(std::size_t people);

    /// Requires that the person is not in the gallery yet.
    void add(base::PersonId person, const base::Embedding& meanTemplate);

    [[nodiscard]] std::size_t size() const { return m_people.size(); }
    [[nodiscard]] std::span<const base::PersonId> people() const { return m_people; }

    /// The exact two nearest. Memory is what limits a search of many rows, so all are compared in whole numbers first,
    /// and those that can be among the two nearest, with what that may be wrong by, are compared exactly. Empty
    /// candidates for an empty gallery.
    [[nodiscard]] Candidates search(const base::Embedding& probe) const;

    /// Distance to one person's row; nothing where the person is not in the gallery.
    [[nodiscard]] std::optional<double> distanceTo(base::PersonId person, const base::Embedding& probe) const;

private:
    std::vector<base::PersonId> m_people;
    std::vector<base::Embedding> m_rows;
    std::vector<CoarseEmbedding> m_coarseRows;
    float m_coarseErrorMax = 0;
};

} // namespace rollcall::vision

#include "core/vision/gallery.h"

#include "core/vision/embedder.h"

#include <algorithm>
#include <utility>

namespace rollcall::vision {

Gallery& Gallery::operator=(Gallery&& other) noexcept
{
    wipe();
    m_people = std::move(other.m_people);
    m_rows = std::move(other.m_rows);
    return *this;
}

Gallery::~Gallery()
{
    wipe();
}

void Gallery::wipe()
{
    // Through a volatile pointer, so that the compiler keeps stores to memory that is about to be freed.
    for (auto& row : m_rows)
        for (volatile float& value : row)
            value = 0;
}

void Gallery::reserve(std::size_t people)
{
    m_people.reserve(people);
    m_rows.reserve(people);
}

void Gallery::add(base::PersonId person, const base::Embedding& meanTemplate)
{
    m_people.push_back(person);
    m_rows.push_back(meanTemplate);
}

Candidates Gallery::search(const base::Embedding& probe) const
{
    Candidates found;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const Candidate candidate{m_people[row], embeddingDistance(probe, m_rows[row])};
        if (!found.best || candidate.distance < found.best->distance)
            found.runnerUp = std::exchange(found.best, candidate);
        else if (!found.runnerUp || candidate.distance < found.runnerUp->distance)
            found.runnerUp = candidate;
    }
    return found;
}

std::optional<double> Gallery::distanceTo(base::PersonId person, const base::Embedding& probe) const
{
    const auto found = std::ranges::find(m_people, person);
    if (found == m_people.end())
        return std::nullopt;
    return embeddingDistance(probe, m_rows[static_cast<std::size_t>(found - m_people.begin())]);
}

} // namespace rollcall::vision

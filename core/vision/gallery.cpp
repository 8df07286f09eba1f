#include "core/vision/gallery.h"

#include "core/vision/embedder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

// The compiler makes the function once for each kind of processor and the program picks at its start; elsewhere than on
// x86-64 the one it is built for serves.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define ROLLCALL_PER_PROCESSOR __attribute__((target_clones("arch=x86-64-v3", "default")))
#else
#define ROLLCALL_PER_PROCESSOR
#endif

namespace rollcall::vision {
namespace {

// One step of a coarse number. No number of an embedding of length 1.43 comes near 1; a larger one is cut off, and
// counts as error.
constexpr float kCoarseStep = 1.0F / 127;

/// An embedding in whole steps, and how far that is from the embedding itself.
struct Coarse
{
    CoarseEmbedding numbers{};
    float error = 0;
};

Coarse coarse(const base::Embedding& embedding)
{
    Coarse result;
    float squares = 0;
    for (std::size_t i = 0; i < embedding.size(); ++i) {
        const float steps = std::clamp(std::round(embedding[i] / kCoarseStep), -127.0F, 127.0F);
        result.numbers[i] = static_cast<std::int8_t>(steps);
        squares += (embedding[i] - steps * kCoarseStep) * (embedding[i] - steps * kCoarseStep);
    }
    result.error = std::sqrt(squares);
    return result;
}

/// Squared distances in steps, of all rows to the probe. In two loops, which the compiler makes into vector code.
ROLLCALL_PER_PROCESSOR void coarseDistances(const CoarseEmbedding* rows, std::size_t count,
                                            const CoarseEmbedding& probe, std::int32_t* squared)
{
    constexpr std::size_t kSize = base::kEmbeddingSize;
    base::FaceNumbers<std::int16_t> wide{};
    for (std::size_t i = 0; i < kSize; ++i)
        wide[i] = probe[i];
    for (std::size_t row = 0; row < count; ++row) {
        std::array<std::int16_t, kSize> difference;
        for (std::size_t i = 0; i < kSize; ++i)
            difference[i] = static_cast<std::int16_t>(rows[row][i] - wide[i]);
        std::int32_t sum = 0;
        for (std::size_t i = 0; i < kSize; ++i)
            sum += difference[i] * difference[i];
        squared[row] = sum;
    }
}

/// The second smallest of at least one number; the only one where there is one.
std::int32_t secondSmallest(std::span<const std::int32_t> numbers)
{
    std::int32_t smallest = std::numeric_limits<std::int32_t>::max();
    std::int32_t second = smallest;
    for (const auto number : numbers) {
        second = std::min(second, std::max(smallest, number));
        smallest = std::min(smallest, number);
    }
    return numbers.size() == 1 ? smallest : second;
}

} // namespace

void Gallery::reserve(std::size_t people)
{
    m_people.reserve(people);
    m_rows.reserve(people);
    m_coarseRows.reserve(people);
}

void Gallery::add(base::PersonId person, const base::Embedding& meanTemplate)
{
    m_people.push_back(person);
    m_rows.push_back(meanTemplate);
    const auto [numbers, error] = coarse(meanTemplate);
    m_coarseRows.push_back(numbers);
    m_coarseErrorMax = std::max(m_coarseErrorMax, error);
}

Candidates Gallery::search(const base::Embedding& probe) const
{
    Candidates found;
    if (m_rows.empty())
        return found;
    const auto [coarseProbe, probeError] = coarse(probe);
    std::vector<std::int32_t> squared(m_rows.size());
    coarseDistances(m_coarseRows.data(), m_coarseRows.size(), coarseProbe, squared.data());
    // By the triangle inequality a coarse distance is wrong by at most `error`. So the two nearest are at most at the
    // second smallest coarse distance plus `error`, and no row further than that plus `error` can be one of them.
    const float error = probeError + m_coarseErrorMax;
    const float furthest = std::sqrt(static_cast<float>(secondSmallest(squared))) * kCoarseStep + 2 * error;
    const float limit = furthest / kCoarseStep + 1;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (static_cast<float>(squared[row]) > limit * limit)
            continue;
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

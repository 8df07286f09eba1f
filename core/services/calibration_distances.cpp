#include "core/services/calibration_distances.h"

#include "core/services/shuffle.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace rollcall::services {
namespace {

using base::Embedding;

constexpr std::uint64_t kSeed = 1;

float distanceBetween(const Embedding& a, const Embedding& b)
{
    return static_cast<float>(vision::embeddingDistance(a, b));
}

class ClassPlayer
{
public:
    ClassPlayer(const FaceCollection& faces, int classSize)
        : m_faces(faces)
        , m_classSize(std::min(static_cast<std::size_t>(classSize), faces.size() - 1))
        , m_order(faces.size())
        , m_distances(faces.size())
        , m_random(kSeed)
    {
        std::iota(m_order.begin(), m_order.end(), std::size_t{0});
        m_result.playedClassSize = static_cast<int>(m_classSize);
    }

    void play(std::size_t person)
    {
        shuffle(m_order, m_random);
        m_others = m_order;
        std::erase(m_others, person);
        const auto samples = m_faces.samplesOf(person);
        for (const auto& sample : samples) {
            for (std::size_t row = 0; row < m_faces.size(); ++row)
                m_distances[row] = distanceBetween(sample, m_faces.means()[row]);
            for (const auto other : m_others)
                m_result.impostor.add(m_distances[other]);
            playStranger();
        }
        for (std::size_t i = 0; samples.size() > 1 && i < samples.size(); ++i)
            playMember(samples, i);
    }

    [[nodiscard]] SchoolDistances take() { return std::move(m_result); }

private:
    void playStranger()
    {
        for (std::size_t first = 0; first + m_classSize <= m_others.size(); first += m_classSize) {
            StrangerTry attempt{.nearest = std::numeric_limits<float>::infinity()};
            for (std::size_t i = first; i < first + m_classSize; ++i) {
                const float distance = m_distances[m_others[i]];
                if (distance < attempt.nearest)
                    attempt.runnerUp = std::exchange(attempt.nearest, distance);
                else
                    attempt.runnerUp = std::min(attempt.runnerUp, distance);
            }
            ++m_result.strangerTries;
            if (attempt.nearest <= base::kDistanceCeiling)
                m_result.nearStrangers.push_back(attempt);
        }
    }

    void playMember(std::span<const Embedding> samples, std::size_t tried)
    {
        m_template.assign(samples.begin(), samples.end());
        m_template.erase(m_template.begin() + static_cast<std::ptrdiff_t>(tried));
        MemberTry attempt{.own = distanceBetween(samples[tried], vision::meanEmbedding(m_template)),
                          .rival = std::numeric_limits<float>::infinity()};
        for (const auto other : std::span(m_others).first(m_classSize - 1))
            attempt.rival = std::min(attempt.rival, distanceBetween(samples[tried], m_faces.means()[other]));
        m_result.genuine.add(attempt.own);
        m_result.members.push_back(attempt);
    }

    const FaceCollection& m_faces;
    std::size_t m_classSize;
    std::vector<std::size_t> m_order;
    std::vector<std::size_t> m_others;
    std::vector<float> m_distances; ///< of the sample at hand to each mean template
    std::vector<Embedding> m_template;
    std::mt19937_64 m_random;
    SchoolDistances m_result;
};

} // namespace

base::Result<SchoolDistances> measureDistances(const FaceCollection& faces, int classSize, const Progress& progress)
{
    ClassPlayer player(faces, classSize);
    const auto people = static_cast<int>(faces.size());
    for (int person = 0; person < people; ++person) {
        if (!goesOn(progress, person, people))
            return base::fail(base::ErrorCode::Cancelled);
        player.play(static_cast<std::size_t>(person));
    }
    (void)goesOn(progress, people, people);
    return player.take();
}

std::vector<NearPair> nearestPairs(const FaceCollection& faces, double distance, std::size_t pairsMax)
{
    const auto isNearer = [](const NearPair& a, const NearPair& b) { return a.distance < b.distance; };
    std::vector<NearPair> nearest; // a heap, the furthest on top
    const auto means = faces.means();
    for (std::size_t i = 0; i < means.size(); ++i)
        for (std::size_t j = i + 1; j < means.size(); ++j) {
            const NearPair pair{faces.person(i), faces.person(j), distanceBetween(means[i], means[j])};
            if (pair.distance >= distance || (nearest.size() == pairsMax && !isNearer(pair, nearest.front())))
                continue;
            nearest.push_back(pair);
            std::ranges::push_heap(nearest, isNearer);
            if (nearest.size() > pairsMax) {
                std::ranges::pop_heap(nearest, isNearer);
                nearest.pop_back();
            }
        }
    std::ranges::sort_heap(nearest, isNearer);
    return nearest;
}

} // namespace rollcall::services

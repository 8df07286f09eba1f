#pragma once

#include "core/services/face_collection.h"
#include "core/vision/embedder.h"
#include "tests/core/services/support.h"

#include <random>

/// Made-up faces whose distances are known: every number of a person's embedding is normal with the deviation s, so the
/// distance of two people is close to normal with mean 16 s and deviation s (128 numbers, each differing by s * sqrt
/// 2).
namespace rollcall::services {

class RandomFaces
{
public:
    explicit RandomFaces(float deviation, std::uint64_t seed = 1) : m_deviation(deviation), m_random(seed) {}

    /// Samples of one new person, `spread` around the person's own face in every number.
    std::vector<base::Embedding> person(int samples, float spread)
    {
        const auto own = around({}, m_deviation);
        std::vector<base::Embedding> result;
        for (int i = 0; i < samples; ++i)
            result.push_back(around(own, spread));
        return result;
    }

private:
    base::Embedding around(base::Embedding centre, float deviation)
    {
        for (float& value : centre)
            value += deviation * m_normal(m_random);
        return centre;
    }

    float m_deviation;
    std::mt19937_64 m_random;
    std::normal_distribution<float> m_normal;
};

/// As many people, numbered from 1.
inline FaceCollection randomCollection(RandomFaces faces, int people, int samples, float spread)
{
    FaceCollection collection;
    for (int i = 1; i <= people; ++i) {
        const auto own = faces.person(samples, spread);
        collection.add({i}, vision::meanEmbedding(own), own);
    }
    return collection;
}

/// A school whose people have faces.
struct SchoolOfFaces : NewSchool
{
    RandomFaces faces{0.044F};

    void addFaces(int people, int samples = 3, const QString& model = kModel)
    {
        for (int i = 0; i < people; ++i)
            addFace(u"p%1"_s.arg(++m_count), faces.person(samples, 0.01F), model);
    }

    base::PersonId addFace(const QString& name, std::span<const base::Embedding> embeddings,
                           const QString& model = kModel)
    {
        const auto person = add(name);
        const auto given = consent(person);
        std::vector<SampleToStore> samples;
        for (const auto& embedding : embeddings)
            samples.push_back({embedding, 0.5});
        auto transaction = take(storage::Transaction::begin(school.database()));
        take(storeFace(school, person, given, model, samples));
        take(transaction.commit());
        return person;
    }

private:
    int m_count = 0;
};

} // namespace rollcall::services

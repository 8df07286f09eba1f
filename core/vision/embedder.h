#pragma once

#include "core/base/embedding.h"
#include "core/vision/frame.h"
#include "core/vision/model_store.h"

#include <memory>
#include <span>

namespace rollcall::vision {

/// The shipped limits for taking the nearest template for the person seen, from the model manifest.
struct MatchThresholds
{
    double distance = 0; ///< Euclidean, to the mean template
    double margin = 0;   ///< by how much the runner-up must be further away
};

/// The network that embeds, without its weights.
struct EmbedderModel
{
    QString id; ///< under which this model's templates are stored and sealed
    MatchThresholds thresholds;
};

/// As the manifest has it: no network is loaded, so it is there at once. Fails with ModelMissing, or with
/// ModelManifestInvalid where the thresholds are missing. Any thread.
[[nodiscard]] base::Result<EmbedderModel> embedderModel(const ModelStore& store);

/// The 128-D ResNet of face-api.js (dlib's design and weights, 8-bit). An instance holds buffers and is used from one
/// thread at a time; while it embeds it takes a second thread to help.
class Embedder final
{
public:
    /// Fails with ModelMissing, ModelDamaged, ModelFailed, or ModelManifestInvalid where the thresholds are missing.
    [[nodiscard]] static base::Result<Embedder> create(const ModelStore& store);

    Embedder(Embedder&&) noexcept;
    Embedder& operator=(Embedder&&) noexcept;
    ~Embedder();

    /// Requires 150 x 150 chips of one face, at least one. The mean of the net's outputs for each chip and for its
    /// mirror image, brought to the length base::kEmbeddingLength: all of that lowers the error (docs/recognition.md).
    /// Fails with PictureSize or ModelFailed.
    [[nodiscard]] base::Result<base::Embedding> embed(std::span<const Frame> chips);
    [[nodiscard]] base::Result<base::Embedding> embed(const Frame& chip) { return embed({&chip, 1}); }

    /// The net's plain output for one 150 x 150 picture. Fails like embed().
    [[nodiscard]] base::Result<base::Embedding> descriptor(const Frame& chip);

    /// The id under which this model's templates are stored and sealed.
    [[nodiscard]] const QString& modelId() const;

    [[nodiscard]] const MatchThresholds& thresholds() const;

private:
    struct Private;
    explicit Embedder(std::unique_ptr<Private> d);

    std::unique_ptr<Private> m_d;
};

/// Euclidean distance, 0 or more; the `face_distance` of the tables.
[[nodiscard]] double embeddingDistance(const base::Embedding& a, const base::Embedding& b);

/// The mean of one or more embeddings: a person's template from several samples.
[[nodiscard]] base::Embedding meanEmbedding(std::span<const base::Embedding> samples);

} // namespace rollcall::vision

#include "core/vision/embedder.h"

#include "core/vision/alignment.h"
#include "core/vision/descriptor_net_p.h"
#include "core/vision/frame_p.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <future>
#include <numeric>
#include <utility>

namespace rollcall::vision {
namespace {

using namespace Qt::StringLiterals;

constexpr QStringView kModelId = u"face_recognition";

base::Embedding withLength(base::Embedding embedding, float length)
{
    double sum = 0;
    for (const float value : embedding)
        sum += double{value} * value;
    const auto factor = sum > 0 ? length / static_cast<float>(std::sqrt(sum)) : 0;
    for (float& value : embedding)
        value *= factor;
    return embedding;
}

base::Result<void> checkSize(const Frame& chip)
{
    if (chip.width() == kChipPx && chip.height() == kChipPx)
        return {};
    return base::fail(base::ErrorCode::PictureSize, u"%1x%2"_s.arg(chip.width()).arg(chip.height()));
}

base::Result<EmbedderModel> modelOf(const ModelInfo& info)
{
    const MatchThresholds thresholds{info.threshold(u"distance"_s, 0), info.threshold(u"margin"_s, -1)};
    if (thresholds.distance <= 0 || thresholds.distance > base::kDistanceCeiling || thresholds.margin < 0)
        return base::fail(base::ErrorCode::ModelManifestInvalid, info.id % u": thresholds"_s);
    return EmbedderModel{info.id, thresholds};
}

base::Result<base::Embedding> sumOfOutputs(DescriptorNet& net, std::span<const cv::Mat> chips)
{
    base::Embedding sum{};
    for (const auto& chip : chips) {
        const auto descriptor = net.run(chip);
        if (!descriptor)
            return descriptor;
        std::ranges::transform(sum, *descriptor, sum.begin(), std::plus());
    }
    return sum;
}

} // namespace

struct Embedder::Private
{
    std::array<DescriptorNet, 2> nets; ///< one for each of two threads
    EmbedderModel model;

    base::Result<base::Embedding> meanOutput(std::span<const cv::Mat> chips);
};

base::Result<base::Embedding> Embedder::Private::meanOutput(std::span<const cv::Mat> chips)
{
    const auto half = chips.size() - chips.size() / 2;
    auto others = std::async(chips.size() > 1 ? std::launch::async | std::launch::deferred : std::launch::deferred,
                             [&] { return sumOfOutputs(nets[1], chips.subspan(half)); });
    auto mean = sumOfOutputs(nets[0], chips.first(half));
    const auto rest = others.get();
    if (!mean)
        return mean;
    if (!rest)
        return rest;
    for (std::size_t i = 0; i < mean->size(); ++i)
        (*mean)[i] = ((*mean)[i] + (*rest)[i]) / static_cast<float>(chips.size());
    return mean;
}

Embedder::Embedder(std::unique_ptr<Private> d) : m_d(std::move(d)) {}
Embedder::Embedder(Embedder&&) noexcept = default;
Embedder& Embedder::operator=(Embedder&&) noexcept = default;
Embedder::~Embedder() = default;

base::Result<EmbedderModel> embedderModel(const ModelStore& store)
{
    const auto info = std::ranges::find(store.models(), kModelId, &ModelInfo::id);
    if (info == store.models().end())
        return base::fail(base::ErrorCode::ModelMissing, kModelId.toString());
    return modelOf(*info);
}

base::Result<Embedder> Embedder::create(const ModelStore& store)
{
    const auto loaded = store.load(kModelId.toString());
    if (!loaded)
        return base::propagate(loaded);
    auto model = modelOf(loaded->info);
    if (!model)
        return base::propagate(model);
    auto nets = DescriptorNet::createTwo(*loaded);
    if (!nets)
        return base::propagate(nets);
    return Embedder(std::make_unique<Private>(Private{std::move(*nets), std::move(*model)}));
}

base::Result<base::Embedding> Embedder::embed(std::span<const Frame> chips)
{
    std::vector<cv::Mat> inputs;
    for (const auto& chip : chips) {
        if (const auto valid = checkSize(chip); !valid)
            return base::propagate(valid);
        inputs.push_back(asMat(chip));
        cv::flip(asMat(chip), inputs.emplace_back(), 1);
    }
    const auto mean = m_d->meanOutput(inputs);
    if (!mean)
        return mean;
    return withLength(*mean, base::kEmbeddingLength);
}

base::Result<base::Embedding> Embedder::descriptor(const Frame& chip)
{
    if (const auto valid = checkSize(chip); !valid)
        return base::propagate(valid);
    const auto input = asMat(chip);
    return m_d->meanOutput({&input, 1});
}

const QString& Embedder::modelId() const
{
    return m_d->model.id;
}

const MatchThresholds& Embedder::thresholds() const
{
    return m_d->model.thresholds;
}

double embeddingDistance(const base::Embedding& a, const base::Embedding& b)
{
    // Independent lanes: the compiler vectorises them, where it may not change the order of a single sum.
    constexpr std::size_t kLanes = 16;
    std::array<float, kLanes> lanes{};
    for (std::size_t i = 0; i < base::kEmbeddingSize; i += kLanes)
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const float difference = a[i + lane] - b[i + lane];
            lanes[lane] += difference * difference;
        }
    return std::sqrt(static_cast<double>(std::reduce(lanes.begin(), lanes.end())));
}

base::Embedding meanEmbedding(std::span<const base::Embedding> samples)
{
    base::Embedding mean{};
    for (const auto& sample : samples)
        for (std::size_t i = 0; i < mean.size(); ++i)
            mean[i] += sample[i] / static_cast<float>(samples.size());
    return mean;
}

} // namespace rollcall::vision

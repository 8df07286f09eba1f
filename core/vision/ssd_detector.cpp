#include "core/vision/ssd_detector.h"

#include "core/vision/canvas_p.h"
#include "core/vision/frame_p.h"
#include "core/vision/net_p.h"
#include "core/vision/ssd_anchors.h"
#include "core/vision/suppression_p.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace rollcall::vision {
namespace {

using namespace Qt::StringLiterals;

constexpr int kCoarseCanvasPx = 320;
constexpr int kCanvasPxMax = 1280;
constexpr float kSmallestFacePxInNet = 28;
// How much of the canvas a picture fills when it is tried again.
constexpr std::array kTryAgainShares{2.0F / 3.0F, 1.0F / 2.0F, 2.0F / 5.0F};
constexpr float kOverlapLimit = 0.4F;
constexpr int kClasses = 3;
constexpr int kFaceClass = 1;

float sigmoid(float logit)
{
    return 1 / (1 + std::exp(-logit));
}

/// Adds what one level of the net found, in canvas pixels.
void decodeLevel(int level, const cv::Mat& boxes, const cv::Mat& scores, int canvasPx, float scoreLimit,
                 std::vector<Detection>& found)
{
    const auto anchors = ssdAnchorSizes(level);
    const int rows = scores.size[2];
    const int columns = scores.size[3];
    const auto plane = [=](const cv::Mat& blob, std::size_t channel) {
        return blob.ptr<float>() + channel * static_cast<std::size_t>(rows * columns);
    };
    for (std::size_t a = 0; a < anchors.size(); ++a) {
        const float* logits = plane(scores, a * kClasses + kFaceClass);
        for (int cell = 0; cell < rows * columns; ++cell) {
            const float score = sigmoid(logits[cell]);
            if (score < scoreLimit)
                continue;
            const Point centre{(static_cast<float>(cell % columns) + 0.5F) / static_cast<float>(columns) *
                                   static_cast<float>(canvasPx),
                               (static_cast<float>(cell / columns) + 0.5F) / static_cast<float>(rows) *
                                   static_cast<float>(canvasPx)};
            const std::array<float, 4> encoding{plane(boxes, a * 4)[cell], plane(boxes, a * 4 + 1)[cell],
                                                plane(boxes, a * 4 + 2)[cell], plane(boxes, a * 4 + 3)[cell]};
            found.push_back({decodeSsdBox(encoding, centre, anchors[a]), score});
        }
    }
}

int roundedUpTo32(float px)
{
    return static_cast<int>(std::ceil(px / 32)) * 32;
}

} // namespace

struct SsdDetector::Private
{
    Net net;
    SsdOptions options;
    std::vector<std::string> outputs;
    Canvas canvas;
};

SsdDetector::SsdDetector(std::unique_ptr<Private> d) : m_d(std::move(d)) {}
SsdDetector::~SsdDetector() = default;

base::Result<std::unique_ptr<SsdDetector>> SsdDetector::create(const ModelStore& store, SsdOptions options)
{
    const auto model = store.load(u"ssd_mobilenetv1"_s);
    if (!model)
        return base::propagate(model);
    auto net = Net::create(*model);
    if (!net)
        return base::propagate(net);
    std::vector<std::string> outputs;
    for (int level = 0; level < kSsdLevels; ++level) {
        outputs.push_back("boxes_" + std::to_string(level));
        outputs.push_back("scores_" + std::to_string(level));
    }
    auto d = std::make_unique<Private>(Private{std::move(*net), options, std::move(outputs), {}});
    return std::unique_ptr<SsdDetector>(new SsdDetector(std::move(d)));
}

base::Result<std::vector<Detection>> SsdDetector::detectOnce(const Frame& frame, int canvasPx, int pictureSidePx,
                                                             float scoreLimit)
{
    if (frame.isEmpty())
        return std::vector<Detection>();
    const auto& blob = m_d->canvas.blob(asMat(frame), canvasPx, pictureSidePx, Canvas::Place::TopLeft);
    const auto outputs = m_d->net.run(blob, m_d->outputs);
    if (!outputs)
        return base::propagate(outputs);
    std::vector<Detection> found;
    for (int level = 0; level < kSsdLevels; ++level) {
        const auto first = static_cast<std::size_t>(level) * 2;
        decodeLevel(level, (*outputs)[first], (*outputs)[first + 1], canvasPx, scoreLimit, found);
    }
    for (auto& [box, score] : found)
        box = m_d->canvas.toPicture(box);
    return withoutOverlaps(std::move(found), kOverlapLimit);
}

base::Result<std::vector<Detection>> SsdDetector::detect(const Frame& frame)
{
    const auto side = static_cast<float>(std::max(frame.width(), frame.height()));
    const int finest =
        std::clamp(roundedUpTo32(side * kSmallestFacePxInNet / m_d->options.minFacePx), kCoarseCanvasPx, kCanvasPxMax);
    std::vector<Detection> found;
    for (int canvas = finest; canvas >= kCoarseCanvasPx; canvas = canvas / 2 / 32 * 32) {
        const auto pass = detectOnce(frame, canvas, canvas, m_d->options.scoreLimit);
        if (!pass)
            return pass;
        found.insert(found.end(), pass->begin(), pass->end());
    }
    for (const float share : kTryAgainShares) {
        if (!found.empty())
            break;
        const auto again =
            detectOnce(frame, kCoarseCanvasPx, static_cast<int>(kCoarseCanvasPx * share), m_d->options.scoreLimit);
        if (!again)
            return again;
        found = *again;
    }
    return withoutOverlaps(std::move(found), kOverlapLimit);
}

} // namespace rollcall::vision

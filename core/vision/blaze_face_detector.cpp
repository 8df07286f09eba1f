#include "core/vision/blaze_face_detector.h"

#include "core/vision/canvas_p.h"
#include "core/vision/frame_p.h"
#include "core/vision/net_p.h"
#include "core/vision/suppression_p.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rollcall::vision {
namespace {

using namespace Qt::StringLiterals;

constexpr int kInputPx = 128;
constexpr int kLevels = 2;
constexpr int kBoxNumbers = 16;
constexpr float kOverlapLimit = 0.3F;
// From the net's box to that of SsdDetector, see the header.
constexpr float kWidthFactor = 0.892F;
constexpr float kHeightFactor = 1.104F;
constexpr float kRise = 0.075F;

float sigmoid(float logit)
{
    return 1 / (1 + std::exp(-logit));
}

/// What of the picture is on the canvas: all of it up to scale 1, then the middle.
cv::Rect middle(const cv::Size& picture, float scale)
{
    const int side = cvRound(static_cast<float>(std::max(picture.width, picture.height)) / std::max(scale, 1.0F));
    const cv::Size size(std::min(picture.width, side), std::min(picture.height, side));
    return {(picture.width - size.width) / 2, (picture.height - size.height) / 2, size.width, size.height};
}

/// The box as SsdDetector would set it.
Box fitted(const Box& box)
{
    const Point centre{box.centre().x, box.centre().y - kRise * box.height};
    const float width = kWidthFactor * box.width;
    const float height = kHeightFactor * box.height;
    return {centre.x - width / 2, centre.y - height / 2, width, height};
}

/// Adds what one level of the net found, in pixels of its input.
void decodeLevel(const cv::Mat& boxes, const cv::Mat& scores, float scoreLimit, std::vector<Detection>& found)
{
    const int anchors = scores.size[1];
    const int rows = scores.size[2];
    const int columns = scores.size[3];
    const auto cellPx = static_cast<float>(kInputPx) / static_cast<float>(columns);
    for (int anchor = 0; anchor < anchors; ++anchor) {
        const float* logits = scores.ptr<float>(0, anchor);
        for (int cell = 0; cell < rows * columns; ++cell) {
            const float score = sigmoid(logits[cell]);
            if (score < scoreLimit)
                continue;
            const auto number = [&](int index) { return boxes.ptr<float>(0, anchor * kBoxNumbers + index)[cell]; };
            const float centreX = (static_cast<float>(cell % columns) + 0.5F) * cellPx + number(0);
            const float centreY = (static_cast<float>(cell / columns) + 0.5F) * cellPx + number(1);
            const float width = number(2);
            const float height = number(3);
            found.push_back({{centreX - width / 2, centreY - height / 2, width, height}, score});
        }
    }
}

} // namespace

struct BlazeFaceDetector::Private
{
    Net net;
    BlazeFaceOptions options;
    Canvas canvas;
};

BlazeFaceDetector::BlazeFaceDetector(std::unique_ptr<Private> d) : m_d(std::move(d)) {}
BlazeFaceDetector::~BlazeFaceDetector() = default;

base::Result<std::unique_ptr<BlazeFaceDetector>> BlazeFaceDetector::create(const ModelStore& store,
                                                                           BlazeFaceOptions options)
{
    const auto model = store.load(u"blaze_face_front"_s);
    if (!model)
        return base::propagate(model);
    auto net = Net::create(*model);
    if (!net)
        return base::propagate(net);
    auto d = std::make_unique<Private>(Private{std::move(*net), std::move(options), {}});
    return std::unique_ptr<BlazeFaceDetector>(new BlazeFaceDetector(std::move(d)));
}

base::Result<std::vector<Detection>> BlazeFaceDetector::detectOnce(const Frame& frame, float scale)
{
    if (frame.isEmpty())
        return std::vector<Detection>();
    const cv::Mat picture = asMat(frame);
    const cv::Rect part = middle(picture.size(), scale);
    const int sidePx = std::max(1, cvRound(std::min(scale, 1.0F) * kInputPx));
    const auto& blob = m_d->canvas.blob(picture(part), kInputPx, sidePx, Canvas::Place::Centre);
    const auto outputs = m_d->net.run(blob, {"boxes_0", "scores_0", "boxes_1", "scores_1"});
    if (!outputs)
        return base::propagate(outputs);
    std::vector<Detection> found;
    for (std::size_t level = 0; level < kLevels; ++level)
        decodeLevel((*outputs)[2 * level], (*outputs)[2 * level + 1], m_d->options.scoreLimit, found);
    found = withOverlapsBlended(std::move(found), kOverlapLimit);
    for (auto& [box, score] : found) {
        box = fitted(m_d->canvas.toPicture(box));
        box.x += static_cast<float>(part.x);
        box.y += static_cast<float>(part.y);
    }
    return found;
}

base::Result<std::vector<Detection>> BlazeFaceDetector::detect(const Frame& frame)
{
    auto found = detectOnce(frame, 1);
    for (const float scale : m_d->options.tryAgainScales) {
        if (!found || !found->empty())
            break;
        found = detectOnce(frame, scale);
    }
    return found;
}

} // namespace rollcall::vision

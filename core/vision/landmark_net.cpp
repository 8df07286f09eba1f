#include "core/vision/landmark_net.h"

#include "core/vision/canvas_p.h"
#include "core/vision/frame_p.h"
#include "core/vision/net_p.h"

#include <algorithm>
#include <utility>

namespace rollcall::vision {
namespace {

using namespace Qt::StringLiterals;

constexpr int kInputPx = 112;

} // namespace

struct LandmarkNet::Private
{
    Net net;
    Canvas canvas{kFaceNormalisation};
};

LandmarkNet::LandmarkNet(std::unique_ptr<Private> d) : m_d(std::move(d)) {}
LandmarkNet::LandmarkNet(LandmarkNet&&) noexcept = default;
LandmarkNet& LandmarkNet::operator=(LandmarkNet&&) noexcept = default;
LandmarkNet::~LandmarkNet() = default;

base::Result<LandmarkNet> LandmarkNet::create(const ModelStore& store)
{
    const auto model = store.load(u"face_landmark_68"_s);
    if (!model)
        return base::propagate(model);
    auto net = Net::create(*model);
    if (!net)
        return base::propagate(net);
    return LandmarkNet(std::make_unique<Private>(Private{.net = std::move(*net)}));
}

base::Result<Landmarks> LandmarkNet::locate(const Frame& frame, const Box& box)
{
    const Box part = clipped(box, frame.width(), frame.height());
    const cv::Rect crop(cvFloor(part.x), cvFloor(part.y), cvFloor(part.width), cvFloor(part.height));
    if (std::min(crop.width, crop.height) < 2)
        return base::fail(base::ErrorCode::PictureSize, u"%1x%2"_s.arg(crop.width).arg(crop.height));
    const auto& blob = m_d->canvas.blob(asMat(frame)(crop), kInputPx, kInputPx, Canvas::Place::Centre);
    const auto outputs = m_d->net.run(blob, {"points"});
    if (!outputs)
        return base::propagate(outputs);
    const auto* values = outputs->front().ptr<float>();
    Landmarks landmarks;
    for (std::size_t i = 0; i < kLandmarkCount; ++i) {
        const Point inCrop = m_d->canvas.toPicture(Point{values[2 * i] * kInputPx, values[2 * i + 1] * kInputPx});
        landmarks[i] = {inCrop.x + static_cast<float>(crop.x), inCrop.y + static_cast<float>(crop.y)};
    }
    return landmarks;
}

} // namespace rollcall::vision

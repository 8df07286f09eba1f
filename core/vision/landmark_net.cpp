#include "core/vision/landmark_net.h"

#include "core/vision/frame_p.h"
#include "core/vision/net_p.h"

#include <opencv2/imgproc.hpp>

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
    return LandmarkNet(std::make_unique<Private>(Private{std::move(*net)}));
}

base::Result<Landmarks> LandmarkNet::locate(const Frame& frame, const Box& box)
{
    const Box part = clipped(box, frame.width(), frame.height());
    const cv::Rect crop(cvFloor(part.x), cvFloor(part.y), cvFloor(part.width), cvFloor(part.height));
    const int side = std::max(crop.width, crop.height);
    if (std::min(crop.width, crop.height) < 2)
        return base::fail(base::ErrorCode::PictureSize, u"%1x%2"_s.arg(crop.width).arg(crop.height));

    const double scale = static_cast<double>(kInputPx) / side;
    const cv::Size size(std::max(1, cvRound(crop.width * scale)), std::max(1, cvRound(crop.height * scale)));
    const cv::Point offset((kInputPx - size.width) / 2, (kInputPx - size.height) / 2);
    cv::Mat input = cv::Mat::zeros(kInputPx, kInputPx, CV_8UC3);
    cv::resize(asMat(frame)(crop), input(cv::Rect(offset, size)), size, 0, 0,
               scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);

    const auto outputs = m_d->net.run(cv::dnn::blobFromImage(input, 1 / 255.0, {}, kFaceNetMeanRgb, true), {"points"});
    if (!outputs)
        return base::propagate(outputs);
    const auto* values = outputs->front().ptr<float>();
    const auto toPicture = static_cast<float>(1 / scale);
    Landmarks landmarks;
    for (std::size_t i = 0; i < kLandmarkCount; ++i) {
        landmarks[i] = {
            (values[2 * i] * kInputPx - static_cast<float>(offset.x)) * toPicture + static_cast<float>(crop.x),
            (values[2 * i + 1] * kInputPx - static_cast<float>(offset.y)) * toPicture + static_cast<float>(crop.y)};
    }
    return landmarks;
}

} // namespace rollcall::vision

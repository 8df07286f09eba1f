#include "core/vision/still_detector.h"

#include "core/vision/ssd_detector.h"

#include <algorithm>
#include <utility>

namespace rollcall::vision {
namespace {

// Below it two boxes are two faces; the networks agree on one face far better than that.
constexpr float kSameFaceOverlap = 0.3F;

} // namespace

StillDetector::StillDetector(std::shared_ptr<FaceDetector> forBoxes, std::unique_ptr<FaceDetector> forSmallFaces)
    : m_forBoxes(std::move(forBoxes))
    , m_forSmallFaces(std::move(forSmallFaces))
{}

base::Result<std::unique_ptr<StillDetector>> StillDetector::create(const ModelStore& store,
                                                                   std::shared_ptr<BlazeFaceDetector> blazeFace)
{
    auto ssd = SsdDetector::create(store);
    if (!ssd)
        return base::propagate(ssd);
    return std::unique_ptr<StillDetector>(new StillDetector(std::move(blazeFace), std::move(*ssd)));
}

base::Result<std::vector<Detection>> StillDetector::detect(const Frame& frame)
{
    auto found = m_forBoxes->detect(frame);
    if (!found)
        return found;
    const auto others = m_forSmallFaces->detect(frame);
    if (!others)
        return others;
    const std::vector<Detection> first = *found;
    std::ranges::copy_if(*others, std::back_inserter(*found), [&first](const Detection& other) {
        return std::ranges::none_of(first, [&other](const Detection& known) {
            return intersectionOverUnion(known.box, other.box) > kSameFaceOverlap;
        });
    });
    std::ranges::stable_sort(*found, std::greater{}, &Detection::score);
    return found;
}

} // namespace rollcall::vision

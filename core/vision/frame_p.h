#pragma once

#include "core/vision/frame.h"

#include <opencv2/core.hpp>

namespace rollcall::vision {

/// A view of the frame's pixels, CV_8UC3 BGR, without a copy. Valid while the frame lives; never write to it.
[[nodiscard]] cv::Mat asMat(const Frame& frame);

/// Takes over a CV_8UC3 BGR matrix without a copy; nobody may write to it afterwards.
[[nodiscard]] Frame toFrame(cv::Mat mat);

} // namespace rollcall::vision

#pragma once

#include "core/vision/frame.h"
#include "core/vision/landmarks.h"
#include "core/vision/pose.h"

#include <optional>

namespace rollcall::vision {

/// How good a picture of a face is for recognition. Each figure has a limit, and each limit a reason a person can act
/// on.
struct Quality
{
    double eyeDistancePx = 0; ///< between the eyes' centres, in picture pixels
    double sharpness = 0;     ///< variance of the Laplacian of the grey chip, 0 or more
    double brightness = 0;    ///< mean of the grey chip, 0..1
    double clippedShare = 0;  ///< share of the chip's inner pixels that are nearly black or white, 0..1
    double eyeOpenness = 0;   ///< mean eye aspect ratio of both eyes, about 0.3 open and 0.1 closed
    Pose pose;

    /// One figure for comparing samples, 0..1: the product of size, sharpness, exposure and frontality, each 0..1.
    [[nodiscard]] double score() const;
};

struct QualityLimits
{
    double eyeDistancePxMin = 0;
    double sharpnessMin = 0;
    double brightnessMin = 0;
    double brightnessMax = 1;
    double clippedShareMax = 1;
    double eyeOpennessMin = 0;
    double yawDegMax = 90;
    double pitchDegMax = 90;
    double rollDegMax = 90;

    /// A template serves for months, so its samples must be good.
    [[nodiscard]] static QualityLimits forEnrolment();
    /// A check-in refuses only what the net cannot read.
    [[nodiscard]] static QualityLimits forCheckIn();
};

/// Measures a face. `chip` is alignedChip() of the same landmarks. Eye aspect ratio: Soukupova and Cech, "Real-Time Eye
/// Blink Detection using Facial Landmarks", 2016, equation 1. Thread-safe.
[[nodiscard]] Quality measureQuality(const Frame& frame, const Landmarks& landmarks, const Frame& chip);

/// The first limit that is broken, as FaceTooSmall, FaceTooDark, FaceTooBright, FaceBlurred, FaceTurnedAway or
/// FaceEyesClosed.
[[nodiscard]] std::optional<base::ErrorCode> qualityFault(const Quality& quality, const QualityLimits& limits);

} // namespace rollcall::vision

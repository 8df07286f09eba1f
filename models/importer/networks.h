#pragma once

#include "models/importer/weight_reader.h"

#include <QByteArray>

namespace rollcall::importer {

// Each function writes one network of face-api.js as an ONNX graph, from the weights of the same name. Everything
// constant is folded: scales and batch norms live in the convolutions. A weight that is missing shows in
// `weights.problem()`; the bytes are then worthless.

/// Face detector: SSD on MobileNetV1 (Liu et al. 2016, arXiv 1512.02325; Howard et al. 2017, arXiv 1704.04861).
/// Input `image` [1, 3, H, W], H and W multiples of 32, RGB / 127.5 - 1. Outputs for the levels i = 0..5, from fine to
/// coarse, with A = 3 anchors a cell on level 0 and 6 on the others: `boxes_i` [1, 4 * A, h, w], by anchor the offsets
/// of (y, x, height, width); `scores_i` [1, 3 * A, h, w], by anchor the logits of (background, face, other).
[[nodiscard]] QByteArray ssdMobileNetV1(WeightReader& weights);

/// The 68 points: dense blocks of depthwise-separable convolutions (after Huang et al. 2017, arXiv 1608.06993).
/// Input `image` [1, 3, 112, 112], (RGB - mean) / 255 with mean (122.782, 117.001, 104.298). Output `points` [1, 136]:
/// x and y of each point in turn, 0..1 across the input.
[[nodiscard]] QByteArray faceLandmark68(WeightReader& weights);

/// The descriptor: dlib's ResNet with 29 convolutions (after He et al. 2016, arXiv 1512.03385).
/// Input `image` [1, 3, 150, 150], normalised as for the points. Output `descriptor` [1, 128], not normalised.
[[nodiscard]] QByteArray faceRecognition(WeightReader& weights);

} // namespace rollcall::importer

#pragma once

#include "models/importer/weight_reader.h"

#include <QByteArray>

namespace rollcall::importer {

// Each function writes one network as an ONNX graph, from the weights of its source. Everything constant is folded:
// scales and batch norms live in the convolutions. A weight that is missing shows in `weights.problem()`; the bytes are
// then worthless. All but BlazeFace are networks of face-api.js.

/// Face detector: SSD on MobileNetV1 (Liu et al. 2016, arXiv 1512.02325; Howard et al. 2017, arXiv 1704.04861).
/// Input `image` [1, 3, H, W], H and W multiples of 32, RGB / 127.5 - 1. Outputs for the levels i = 0..5, from fine to
/// coarse, with A = 3 anchors a cell on level 0 and 6 on the others: `boxes_i` [1, 4 * A, h, w], by anchor the offsets
/// of (y, x, height, width); `scores_i` [1, 3 * A, h, w], by anchor the logits of (background, face, other).
[[nodiscard]] QByteArray ssdMobileNetV1(WeightReader& weights);

/// Face detector for one camera near the faces: BlazeFace, the front camera's model (Bazarevsky et al. 2019, arXiv
/// 1907.05047). Input `image` [1, 3, 128, 128], RGB / 127.5 - 1. Outputs for the levels i = 0, 1, of 16 x 16 cells with
/// A = 2 anchors and 8 x 8 cells with A = 6: `boxes_i` [1, 16 * A, h, w], by anchor, in pixels of the input, x and y of
/// the box's centre from the cell's centre, its width and height, then x and y of six points, from the cell's centre
/// too (the eyes on the picture's left and right, nose, mouth, the ears on the left and right); `scores_i`
/// [1, A, h, w], logits.
[[nodiscard]] QByteArray blazeFaceFront(WeightReader& weights);

/// The 68 points: dense blocks of depthwise-separable convolutions (after Huang et al. 2017, arXiv 1608.06993).
/// Input `image` [1, 3, 112, 112], (RGB - mean) / 255 with mean (122.782, 117.001, 104.298). Output `points` [1, 136]:
/// x and y of each point in turn, 0..1 across the input.
[[nodiscard]] QByteArray faceLandmark68(WeightReader& weights);

/// The descriptor: dlib's ResNet with 29 convolutions (after He et al. 2016, arXiv 1512.03385).
/// Input `image` [1, 3, 150, 150], normalised as for the points. Output `descriptor` [1, 128], not normalised.
[[nodiscard]] QByteArray faceRecognition(WeightReader& weights);

} // namespace rollcall::importer

#pragma once

#include <array>
#include <cstddef>
#include <cstring>

namespace rollcall::base {

inline constexpr std::size_t kEmbeddingSize = 128;

/// Numbers that tell whose face it is. Each object overwrites its own memory when it goes, also the ones a growing
/// vector leaves behind and those on the stack.
template <class Number>
struct FaceNumbers : std::array<Number, kEmbeddingSize>
{
    ~FaceNumbers() { explicit_bzero(this->data(), sizeof(Number) * kEmbeddingSize); }
};

/// The 128 numbers by which a face is compared. Two pictures of one person lie closer (Euclidean distance) than
/// pictures of two people. A face's embedding has the length kEmbeddingLength; the mean of several is shorter.
using Embedding = FaceNumbers<float>;

/// The mean length of the recognition net's own outputs (docs/recognition.md). Only the direction tells people apart;
/// keeping the natural length keeps distances on the scale for which dlib published its limit.
inline constexpr float kEmbeddingLength = 1.43F;

/// No two faces further apart than this (Euclidean distance) are taken for one person, whatever the settings say:
/// dlib's published limit for these weights in 1:1 comparison.
inline constexpr double kDistanceCeiling = 0.6;

} // namespace rollcall::base

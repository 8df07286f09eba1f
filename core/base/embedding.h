#pragma once

#include <array>
#include <cstddef>

namespace rollcall::base {

inline constexpr std::size_t kEmbeddingSize = 128;

/// The 128 numbers by which a face is compared. Two pictures of one person lie closer (Euclidean distance) than
/// pictures of two people. A face's embedding has the length kEmbeddingLength; the mean of several is shorter.
using Embedding = std::array<float, kEmbeddingSize>;

/// The mean length of the recognition net's own outputs (docs/recognition.md). Only the direction tells people apart;
/// keeping the natural length keeps distances on the scale for which dlib published its limit.
inline constexpr float kEmbeddingLength = 1.43F;

/// No two faces further apart than this (Euclidean distance) are taken for one person, whatever the settings say:
/// dlib's published limit for these weights in 1:1 comparison.
inline constexpr double kDistanceCeiling = 0.6;

/// Puts zeros in place of embeddings, or other arrays of numbers, whose memory is about to be freed.
template <class Rows>
void wipe(Rows&& rows)
{
    // Through a volatile, so that the compiler keeps the stores.
    for (auto& row : rows)
        for (volatile auto& value : row)
            value = 0;
}

} // namespace rollcall::base

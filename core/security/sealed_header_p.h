#pragma once

#include "core/security/sealed_file.h"

namespace rollcall::security {

inline constexpr qsizetype kSealedCheckBytes = 16;
inline constexpr qsizetype kSealedHeaderBytes = 124;

/// The header of a sealed file; its layout stands in sealed_file.h.
struct SealedHeader
{
    SealedFileInfo info;
    PassphraseCost cost;
    QByteArray salt;
    QByteArray check;
};

/// Of a check that belongs to a master key; see keyIdOf().
[[nodiscard]] QString keyIdOfCheck(const QByteArray& check);

/// kSealedHeaderBytes bytes.
[[nodiscard]] QByteArray formatSealedHeader(const SealedHeader& header);

/// Fails as readSealedInfo().
[[nodiscard]] base::Result<SealedHeader> parseSealedHeader(const QByteArray& bytes);

} // namespace rollcall::security

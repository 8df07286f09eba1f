#pragma once

#include "core/base/embedding.h"
#include "core/base/id.h"
#include "core/services/school.h"

#include <span>

namespace rollcall::services {

struct SampleToStore
{
    base::Embedding embedding;
    double quality = 0;
};

/// Seals the samples and their mean under the person's key (made here where there is none) and replaces what was
/// stored. Call inside a transaction. Fails with the key codes, SealBroken, ConsentMissing or the database codes.
[[nodiscard]] base::Result<void> storeFace(School& school, base::PersonId person, base::ConsentId consent,
                                           const QString& modelId, std::span<const SampleToStore> samples);

/// Destroys mean template, samples and key. Call inside a transaction.
[[nodiscard]] base::Result<void> destroyFace(storage::Database& database, base::PersonId person);

} // namespace rollcall::services

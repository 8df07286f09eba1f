#pragma once

#include "core/security/sealing.h"
#include "core/services/school.h"
#include "core/storage/person_table.h"

#include <span>

namespace rollcall::services {

struct SampleToStore
{
    base::Embedding embedding;
    double quality = 0;
};

/// A person's mean template out of its seals, and the key for the samples.
struct OpenedTemplate
{
    security::PersonKey key;
    base::Embedding mean{};
};

/// Fails with SealBroken.
[[nodiscard]] base::Result<OpenedTemplate> openTemplate(const security::MasterKey& masterKey,
                                                        const storage::SealedFace& face, const QString& modelId);

/// Seals the samples and their mean under the person's key (made here where there is none) and replaces what was
/// stored. Call inside a transaction. Fails with the key codes, SealBroken, ConsentMissing or the database codes.
[[nodiscard]] base::Result<void> storeFace(School& school, base::PersonId person, base::ConsentId consent,
                                           const QString& modelId, std::span<const SampleToStore> samples);

/// Destroys mean template, samples and key. Call inside a transaction.
[[nodiscard]] base::Result<void> destroyFace(storage::Database& database, base::PersonId person);

} // namespace rollcall::services

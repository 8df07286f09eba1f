#include "core/services/face_vault_p.h"

#include "core/storage/person_key_table.h"
#include "core/storage/template_table.h"
#include "core/vision/embedder.h"

#include <vector>

namespace rollcall::services {
namespace {

base::Result<security::PersonKey> keyOf(School& school, base::PersonId person)
{
    const auto masterKey = school.masterKey();
    if (!masterKey)
        return base::propagate(masterKey);
    storage::PersonKeyTable table(school.database());
    const auto wrapped = table.find(person);
    if (!wrapped)
        return base::propagate(wrapped);
    if (*wrapped)
        return security::unwrap(**masterKey, person, **wrapped);
    auto key = security::newPersonKey();
    if (const auto stored = table.insert(person, security::wrap(**masterKey, person, key)); !stored)
        return base::propagate(stored);
    return key;
}

} // namespace

base::Result<OpenedTemplate> openTemplate(const security::MasterKey& masterKey, const storage::SealedFace& face,
                                          const QString& modelId)
{
    auto key = security::unwrap(masterKey, face.personId, face.wrappedKey);
    if (!key)
        return base::propagate(key);
    const auto mean = security::open(*key, face.personId, modelId, face.sealed);
    if (!mean)
        return base::propagate(mean);
    return OpenedTemplate{std::move(*key), *mean};
}

base::Result<void> storeFace(School& school, base::PersonId person, base::ConsentId consent, const QString& modelId,
                             std::span<const SampleToStore> samples)
{
    const auto key = keyOf(school, person);
    if (!key)
        return base::propagate(key);
    storage::TemplateTable templates(school.database());
    if (const auto removed = templates.removeOfPerson(person); !removed)
        return base::propagate(removed);
    std::vector<base::Embedding> embeddings;
    for (const auto& sample : samples) {
        embeddings.push_back(sample.embedding);
        const auto stored = templates.insert({.id = {},
                                              .personId = person,
                                              .consentId = consent,
                                              .modelId = modelId,
                                              .sealed = security::seal(*key, person, modelId, sample.embedding),
                                              .quality = sample.quality,
                                              .capturedAt = school.now()});
        if (!stored)
            return base::propagate(stored);
    }
    const auto mean = vision::meanEmbedding(embeddings);
    return storage::PersonTable(school.database()).setFace(person, security::seal(*key, person, modelId, mean));
}

base::Result<void> destroyFace(storage::Database& database, base::PersonId person)
{
    if (auto cleared = storage::PersonTable(database).clearFace(person); !cleared)
        return cleared;
    if (const auto removed = storage::TemplateTable(database).removeOfPerson(person); !removed)
        return base::propagate(removed);
    const auto key = storage::PersonKeyTable(database).remove(person);
    if (!key && key.error().code != base::ErrorCode::NotFound)
        return key;
    return {};
}

} // namespace rollcall::services

#pragma once

#include "core/base/embedding.h"
#include "core/base/id.h"
#include "core/base/time.h"

#include <QByteArray>
#include <QString>

namespace rollcall::domain {

/// A row of `templates`: one sample of a person's face as stored, sealed. `sealed` opens only with the person's key.
struct SealedTemplate
{
    base::TemplateId id;
    base::PersonId personId;
    base::ConsentId consentId;
    QString modelId;
    QByteArray sealed;
    double quality = 0; ///< 0..1, see vision/quality.h
    base::UtcTime capturedAt;

    bool operator==(const SealedTemplate&) const = default;
};

/// A person's opened mean template, in memory only.
struct FaceTemplate
{
    base::PersonId personId;
    base::Embedding embedding;
};

} // namespace rollcall::domain

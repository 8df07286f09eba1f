#pragma once

#include "core/base/result.h"
#include "core/domain/face_template.h"
#include "core/domain/face_use.h"
#include "core/domain/person.h"
#include "core/storage/page.h"

#include <vector>

namespace rollcall::storage {

class Database;

/// A person with a registered face, and what the templates say of it.
struct RegisteredFace
{
    domain::Person person;
    qint64 samples = 0;
    QString modelId;
    double bestQuality = 0;   ///< 0..1
    base::UtcTime capturedAt; ///< of the newest sample

    bool operator==(const RegisteredFace&) const = default;
};

/// How many people have templates of one model.
struct ModelUse
{
    QString modelId;
    qint64 people = 0;

    bool operator==(const ModelUse&) const = default;
};

/// The table `templates`: the sealed samples of people's faces. Same thread as the Database. Every call may fail with
/// the Database... codes and DiskFull.
class TemplateTable final
{
public:
    explicit TemplateTable(Database& database) : m_database(database) {}

    /// `sample.id` is not looked at. Fails with ConsentMissing unless `sample.consentId` is a given consent of that
    /// person, and with InvalidArgument when `sealed` is empty or the quality outside 0..1.
    [[nodiscard]] base::Result<base::TemplateId> insert(const domain::SealedTemplate& sample);

    /// The oldest first.
    [[nodiscard]] base::Result<std::vector<domain::SealedTemplate>> ofPerson(base::PersonId person);

    /// Every sample of the school, in order of person, a person's oldest first.
    [[nodiscard]] base::Result<std::vector<domain::SealedTemplate>> all();

    /// The models whose templates are stored, that of the most people first.
    [[nodiscard]] base::Result<std::vector<ModelUse>> models();

    /// Everybody with a registered face, in order of name.
    [[nodiscard]] base::Result<std::vector<RegisteredFace>> registeredFaces(Page page);

    /// Of everybody with samples, in order of person.
    [[nodiscard]] base::Result<std::vector<domain::FaceUse>> uses();

    /// Returns how many there were.
    [[nodiscard]] base::Result<qint64> removeOfPerson(base::PersonId person);

private:
    Database& m_database;
};

} // namespace rollcall::storage

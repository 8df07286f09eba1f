#pragma once

#include "core/base/result.h"
#include "core/domain/face_template.h"

#include <vector>

namespace rollcall::storage {

class Database;

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

    /// Returns how many there were.
    [[nodiscard]] base::Result<qint64> removeOfPerson(base::PersonId person);

private:
    Database& m_database;
};

} // namespace rollcall::storage

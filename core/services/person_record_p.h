#pragma once

#include "core/domain/person.h"
#include "core/services/school.h"

#include <QJsonObject>

namespace rollcall::services {

/// The document of exportPerson(). Fails with the database codes.
[[nodiscard]] base::Result<QJsonObject> readPersonRecord(School& school, const domain::Person& person);

} // namespace rollcall::services

#pragma once

#include "core/domain/person.h"
#include "core/storage/detail/statement.h"

#include <QStringView>

namespace rollcall::storage {

/// How a person is read from `users u`; the enrolments list people too.
inline constexpr QStringView kPersonColumns =
    u"u.id, u.name, u.email, u.department, u.role, u.face_registered, u.registered_at";
inline constexpr QStringView kOrderByName = u" ORDER BY u.name COLLATE NOCASE, u.id";

inline domain::Person readPerson(Row& row)
{
    return {.id = row.id<base::PersonId>(),
            .name = row.text(),
            .email = row.text(),
            .department = row.text(),
            .role = row.name(&domain::roleFromText),
            .faceRegistered = row.flag(),
            .registeredAt = row.time()};
}

} // namespace rollcall::storage

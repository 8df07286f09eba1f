#pragma once

#include "core/base/id.h"
#include "core/base/time.h"
#include "core/domain/names.h"

namespace rollcall::domain {

/// A row of `users` without its secrets: the password hash and the sealed template never leave storage with it.
struct Person
{
    base::PersonId id;
    QString name;
    QString email; ///< lower case, unique
    QString department;
    Role role = Role::Student;
    bool faceRegistered = false;
    base::UtcTime registeredAt;

    bool operator==(const Person&) const = default;
};

} // namespace rollcall::domain

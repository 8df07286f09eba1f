#pragma once

#include "core/base/id.h"
#include "core/base/time.h"

#include <QString>

namespace rollcall::domain {

/// A row of `class_sessions`: one lesson of a course in a room. Students may be marked while `isActive` and
/// `startsAt <= now <= endsAt`.
struct Session
{
    base::SessionId id;
    QString title;
    QString courseCode;
    QString room;
    base::CourseId courseId;
    base::PersonId teacherId;
    base::UtcTime startsAt;
    base::UtcTime endsAt;
    bool isActive = false;
    base::UtcTime createdAt;

    bool operator==(const Session&) const = default;
};

} // namespace rollcall::domain

#pragma once

#include "core/domain/mark.h"

#include <QString>

namespace rollcall::domain {

/// A mark with the room and the times of its session.
struct PlacedMark
{
    Mark mark;
    QString room;
    base::UtcTime startsAt;
    base::UtcTime endsAt;
    bool hasTry = false; ///< a successful attempt of the same student and session is stored

    bool operator==(const PlacedMark&) const = default;
};

} // namespace rollcall::domain

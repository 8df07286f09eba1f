#pragma once

#include "core/base/id.h"
#include "core/base/time.h"
#include "core/domain/names.h"

#include <QString>

#include <optional>

namespace rollcall::domain {

/// A row of `review_items`: what a teacher should look at.
struct ReviewItem
{
    base::ReviewItemId id;
    ReviewKind kind = ReviewKind::Question;
    std::optional<base::SessionId> sessionId;
    std::optional<base::PersonId> studentId;
    std::optional<base::AttemptId> attemptId; ///< a record: the attempt may be gone
    QString note;                             ///< the student's words, or the reason of the refusal
    base::UtcTime createdAt;
    std::optional<base::UtcTime> resolvedAt;

    bool operator==(const ReviewItem&) const = default;
};

} // namespace rollcall::domain

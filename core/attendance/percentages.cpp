#include "core/attendance/percentages.h"

#include <algorithm>
#include <unordered_map>

namespace rollcall::attendance {
namespace {

using domain::MarkStatus;

void count(Tally& tally, MarkStatus status)
{
    switch (status) {
    case MarkStatus::Present:
        ++tally.present;
        break;
    case MarkStatus::Late:
        ++tally.late;
        break;
    case MarkStatus::Excused:
        ++tally.excused;
        break;
    case MarkStatus::Absent:
        ++tally.missed;
        break;
    }
}

} // namespace

Tally tally(std::span<const domain::Session> sessions, std::span<const domain::Enrolment> enrolments,
            std::span<const domain::Mark> marks, base::UtcTime now)
{
    std::unordered_map<base::SessionId, MarkStatus> statuses;
    for (const auto& mark : marks)
        statuses.emplace(mark.sessionId, mark.status);

    Tally result;
    for (const auto& session : sessions) {
        const auto enrolment = std::ranges::find(enrolments, session.courseId, &domain::Enrolment::courseId);
        if (session.startsAt > now || enrolment == enrolments.end() || enrolment->enrolledAt > session.endsAt)
            continue;
        if (const auto marked = statuses.find(session.id); marked != statuses.end())
            count(result, marked->second);
        else if (enrolment->enrolledAt <= session.startsAt)
            count(result, MarkStatus::Absent);
    }
    return result;
}

std::optional<double> percentage(const Tally& tally)
{
    const int attended = tally.present + tally.late;
    const int counted = attended + tally.missed;
    return counted == 0 ? std::nullopt : std::optional(100.0 * attended / counted);
}

} // namespace rollcall::attendance

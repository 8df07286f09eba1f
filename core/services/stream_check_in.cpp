#include "core/services/stream_check_in.h"

namespace rollcall::services {
namespace {

// Neighbouring frames of a video say the same; reading every one would only cost time.
constexpr std::chrono::milliseconds kReadingInterval{120};

attendance::Reading readingOf(const SeenFace& seen)
{
    return {.person = seen.person, .refusal = seen.fault};
}

} // namespace

base::Result<void> checkInVideo(CheckIn& checkIn, vision::VideoFile& video,
                                const std::optional<domain::Position>& position, const OnOutcome& onOutcome,
                                const Progress& progress)
{
    attendance::EvidenceWindow evidence;
    std::optional<std::chrono::milliseconds> lastRead;
    for (int frames = 1;; ++frames) {
        const auto next = video.next();
        if (!next)
            return base::propagate(next);
        if (!*next)
            return {};
        const auto& [frame, time] = **next;
        if (!goesOn(progress, frames, std::max(frames, video.frameCount())))
            return base::fail(base::ErrorCode::Cancelled);
        if (lastRead && time - *lastRead < kReadingInterval)
            continue;
        lastRead = time;
        const auto seen = checkIn.look(frame);
        if (!seen)
            return base::propagate(seen);
        if (!evidence.add(attendance::EvidenceWindow::Moment(time), readingOf(*seen)))
            continue;
        const auto outcome = checkIn.record(*seen, position);
        if (!outcome)
            return base::propagate(outcome);
        onOutcome(time, *outcome);
    }
}

} // namespace rollcall::services

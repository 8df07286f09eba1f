#include "core/services/live_check_in.h"

namespace rollcall::services {
namespace {

using namespace std::chrono_literals;

// Neighbouring frames say the same; reading every one would only cost time.
constexpr auto kSearchInterval = 120ms;
// A face that is only followed must not leave and another take its place between two looks.
constexpr auto kFollowInterval = 240ms;
constexpr auto kReadAgainInterval = 1000ms;

attendance::Reading readingOf(const SeenFace& seen)
{
    return {.person = seen.person, .refusal = seen.fault};
}

} // namespace

bool LiveCheckIn::isDetectionDue(Moment now) const
{
    return !m_lastDetection || now - *m_lastDetection >= (m_decided ? kFollowInterval : kSearchInterval);
}

base::Result<std::optional<CheckInOutcome>> LiveCheckIn::take(Moment now, const vision::Frame& frame,
                                                              const std::optional<domain::Position>& position)
{
    ++m_work.frames;
    if (!isDetectionDue(now))
        return std::nullopt;
    m_lastDetection = now;
    ++m_work.detections;
    const auto faces = m_checkIn.find(frame);
    if (!faces)
        return base::propagate(faces);
    const auto track = m_tracker.update(now, *faces);
    if (track && track != m_track) {
        m_track = track;
        m_decided.reset();
        m_evidence.startOver();
    }
    if (track && m_decided && now - m_lastReading < kReadAgainInterval) {
        (void)m_evidence.add(now, *m_decided);
        return std::nullopt;
    }
    m_lastReading = now;
    m_work.readings += faces->size() == 1 ? 1 : 0;
    const auto seen = m_checkIn.look(frame, *faces);
    if (!seen)
        return base::propagate(seen);
    const auto reading = readingOf(*seen);
    if (m_decided && reading.person && reading.person != m_decided->person)
        m_decided.reset();
    const auto decision = m_evidence.add(now, reading);
    if (!decision)
        return std::nullopt;
    if (track)
        m_decided = decision;
    const auto outcome = m_checkIn.record(*seen, position);
    if (!outcome)
        return base::propagate(outcome);
    return *outcome;
}

base::Result<LiveCheckIn::Work> checkInVideo(CheckIn& checkIn, vision::VideoFile& video,
                                             const std::optional<domain::Position>& position,
                                             const OnOutcome& onOutcome, const Progress& progress)
{
    LiveCheckIn live(checkIn);
    for (int frames = 1;; ++frames) {
        const auto next = video.next();
        if (!next)
            return base::propagate(next);
        if (!*next)
            return live.work();
        const auto& [frame, time] = **next;
        if (!goesOn(progress, frames, std::max(frames, video.frameCount())))
            return base::fail(base::ErrorCode::Cancelled);
        const auto outcome = live.take(LiveCheckIn::Moment(time), frame, position);
        if (!outcome)
            return base::propagate(outcome);
        if (*outcome)
            onOutcome(time, **outcome);
    }
}

} // namespace rollcall::services

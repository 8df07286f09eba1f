#include "core/services/live_check_in.h"

#include <utility>

namespace rollcall::services {
namespace {

using namespace std::chrono_literals;

// Neighbouring frames say the same; reading every one would only cost time.
constexpr auto kSearchInterval = 120ms;
// A face that is only followed must not leave and another take its place between two looks.
constexpr auto kFollowInterval = 240ms;
constexpr auto kReadAgainInterval = 1000ms;
// Half a second at 30 frames a second. Whoever is shown again is read at other frames than the first time, so it takes
// the neighbours, too, to find one that was seen then.
constexpr std::size_t kPrintsKept = 16;

attendance::Reading readingOf(const SeenFace& seen)
{
    return {.person = seen.person, .refusal = seen.fault};
}

} // namespace

bool LiveCheckIn::isDetectionDue(Moment now) const
{
    return !m_lastDetection || now - *m_lastDetection >= (m_decided ? kFollowInterval : kSearchInterval);
}

void LiveCheckIn::follow(Moment now, std::span<const vision::Detection> inZone)
{
    const auto track = m_tracker.update(now, inZone);
    if (track && track != m_track) {
        m_decided.reset();
        m_evidence.startOver();
        m_prints.clear();
    }
    m_isTracked = track.has_value();
    if (track)
        m_track = track;
}

base::Result<void> LiveCheckIn::keepPrint(const vision::Frame& frame)
{
    if (m_origin != FrameOrigin::Camera || !m_isTracked || m_decided)
        return {};
    auto print = m_checkIn.printOf(frame);
    if (!print)
        return base::propagate(print);
    if (m_prints.size() == kPrintsKept)
        m_prints.erase(m_prints.begin());
    m_prints.push_back(std::move(*print));
    return {};
}

bool LiveCheckIn::staysTheSame(const vision::Frame& frame, std::span<const vision::Detection> inZone)
{
    if (inZone.size() != 1)
        return false;
    const auto before = std::exchange(m_appearance, vision::appearanceOf(frame, inZone.front().box));
    return m_isTracked && vision::correlation(before, m_appearance) >= vision::kSameAppearance;
}

base::Result<std::optional<SeenFace>> LiveCheckIn::read(Moment now, const vision::Frame& frame, Look& look)
{
    m_lastReading = now;
    m_work.readings += look.faces.inZone.size() == 1 ? 1 : 0;
    auto seen = m_checkIn.look(frame, look.faces.inZone);
    if (!seen)
        return base::propagate(seen);
    look.hint = seen->hint;
    const auto reading = readingOf(*seen);
    if (m_decided && reading.person && reading.person != m_decided->person)
        m_decided.reset();
    const auto decision = m_evidence.add(now, reading);
    if (!decision)
        return std::nullopt;
    if (m_isTracked)
        m_decided = decision;
    seen->prints = std::exchange(m_prints, {});
    return *seen;
}

base::Result<std::optional<LiveCheckIn::Look>> LiveCheckIn::take(Moment now, const vision::Frame& frame,
                                                                 const std::optional<domain::Position>& position)
{
    ++m_work.frames;
    if (!isDetectionDue(now)) {
        if (const auto kept = keepPrint(frame); !kept)
            return base::propagate(kept);
        return std::nullopt;
    }
    m_lastDetection = now;
    ++m_work.detections;
    auto faces = m_checkIn.find(frame);
    if (!faces)
        return base::propagate(faces);
    Look look{.at = now, .faces = std::move(*faces), .hint = {}, .needed = m_evidence.needed(), .outcome = {}};
    follow(now, look.faces.inZone);
    if (const auto kept = keepPrint(frame); !kept)
        return base::propagate(kept);
    if (staysTheSame(frame, look.faces.inZone) && m_decided && now - m_lastReading < kReadAgainInterval) {
        (void)m_evidence.add(now, *m_decided);
    } else {
        const auto decided = read(now, frame, look);
        if (!decided)
            return base::propagate(decided);
        if (*decided) {
            auto outcome = m_checkIn.record(**decided, position);
            if (!outcome) {
                m_evidence.reset();
                m_decided.reset();
                return base::propagate(outcome);
            }
            look.outcome = std::move(*outcome);
        }
    }
    look.agreeing = m_evidence.agreeing();
    look.isDecided = m_isTracked && m_decided.has_value();
    return look;
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
        const auto look = live.take(LiveCheckIn::Moment(time), frame, position);
        if (!look)
            return base::propagate(look);
        if (*look && (*look)->outcome)
            onOutcome(time, *(*look)->outcome);
    }
}

} // namespace rollcall::services

#pragma once

#include "core/base/id.h"
#include "core/domain/names.h"

#include <chrono>
#include <cstddef>
#include <deque>
#include <optional>
#include <vector>

namespace rollcall::attendance {

/// What one frame said. Neither field: nobody in front of the camera. A person alone: that person, without fault. A
/// refusal: a face that may not pass, with the person where one is known. A refusal of NoFace is nobody.
struct Reading
{
    std::optional<base::PersonId> person{};
    std::optional<domain::Reason> refusal{};

    bool operator==(const Reading&) const = default;
};

struct EvidenceSettings
{
    std::size_t needed = 3;                     ///< equal readings that decide; at least 1
    std::size_t among = 5;                      ///< the last so many readings of somebody; at least `needed`
    std::chrono::milliseconds longestGap{1000}; ///< a longer time without anybody drops what was gathered
    std::chrono::milliseconds absence{2000};    ///< how long somebody decided on must be gone before the next decision

    bool operator==(const EvidenceSettings&) const = default;
};

/// Gathers readings of a live picture until enough of them agree. A reading of a different person drops what was
/// gathered for the one before; readings of nobody are not gathered and only let time pass.
///
/// Whoever was decided on is not decided on again until gone for `absence`. As long as such a person may still be
/// there, a refusal without a person decides nothing: it is most likely the same face turning away. Another person may
/// be decided on at once. Not for use by two threads at a time.
class EvidenceWindow final
{
public:
    using Moment = std::chrono::steady_clock::time_point;

    explicit EvidenceWindow(const EvidenceSettings& settings = {});

    /// Adds the reading of a moment not before the last one. Returns a decision as soon as there is one: it equals the
    /// reading just given, so that frame's distance and liveness belong to it. Nobody is never a decision.
    [[nodiscard]] std::optional<Reading> add(Moment now, const Reading& reading);

    /// How many gathered readings agree with the newest gathered one: 0..needed - 1, for a progress ring.
    [[nodiscard]] std::size_t agreeing() const;

    [[nodiscard]] std::size_t needed() const { return m_settings.needed; }

    /// Drops what was gathered and keeps the decisions: whoever comes next may be another person.
    void startOver();

    /// Forgets everything, decisions included: another session, another camera.
    void reset();

private:
    struct Held
    {
        std::optional<base::PersonId> person; ///< nothing: somebody unknown
        Moment lastSeen;
    };

    [[nodiscard]] bool isHeld(Moment now, const Reading& reading);
    void dropStale(Moment now, const Reading& reading);

    EvidenceSettings m_settings;
    std::deque<Reading> m_readings;
    std::optional<Moment> m_lastGathered;
    std::vector<Held> m_held;
};

} // namespace rollcall::attendance

#include "core/vision/face_tracker.h"

namespace rollcall::vision {

std::optional<FaceTracker::TrackId> FaceTracker::update(Moment now, std::span<const Detection> facesInZone)
{
    if (facesInZone.size() > 1)
        m_lastBox.reset();
    if (facesInZone.size() != 1)
        return std::nullopt;
    const Box& box = facesInZone.front().box;
    const bool isSame = m_lastBox && now - m_lastSeen <= m_options.longestGap &&
                        intersectionOverUnion(*m_lastBox, box) > m_options.sameFaceOverlap;
    if (!isSame)
        ++m_id;
    m_lastBox = box;
    m_lastSeen = now;
    return m_id;
}

} // namespace rollcall::vision

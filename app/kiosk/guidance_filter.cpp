#include "app/kiosk/guidance_filter.h"

namespace rollcall::kiosk {

Guidance GuidanceFilter::update(Moment now, Guidance wanted)
{
    if (wanted != m_wanted) {
        m_wanted = wanted;
        m_wantedSince = now;
    }
    const bool isSettled = now - m_wantedSince >= kSettle;
    const bool wasRead = m_shown == Guidance::None || now - m_shownSince >= kShownLeast;
    if (m_wanted != m_shown && isSettled && wasRead) {
        m_shown = m_wanted;
        m_shownSince = now;
    }
    return m_shown;
}

void GuidanceFilter::clear()
{
    *this = {};
}

} // namespace rollcall::kiosk

#include "core/attendance/geofence.h"

#include <GeographicLib/Geodesic.hpp>

#include <cmath>

namespace rollcall::attendance {
using namespace Qt::StringLiterals;

bool isValid(const domain::GeoPoint& point)
{
    return std::abs(point.latitudeDeg) <= 90 && std::abs(point.longitudeDeg) <= 180;
}

base::Result<Geofence> validated(const Geofence& fence)
{
    if (!isValid(fence.centre))
        return base::fail(base::ErrorCode::InvalidArgument, u"geofence centre"_s);
    if (!std::isfinite(fence.radiusM) || fence.radiusM <= 0)
        return base::fail(base::ErrorCode::InvalidArgument, u"geofence radius"_s);
    return fence;
}

double distanceM(const domain::GeoPoint& from, const domain::GeoPoint& to)
{
    double metres = 0;
    GeographicLib::Geodesic::WGS84().Inverse(from.latitudeDeg, from.longitudeDeg, to.latitudeDeg, to.longitudeDeg,
                                             metres);
    return metres;
}

Whereabouts locate(const Geofence& fence, const std::optional<domain::Position>& position)
{
    if (!validated(fence) || !position || !isValid(position->point))
        return Whereabouts::Unknown;
    const double accuracyM = position->accuracyM.value_or(0);
    if (!std::isfinite(accuracyM) || accuracyM < 0)
        return Whereabouts::Unknown;
    const double metres = distanceM(fence.centre, position->point);
    if (metres + accuracyM <= fence.radiusM)
        return Whereabouts::Inside;
    return metres - accuracyM > fence.radiusM ? Whereabouts::Outside : Whereabouts::Unknown;
}

} // namespace rollcall::attendance

#pragma once

#include "core/base/result.h"
#include "core/domain/place.h"

#include <optional>

namespace rollcall::attendance {

/// The circle on the ground in which check-ins are taken. Pure values and functions; any thread.
struct Geofence
{
    domain::GeoPoint centre;
    double radiusM = 100;

    bool operator==(const Geofence&) const = default;
};

enum class Whereabouts { Inside, Outside, Unknown };

/// True for a finite latitude in -90..90 and a finite longitude in -180..180.
[[nodiscard]] bool isValid(const domain::GeoPoint& point);

/// The fence itself when its centre is valid and its radius finite and above 0; else InvalidArgument.
[[nodiscard]] base::Result<Geofence> validated(const Geofence& fence);

/// Shortest distance in metres on the WGS 84 ellipsoid (GeographicLib, C. F. F. Karney, "Algorithms for geodesics", J.
/// Geodesy 87, 2013). Requires two valid points.
[[nodiscard]] double distanceM(const domain::GeoPoint& from, const domain::GeoPoint& to);

/// Where a position lies. An absent accuracy counts as 0 m. Inside: distance + accuracy <= radius. Outside: distance -
/// accuracy > radius. Unknown: anything between, no position, an invalid point, an accuracy that is NaN, infinite or
/// negative, or an invalid fence.
[[nodiscard]] Whereabouts locate(const Geofence& fence, const std::optional<domain::Position>& position);

} // namespace rollcall::attendance

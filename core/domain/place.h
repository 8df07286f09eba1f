#pragma once

#include <QString>

#include <optional>

namespace rollcall::domain {

/// Degrees on WGS 84: latitude north positive, -90..90; longitude east positive, -180..180. May hold anything a
/// receiver delivers, NaN included; the geofence decides what is valid.
struct GeoPoint
{
    double latitudeDeg = 0;
    double longitudeDeg = 0;

    bool operator==(const GeoPoint&) const = default;
};

/// A reported position and its 1-sigma horizontal accuracy, where the receiver gave one.
struct Position
{
    GeoPoint point;
    std::optional<double> accuracyM;

    bool operator==(const Position&) const = default;
};

/// The machine that made a mark or an attempt.
struct Device
{
    QString hash;      ///< SHA-256 (hex) of machine id and install id
    QString ipAddress; ///< empty: nothing is sent, so no address is looked up
    QString userAgent; ///< product, version and platform

    bool operator==(const Device&) const = default;
};

} // namespace rollcall::domain

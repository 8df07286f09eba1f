#include "core/services/school_settings.h"

#include "core/services/staff_change_p.h"
#include "core/storage/setting_table.h"

namespace rollcall::services {
namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;

const QString kLatitude = u"geofence.latitude"_s;
const QString kLongitude = u"geofence.longitude"_s;
const QString kRadius = u"geofence.radius_m"_s;

QString toText(double value)
{
    return QString::number(value, 'g', 17);
}

base::Result<std::optional<double>> number(storage::SettingTable& settings, const QString& name)
{
    const auto text = settings.value(name);
    if (!text)
        return base::propagate(text);
    if (!*text)
        return std::nullopt;
    bool ok = false;
    const double value = (*text)->toDouble(&ok);
    if (!ok)
        return base::fail(ErrorCode::DatabaseDamaged, name % u" = "_s % **text);
    return value;
}

} // namespace

base::Result<SchoolSettings> loadSettings(School& school, const vision::MatchThresholds& shipped)
{
    storage::SettingTable table(school.database());
    SchoolSettings settings;
    settings.policy.acceptDistance = shipped.distance;
    settings.policy.margin = shipped.margin;
    const auto latitude = number(table, kLatitude);
    const auto longitude = number(table, kLongitude);
    const auto radius = number(table, kRadius);
    for (const auto* value : {&latitude, &longitude, &radius})
        if (!*value)
            return base::propagate(*value);
    if (!*latitude && !*longitude && !*radius)
        return settings;
    if (!*latitude || !*longitude || !*radius)
        return base::fail(ErrorCode::DatabaseDamaged, u"geofence"_s);
    const auto geofence = attendance::validated(attendance::Geofence{{**latitude, **longitude}, **radius});
    if (!geofence)
        return base::fail(ErrorCode::DatabaseDamaged, u"geofence"_s);
    settings.geofence = *geofence;
    settings.policy.geofenceOn = true;
    return settings;
}

base::Result<void> setGeofence(School& school, const Actor& actor, const attendance::Geofence& geofence)
{
    if (const auto allowed = requireAdmin(actor); !allowed)
        return allowed;
    if (const auto valid = attendance::validated(geofence); !valid)
        return base::propagate(valid);
    return changeAsStaff(school, actor, u"settings.geofence"_s, u"school"_s, {}, [&]() -> base::Result<void> {
        storage::SettingTable table(school.database());
        for (const auto& [name, value] : {std::pair{kLatitude, geofence.centre.latitudeDeg},
                                          {kLongitude, geofence.centre.longitudeDeg},
                                          {kRadius, geofence.radiusM}})
            if (auto kept = table.set(name, toText(value)); !kept)
                return kept;
        return {};
    });
}

} // namespace rollcall::services

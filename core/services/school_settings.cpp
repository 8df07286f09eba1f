#include "core/services/school_settings.h"

#include "core/services/setting_catalogue.h"
#include "core/services/staff_change_p.h"
#include "core/services/writes_p.h"
#include "core/storage/setting_table.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;

const QString kLatitude = u"geofence.latitude"_s;
const QString kLongitude = u"geofence.longitude"_s;
const QString kRadius = u"geofence.radius_m"_s;
const QString kMatchDistance = u"match.distance"_s;
const QString kMatchMargin = u"match.margin"_s;
const QString kCalibrationModel = u"calibration.model"_s;
const QString kCalibrationPeople = u"calibration.people"_s;
const QString kCalibrationAt = u"calibration.at"_s;
const QString kCalibrationRate = u"calibration.rate"_s;
const QString kCalibrationClassSize = u"calibration.class_size"_s;

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

/// The settings of a calibration as their table has them.
using CalibrationTexts = std::array<std::pair<QString, QString>, 7>;

CalibrationTexts toTexts(const MatchCalibration& calibration)
{
    return {{{kMatchDistance, toText(calibration.thresholds.distance)},
             {kMatchMargin, toText(calibration.thresholds.margin)},
             {kCalibrationModel, calibration.modelId},
             {kCalibrationPeople, QString::number(calibration.people)},
             {kCalibrationAt, base::toIso(calibration.at)},
             {kCalibrationRate, toText(calibration.goal.rate)},
             {kCalibrationClassSize, QString::number(calibration.goal.classSize)}}};
}

base::Result<void> validated(const MatchCalibration& calibration)
{
    const auto policy = attendance::validated(attendance::CheckInPolicy{
        .acceptDistance = calibration.thresholds.distance, .margin = calibration.thresholds.margin});
    if (!policy)
        return base::propagate(policy);
    if (calibration.modelId.isEmpty() || calibration.people < kCalibrationPeopleMin)
        return base::fail(ErrorCode::InvalidArgument, u"calibration"_s);
    return services::validated(calibration.goal);
}

/// Nothing where a text is not of its form.
std::optional<MatchCalibration> fromTexts(const CalibrationTexts& texts)
{
    std::array<bool, 5> ok{};
    const auto at = base::fromIso(texts[4].second);
    const MatchCalibration calibration{
        .thresholds = {.distance = texts[0].second.toDouble(&ok[0]), .margin = texts[1].second.toDouble(&ok[1])},
        .modelId = texts[2].second,
        .people = texts[3].second.toInt(&ok[2]),
        .goal = {.rate = texts[5].second.toDouble(&ok[3]), .classSize = texts[6].second.toInt(&ok[4])},
        .at = at.value_or(base::UtcTime{})};
    const bool isWhole = at && std::ranges::all_of(ok, std::identity{});
    return isWhole && validated(calibration) ? std::optional(calibration) : std::nullopt;
}

QString thresholdsText(const std::optional<MatchCalibration>& calibration)
{
    return calibration
               ? u"distance %1, margin %2"_s.arg(calibration->thresholds.distance).arg(calibration->thresholds.margin)
               : u"shipped"_s;
}

} // namespace

base::Result<SchoolSettings> loadSettings(School& school, const QString& modelId,
                                          const vision::MatchThresholds& shipped)
{
    const auto geofence = loadGeofence(school);
    if (!geofence)
        return base::propagate(geofence);
    const auto calibration = loadMatchCalibration(school);
    if (!calibration)
        return base::propagate(calibration);
    const auto grace = settingText(school, u"checkin.grace_min"_s);
    if (!grace)
        return base::propagate(grace);
    const bool isOwn = *calibration && (*calibration)->modelId == modelId;
    const auto& thresholds = isOwn ? (*calibration)->thresholds : shipped;
    SchoolSettings settings;
    settings.policy.acceptDistance = thresholds.distance;
    settings.policy.margin = thresholds.margin;
    settings.policy.grace = std::chrono::minutes(grace->toInt());
    settings.policy.geofenceOn = geofence->has_value();
    settings.geofence = *geofence;
    return settings;
}

base::Result<std::optional<attendance::Geofence>> loadGeofence(School& school)
{
    storage::SettingTable table(school.database());
    const auto latitude = number(table, kLatitude);
    const auto longitude = number(table, kLongitude);
    const auto radius = number(table, kRadius);
    for (const auto* value : {&latitude, &longitude, &radius})
        if (!*value)
            return base::propagate(*value);
    if (!*latitude && !*longitude && !*radius)
        return std::nullopt;
    if (!*latitude || !*longitude || !*radius)
        return base::fail(ErrorCode::DatabaseDamaged, u"geofence"_s);
    const auto geofence = attendance::validated(attendance::Geofence{{**latitude, **longitude}, **radius});
    if (!geofence)
        return base::fail(ErrorCode::DatabaseDamaged, u"geofence"_s);
    return *geofence;
}

base::Result<void> setGeofence(School& school, const Actor& actor, const attendance::Geofence& geofence)
{
    if (const auto allowed = requireAdmin(actor); !allowed)
        return allowed;
    auto transaction = storage::Transaction::begin(school.database());
    if (!transaction)
        return base::propagate(transaction);
    if (auto written = writeGeofence(school, actor, geofence); !written)
        return written;
    return transaction->commit();
}

base::Result<void> writeGeofence(School& school, const Actor& actor, const attendance::Geofence& geofence)
{
    if (const auto valid = attendance::validated(geofence); !valid)
        return base::propagate(valid);
    storage::SettingTable table(school.database());
    for (const auto& [name, value] : {std::pair{kLatitude, geofence.centre.latitudeDeg},
                                      {kLongitude, geofence.centre.longitudeDeg},
                                      {kRadius, geofence.radiusM}})
        if (auto kept = table.set(name, toText(value)); !kept)
            return kept;
    return recordAction(school, actor, u"settings.geofence"_s, u"school"_s, {});
}

base::Result<std::optional<MatchCalibration>> loadMatchCalibration(School& school)
{
    storage::SettingTable table(school.database());
    auto texts = toTexts({});
    std::size_t found = 0;
    for (auto& [name, text] : texts) {
        const auto value = table.value(name);
        if (!value)
            return base::propagate(value);
        found += value->has_value() ? 1 : 0;
        text = value->value_or(QString());
    }
    if (found == 0)
        return std::nullopt;
    const auto calibration = fromTexts(texts);
    if (found < texts.size() || !calibration)
        return base::fail(ErrorCode::DatabaseDamaged, u"calibration"_s);
    return calibration;
}

base::Result<void> setMatchCalibration(School& school, const Actor& actor, const MatchCalibration& calibration)
{
    if (const auto allowed = requireAdmin(actor); !allowed)
        return allowed;
    if (auto valid = validated(calibration); !valid)
        return valid;
    const auto before = loadMatchCalibration(school);
    if (!before)
        return base::propagate(before);
    const QString detail = thresholdsText(*before) % u" -> "_s % thresholdsText(calibration);
    return changeAsStaff(school, actor, u"settings.calibration"_s, u"school"_s, detail, [&]() -> base::Result<void> {
        storage::SettingTable table(school.database());
        for (const auto& [name, text] : toTexts(calibration))
            if (auto kept = table.set(name, text); !kept)
                return kept;
        return {};
    });
}

base::Result<void> removeMatchCalibration(School& school, const Actor& actor)
{
    if (const auto allowed = requireAdmin(actor); !allowed)
        return allowed;
    const auto before = loadMatchCalibration(school);
    if (!before)
        return base::propagate(before);
    if (!*before)
        return base::fail(ErrorCode::NotFound, u"calibration"_s);
    const QString detail = thresholdsText(*before) % u" -> shipped"_s;
    return changeAsStaff(school, actor, u"settings.calibration"_s, u"school"_s, detail, [&]() -> base::Result<void> {
        storage::SettingTable table(school.database());
        for (const auto& [name, text] : toTexts(**before))
            if (auto removed = table.remove(name); !removed)
                return removed;
        return {};
    });
}

} // namespace rollcall::services

#pragma once

#include "core/attendance/evidence.h"
#include "core/domain/place.h"
#include "core/services/actor.h"
#include "core/services/school.h"

#include <QTime>

#include <chrono>
#include <optional>

namespace rollcall::services {

enum class NamesShown { Full, First, None };
enum class Look { Auto, Light, Dark };

/// What the kiosk goes by. Ranges and meaning of each are in core/services/setting_list.cpp, under the names in
/// brackets.
struct KioskSettings
{
    QString room;                               ///< [kiosk.room] empty: sessions of every room
    QString source = QStringLiteral("camera:"); ///< [kiosk.source] "camera:", "camera:NAME", "file:door.mp4"
    QString position; ///< [kiosk.position] "", "fixed:LAT,LON", "serial:DEVICE", "nmea:FILE", "tcp:HOST:PORT"
    NamesShown names = NamesShown::Full; ///< [kiosk.names]
    bool automaticSessions = true;       ///< [sessions.automatic]
    bool sounds = true;                  ///< [kiosk.sounds]
    Look look = Look::Auto;              ///< [kiosk.look]
    QTime dimFrom; ///< [kiosk.dim_from] local time, to the minute; not valid: the screen is never dimmed
    QTime dimTo;   ///< [kiosk.dim_to] may be before dimFrom: past midnight
    std::chrono::minutes grace{10};        ///< [checkin.grace_min]
    attendance::EvidenceSettings evidence; ///< [checkin.evidence_needed], [checkin.evidence_among]
    QString language;                      ///< [kiosk.language] "en", "es", "ar"; empty: the machine's
    QString schoolName;                    ///< [school.name]

    bool operator==(const KioskSettings&) const = default;
};

/// What is not set has its default. Fails with the database codes, or with DatabaseDamaged where a stored value is out
/// of its range.
[[nodiscard]] base::Result<KioskSettings> loadKioskSettings(School& school);

/// Where the kiosk is, as far as the settings say: the place of "fixed:", or, where there is a geofence and `position`
/// is empty, its centre: the kiosk hangs where it was set up. Nothing with a receiver, which is asked itself. Fails
/// with the codes of loadKioskSettings().
[[nodiscard]] base::Result<std::optional<domain::Position>> fixedPosition(School& school,
                                                                          const KioskSettings& settings);

} // namespace rollcall::services

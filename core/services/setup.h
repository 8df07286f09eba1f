#pragma once

#include "core/attendance/geofence.h"
#include "core/services/actor.h"
#include "core/services/school.h"

#include <optional>

namespace rollcall::services {

/// Who may do everything, with an account.
struct FirstAdministrator
{
    QString name;
    QString email;
    QString password;
};

/// What a school needs before its first day. What is empty keeps the default of its setting, in brackets.
struct SetupAnswers
{
    std::optional<FirstAdministrator> administrator{}; ///< without one, people are added on the command line
    QString schoolName{};                              ///< [school.name]
    QString room{};                                    ///< [kiosk.room]
    std::optional<attendance::Geofence> geofence{};
    std::optional<domain::GeoPoint> place{}; ///< [kiosk.position] where the kiosk hangs; else the geofence's centre
    QString source{};                        ///< [kiosk.source] "camera:NAME"
};

/// Whether the first start is still to be made: there is no database at `path`, or nobody in it. Fails with the codes
/// of School::open and the database codes.
[[nodiscard]] base::Result<bool> needsSetup(const QString& path, const base::Clock& clock);

/// Makes the school at `path`: database, key, geofence, settings and administrator, all or nothing. With an
/// administrator it also completes a database nobody is in, as `rollcallctl init` or a start that was cut off leaves
/// it. Takes about 0.12 s for the password. Administrators only; `clock` must outlive the school. Fails with
///   PermissionDenied
///   AlreadyExists    there are people in the database, or no administrator is given and there is a database, or there
///                    is a key without a database
///   InvalidArgument  naming what; PasswordWeak
/// or with the codes of School::create, School::open, School::masterKey and the database codes. After a failure a file
/// that was not there is not there, and one that was has its old contents.
[[nodiscard]] base::Result<School> setUpSchool(const QString& path, const base::Clock& clock, const Actor& actor,
                                               const SetupAnswers& answers);

} // namespace rollcall::services

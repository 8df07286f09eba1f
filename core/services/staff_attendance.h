#pragma once

#include "core/services/actor.h"
#include "core/services/school.h"
#include "core/storage/staff_attendance_table.h"

#include <vector>

namespace rollcall::services {

/// The days on which teachers were there: one row for each teacher and local date of this machine. Administrators for
/// everybody; a teacher for the own days. All fail with PermissionDenied otherwise, and with the database codes.
class StaffAttendance final
{
public:
    StaffAttendance(School& school, Actor actor);

    /// Marks the teacher present today, now. Fails with NotFound, InvalidArgument (not a teacher) or AlreadyExists (the
    /// day has a row).
    [[nodiscard]] base::Result<storage::StaffDayRow> checkIn(base::PersonId teacher);

    /// The latest date first. A teacher sees own days, whatever the filter.
    [[nodiscard]] base::Result<std::vector<storage::StaffDayRow>> list(const storage::StaffDayFilter& filter,
                                                                       storage::Page page);

    /// Writes the days as CSV, one row a day, with names beside them. Returns the number of rows. Fails also with
    /// FileNotWritable or DiskFull; an earlier file then stays as it was.
    [[nodiscard]] base::Result<int> exportCsv(const storage::StaffDayFilter& filter, const QString& path);

private:
    School& m_school;
    Actor m_actor;
};

/// Checks a teacher in for the day who typed an id (`users.id`) and a PIN, without a sign-in. Takes about 0.2 s, so it
/// is not for a window's thread. Fails with SignInRefused (no such teacher, or another PIN: which is not told), with
/// the codes of verifyPin() and those of StaffAttendance::checkIn().
[[nodiscard]] base::Result<storage::StaffDayRow> checkInStaffByPin(School& school, base::PersonId typedId,
                                                                   const QString& pin);

} // namespace rollcall::services

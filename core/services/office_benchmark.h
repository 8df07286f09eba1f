#pragma once

#include "core/services/actor.h"
#include "core/services/progress.h"
#include "core/services/school.h"
#include "core/services/timings.h"

#include <functional>
#include <vector>

namespace rollcall::services {

/// What a page of the staff window asks for when it is opened, or while somebody types into it.
struct OfficeRead
{
    QLatin1StringView page; ///< "people"
    QString what;           ///< "search, 3 letters"
    std::chrono::milliseconds aim;
    std::function<base::Result<void>(School&)> run;
};

/// The reads of all pages, of the school's largest course, its last session and one of its students. Each calls what
/// the page calls; none changes anything. Fails with NotFound where the school has no course with students and
/// sessions, and with the database codes.
[[nodiscard]] base::Result<std::vector<OfficeRead>> officeReads(School& school, const Actor& actor);

struct OfficeTiming
{
    QString name; ///< "people: search, 3 letters"
    std::chrono::milliseconds aim;
    Timings timings;
    qint64 statements = 0; ///< of one run

    [[nodiscard]] bool isWithinAim() const { return timings.p95Ms() <= static_cast<double>(aim.count()); }
};

/// Runs each of officeReads() so many times, after one run that is not counted. Fails as officeReads() and with
/// Cancelled.
[[nodiscard]] base::Result<std::vector<OfficeTiming>> benchOffice(School& school, const Actor& actor, int runs,
                                                                  const Progress& progress);

} // namespace rollcall::services

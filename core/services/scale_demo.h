#pragma once

#include "core/services/demo.h"

#include <QTimeZone>

namespace rollcall::services {

struct ScaleOptions
{
    QString dir;         ///< gets rollcall.db and rollcall.db.key; made where it is missing
    int years = 10;      ///< 1 to 20, up to now
    int students = 5000; ///< 20 to 20,000
    quint64 seed = 1;    ///< of the same day and options, equal seeds give equal people, times and distances
    QTimeZone zone = QTimeZone::systemTimeZone(); ///< of the school's days
};

struct ScaleReport
{
    QString databasePath;
    qint64 students = 0;
    qint64 courses = 0;
    qint64 sessions = 0;
    qint64 marks = 0;
    qint64 attempts = 0;
    qint64 staffActions = 0;
};

/// Makes a school as it is after years of use, all of it made up: people, courses and who is in them, consents and
/// sealed faces that are nobody's, a timetable, and every lesson up to now with attempts, marks, what staff did, what
/// is to review and the teachers' days. Its logs are chained, and watchSchool() finds nothing in it.
///
/// Replaces the database of an earlier demonstration; any other database in the folder is left alone (AlreadyExists).
/// Where it fails or is cancelled, nothing of it stays. Fails also with InvalidArgument (the numbers) and the database
/// codes. Of the listener `tried` is not called; progress counts weeks, then indexes.
[[nodiscard]] base::Result<ScaleReport> makeScaleDemo(const ScaleOptions& options, const base::Clock& clock,
                                                      const DemoListener& listener);

} // namespace rollcall::services

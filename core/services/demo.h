#pragma once

#include "core/services/check_in.h"
#include "core/services/demo_people.h"
#include "core/services/progress.h"
#include "core/services/school.h"

#include <QMap>

#include <functional>
#include <vector>

namespace rollcall::services {

struct DemoOptions
{
    QString dir;      ///< gets rollcall.db, rollcall.db.key and attendance.csv; made where it is missing
    QString pictures; ///< folder of the sample pictures
};

/// One try of the demonstration.
struct DemoTry
{
    QString shown; ///< "student03, darker"
    CheckInOutcome outcome;
};

struct DemoReport
{
    int people = 0;    ///< different faces found in the pictures
    int seenAgain = 0; ///< faces of somebody found before
    int enrolled = 0;  ///< students with a registered face
    base::SessionId session;
    std::vector<DemoTry> tries;
    QString databasePath;
    QString csvPath;

    [[nodiscard]] int checkedIn() const;
    [[nodiscard]] QMap<QString, int> refused() const; ///< stored reason -> count
};

/// What the program tells while the demonstration runs.
struct DemoListener
{
    std::function<void(const QString& step)> step;
    std::function<void(const DemoTry&)> tried;
    Progress progress;
};

/// The main job on real input: makes a school from the faces in the pictures (each is a student of one course; one is
/// of another course, one stays a stranger), starts a session and shows changed copies of the same people to the
/// check-in, never the enrolled picture itself. Replaces the database of an earlier demonstration; any other database
/// in `dir` is left alone (AlreadyExists). Where it fails or is cancelled, nothing of it stays. Fails also with
/// InvalidArgument (fewer than five people in the pictures) and the codes of the services it calls.
[[nodiscard]] base::Result<DemoReport> runDemo(const DemoOptions& options, const base::Clock& clock,
                                               vision::FaceReader& reader, const DemoListener& listener);

} // namespace rollcall::services

#pragma once

#include "core/base/time.h"
#include "core/services/progress.h"
#include "core/services/timings.h"
#include "core/vision/face_reader.h"

#include <chrono>
#include <span>
#include <vector>

namespace rollcall::services {

/// A student of the queue: pictures to register, another to check in with.
struct QueueStudent
{
    QString name;
    std::vector<vision::Frame> registered; ///< at least one
    vision::Frame shown;
};

struct QueueOptions
{
    std::chrono::milliseconds shownFor{1500}; ///< how long each stands before the camera; the next follows at once
};

struct QueueBenchmark
{
    int people = 0;
    int registered = 0; ///< whose pictures made a template
    QStringList notCheckedIn;
    int wrong = 0;              ///< marks of somebody who did not stand there
    double peoplePerMinute = 0; ///< checked in
    Timings decision;           ///< from the first frame of a student to the stored mark, on the camera's clock
    Timings work;               ///< on the frames of that time

    [[nodiscard]] int checkedIn() const { return people - static_cast<int>(notCheckedIn.size()); }
};

/// Registers the students in a school of their own and lets them step up one after the other, before a camera with 25
/// frames a second whose clock also counts the time that reading takes: frames of that time are dropped, as the kiosk
/// drops them. `still` makes the templates, `live` reads the frames. Fails with the codes of the services it calls, or
/// Cancelled.
[[nodiscard]] base::Result<QueueBenchmark> benchQueue(vision::FaceReader& still, vision::FaceReader& live,
                                                      std::span<const QueueStudent> students,
                                                      const QueueOptions& options, const base::Clock& clock,
                                                      const Progress& progress);

} // namespace rollcall::services

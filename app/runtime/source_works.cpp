#include "app/runtime/back_off_p.h"
#include "app/runtime/source_works_p.h"
#include "core/vision/picture_file.h"
#include "core/vision/video_file.h"
#include "core/vision/video_stream.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rollcall::runtime {
namespace {

using std::chrono::steady_clock;

// A machine that was busy for longer does not hurry after the time that is lost.
constexpr std::chrono::milliseconds kLagMax{500};

/// Plays to the end of the file. False where the source is stopped first.
base::Result<bool> play(vision::VideoFile& video, SourceRun& run)
{
    auto begin = steady_clock::now();
    for (;;) {
        auto next = video.next();
        if (!next && next.error().code != base::ErrorCode::VideoEndsEarly)
            return base::propagate(next);
        if (!next || !*next)
            return true;
        auto due = begin + (*next)->time;
        if (const auto now = steady_clock::now(); now - due > kLagMax) {
            begin += now - due;
            due = now;
        }
        if (!run.sleepUntil(due))
            return false;
        run.deliver(std::move((*next)->frame), steady_clock::now());
    }
}

/// Shows one picture for its time. False where the source is stopped first.
bool show(const vision::Frame& picture, const SourceOptions& options, steady_clock::time_point& due, SourceRun& run)
{
    if (options.fps <= 0) {
        run.deliver(picture, steady_clock::now());
        return !run.isStopping();
    }
    const std::chrono::duration<double> interval(1 / options.fps);
    const auto count = std::max(1L, std::lround(options.pictureTime / interval));
    for (long i = 0; i < count; ++i) {
        if (!run.sleepUntil(due))
            return false;
        run.deliver(picture, steady_clock::now());
        due =
            std::max(due, steady_clock::now() - kLagMax) + std::chrono::duration_cast<steady_clock::duration>(interval);
    }
    return true;
}

} // namespace

ThreadSource::Work videoFileWork(const QString& path, const SourceOptions& options)
{
    return [path, options](SourceRun& run) {
        run.report(SourceState::Starting);
        do {
            auto video = vision::VideoFile::open(path);
            if (!video)
                return run.report(SourceState::Failed, video.error());
            const auto playedToEnd = play(*video, run);
            if (!playedToEnd)
                return run.report(SourceState::Failed, playedToEnd.error());
        } while (options.loop && !run.isStopping());
        run.report(SourceState::Ended);
    };
}

ThreadSource::Work pictureFolderWork(const QString& folder, const SourceOptions& options)
{
    return [folder, options](SourceRun& run) {
        run.report(SourceState::Starting);
        auto due = steady_clock::now();
        do {
            const auto paths = vision::picturesIn(folder);
            if (!paths)
                return run.report(SourceState::Failed, paths.error());
            std::optional<base::Error> fault;
            bool anyShown = false;
            for (const QString& path : *paths) {
                const auto picture = vision::readPicture(path);
                if (!picture) {
                    fault = picture.error();
                    continue;
                }
                anyShown = true;
                if (!show(*picture, options, due, run))
                    return;
            }
            if (!anyShown)
                return run.report(SourceState::Failed, fault);
        } while (options.loop && !run.isStopping());
        run.report(SourceState::Ended);
    };
}

ThreadSource::Work networkWork(const QString& url)
{
    return [url](SourceRun& run) {
        BackOff backOff;
        while (!run.isStopping()) {
            run.report(SourceState::Starting);
            auto stream = vision::VideoStream::open(url, {});
            auto frame = stream ? stream->next() : base::propagate(stream);
            for (; frame && !run.isStopping(); frame = stream->next()) {
                backOff.reset();
                run.deliver(std::move(*frame), steady_clock::now());
            }
            if (!frame)
                run.report(SourceState::Lost, frame.error());
            run.sleepFor(backOff.next());
        }
    };
}

} // namespace rollcall::runtime

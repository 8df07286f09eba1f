#include "core/services/benchmarks.h"

#include "core/services/furnish_p.h"
#include "core/services/verification_evaluation.h"

#include <QScopeGuard>

#include <cmath>
#include <ctime>
#include <random>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

double cpuMs()
{
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

base::Embedding randomTemplate(std::mt19937& random)
{
    std::normal_distribution<float> normal;
    base::Embedding embedding;
    float squares = 0;
    for (float& value : embedding) {
        value = normal(random);
        squares += value * value;
    }
    for (float& value : embedding)
        value *= base::kEmbeddingLength / std::sqrt(squares);
    return embedding;
}

/// CPU time of decoding alone.
base::Result<double> decodeCpuMs(const QString& path)
{
    auto video = vision::VideoFile::open(path);
    if (!video)
        return base::propagate(video);
    const double start = cpuMs();
    for (;;) {
        const auto next = video->next();
        if (!next)
            return base::propagate(next);
        if (!*next)
            return cpuMs() - start;
    }
}

} // namespace

base::Result<VisionBenchmark> benchVision(vision::FaceReader& reader, std::span<const vision::Frame> pictures, int runs,
                                          const Progress& progress)
{
    VisionBenchmark report;
    const int total = runs * static_cast<int>(pictures.size());
    int done = 0;
    const auto leave = qScopeGuard([&reader] { reader.observe({}); });
    for (const auto& picture : pictures) {
        reader.observe({});
        if (const auto warm = embedSubject(reader, picture); !warm)
            return base::propagate(warm);
        reader.observe(
            [&report](vision::ReadingStep step, std::chrono::nanoseconds time) { report.steps[step].add(time); });
        for (int run = 0; run < runs; ++run) {
            if (!goesOn(progress, done++, total))
                return base::fail(ErrorCode::Cancelled);
            base::Result<std::optional<base::Embedding>> embedding;
            const auto time = timed([&] { embedding = embedSubject(reader, picture); });
            if (!embedding)
                return base::propagate(embedding);
            report.total.add(time);
            report.picturesRead += *embedding ? 1 : 0;
        }
    }
    (void)goesOn(progress, total, total);
    return report;
}

base::Result<VideoBenchmark> benchVideo(vision::FaceReader& reader, const QString& path, const base::Clock& clock,
                                        const Progress& progress)
{
    const auto decode = decodeCpuMs(path);
    if (!decode)
        return base::propagate(decode);
    const auto place = TemporarySchool::create(clock);
    if (!place)
        return base::propagate(place);
    auto checkIn = CheckIn::open(*(*place)->school, reader, {});
    if (!checkIn)
        return base::propagate(checkIn);
    auto video = vision::VideoFile::open(path);
    if (!video)
        return base::propagate(video);
    const double start = cpuMs();
    const auto work = checkInVideo(
        *checkIn, *video, std::nullopt, [](auto, const auto&) {}, progress);
    if (!work)
        return base::propagate(work);
    const double frames = std::max(1, work->frames);
    return VideoBenchmark{.work = *work,
                          .decodeCpuMsPerFrame = *decode / frames,
                          .checkInCpuMsPerFrame = std::max(0.0, cpuMs() - start - *decode) / frames};
}

Timings benchMatch(std::size_t rows, int runs)
{
    std::mt19937 random(1);
    vision::Gallery gallery;
    gallery.reserve(rows);
    for (std::size_t row = 0; row < rows; ++row)
        gallery.add({static_cast<qint64>(row) + 1}, randomTemplate(random));
    Timings timings;
    for (int run = 0; run < runs; ++run) {
        const auto probe = randomTemplate(random);
        vision::Candidates found;
        timings.add(timed([&] { found = gallery.search(probe); }));
    }
    return timings;
}

} // namespace rollcall::services

#include "core/services/benchmarks.h"

#include "core/services/furnish_p.h"
#include "core/services/verification_evaluation.h"

#include <QScopeGuard>
#include <QTemporaryDir>

#include <cmath>
#include <ctime>
#include <random>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A school that goes with its folder.
struct TemporarySchool
{
    QTemporaryDir folder;
    std::optional<School> school;
};

base::Result<std::unique_ptr<TemporarySchool>> temporarySchool(const base::Clock& clock)
{
    auto made = std::make_unique<TemporarySchool>();
    auto school = School::create(made->folder.filePath(u"bench.db"_s), clock);
    if (!school)
        return base::propagate(school);
    made->school.emplace(std::move(*school));
    return made;
}

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

/// Plays one student after the other to a live check-in.
class Queue
{
public:
    explicit Queue(CheckIn& checkIn) : m_live(checkIn) {}

    /// Shows the picture until a try is stored, for at most three seconds of the camera's time.
    base::Result<void> stepUp(const vision::Frame& frame, QueueBenchmark& report)
    {
        constexpr auto kFrameInterval = 40ms;
        constexpr auto kPatience = 3000ms;
        const auto arrived = m_now;
        std::chrono::nanoseconds work{};
        while (m_now - arrived < kPatience) {
            base::Result<std::optional<LiveCheckIn::Look>> look;
            work += timed([&] { look = m_live.take(m_now, frame, std::nullopt); });
            if (!look)
                return base::propagate(look);
            m_now += kFrameInterval;
            if (!*look || !(*look)->outcome)
                continue;
            report.work.add(work);
            report.untilStored.add(m_now - arrived);
            report.marked += (*look)->outcome->mark ? 1 : 0;
            break;
        }
        m_now += kAway;
        return {};
    }

private:
    static constexpr auto kAway = 3000ms;

    LiveCheckIn m_live;
    LiveCheckIn::Moment m_now;
};

base::Result<base::SessionId> registerAll(School& school, vision::FaceReader& reader,
                                          std::span<const QueueStudent> students, QueueBenchmark& report,
                                          const Progress& progress)
{
    const auto actor = Actor::machineAdministrator();
    const auto teacher = addMadeUpTeacher(school, actor);
    if (!teacher)
        return base::propagate(teacher);
    const auto course = addMadeUpCourse(school, actor, u"QUEUE"_s, u"The queue"_s, *teacher);
    if (!course)
        return base::propagate(course);
    const int total = 2 * static_cast<int>(students.size());
    for (int i = 0; i < std::ssize(students); ++i) {
        if (!goesOn(progress, i, total))
            return base::fail(ErrorCode::Cancelled);
        const QString label = u"student%1"_s.arg(i + 1);
        const auto hasFace = addMadeUpStudent(school, actor, reader, *course,
                                              {label, label, students[static_cast<std::size_t>(i)].registered});
        // A lookalike leaves the queue shorter, as an unreadable picture does.
        if (!hasFace && hasFace.error().code != ErrorCode::FaceOfAnotherPerson)
            return base::propagate(hasFace);
        report.registered += hasFace.value_or(false) ? 1 : 0;
    }
    return startMadeUpSession(school, actor, *course);
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
    const auto place = temporarySchool(clock);
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

base::Result<QueueBenchmark> benchQueue(vision::FaceReader& still, vision::FaceReader& live,
                                        std::span<const QueueStudent> students, const base::Clock& clock,
                                        const Progress& progress)
{
    const auto place = temporarySchool(clock);
    if (!place)
        return base::propagate(place);
    School& school = *(*place)->school;
    QueueBenchmark report;
    const auto session = registerAll(school, still, students, report, progress);
    if (!session)
        return base::propagate(session);
    auto checkIn = CheckIn::open(school, live, *session);
    if (!checkIn)
        return base::propagate(checkIn);
    Queue queue(*checkIn);
    const int total = 2 * static_cast<int>(students.size());
    int done = total / 2;
    for (const auto& student : students) {
        if (!goesOn(progress, done++, total))
            return base::fail(ErrorCode::Cancelled);
        if (const auto stepped = queue.stepUp(student.shown, report); !stepped)
            return base::propagate(stepped);
    }
    (void)goesOn(progress, total, total);
    return report;
}

} // namespace rollcall::services

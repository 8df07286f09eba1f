#include "app/runtime/face_coach.h"

#include "app/runtime/yield_p.h"
#include "core/vision/model_store.h"

#include <algorithm>
#include <utility>

namespace rollcall::runtime {
namespace {

using namespace std::chrono_literals;
using services::School;
using services::TrialReading;
using vision::FaceReader;
using vision::ReadingCare;

constexpr auto kOrdersInterval = 50ms;
constexpr auto kLookInterval = 60ms; ///< nobody moves faster, and the window has pictures to draw
constexpr std::size_t kReadings = 3;
constexpr int kNice = 3;

base::Result<FaceReader> loadReader(const QString& folder, ReadingCare care)
{
    const auto store = vision::ModelStore::open(folder);
    if (!store)
        return base::propagate(store);
    return FaceReader::create(*store, care);
}

} // namespace

/// What lives in the thread.
struct FaceCoach::Work
{
    enum class Mode { Rest, Guide, Try };

    FaceReader live;
    services::RegistrationCoach coach;
    Mode mode = Mode::Rest;
    std::chrono::steady_clock::time_point lastLook{};
    std::optional<FaceReader> still; ///< for what is stored
    std::optional<School> school;
    std::optional<services::FaceTrial> trial; ///< of what was registered last
    std::vector<TrialReading> readings;
    attendance::GuidanceFilter guidance;

    base::Result<School*> openSchool(const SchoolPlace& place)
    {
        if (!school) {
            auto opened = place.open();
            if (!opened)
                return base::propagate(opened);
            school.emplace(std::move(*opened));
        }
        return &*school;
    }

    base::Result<FaceReader*> openStill(const QString& folder)
    {
        if (!still) {
            auto loaded = loadReader(folder, ReadingCare::Still);
            if (!loaded)
                return base::propagate(loaded);
            still.emplace(std::move(*loaded));
        }
        return &*still;
    }
};

FaceCoach::FaceCoach(LatestFrame& frames, Setup setup, services::Actor actor, base::PersonId person, QObject* parent)
    : QObject(parent)
    , m_frames(frames)
    , m_setup(std::move(setup))
    , m_actor(std::move(actor))
    , m_person(person)
{}

FaceCoach::~FaceCoach()
{
    m_frames.stop();
    if (m_thread.joinable())
        m_thread.join();
}

void FaceCoach::start()
{
    m_thread = std::thread([this] { run(); });
}

void FaceCoach::give(Order order)
{
    const std::scoped_lock lock(m_mutex);
    m_orders.push_back(std::move(order));
}

std::vector<FaceCoach::Order> FaceCoach::takeOrders()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_orders, {});
}

void FaceCoach::guide()
{
    give([this](Work& work) {
        work.coach = services::RegistrationCoach(m_setup.timings);
        work.mode = Work::Mode::Guide;
        emit advised(work.coach.advice());
    });
}

void FaceCoach::skipPose()
{
    give([this](Work& work) {
        if (work.mode != Work::Mode::Guide || !work.coach.skip())
            return;
        emit advised(work.coach.advice());
        if (!work.coach.isDone())
            return;
        work.mode = Work::Mode::Rest;
        emit guided();
    });
}

void FaceCoach::rest()
{
    give([](Work& work) { work.mode = Work::Mode::Rest; });
}

void FaceCoach::registerTaken(const std::optional<QString>& overrideReason)
{
    give([this, overrideReason](Work& work) { store(work, overrideReason, nullptr); });
}

void FaceCoach::registerPictures(const QStringList& paths, const std::optional<QString>& overrideReason)
{
    give([this, paths, overrideReason](Work& work) { store(work, overrideReason, &paths); });
}

void FaceCoach::tryFace()
{
    give([this](Work& work) {
        work.readings.clear();
        work.guidance.clear();
        if (const auto opened = openTrial(work); !opened)
            return refuse(work, opened.error());
        work.mode = Work::Mode::Try;
    });
}

void FaceCoach::run()
{
    yieldToTheWindow(kNice);
    auto reader = loadReader(m_setup.modelFolder, ReadingCare::Live);
    if (!reader) {
        emit failed(reader.error());
        return;
    }
    Work work{.live = std::move(*reader),
              .coach = services::RegistrationCoach(m_setup.timings),
              .still = {},
              .school = {},
              .trial = {},
              .readings = {},
              .guidance = {}};
    emit ready();
    while (!m_frames.isStopped()) {
        for (const auto& order : takeOrders())
            order(work);
        const auto captured = m_frames.take(kOrdersInterval);
        if (captured && captured->captured - work.lastLook >= kLookInterval)
            look(work, *captured);
    }
}

void FaceCoach::look(Work& work, const CapturedFrame& captured)
{
    if (work.mode == Work::Mode::Rest)
        return;
    work.lastLook = captured.captured;
    if (work.mode == Work::Mode::Guide)
        lookForPose(work, captured);
    else
        lookForTrial(work, captured);
}

void FaceCoach::lookForPose(Work& work, const CapturedFrame& captured)
{
    const auto sight = services::lookForCoach(work.live, captured.frame);
    if (!sight)
        return refuse(work, sight.error());
    emit advised(work.coach.take(captured.captured, *sight, captured.frame));
    if (!work.coach.isDone())
        return;
    work.mode = Work::Mode::Rest;
    emit guided();
}

void FaceCoach::lookForTrial(Work& work, const CapturedFrame& captured)
{
    const auto sample = services::readSample(work.live, {}, captured.frame, vision::QualityLimits::forCheckIn());
    if (!sample)
        return refuse(work, sample.error());
    if (sample->embedding)
        work.readings.push_back(work.trial->read(*sample->embedding));
    const auto fault = sample->refused ? std::optional(sample->refused->code) : std::nullopt;
    const int inZone = fault == base::ErrorCode::FaceNotAlone ? 2 : 1;
    const auto wanted = fault ? attendance::guidanceFor({inZone, 0, fault}) : attendance::Guidance::HoldStill;
    emit advised({.pose = {},
                  .guidance = work.guidance.update(captured.captured, wanted),
                  .progress = static_cast<double>(work.readings.size()) / kReadings,
                  .taken = 0});
    if (work.readings.size() < kReadings)
        return;
    work.mode = Work::Mode::Rest;
    std::ranges::sort(work.readings, {}, &TrialReading::distance);
    emit tried(work.readings[kReadings / 2]);
}

void FaceCoach::store(Work& work, const std::optional<QString>& overrideReason, const QStringList* paths)
{
    work.mode = Work::Mode::Rest;
    const auto registration = enrol(work, overrideReason, paths);
    if (!registration)
        return refuse(work, registration.error());
    emit registered(*registration);
}

base::Result<FaceCoach::Registration> FaceCoach::enrol(Work& work, const std::optional<QString>& overrideReason,
                                                       const QStringList* paths)
{
    const auto school = work.openSchool(m_setup.school);
    if (!school)
        return base::propagate(school);
    const auto reader = work.openStill(m_setup.modelFolder);
    if (!reader)
        return base::propagate(reader);
    services::FaceRegistry registry(**school, m_actor, **reader);
    services::EnrolOptions options;
    options.overrideReason = overrideReason;
    const auto enrolment = paths ? registry.enrolFiles(m_person, *paths, options)
                                 : registry.enrol(m_person, work.coach.samples(), options);
    if (!enrolment)
        return base::propagate(enrolment);
    Registration registration{.used = enrolment->used, .refused = {}, .nearFaces = {}, .nearFault = {}};
    std::vector<base::Embedding> used;
    for (const auto& sample : enrolment->samples) {
        if (sample.refused)
            registration.refused.push_back({sample.source, sample.refused->code});
        else
            used.push_back(*sample.embedding);
    }
    if (used.empty())
        return registration;
    work.coach = services::RegistrationCoach(m_setup.timings); // the frames are not kept longer than they are needed
    auto near = findNear(work, vision::meanEmbedding(used));
    if (near)
        registration.nearFaces = std::move(*near);
    else
        registration.nearFault = near.error();
    return registration;
}

base::Result<std::vector<services::NearFace>> FaceCoach::findNear(Work& work, const base::Embedding& mean)
{
    work.trial.reset();
    if (const auto opened = openTrial(work); !opened)
        return base::propagate(opened);
    return work.trial->nearFaces(*work.school, mean);
}

base::Result<void> FaceCoach::openTrial(Work& work)
{
    if (work.trial)
        return {};
    const auto school = work.openSchool(m_setup.school);
    if (!school)
        return base::propagate(school);
    auto trial = services::FaceTrial::open(**school, m_actor, m_person, work.live.modelId(), work.live.thresholds());
    if (!trial)
        return base::propagate(trial);
    work.trial.emplace(std::move(*trial));
    return {};
}

void FaceCoach::refuse(Work& work, const base::Error& error)
{
    work.mode = Work::Mode::Rest;
    emit refused(error);
}

} // namespace rollcall::runtime

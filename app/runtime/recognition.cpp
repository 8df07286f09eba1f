#include "app/runtime/recognition.h"

#include "core/vision/model_store.h"

#include <utility>

namespace rollcall::runtime {
namespace {

using namespace std::chrono_literals;
using base::ErrorCode;
using services::CheckIn;
using services::LiveCheckIn;
using services::School;
using vision::FaceReader;

constexpr auto kOrdersInterval = 100ms;
constexpr auto kRetryInterval = 2s;

bool isAboutFaces(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ModelMissing:
    case ErrorCode::ModelDamaged:
    case ErrorCode::ModelManifestInvalid:
    case ErrorCode::ModelFailed:
    case ErrorCode::KeyMissing:
    case ErrorCode::KeyDamaged:
    case ErrorCode::KeyExposed:
    case ErrorCode::SealBroken:
        return true;
    default:
        return false;
    }
}

base::Result<FaceReader> loadReader(const QString& folder)
{
    const auto store = vision::ModelStore::open(folder);
    if (!store)
        return base::propagate(store);
    return FaceReader::create(*store, vision::ReadingCare::Live);
}

/// A session with its roster, while people are checked in to it.
struct OpenSession
{
    OpenSession(CheckIn opened, const attendance::EvidenceSettings& evidence)
        : checkIn(std::move(opened))
        , live(checkIn, evidence)
    {}
    OpenSession(const OpenSession&) = delete;
    OpenSession& operator=(const OpenSession&) = delete;

    CheckIn checkIn;
    LiveCheckIn live;
};

} // namespace

Recognition::Recognition(LatestFrame& frames, Setup setup, QObject* parent)
    : QObject(parent)
    , m_frames(frames)
    , m_setup(std::move(setup))
{}

Recognition::~Recognition()
{
    m_frames.stop();
    if (m_thread.joinable())
        m_thread.join();
}

void Recognition::start()
{
    m_thread = std::thread([this] { run(); });
}

void Recognition::openSession(std::optional<base::SessionId> session, const attendance::EvidenceSettings& evidence)
{
    const std::lock_guard lock(m_mutex);
    m_orders.session = session;
    m_orders.evidence = evidence;
    m_orders.isSessionNew = true;
}

void Recognition::setPosition(const std::optional<domain::Position>& position)
{
    const std::lock_guard lock(m_mutex);
    m_orders.position = position;
}

Recognition::Orders Recognition::takeOrders()
{
    const std::lock_guard lock(m_mutex);
    Orders orders = m_orders;
    m_orders.isSessionNew = false;
    return orders;
}

void Recognition::tell(const base::Error& error)
{
    if (isAboutFaces(error.code))
        emit failed(error);
    else
        emit storageFailed(error);
}

void Recognition::run()
{
    auto reader = loadReader(m_setup.modelFolder);
    if (!reader) {
        emit failed(reader.error());
        return;
    }
    while (!m_frames.isStopped()) {
        auto school = School::open(m_setup.databasePath, *m_setup.clock);
        if (school) {
            emit ready();
            return serve(*school, *reader);
        }
        emit storageFailed(school.error());
        (void)m_frames.take(kRetryInterval);
    }
}

void Recognition::serve(School& school, FaceReader& reader)
{
    std::unique_ptr<OpenSession> open;
    std::optional<LiveCheckIn::Moment> retryAt;
    while (!m_frames.isStopped()) {
        const auto captured = m_frames.take(kOrdersInterval);
        const auto orders = takeOrders();
        const auto now = LiveCheckIn::Moment::clock::now();
        if (orders.isSessionNew || (retryAt && now >= *retryAt)) {
            open.reset();
            retryAt.reset();
            if (orders.session) {
                auto checkIn = CheckIn::open(school, reader, *orders.session);
                if (checkIn) {
                    open = std::make_unique<OpenSession>(std::move(*checkIn), orders.evidence);
                    emit ready();
                } else {
                    retryAt = now + kRetryInterval;
                    tell(checkIn.error());
                }
            }
        }
        if (!captured || !open)
            continue;
        const auto look = open->live.take(captured->captured, captured->frame, orders.position);
        if (!look)
            tell(look.error());
        else if (*look)
            emit looked(**look, {captured->frame.width(), captured->frame.height()});
    }
}

} // namespace rollcall::runtime

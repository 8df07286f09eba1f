#include "app/runtime/recognition.h"

#include "app/runtime/yield_p.h"
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
constexpr auto kRetryLockedInterval = 30s; ///< a wrong passphrase takes a second of the processor each time
// Opening the faces anew forgets who stands there, so it waits for a free moment, but not for ever.
constexpr auto kStaleInterval = 2s;
constexpr auto kStaleAtMost = 10s;
constexpr int kNice = 3; ///< pictures go on while a face is read

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
    case ErrorCode::KeyLocked:
    case ErrorCode::KeyForeign:
    case ErrorCode::KeyringFailed:
    case ErrorCode::SealBroken:
        return true;
    default:
        return false;
    }
}

std::chrono::seconds retryIntervalOf(ErrorCode code)
{
    return code == ErrorCode::KeyLocked ? kRetryLockedInterval : kRetryInterval;
}

base::Result<FaceReader> loadReader(const QString& folder)
{
    const auto store = vision::ModelStore::open(folder);
    if (!store)
        return base::propagate(store);
    return FaceReader::create(*store, vision::ReadingCare::Live);
}

using Moment = LiveCheckIn::Moment;

} // namespace

/// A session with its roster, while people are checked in to it.
struct Recognition::OpenSession
{
    OpenSession(CheckIn opened, const Orders& orders)
        : checkIn(std::move(opened))
        , live(checkIn, orders.evidence, orders.origin)
    {}
    OpenSession(const OpenSession&) = delete;
    OpenSession& operator=(const OpenSession&) = delete;

    /// Whether staff have changed something and this is the time to read it.
    base::Result<bool> isDue(Moment now)
    {
        if (!staleSince && now - checkedAt >= kStaleInterval) {
            checkedAt = now;
            const auto isCurrent = checkIn.isCurrent();
            if (!isCurrent)
                return base::propagate(isCurrent);
            if (!*isCurrent)
                staleSince = now;
        }
        return staleSince && (!isAnybodyThere || now - *staleSince >= kStaleAtMost);
    }

    CheckIn checkIn;
    LiveCheckIn live;
    bool isAnybodyThere = false;
    Moment checkedAt = Moment::clock::now();
    std::optional<Moment> staleSince;
};

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

void Recognition::openSession(std::optional<base::SessionId> session, const attendance::EvidenceSettings& evidence,
                              services::FrameOrigin origin)
{
    const std::lock_guard lock(m_mutex);
    m_orders.session = session;
    m_orders.evidence = evidence;
    m_orders.origin = origin;
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
    yieldToTheWindow(kNice);
    auto reader = loadReader(m_setup.modelFolder);
    if (!reader) {
        emit failed(reader.error());
        return;
    }
    while (!m_frames.isStopped()) {
        auto school = m_setup.school.open();
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
    auto retryAt = Moment::max();
    while (!m_frames.isStopped()) {
        const auto captured = m_frames.take(kOrdersInterval);
        const auto orders = takeOrders();
        const auto now = Moment::clock::now();
        bool isDue = orders.isSessionNew || now >= retryAt;
        if (open && !isDue) {
            const auto isStale = open->isDue(now);
            if (!isStale)
                tell(isStale.error());
            isDue = isStale.value_or(false);
        }
        if (isDue) {
            open.reset();
            retryAt = Moment::max();
            if (orders.session) {
                auto opened = openRoster(school, reader, orders);
                if (opened)
                    open = std::move(*opened);
                else
                    retryAt = now + retryIntervalOf(opened.error().code);
            }
        }
        if (captured && open)
            look(*open, *captured, orders);
    }
}

base::Result<std::unique_ptr<Recognition::OpenSession>> Recognition::openRoster(School& school, FaceReader& reader,
                                                                                const Orders& orders)
{
    auto checkIn = CheckIn::open(school, reader, *orders.session);
    if (!checkIn) {
        tell(checkIn.error());
        return base::propagate(checkIn);
    }
    emit ready();
    return std::make_unique<OpenSession>(std::move(*checkIn), orders);
}

void Recognition::look(OpenSession& open, const CapturedFrame& captured, const Orders& orders)
{
    const auto look = open.live.take(captured.captured, captured.frame, orders.position);
    if (!look) {
        tell(look.error());
    } else if (*look) {
        open.isAnybodyThere = !(*look)->faces.inZone.empty();
        emit looked(**look, {captured.frame.width(), captured.frame.height()});
    }
}

} // namespace rollcall::runtime

#pragma once

#include "app/runtime/latest_frame.h"
#include "app/runtime/school_place.h"
#include "core/attendance/evidence.h"
#include "core/services/live_check_in.h"

#include <QObject>
#include <QSize>

#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace rollcall::runtime {

/// Checks in whoever stands before the camera, on a thread of its own: takes the newest frame of a mailbox, reads it
/// and stores what was decided. Without a session frames are dropped unread. Its functions may be called from any
/// thread; signals are emitted in the thread of recognition.
class Recognition final : public QObject
{
    Q_OBJECT

public:
    struct Setup
    {
        SchoolPlace school;
        QString modelFolder;
    };

    /// `frames` must outlive it; it is stopped by the destructor, which waits for the thread.
    Recognition(LatestFrame& frames, Setup setup, QObject* parent = nullptr);
    ~Recognition() override;

    void start();

    /// From now on people are checked in to this session, or to none. The faces of its roster are read anew, and again
    /// after every change by staff. Frames of a camera that were shown at an earlier try are refused.
    void openSession(std::optional<base::SessionId> session, const attendance::EvidenceSettings& evidence = {},
                     services::FrameOrigin origin = services::FrameOrigin::Recording);

    /// Where the kiosk is, for every try from now on.
    void setPosition(const std::optional<domain::Position>& position);

signals:
    /// The models are loaded and, where there is a session, the faces of its roster.
    void ready();
    /// Faces cannot be read: a model code ends the thread; after a key code it is tried again every few seconds,
    /// after KeyLocked twice a minute.
    void failed(const rollcall::base::Error& error);
    /// What a frame of this size showed, and what was stored for it.
    void looked(const rollcall::services::LiveCheckIn::Look& look, QSize frameSize);
    /// A database code; it is tried again.
    void storageFailed(const rollcall::base::Error& error);

private:
    struct Orders
    {
        std::optional<base::SessionId> session;
        attendance::EvidenceSettings evidence;
        services::FrameOrigin origin = services::FrameOrigin::Recording;
        bool isSessionNew = false;
        std::optional<domain::Position> position;
    };

    struct OpenSession;

    void run();
    void serve(services::School& school, vision::FaceReader& reader);
    [[nodiscard]] base::Result<std::unique_ptr<OpenSession>>
    openRoster(services::School& school, vision::FaceReader& reader, const Orders& orders);
    void look(OpenSession& open, const CapturedFrame& captured, const Orders& orders);
    [[nodiscard]] Orders takeOrders();
    void tell(const base::Error& error);

    LatestFrame& m_frames;
    Setup m_setup;
    std::mutex m_mutex;
    Orders m_orders;
    std::thread m_thread;
};

} // namespace rollcall::runtime

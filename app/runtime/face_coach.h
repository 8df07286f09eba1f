#pragma once

#include "app/runtime/latest_frame.h"
#include "app/runtime/school_place.h"
#include "core/services/face_trial.h"
#include "core/services/registration_coach.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace rollcall::runtime {

/// Registers one person's face on a thread of its own, with the face models and a connection to the school: guides the
/// person before a camera, stores what was taken or pictures from files, and tries whether the face is recognised.
/// Frames come from a mailbox, so at most one is being looked at; nothing is embedded before it is to be stored or
/// tried. Its functions may be called from any thread and return at once; signals are emitted in the coach's thread.
class FaceCoach final : public QObject
{
    Q_OBJECT

public:
    struct Setup
    {
        SchoolPlace school;
        QString modelFolder;
        services::CoachTimings timings{};
    };

    struct RefusedPicture
    {
        QString source; ///< services::nameOf() the pose, or the path of the file
        base::ErrorCode why{};

        bool operator==(const RefusedPicture&) const = default;
    };

    struct Registration
    {
        int used = 0; ///< 0: no picture was good enough, and what was registered before stays
        std::vector<RefusedPicture> refused;
        std::vector<services::NearFace> nearFaces;
        std::optional<base::Error> nearFault; ///< why it is not known who is near; the face is stored all the same
    };

    /// `frames` must outlive it; the destructor stops it and waits for what is at hand.
    FaceCoach(LatestFrame& frames, Setup setup, services::Actor actor, base::PersonId person,
              QObject* parent = nullptr);
    ~FaceCoach() override;

    void start();

    /// Guides through all poses from the first one on; what was taken before is dropped.
    void guide();
    void skipPose();
    /// Frames are dropped unread from now on.
    void rest();

    /// Stores what was taken, or pictures from files. Both as FaceRegistry::enrol() and enrolFiles(), once more with an
    /// administrator's reason where the face looks like somebody else's.
    void registerTaken(const std::optional<QString>& overrideReason = {});
    void registerPictures(const QStringList& paths, const std::optional<QString>& overrideReason = {});

    /// Looks at the person before the camera until there are three readings.
    void tryFace();

signals:
    /// The models are loaded.
    void ready();
    /// They are not to be had; the thread has ended.
    void failed(const rollcall::base::Error& error);
    /// While it guides, with the pose wanted; while it tries, without a pose.
    void advised(const rollcall::services::CoachAdvice& advice);
    /// All poses are taken or left out; it rests.
    void guided();
    void registered(const rollcall::runtime::FaceCoach::Registration& registration);
    /// The middle one of three readings; it rests.
    void tried(const rollcall::services::TrialReading& reading);
    /// What was asked for last did not succeed: the codes of FaceRegistry and FaceTrial; it rests.
    void refused(const rollcall::base::Error& error);

private:
    struct Work;
    using Order = std::function<void(Work&)>;

    void give(Order order);
    [[nodiscard]] std::vector<Order> takeOrders();
    void run();
    void look(Work& work, const CapturedFrame& captured);
    void lookForPose(Work& work, const CapturedFrame& captured);
    void lookForTrial(Work& work, const CapturedFrame& captured);
    void store(Work& work, const std::optional<QString>& overrideReason, const QStringList* paths);
    [[nodiscard]] base::Result<Registration> enrol(Work& work, const std::optional<QString>& overrideReason,
                                                   const QStringList* paths);
    [[nodiscard]] base::Result<std::vector<services::NearFace>> findNear(Work& work, const base::Embedding& mean);
    /// Makes `work.trial`, unless it is there.
    [[nodiscard]] base::Result<void> openTrial(Work& work);
    void refuse(Work& work, const base::Error& error);

    LatestFrame& m_frames;
    Setup m_setup;
    services::Actor m_actor;
    base::PersonId m_person;
    std::mutex m_mutex;
    std::vector<Order> m_orders;
    std::thread m_thread;
};

} // namespace rollcall::runtime

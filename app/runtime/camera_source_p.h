#pragma once

#include "app/runtime/thread_source_p.h"

#include <QString>

#include <memory>

namespace rollcall::runtime {

class CameraDriver;
class CameraMailbox;

/// A camera through Qt Multimedia. Opens and watches it in the window's thread, and converts its pictures in a thread
/// of its own. Never Failed: it waits for its camera, however long.
class CameraSource final : public FrameSource
{
public:
    /// The camera with this description; an empty one takes the first there is.
    explicit CameraSource(QString description);
    ~CameraSource() override;
    Q_DISABLE_COPY_MOVE(CameraSource)

    void start(OnFrame onFrame, OnState onState) override;
    void stop() override;

private:
    QString m_description;
    std::shared_ptr<CameraMailbox> m_mailbox;
    std::unique_ptr<CameraDriver> m_driver;
    std::unique_ptr<ThreadSource> m_converter;
};

} // namespace rollcall::runtime

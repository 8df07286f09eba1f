#pragma once

#include "app/runtime/frame_source.h"
#include "app/runtime/latest_frame.h"
#include "core/vision/picture_condition.h"

#include <QImage>
#include <QObject>
#include <QSize>

#include <atomic>
#include <memory>
#include <mutex>

namespace rollcall::runtime {

/// Shares the frames of one source: each goes to a mailbox for recognition, and as a picture of the size wanted to the
/// window. Pixels are worked on in the source's thread only. Functions are called in the window's thread unless said
/// otherwise.
class CameraFeed final : public QObject
{
    Q_OBJECT

public:
    /// `repeatsPictures`: the source shows stored pictures, which are no sign of a frozen camera. `frames` must outlive
    /// it.
    CameraFeed(std::unique_ptr<FrameSource> source, bool repeatsPictures, LatestFrame& frames,
               QObject* parent = nullptr);
    ~CameraFeed() override;

    void start();

    /// In device pixels. Until it is set no pictures are made.
    void setPreviewSize(QSize size);

    struct Picture
    {
        QImage image;    ///< mirrored, of the preview size; RGB32
        QSize frameSize; ///< of the frame it was made from
    };
    /// The newest picture.
    [[nodiscard]] Picture takePicture();

    /// What is wrong, while the state is Lost, Failed or Stalled.
    [[nodiscard]] std::optional<base::Error> fault() const;

    [[nodiscard]] std::uint64_t frames() const { return m_frameCount; }

signals:
    /// There is a newer picture than the last one taken; told once until it is taken. In the source's thread.
    void pictureReady();
    /// In the source's thread.
    void stateChanged(rollcall::runtime::SourceState state);
    void conditionChanged(rollcall::vision::PictureCondition condition);

private:
    void take(CapturedFrame captured);
    void watchCondition(const CapturedFrame& captured);
    void setFault(const std::optional<base::Error>& fault);
    void tellCondition(vision::PictureCondition condition);

    std::unique_ptr<FrameSource> m_source;
    bool m_repeatsPictures;
    LatestFrame& m_frames;
    std::atomic<std::uint64_t> m_frameCount = 0;

    vision::PictureConditionMonitor m_monitor; ///< for the source's thread
    vision::PictureCondition m_condition = vision::PictureCondition::Good;
    std::chrono::steady_clock::time_point m_lastCondition;

    mutable std::mutex m_mutex;
    std::optional<base::Error> m_fault;
    QSize m_previewSize;
    Picture m_picture;
    bool m_isTaken = true;
};

} // namespace rollcall::runtime

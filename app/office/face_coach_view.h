#pragma once

#include "app/common/theme.h"

#include <QImage>
#include <QWidget>

class QPainterPath;

namespace rollcall::office {

/// The camera's picture, mirrored as people know themselves, with an oval for the face and along it a ring that fills.
/// For the eye only: the words stand beside it.
class FaceCoachView final : public QWidget
{
    Q_OBJECT

public:
    FaceCoachView(const app::Theme& theme, QWidget* parent);

    /// It covers the view; an empty one leaves the view empty.
    void setPicture(const QImage& picture);
    void setProgress(double progress); ///< 0..1
    /// Without the oval the picture alone is shown.
    void setOvalShown(bool isShown);

    [[nodiscard]] double progress() const { return m_progress; }
    [[nodiscard]] bool hasPicture() const { return !m_picture.isNull(); }
    /// In device pixels.
    [[nodiscard]] QSize pictureSize() const;

signals:
    void pictureSizeChanged(QSize size);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QRectF oval() const;
    void paintOval(QPainter& painter, const QPainterPath& frame) const;

    app::Theme m_theme;
    QImage m_picture;
    double m_progress = 0;
    bool m_isOvalShown = true;
};

} // namespace rollcall::office

#include "app/office/face_coach_view.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;

constexpr QSize kSmallest(480, 320);
constexpr double kOvalHeight = 0.78; ///< of the view's height
constexpr double kOvalShape = 0.76;  ///< width to height, as heads are
constexpr double kLine = 6;
constexpr double kRadius = 14;
constexpr double kOutsideAlpha = 0.45;

} // namespace

FaceCoachView::FaceCoachView(const app::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(u"faceCoachView"_s);
    setMinimumSize(kSmallest);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Picture of the camera"));
}

void FaceCoachView::setPicture(const QImage& picture)
{
    m_picture = picture;
    update();
}

void FaceCoachView::setProgress(double progress)
{
    m_progress = std::clamp(progress, 0.0, 1.0);
    update();
}

void FaceCoachView::setOvalShown(bool isShown)
{
    m_isOvalShown = isShown;
    update();
}

QSize FaceCoachView::pictureSize() const
{
    return size() * devicePixelRatioF();
}

QRectF FaceCoachView::oval() const
{
    const double height = this->height() * kOvalHeight;
    const double width = height * kOvalShape;
    return {(this->width() - width) / 2, (this->height() - height) / 2, width, height};
}

void FaceCoachView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath frame;
    frame.addRoundedRect(rect(), kRadius, kRadius);
    painter.fillPath(frame, m_theme.colours().raised);
    painter.setClipPath(frame);
    if (!m_picture.isNull())
        painter.drawImage(rect(), m_picture);
    if (m_isOvalShown)
        paintOval(painter, frame);
}

void FaceCoachView::paintOval(QPainter& painter, const QPainterPath& frame) const
{
    if (!m_picture.isNull()) {
        QPainterPath guide;
        guide.addEllipse(oval());
        auto shade = m_theme.colours().overlay;
        shade.setAlphaF(static_cast<float>(kOutsideAlpha));
        painter.fillPath(frame.subtracted(guide), shade);
    }
    painter.setPen(QPen(m_theme.colours().onOverlay, kLine / 2));
    painter.drawEllipse(oval());
    if (m_progress <= 0)
        return;
    painter.setPen(QPen(m_theme.colours().accent, kLine, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(oval(), 90 * 16, -qRound(m_progress * 360 * 16));
}

void FaceCoachView::resizeEvent(QResizeEvent*)
{
    emit pictureSizeChanged(pictureSize());
}

} // namespace rollcall::office

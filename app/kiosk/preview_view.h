#pragma once

#include "app/kiosk/kiosk_view.h"
#include "app/kiosk/themed.h"

#include <QElapsedTimer>
#include <QImage>
#include <QVariantAnimation>

namespace rollcall::kiosk {

class Panel;
class TextLabel;

/// The camera's picture with the guide for the face: dashed while nobody is there, whole when somebody is, and a ring
/// that fills as evidence gathers. Below it one line of guidance. Bystanders and all outside the guide are darkened.
class PreviewView final : public QWidget, public Themed
{
    Q_OBJECT

public:
    explicit PreviewView(QWidget* parent);

    /// The picture covers the view; boxes in its pixels.
    void setPicture(const QImage& picture, const FacesInPicture& faces);

    void setProgress(double progress); ///< 0..1
    /// An empty line hides the pill. `title` stands above the guide; empty hides it.
    void setGuidance(const QString& line, const QString& title);
    void setGuideShown(bool isShown);
    void setReducedMotion(bool isReduced);

    [[nodiscard]] double shownProgress() const { return m_shownProgress; }

    void setTheme(const app::Theme& theme) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QRectF guideCircle() const;
    [[nodiscard]] QTransform pictureToView() const;
    void paintPicture(QPainter& painter, const QPainterPath& frame);
    void paintBystanders(QPainter& painter);
    void paintGuide(QPainter& painter);
    void placePills();

    app::Theme m_theme;
    QImage m_picture;
    FacesInPicture m_faces;
    double m_progress = 0;
    double m_shownProgress = 0;
    bool m_isGuideShown = true;
    bool m_isMotionReduced = false;
    QVariantAnimation m_filling;
    QElapsedTimer m_breath;
    Panel* m_pill;
    TextLabel* m_line;
    Panel* m_titlePill;
    TextLabel* m_title;
};

} // namespace rollcall::kiosk

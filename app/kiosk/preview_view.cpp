#include "app/kiosk/preview_view.h"

#include "app/kiosk/panel.h"
#include "app/kiosk/sign.h"
#include "app/kiosk/text_label.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rollcall::kiosk {
namespace {

using namespace Qt::StringLiterals;

constexpr double kGuideShare = 0.30;  ///< radius of the guide, of the view's shorter side
constexpr double kGuideHeight = 0.46; ///< its centre, of the view's height
constexpr double kPillHeight = 0.90;  ///< centre of the guidance
constexpr double kTitleHeight = 0.07;
constexpr int kFillMs = 200;
constexpr double kBreathMs = 4000;
const QColor kOutside(8, 12, 16, 70);
const QColor kBystander(8, 12, 16, 190);
const QColor kTrack(255, 255, 255, 80);
const QColor kDashes(255, 255, 255);

QRectF toRect(const vision::Box& box)
{
    return {static_cast<qreal>(box.x), static_cast<qreal>(box.y), static_cast<qreal>(box.width),
            static_cast<qreal>(box.height)};
}

} // namespace

PreviewView::PreviewView(QWidget* parent)
    : QWidget(parent)
    , m_pill(new Panel(QBoxLayout::LeftToRight, Fill::Overlay, u"guidancePill"_s, this))
    , m_line(new TextLabel(app::TypeStyle::Guidance, Ink::OnOverlay, u"guidance"_s, m_pill))
    , m_titlePill(new Panel(QBoxLayout::LeftToRight, Fill::Overlay, u"idleTitlePill"_s, this))
    , m_title(new TextLabel(app::TypeStyle::Strong, Ink::OnOverlay, u"idleTitle"_s, m_titlePill))
{
    setObjectName(u"preview"_s);
    for (auto* pill : {m_pill, m_titlePill})
        pill->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_pill->setSpaces(40, 20, 0);
    m_pill->box()->addWidget(m_line);
    m_line->setAlignment(Qt::AlignCenter);
    m_line->setLeastShare(0.6);
    m_titlePill->setSpaces(24, 10, 0);
    m_titlePill->box()->addWidget(m_title);
    m_title->setAlignment(Qt::AlignCenter);
    m_filling.setDuration(kFillMs);
    connect(&m_filling, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        m_shownProgress = value.toDouble();
        update();
    });
    m_breath.start();
    setGuidance({}, {});
}

void PreviewView::setPicture(const QImage& picture, const FacesInPicture& faces)
{
    m_picture = picture;
    m_faces = faces;
    if (isVisible())
        update();
}

void PreviewView::setProgress(double progress)
{
    const double next = std::clamp(progress, 0.0, 1.0);
    if (next == m_progress)
        return;
    m_progress = next;
    m_filling.stop();
    if (m_isMotionReduced || next < m_shownProgress) {
        m_shownProgress = next;
        update();
        return;
    }
    m_filling.setStartValue(m_shownProgress);
    m_filling.setEndValue(next);
    m_filling.start();
}

void PreviewView::setGuidance(const QString& line, const QString& title)
{
    m_line->setText(line);
    m_pill->setVisible(!line.isEmpty());
    m_title->setText(title);
    m_titlePill->setVisible(!title.isEmpty());
    placePills();
}

void PreviewView::setGuideShown(bool isShown)
{
    m_isGuideShown = isShown;
    update();
}

void PreviewView::setReducedMotion(bool isReduced)
{
    m_isMotionReduced = isReduced;
    if (isReduced && m_filling.state() == QAbstractAnimation::Running) {
        m_filling.stop();
        m_shownProgress = m_progress;
        update();
    }
}

void PreviewView::setTheme(const app::Theme& theme)
{
    m_theme = theme;
    for (auto* pill : {m_pill, m_titlePill}) {
        pill->setTheme(theme);
        spreadTheme(*pill, theme);
    }
    placePills();
    update();
}

void PreviewView::placePills()
{
    const auto place = [this](Panel* pill, TextLabel* label, double heightShare) {
        const auto margins = pill->box()->contentsMargins();
        const int most = width() - 2 * m_theme.px(16);
        const QSize wanted(label->sizeHint().width() + margins.left() + margins.right(),
                           label->sizeHint().height() + margins.top() + margins.bottom());
        QRect area(0, 0, std::min(wanted.width(), most), wanted.height());
        area.moveCenter(QPoint(width() / 2, qRound(height() * heightShare)));
        area.moveBottom(std::min(area.bottom(), height() - m_theme.px(16)));
        area.moveTop(std::max(area.top(), m_theme.px(16)));
        pill->setGeometry(area);
    };
    place(m_pill, m_line, kPillHeight);
    place(m_titlePill, m_title, kTitleHeight);
}

QRectF PreviewView::guideCircle() const
{
    const double radius = kGuideShare * std::min(width(), height());
    const QPointF centre(width() / 2.0, height() * kGuideHeight);
    return {centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius};
}

QTransform PreviewView::pictureToView() const
{
    const double scale = std::max(width() / double(m_picture.width()), height() / double(m_picture.height()));
    QTransform transform;
    transform.translate((width() - m_picture.width() * scale) / 2, (height() - m_picture.height() * scale) / 2);
    transform.scale(scale, scale);
    return transform;
}

void PreviewView::paintPicture(QPainter& painter, const QPainterPath& frame)
{
    if (m_picture.isNull()) {
        painter.fillPath(frame, m_theme.colours().surface);
        return;
    }
    auto picture = m_picture;
    picture.setDevicePixelRatio(1);
    QBrush brush(picture);
    brush.setTransform(pictureToView());
    painter.fillPath(frame, brush);
}

void PreviewView::paintBystanders(QPainter& painter)
{
    if (m_picture.isNull())
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(kBystander);
    const double radius = m_theme.px(20);
    for (const auto& box : m_faces.bystanders)
        painter.drawRoundedRect(pictureToView().mapRect(toRect(box)), radius, radius);
}

void PreviewView::paintGuide(QPainter& painter)
{
    const auto circle = guideCircle();
    const double line = m_theme.px(10);
    if (m_shownProgress > 0) {
        paintRing(painter, circle, m_shownProgress, line, kTrack, app::coloursOf(app::ThemeKind::Dark).accent);
        return;
    }
    auto colour = kDashes;
    painter.setBrush(Qt::NoBrush);
    if (m_faces.face) {
        painter.setPen(QPen(colour, line * 0.6));
    } else {
        const double phase = m_isMotionReduced ? 0 : static_cast<double>(m_breath.elapsed()) / kBreathMs;
        colour.setAlphaF(static_cast<float>(0.6 + 0.15 * std::sin(2 * std::numbers::pi * phase)));
        QPen pen(colour, line * 0.6, Qt::CustomDashLine, Qt::FlatCap);
        const double dash = std::numbers::pi * circle.width() / 44 / pen.widthF();
        pen.setDashPattern({dash * 0.45, dash * 0.55});
        painter.setPen(pen);
    }
    painter.drawEllipse(circle);
}

void PreviewView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath frame;
    const double radius = m_theme.px(app::Theme::kCardRadius);
    frame.addRoundedRect(rect(), radius, radius);
    paintPicture(painter, frame);
    painter.setClipPath(frame);
    paintBystanders(painter);
    painter.setClipping(false);
    if (!m_isGuideShown)
        return;
    QPainterPath guide;
    guide.addEllipse(guideCircle());
    painter.fillPath(frame.subtracted(guide), kOutside);
    paintGuide(painter);
}

void PreviewView::resizeEvent(QResizeEvent*)
{
    placePills();
}

void PreviewView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        placePills();
}

} // namespace rollcall::kiosk

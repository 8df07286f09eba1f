#pragma once

#include <QColor>
#include <QPainter>
#include <QRectF>

namespace rollcall::app {

enum class Icon {
    None,
    Tick,
    Clock,
    Cross,
    Person,
    People,
    Camera,
    CameraOff,
    Cover, ///< a hand before the lens
    Pause,
    Moon,
    Sun,
    Calendar,
    Keypad,
    Place,
    PlaceUnknown,
    Disk,
    Hourglass,
    Globe,
    Shield,
    Backspace,
    Question,
    Chart,
};

/// Draws the icon as lines into a square, centred; it needs no file and no font.
void paintIcon(QPainter& painter, Icon icon, const QRectF& square, const QColor& colour);

} // namespace rollcall::app

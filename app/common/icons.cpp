#include "app/common/icons.h"

#include <QPainterPath>

namespace rollcall::app {
namespace {

// All paths are drawn on a grid of 24 x 24.
constexpr double kGrid = 24;
constexpr double kLine = 2;

void addLine(QPainterPath& path, std::initializer_list<QPointF> points)
{
    path.moveTo(*points.begin());
    for (const auto& point : points)
        path.lineTo(point);
}

void addDot(QPainterPath& path, double x, double y)
{
    path.moveTo(x, y);
    path.lineTo(x + 0.01, y);
}

void addPerson(QPainterPath& path, double x)
{
    path.addEllipse(QPointF(x, 8), 4, 4);
    path.moveTo(x - 7, 21);
    path.cubicTo(x - 7, 12.6, x + 7, 12.6, x + 7, 21);
}

void addCamera(QPainterPath& path)
{
    path.addRoundedRect(2, 6, 14, 12, 2.5, 2.5);
    addLine(path, {{16, 10.5}, {22, 7}, {22, 17}, {16, 13.5}});
}

void addPlace(QPainterPath& path)
{
    path.moveTo(12, 22);
    path.cubicTo(2.5, 13, 4, 2, 12, 2);
    path.cubicTo(20, 2, 21.5, 13, 12, 22);
}

void addQuestionMark(QPainterPath& path, double x, double y)
{
    path.moveTo(x - 2.6, y - 2.2);
    path.cubicTo(x - 2.6, y - 6, x + 3, y - 6, x + 2.8, y - 2.2);
    path.cubicTo(x + 2.7, y - 0.4, x, y - 0.4, x, y + 1.8);
    addDot(path, x, y + 5);
}

void addSun(QPainterPath& path)
{
    path.addEllipse(QPointF(12, 12), 4.5, 4.5);
    for (const auto& [from, to] : {std::pair{QPointF(12, 2), QPointF(12, 4)},
                                   {QPointF(12, 20), QPointF(12, 22)},
                                   {QPointF(2, 12), QPointF(4, 12)},
                                   {QPointF(20, 12), QPointF(22, 12)},
                                   {QPointF(5, 5), QPointF(6.3, 6.3)},
                                   {QPointF(17.7, 17.7), QPointF(19, 19)},
                                   {QPointF(5, 19), QPointF(6.3, 17.7)},
                                   {QPointF(17.7, 6.3), QPointF(19, 5)}})
        addLine(path, {from, to});
}

void addMoon(QPainterPath& path)
{
    path.moveTo(20, 14);
    path.cubicTo(14, 17.5, 6.5, 11, 10, 4);
    path.cubicTo(-1, 8, 4, 23, 14.5, 20.5);
    path.cubicTo(17, 19.8, 19, 17.5, 20, 14);
}

void addKeypad(QPainterPath& path)
{
    for (const double y : {6.0, 12.0, 18.0})
        for (const double x : {6.0, 12.0, 18.0})
            path.addEllipse(QPointF(x, y), 0.9, 0.9);
}

void addHourglass(QPainterPath& path)
{
    addLine(path, {{6, 3}, {18, 3}});
    addLine(path, {{6, 21}, {18, 21}});
    addLine(path, {{7.5, 3}, {7.5, 7}, {12, 12}, {16.5, 7}, {16.5, 3}});
    addLine(path, {{7.5, 21}, {7.5, 17}, {12, 12}, {16.5, 17}, {16.5, 21}});
}

void addCalendar(QPainterPath& path)
{
    path.addRoundedRect(3.5, 5, 17, 16, 2.5, 2.5);
    addLine(path, {{3.5, 10}, {20.5, 10}});
    addLine(path, {{8, 2.5}, {8, 6.5}});
    addLine(path, {{16, 2.5}, {16, 6.5}});
}

void addDisk(QPainterPath& path)
{
    path.addEllipse(QRectF(4, 2.5, 16, 6));
    path.moveTo(4, 5.5);
    path.lineTo(4, 18.5);
    path.cubicTo(4, 22.5, 20, 22.5, 20, 18.5);
    path.lineTo(20, 5.5);
    path.moveTo(4, 12);
    path.cubicTo(4, 16, 20, 16, 20, 12);
}

void addGlobe(QPainterPath& path)
{
    path.addEllipse(QPointF(12, 12), 9, 9);
    path.addEllipse(QPointF(12, 12), 4, 9);
    addLine(path, {{3, 12}, {21, 12}});
}

void addShield(QPainterPath& path)
{
    path.moveTo(12, 2.5);
    path.lineTo(20, 5.5);
    path.cubicTo(20.5, 13.5, 18, 18.5, 12, 21.5);
    path.cubicTo(6, 18.5, 3.5, 13.5, 4, 5.5);
    path.closeSubpath();
}

void addCoveredLens(QPainterPath& path)
{
    path.addEllipse(QPointF(12, 12), 9, 9);
    addLine(path, {{6.5, 12}, {12, 6.5}});
    addLine(path, {{6.8, 16.2}, {16.2, 6.8}});
    addLine(path, {{12, 17.5}, {17.5, 12}});
}

QPainterPath pathOf(Icon icon)
{
    QPainterPath path;
    switch (icon) {
    case Icon::None:
        break;
    case Icon::Tick:
        addLine(path, {{4.5, 12.5}, {10, 18}, {19.5, 7}});
        break;
    case Icon::Clock:
        path.addEllipse(QPointF(12, 12), 9, 9);
        addLine(path, {{12, 6.5}, {12, 12}, {15.5, 14.5}});
        break;
    case Icon::Cross:
        addLine(path, {{6, 6}, {18, 18}});
        addLine(path, {{18, 6}, {6, 18}});
        break;
    case Icon::Person:
        addPerson(path, 12);
        break;
    case Icon::People:
        addPerson(path, 8.5);
        addPerson(path, 16.5);
        break;
    case Icon::Camera:
        addCamera(path);
        break;
    case Icon::CameraOff:
        addCamera(path);
        addLine(path, {{3, 2.5}, {21, 21.5}});
        break;
    case Icon::Cover:
        addCoveredLens(path);
        break;
    case Icon::Pause:
        addLine(path, {{8.5, 5}, {8.5, 19}});
        addLine(path, {{15.5, 5}, {15.5, 19}});
        break;
    case Icon::Moon:
        addMoon(path);
        break;
    case Icon::Sun:
        addSun(path);
        break;
    case Icon::Calendar:
        addCalendar(path);
        break;
    case Icon::Keypad:
        addKeypad(path);
        break;
    case Icon::Place:
        addPlace(path);
        path.addEllipse(QPointF(12, 10), 2.8, 2.8);
        break;
    case Icon::PlaceUnknown:
        addPlace(path);
        addQuestionMark(path, 12, 10.2);
        break;
    case Icon::Disk:
        addDisk(path);
        break;
    case Icon::Hourglass:
        addHourglass(path);
        break;
    case Icon::Globe:
        addGlobe(path);
        break;
    case Icon::Shield:
        addShield(path);
        break;
    case Icon::Backspace:
        addLine(path, {{9, 5}, {21, 5}, {21, 19}, {9, 19}, {2.5, 12}, {9, 5}});
        addLine(path, {{11.5, 9.5}, {16.5, 14.5}});
        addLine(path, {{16.5, 9.5}, {11.5, 14.5}});
        break;
    case Icon::Question:
        path.addEllipse(QPointF(12, 12), 9.5, 9.5);
        addQuestionMark(path, 12, 11.6);
        break;
    case Icon::Chart:
        addLine(path, {{5, 20}, {5, 12}});
        addLine(path, {{12, 20}, {12, 4}});
        addLine(path, {{19, 20}, {19, 8}});
        break;
    }
    return path;
}

} // namespace

void paintIcon(QPainter& painter, Icon icon, const QRectF& square, const QColor& colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / kGrid, square.height() / kGrid);
    painter.setPen(QPen(colour, kLine, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(pathOf(icon));
    painter.restore();
}

} // namespace rollcall::app

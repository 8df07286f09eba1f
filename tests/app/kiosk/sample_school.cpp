#include "tests/app/kiosk/sample_school.h"

#include <QDateTime>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

namespace rollcall::kiosk {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::MarkStatus;

domain::Session sampleSession(qint64 id, const QString& title, const QString& code, base::UtcTime startsAt,
                              std::chrono::minutes length)
{
    return {.id = {id},
            .title = title,
            .courseCode = code,
            .room = u"204"_s,
            .courseId = {id},
            .teacherId = {1},
            .startsAt = startsAt,
            .endsAt = startsAt + length,
            .isActive = true,
            .createdAt = startsAt};
}

services::CourseAttendance sampleCourse(qint64 id, const QString& title, int present, int late, int absent)
{
    const int held = present + late + absent;
    return {
        .course = {.id = {id}, .code = u"CS"_s, .title = title, .section = u"A"_s, .teacherId = {1}, .createdAt = {}},
        .held = held,
        .present = present,
        .late = late,
        .excused = 0,
        .absent = absent,
        .percentage = held ? std::optional(100.0 * (present + late) / held) : std::nullopt};
}

} // namespace

base::UtcTime sampleNow()
{
    return base::UtcTime(std::chrono::milliseconds(QDateTime(QDate(2026, 3, 9), QTime(9, 2)).toMSecsSinceEpoch()));
}

services::KioskBoard sampleBoard(int running)
{
    const auto now = sampleNow();
    services::KioskBoard board;
    const std::array titles{u"Algorithms"_s, u"Linear Algebra"_s, u"Modern European History and Society"_s};
    const std::array codes{u"CS 201"_s, u"MA 110"_s, u"HI 305"_s};
    for (int i = 0; i < running; ++i) {
        const auto at = static_cast<std::size_t>(i) % titles.size();
        board.running.push_back(
            {sampleSession(i + 1, titles.at(at), codes.at(at), now - 2min, 90min), u"A"_s, u"Grace Okafor"_s, 30, 23});
    }
    board.next = {sampleSession(9, u"Linear Algebra"_s, u"MA 110"_s, now + 23min, 90min), u"B"_s, u"Jonas Weber"_s, 24,
                  0};
    const std::array names{u"Lucia Moreno"_s, u"Omar Haddad"_s, u"Ines Prado"_s, u"Daniel Osei"_s, u"Hana Sato"_s};
    for (std::size_t i = 0; i < names.size(); ++i)
        board.latest.push_back(
            {names.at(i), now - std::chrono::seconds(40 * (i + 1)), i == 2 ? MarkStatus::Late : MarkStatus::Present});
    return board;
}

services::MyAttendance sampleAttendance()
{
    const auto now = sampleNow();
    services::MyAttendance mine;
    mine.student.id = {7};
    mine.student.name = u"Amira Khalil"_s;
    mine.courses = {sampleCourse(1, u"Algorithms"_s, 17, 2, 1), sampleCourse(2, u"Linear Algebra"_s, 11, 0, 4),
                    sampleCourse(3, u"Physics"_s, 0, 0, 0)};
    mine.recent = {{sampleSession(1, u"Algorithms"_s, u"CS 201"_s, now - 2min, 90min), MarkStatus::Present, false},
                   {sampleSession(21, u"Linear Algebra"_s, u"MA 110"_s, now - 72h, 90min), std::nullopt, false},
                   {sampleSession(22, u"Linear Algebra"_s, u"MA 110"_s, now - 120h, 90min), MarkStatus::Absent, true},
                   {sampleSession(23, u"Algorithms"_s, u"CS 201"_s, now - 168h, 90min), MarkStatus::Late, false},
                   {sampleSession(24, u"Algorithms"_s, u"CS 201"_s, now - 216h, 90min), MarkStatus::Excused, false}};
    return mine;
}

QImage sampleWall(QSize size)
{
    QImage picture(size, QImage::Format_RGB32);
    QLinearGradient wall(0, 0, size.width(), size.height());
    wall.setColorAt(0, QColor(0x5B6E7C));
    wall.setColorAt(1, QColor(0x2B343C));
    QPainter(&picture).fillRect(picture.rect(), wall);
    return picture;
}

QImage samplePicture(QSize size)
{
    auto picture = sampleWall(size);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const double unit = std::min(size.width(), size.height()) / 100.0;
    painter.translate(size.width() / 2.0, size.height() * 0.46);
    painter.scale(unit, unit);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x3E5C7C));
    painter.drawRoundedRect(QRectF(-30, 30, 60, 60), 24, 24);
    painter.setBrush(QColor(0xB58F74));
    painter.drawRect(QRectF(-7, 15, 14, 20));
    painter.setBrush(QColor(0x2B2220));
    painter.drawEllipse(QPointF(0, -6), 19, 23);
    painter.setBrush(QColor(0xC9A68A));
    painter.drawEllipse(QPointF(0, 1), 17, 22);
    painter.setBrush(QColor(0x2B2220));
    painter.drawEllipse(QPointF(-6.5, -1), 1.8, 1.3);
    painter.drawEllipse(QPointF(6.5, -1), 1.8, 1.3);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0x7A4B40), 1.2, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(QRectF(-6, 4, 12, 9), 200 * 16, 140 * 16);
    return picture;
}

FacesInPicture sampleFaces(QSize size)
{
    const auto width = static_cast<float>(size.width());
    const auto height = static_cast<float>(size.height());
    const float side = std::min(width, height) * 0.4F;
    return {.width = size.width(),
            .height = size.height(),
            .face = vision::Box{(width - side) / 2, height * 0.46F - side / 2, side, side},
            .bystanders = {{width * 0.04F, height * 0.3F, side * 0.4F, side * 0.5F}}};
}

KioskView sampleView(Screen screen)
{
    KioskView view{.screen = screen};
    const KioskResult named{.personName = u"Amira Khalil"_s, .courseTitle = u"Algorithms"_s, .at = sampleNow()};
    if (screen == Screen::Verifying)
        view.progress = 0.68;
    else if (screen == Screen::Adjust)
        view.guidance = Guidance::ComeCloser;
    else if (screen == Screen::CameraTrouble)
        view.camera = CameraFault::Lost;
    else if (screen == Screen::StorageTrouble)
        view.trouble = base::Error{base::ErrorCode::DatabaseBusy, u"school.db"_s};
    else if (screen == Screen::FacesOff)
        view.trouble = base::Error{base::ErrorCode::KeyMissing, u"school.db.key"_s};
    else if (screen == Screen::Confirmed || screen == Screen::AlreadyMarked || screen == Screen::NotInThisClass)
        view.result = named;
    if (screen == Screen::AlreadyMarked)
        view.result->reason = domain::Reason::DuplicateMark;
    if (screen == Screen::NotInThisClass)
        view.result =
            KioskResult{.courseTitle = u"Algorithms"_s, .at = sampleNow(), .reason = domain::Reason::NotEnrolled};
    if (screen == Screen::Refused)
        view.result = KioskResult{.courseTitle = u"Algorithms"_s,
                                  .at = sampleNow(),
                                  .reason = domain::Reason::FaceMismatch,
                                  .offersPin = true};
    return view;
}

} // namespace rollcall::kiosk

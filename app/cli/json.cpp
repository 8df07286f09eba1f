#include "app/cli/json.h"

#include "app/common/messages.h"

#include <QStringBuilder>

namespace rollcall::cli {
namespace {

using namespace Qt::StringLiterals;

template <class Tag>
QJsonValue toJson(std::optional<base::Id<Tag>> id)
{
    return id ? QJsonValue(id->value) : QJsonValue();
}

QJsonValue toJson(std::optional<double> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

void addPlace(QJsonObject& object, const std::optional<domain::GeoPoint>& point, const domain::Device& device)
{
    object[u"latitude"_s] = point ? QJsonValue(point->latitudeDeg) : QJsonValue();
    object[u"longitude"_s] = point ? QJsonValue(point->longitudeDeg) : QJsonValue();
    object[u"device_hash"_s] = device.hash;
    object[u"ip_address"_s] = device.ipAddress;
    object[u"user_agent"_s] = device.userAgent;
}

QJsonValue toJson(const exchange::Cell& cell)
{
    if (std::holds_alternative<std::monostate>(cell))
        return {};
    if (const auto* const number = std::get_if<qint64>(&cell))
        return *number;
    if (const auto* const percent = std::get_if<exchange::Percent>(&cell))
        return percent->value;
    return exchange::cellText(cell);
}

} // namespace

QJsonObject toJson(const domain::Person& person)
{
    return {{u"id"_s, person.id.value},
            {u"name"_s, person.name},
            {u"email"_s, person.email},
            {u"department"_s, person.department},
            {u"role"_s, domain::toText(person.role)},
            {u"face_registered"_s, person.faceRegistered},
            {u"registered_at"_s, base::toIso(person.registeredAt)}};
}

QJsonObject toJson(const domain::Course& course)
{
    return {{u"id"_s, course.id.value},
            {u"code"_s, course.code},
            {u"title"_s, course.title},
            {u"section"_s, course.section},
            {u"teacher_id"_s, course.teacherId.value},
            {u"created_at"_s, base::toIso(course.createdAt)},
            {u"archived_at"_s, course.archivedAt ? QJsonValue(base::toIso(*course.archivedAt)) : QJsonValue()}};
}

QJsonObject toJson(const domain::Session& session)
{
    return {{u"id"_s, session.id.value},
            {u"title"_s, session.title},
            {u"course_code"_s, session.courseCode},
            {u"room"_s, session.room},
            {u"course_id"_s, session.courseId.value},
            {u"teacher_id"_s, session.teacherId.value},
            {u"starts_at"_s, base::toIso(session.startsAt)},
            {u"ends_at"_s, base::toIso(session.endsAt)},
            {u"is_active"_s, session.isActive},
            {u"created_at"_s, base::toIso(session.createdAt)}};
}

QJsonObject toJson(const domain::Mark& mark)
{
    QJsonObject object{{u"id"_s, mark.id.value},
                       {u"session_id"_s, mark.sessionId.value},
                       {u"student_id"_s, mark.studentId.value},
                       {u"marked_at"_s, base::toIso(mark.markedAt)},
                       {u"face_distance"_s, toJson(mark.faceDistance)},
                       {u"status"_s, domain::toText(mark.status)},
                       {u"method"_s, domain::toText(mark.method)},
                       {u"marked_by"_s, toJson(mark.markedBy)},
                       {u"reason"_s, mark.reason}};
    addPlace(object, mark.point, mark.device);
    return object;
}

QJsonObject toJson(const storage::MarkRow& row)
{
    QJsonObject object = toJson(row.mark);
    object[u"student_name"_s] = row.studentName;
    object[u"student_email"_s] = row.studentEmail;
    object[u"course_code"_s] = row.courseCode;
    object[u"session_title"_s] = row.sessionTitle;
    return object;
}

QJsonObject toJson(const domain::Attempt& attempt)
{
    QJsonObject object{{u"id"_s, attempt.id.value},
                       {u"session_id"_s, toJson(attempt.sessionId)},
                       {u"student_id"_s, toJson(attempt.studentId)},
                       {u"success"_s, attempt.success},
                       {u"reason"_s, attempt.reason ? QJsonValue(domain::toText(*attempt.reason)) : QJsonValue()},
                       {u"face_distance"_s, toJson(attempt.faceDistance)},
                       {u"method"_s, domain::toText(attempt.method)},
                       {u"liveness"_s, domain::toText(attempt.liveness)},
                       {u"created_at"_s, base::toIso(attempt.createdAt)}};
    addPlace(object, attempt.point, attempt.device);
    return object;
}

QJsonObject toJson(const services::CheckInOutcome& outcome)
{
    QJsonObject object = toJson(outcome.attempt);
    if (outcome.attempt.id.value == 0)
        object[u"id"_s] = QJsonValue();
    object[u"refused_until"_s] = outcome.refusedUntil ? QJsonValue(base::toIso(*outcome.refusedUntil)) : QJsonValue();
    object[u"student_name"_s] = outcome.person ? QJsonValue(outcome.person->name) : QJsonValue();
    object[u"student_email"_s] = outcome.person ? QJsonValue(outcome.person->email) : QJsonValue();
    object[u"status"_s] = outcome.mark ? QJsonValue(domain::toText(outcome.mark->status)) : QJsonValue();
    object[u"hint"_s] = outcome.hint ? QJsonValue(base::errorName(*outcome.hint)) : QJsonValue();
    return object;
}

QJsonObject toJson(const services::CourseAttendance& course)
{
    return {{u"course_id"_s, course.course.id.value},
            {u"code"_s, course.course.code},
            {u"title"_s, course.course.title},
            {u"section"_s, course.course.section},
            {u"held"_s, course.held},
            {u"present"_s, course.present},
            {u"late"_s, course.late},
            {u"excused"_s, course.excused},
            {u"absent"_s, course.absent},
            {u"percentage"_s, toJson(course.percentage)}};
}

QJsonObject toJson(const services::SessionStanding& standing)
{
    return {{u"session_id"_s, standing.session.id.value},
            {u"course_code"_s, standing.session.courseCode},
            {u"title"_s, standing.session.title},
            {u"starts_at"_s, base::toIso(standing.session.startsAt)},
            {u"ends_at"_s, base::toIso(standing.session.endsAt)},
            {u"status"_s, standing.status ? QJsonValue(domain::toText(*standing.status)) : QJsonValue()},
            {u"has_open_question"_s, standing.hasOpenQuestion}};
}

QJsonObject toJson(const domain::ReviewItem& item)
{
    return {{u"id"_s, item.id.value},
            {u"session_id"_s, toJson(item.sessionId)},
            {u"note"_s, item.note},
            {u"created_at"_s, base::toIso(item.createdAt)}};
}

QJsonObject toJson(const services::MyAttendance& attendance)
{
    return {{u"student"_s, toJson(attendance.student)},
            {u"courses"_s, toJsonArray(attendance.courses)},
            {u"recent"_s, toJsonArray(attendance.recent)},
            {u"questions"_s, toJsonArray(attendance.questions)}};
}

QJsonObject toJson(const storage::TimetableRow& row)
{
    const auto& rule = row.rule;
    return {{u"id"_s, rule.id.value},
            {u"course_id"_s, rule.courseId.value},
            {u"course_code"_s, row.courseCode},
            {u"section"_s, row.section},
            {u"teacher_id"_s, row.teacherId.value},
            {u"title"_s, rule.title},
            {u"room"_s, rule.room},
            {u"weekday"_s, rule.weekday},
            {u"starts_at"_s, rule.startsAt.toString(u"HH:mm"_s)},
            {u"duration_min"_s, rule.durationMin},
            {u"first_date"_s, rule.firstDate.toString(Qt::ISODate)},
            {u"last_date"_s, rule.lastDate.toString(Qt::ISODate)}};
}

QJsonObject toJson(const domain::Holiday& holiday)
{
    return {{u"id"_s, holiday.id.value},
            {u"first_date"_s, holiday.firstDate.toString(Qt::ISODate)},
            {u"last_date"_s, holiday.lastDate.toString(Qt::ISODate)},
            {u"name"_s, holiday.name}};
}

QJsonObject toJson(const exchange::ReportTable& table)
{
    QJsonArray remarks;
    for (const auto& remark : table.remarks)
        remarks.append(remark.text());
    QJsonArray rows;
    for (const auto& cells : table.rows) {
        QJsonObject row;
        for (std::size_t column = 0; column < cells.size(); ++column)
            row[table.columns[column].id] = toJson(cells[column]);
        rows.append(row);
    }
    return {{u"title"_s, table.title.text()}, {u"remarks"_s, remarks}, {u"rows"_s, rows}};
}

QJsonObject toJson(const vision::Quality& quality)
{
    return {{u"score"_s, quality.score()},
            {u"eye_distance_px"_s, quality.eyeDistancePx},
            {u"sharpness"_s, quality.sharpness},
            {u"brightness"_s, quality.brightness},
            {u"clipped_share"_s, quality.clippedShare},
            {u"eye_openness"_s, quality.eyeOpenness},
            {u"yaw_deg"_s, quality.pose.yawDeg},
            {u"pitch_deg"_s, quality.pose.pitchDeg},
            {u"roll_deg"_s, quality.pose.rollDeg}};
}

QJsonObject toJson(const base::Error& error)
{
    return {
        {u"code"_s, base::errorName(error.code)}, {u"message"_s, app::sentence(error)}, {u"detail"_s, error.detail}};
}

QString plainText(const QJsonValue& value)
{
    QStringList parts;
    if (value.isObject()) {
        const auto object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            parts += it.key() % u' ' % plainText(it.value());
    } else if (value.isArray()) {
        for (const auto& item : value.toArray())
            parts += plainText(item);
    } else {
        return value.isNull() ? u"none"_s : value.toVariant().toString();
    }
    return parts.join(u", "_s);
}

} // namespace rollcall::cli

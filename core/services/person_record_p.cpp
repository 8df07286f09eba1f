#include "core/services/person_record_p.h"

#include "core/services/my_attendance.h"
#include "core/storage/attempt_table.h"
#include "core/storage/authenticator_table.h"
#include "core/storage/consent_table.h"
#include "core/storage/course_table.h"
#include "core/storage/device_table.h"
#include "core/storage/enrolment_table.h"
#include "core/storage/lookalike_table.h"
#include "core/storage/mark_table.h"
#include "core/storage/person_table.h"
#include "core/storage/pin_table.h"
#include "core/storage/review_table.h"
#include "core/storage/session_table.h"
#include "core/storage/staff_action_table.h"
#include "core/storage/staff_attendance_table.h"
#include "core/storage/template_table.h"
#include "core/storage/tombstone_table.h"

#include <QJsonArray>

#include <optional>
#include <utility>

namespace rollcall::services {
namespace {

using base::Result;
using base::toIso;
using domain::toText;
using namespace Qt::StringLiterals;

template <class Tag>
QJsonValue valueOf(std::optional<base::Id<Tag>> id)
{
    return id ? QJsonValue(id->value) : QJsonValue();
}

QJsonValue valueOf(std::optional<base::UtcTime> time)
{
    return time ? QJsonValue(toIso(*time)) : QJsonValue();
}

QJsonValue valueOf(std::optional<double> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

void addPlace(QJsonObject& object, const std::optional<domain::GeoPoint>& point)
{
    object[u"latitude"_s] = point ? QJsonValue(point->latitudeDeg) : QJsonValue();
    object[u"longitude"_s] = point ? QJsonValue(point->longitudeDeg) : QJsonValue();
}

void addDevice(QJsonObject& object, const domain::Device& device)
{
    object[u"device_hash"_s] = device.hash;
    object[u"ip_address"_s] = device.ipAddress;
    object[u"user_agent"_s] = device.userAgent;
}

QJsonObject objectOf(const domain::Course& course)
{
    return {{u"id"_s, course.id.value},
            {u"code"_s, course.code},
            {u"title"_s, course.title},
            {u"section"_s, course.section},
            {u"created_at"_s, toIso(course.createdAt)}};
}

QJsonObject objectOf(const CourseAttendance& attendance)
{
    return {{u"course_id"_s, attendance.course.id.value},
            {u"course_code"_s, attendance.course.code},
            {u"held"_s, attendance.held},
            {u"present"_s, attendance.present},
            {u"late"_s, attendance.late},
            {u"excused"_s, attendance.excused},
            {u"absent"_s, attendance.absent},
            {u"percentage"_s, valueOf(attendance.percentage)}};
}

QJsonObject objectOf(const domain::Session& session)
{
    return {{u"id"_s, session.id.value},
            {u"title"_s, session.title},
            {u"course_code"_s, session.courseCode},
            {u"room"_s, session.room},
            {u"starts_at"_s, toIso(session.startsAt)},
            {u"ends_at"_s, toIso(session.endsAt)}};
}

QJsonObject objectOf(const domain::Consent& consent)
{
    return {{u"given_by"_s, consent.givenBy},         {u"by_guardian"_s, consent.byGuardian},
            {u"text_version"_s, consent.textVersion}, {u"language"_s, consent.language},
            {u"given_at"_s, toIso(consent.givenAt)},  {u"withdrawn_at"_s, valueOf(consent.withdrawnAt)}};
}

QJsonObject objectOf(const domain::SealedTemplate& sample)
{
    return {
        {u"model_id"_s, sample.modelId}, {u"quality"_s, sample.quality}, {u"captured_at"_s, toIso(sample.capturedAt)}};
}

QJsonObject objectOf(const storage::MarkRow& row)
{
    QJsonObject object{{u"session_id"_s, row.mark.sessionId.value},
                       {u"course_code"_s, row.courseCode},
                       {u"session_title"_s, row.sessionTitle},
                       {u"marked_at"_s, toIso(row.mark.markedAt)},
                       {u"status"_s, toText(row.mark.status)},
                       {u"method"_s, toText(row.mark.method)},
                       {u"face_distance"_s, valueOf(row.mark.faceDistance)},
                       {u"marked_by"_s, valueOf(row.mark.markedBy)},
                       {u"reason"_s, row.mark.reason}};
    addPlace(object, row.mark.point);
    addDevice(object, row.mark.device);
    return object;
}

QJsonObject objectOf(const domain::Attempt& attempt)
{
    QJsonObject object{{u"session_id"_s, valueOf(attempt.sessionId)},
                       {u"success"_s, attempt.success},
                       {u"reason"_s, attempt.reason ? QJsonValue(toText(*attempt.reason)) : QJsonValue()},
                       {u"face_distance"_s, valueOf(attempt.faceDistance)},
                       {u"method"_s, toText(attempt.method)},
                       {u"liveness"_s, toText(attempt.liveness)},
                       {u"created_at"_s, toIso(attempt.createdAt)}};
    addPlace(object, attempt.point);
    addDevice(object, attempt.device);
    return object;
}

QJsonObject objectOf(const storage::ReviewRecord& record)
{
    return {{u"kind"_s, toText(record.item.kind)},
            {u"session_id"_s, valueOf(record.item.sessionId)},
            {u"note"_s, record.item.note},
            {u"created_at"_s, toIso(record.item.createdAt)},
            {u"resolved_at"_s, valueOf(record.item.resolvedAt)},
            {u"resolution"_s, record.resolution}};
}

QJsonObject objectOf(const storage::DeviceUse& use)
{
    return {{u"device_hash"_s, use.hash},
            {u"first_seen_at"_s, toIso(use.firstSeenAt)},
            {u"last_seen_at"_s, toIso(use.lastSeenAt)}};
}

QJsonObject objectOf(const storage::LookalikePair& pair)
{
    return {{u"user_id"_s, pair.a.value}, {u"other_user_id"_s, pair.b.value}};
}

QJsonObject objectOf(const domain::StaffAction& action)
{
    return {{u"actor_id"_s, valueOf(action.actor)}, {u"actor_name"_s, action.actorName},
            {u"action"_s, action.action},           {u"subject"_s, action.subject},
            {u"detail"_s, action.detail},           {u"created_at"_s, toIso(action.createdAt)}};
}

QJsonObject objectOf(const storage::StaffDayRow& row)
{
    const auto& day = row.day;
    QJsonObject object{{u"date"_s, day.date.toString(Qt::ISODate)},
                       {u"time"_s, day.time.toString(Qt::ISODate)},
                       {u"status"_s, toText(day.status)}};
    addPlace(object, day.point);
    return object;
}

/// The document while it is put together; after the first failure nothing more is read.
class Record
{
public:
    explicit Record(QJsonObject document) : m_document(std::move(document)) {}

    template <class Read>
    void addList(const QString& name, Read read)
    {
        if (m_failure)
            return;
        const auto rows = read();
        if (!rows) {
            m_failure = rows.error();
            return;
        }
        QJsonArray list;
        for (const auto& row : *rows)
            list.append(objectOf(row));
        m_document[name] = list;
    }

    [[nodiscard]] Result<QJsonObject> document() &&
    {
        if (m_failure)
            return tl::unexpected(*m_failure);
        return std::move(m_document);
    }

private:
    QJsonObject m_document;
    std::optional<base::Error> m_failure;
};

Result<QJsonObject> accountOf(storage::Database& database, const domain::Person& person)
{
    const auto password = storage::PersonTable(database).passwordHash(person.id);
    if (!password)
        return base::propagate(password);
    const auto mustChange = storage::PersonTable(database).mustChangePassword(person.id);
    if (!mustChange)
        return base::propagate(mustChange);
    const auto pinSetAt = storage::PinTable(database).setAt(person.id);
    if (!pinSetAt)
        return base::propagate(pinSetAt);
    const auto authenticator = storage::AuthenticatorTable(database).find(person.id);
    if (!authenticator)
        return base::propagate(authenticator);
    const auto tombstone = storage::TombstoneTable(database).find(person.id);
    if (!tombstone)
        return base::propagate(tombstone);
    return QJsonObject{{u"id"_s, person.id.value},
                       {u"name"_s, person.name},
                       {u"email"_s, person.email},
                       {u"department"_s, person.department},
                       {u"role"_s, toText(person.role)},
                       {u"registered_at"_s, toIso(person.registeredAt)},
                       {u"face_registered"_s, person.faceRegistered},
                       {u"has_password"_s, !password->isEmpty()},
                       {u"must_change_password"_s, *mustChange},
                       {u"two_step_since"_s, *authenticator ? valueOf((*authenticator)->confirmedAt) : QJsonValue()},
                       {u"pin_set_at"_s, valueOf(*pinSetAt)},
                       {u"erased_at"_s, *tombstone ? QJsonValue(toIso((*tombstone)->erasedAt)) : QJsonValue()}};
}

/// By course, for a student; of others there is none.
Result<std::vector<CourseAttendance>> attendanceOf(School& school, const domain::Person& person)
{
    if (person.role != domain::Role::Student)
        return std::vector<CourseAttendance>();
    auto attendance = loadMyAttendance(school, person.id);
    if (!attendance)
        return base::propagate(attendance);
    return std::move(attendance->courses);
}

} // namespace

Result<QJsonObject> readPersonRecord(School& school, const domain::Person& person)
{
    auto& database = school.database();
    const auto id = person.id;
    const auto account = accountOf(database, person);
    if (!account)
        return base::propagate(account);
    storage::MarkFilter marks;
    marks.student = id;
    storage::SessionFilter taught;
    taught.teacher = id;
    Record record({{u"exported_at"_s, toIso(school.now())}, {u"account"_s, *account}});
    record.addList(u"courses"_s, [&] { return storage::CourseTable(database).ofStudent(id); });
    record.addList(u"attendance"_s, [&] { return attendanceOf(school, person); });
    record.addList(u"courses_taught"_s,
                   [&] { return storage::CourseTable(database).list({.teacher = id}, storage::kAllRows); });
    record.addList(u"sessions_taught"_s,
                   [&] { return storage::SessionTable(database).list(taught, storage::kAllRows); });
    record.addList(u"consents"_s, [&] { return storage::ConsentTable(database).history(id); });
    record.addList(u"face_samples"_s, [&] { return storage::TemplateTable(database).ofPerson(id); });
    record.addList(u"marks"_s, [&] { return storage::MarkTable(database).list(marks, storage::kAllRows); });
    record.addList(u"attempts"_s, [&] {
        return storage::AttemptTable(database).list({.session = {}, .student = id}, storage::kAllRows);
    });
    record.addList(u"staff_days"_s,
                   [&] { return storage::StaffAttendanceTable(database).list({.person = id}, storage::kAllRows); });
    record.addList(u"review_items"_s, [&] { return storage::ReviewTable(database).ofStudent(id); });
    record.addList(u"devices"_s, [&] { return storage::DeviceTable(database).ofPerson(id); });
    record.addList(u"lookalikes"_s, [&] { return storage::LookalikeTable(database).ofPerson(id); });
    record.addList(u"staff_actions"_s, [&] { return storage::StaffActionTable(database).about(id); });
    return std::move(record).document();
}

} // namespace rollcall::services

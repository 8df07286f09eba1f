#pragma once

#include "core/base/error.h"
#include "core/domain/attempt.h"
#include "core/domain/course.h"
#include "core/domain/person.h"
#include "core/domain/session.h"
#include "core/exchange/report_table.h"
#include "core/services/check_in.h"
#include "core/services/my_attendance.h"
#include "core/storage/mark_table.h"
#include "core/storage/timetable_table.h"
#include "core/vision/quality.h"

#include <QJsonArray>
#include <QJsonObject>

#include <vector>

namespace rollcall::cli {

/// Rows as JSON objects: the names of the table's columns, times in UTC, null where a column is empty.
[[nodiscard]] QJsonObject toJson(const domain::Person& person);
[[nodiscard]] QJsonObject toJson(const domain::Course& course);
[[nodiscard]] QJsonObject toJson(const domain::Session& session);
[[nodiscard]] QJsonObject toJson(const domain::Mark& mark);
[[nodiscard]] QJsonObject toJson(const storage::MarkRow& row);
[[nodiscard]] QJsonObject toJson(const domain::Attempt& attempt);
[[nodiscard]] QJsonObject toJson(const services::CheckInOutcome& outcome);
[[nodiscard]] QJsonObject toJson(const domain::ReviewItem& item);
[[nodiscard]] QJsonObject toJson(const services::CourseAttendance& course);
[[nodiscard]] QJsonObject toJson(const services::SessionStanding& standing);
[[nodiscard]] QJsonObject toJson(const services::MyAttendance& attendance);
[[nodiscard]] QJsonObject toJson(const storage::TimetableRow& row);
[[nodiscard]] QJsonObject toJson(const domain::Holiday& holiday);
/// Each row as an object by the ids of its columns; a share is a number from 0 to 100.
[[nodiscard]] QJsonObject toJson(const exchange::ReportTable& table);
[[nodiscard]] QJsonObject toJson(const vision::Quality& quality);
[[nodiscard]] QJsonObject toJson(const base::Error& error);

/// A value for people to read: lists and objects with commas between.
[[nodiscard]] QString plainText(const QJsonValue& value);

template <class Row>
[[nodiscard]] QJsonArray toJsonArray(const std::vector<Row>& rows)
{
    QJsonArray array;
    for (const auto& row : rows)
        array.append(toJson(row));
    return array;
}

} // namespace rollcall::cli

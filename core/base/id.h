#pragma once

#include <QtGlobal>

#include <compare>
#include <cstddef>
#include <functional>

namespace rollcall::base {

/// A row id of one table. Ids of different tables do not mix. SQLite gives values from 1; 0 means "not stored yet".
template <class Tag>
struct Id
{
    qint64 value = 0;

    auto operator<=>(const Id&) const = default;
};

using PersonId = Id<struct PersonTag>;
using CourseId = Id<struct CourseTag>;
using EnrolmentId = Id<struct EnrolmentTag>;
using SessionId = Id<struct SessionTag>;
using MarkId = Id<struct MarkTag>;
using AttemptId = Id<struct AttemptTag>;
using ConsentId = Id<struct ConsentTag>;
using TemplateId = Id<struct TemplateTag>;
using ReviewItemId = Id<struct ReviewItemTag>;
using TimetableRuleId = Id<struct TimetableRuleTag>;
using HolidayId = Id<struct HolidayTag>;

} // namespace rollcall::base

template <class Tag>
struct std::hash<rollcall::base::Id<Tag>>
{
    std::size_t operator()(rollcall::base::Id<Tag> id) const noexcept { return std::hash<qint64>{}(id.value); }
};

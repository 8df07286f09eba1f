#include "core/services/scale_demo.h"

#include "core/services/demo_school_p.h"
#include "core/services/scale_history_p.h"
#include "core/services/timetable.h"

#include <QDir>

#include <iterator>
#include <optional>
#include <utility>

namespace rollcall::services {
namespace {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::propagate;
using base::Result;

Result<void> checkOptions(const ScaleOptions& options)
{
    if (options.years < 1 || options.years > 20)
        return base::fail(ErrorCode::InvalidArgument, u"years: 1 to 20"_s);
    if (options.students < 20 || options.students > 20'000)
        return base::fail(ErrorCode::InvalidArgument, u"students: 20 to 20000"_s);
    if (!QDir().mkpath(options.dir))
        return base::fail(ErrorCode::FileNotWritable, options.dir);
    return {};
}

Result<void> writeLessons(ScaleHistory& history, const ScalePlan& plan, const Progress& progress)
{
    for (int week = 0; week < plan.weeks(); ++week) {
        if (!goesOn(progress, week, plan.weeks()))
            return base::fail(ErrorCode::Cancelled);
        if (auto written = history.writeWeek(week); !written)
            return written;
    }
    (void)goesOn(progress, plan.weeks(), plan.weeks());
    return {};
}

Result<void> writeAll(School& school, const ScaleOptions& options, const DemoListener& listener, ScaleReport& report)
{
    const ScalePlan plan(options, school.now());
    std::mt19937_64 random(options.seed);
    auto writer = storage::BulkWriter::create(school.database());
    if (!writer)
        return propagate(writer);
    listener.step(u"making people and courses"_s);
    const auto people = addScalePeople(school, *writer, plan, options.students, random, listener.progress);
    if (!people)
        return propagate(people);
    const auto rules = addScaleTimetable(school, plan, *people);
    if (!rules)
        return propagate(rules);
    listener.step(u"writing the lessons, week by week"_s);
    ScaleHistory history(school, *writer, plan, *people, *rules, random);
    if (auto written = writeLessons(history, plan, listener.progress); !written)
        return written;
    if (auto written = history.writeDevices(); !written)
        return written;
    listener.step(u"making the indexes"_s);
    if (auto finished = writer->finish(listener.progress); !finished)
        return finished;
    if (const auto planned = planSessions(school, options.zone); !planned)
        return propagate(planned);
    const auto& rows = writer->added();
    report.students = std::ssize(people->students);
    report.courses = std::ssize(people->courses);
    report.sessions = history.sessions();
    report.marks = rows.marks;
    report.attempts = rows.attempts;
    report.staffActions = rows.staffActions;
    return {};
}

} // namespace

Result<ScaleReport> makeScaleDemo(const ScaleOptions& options, const base::Clock& clock, const DemoListener& listener)
{
    if (const auto valid = checkOptions(options); !valid)
        return propagate(valid);
    ScaleReport report;
    report.databasePath = QDir(options.dir).filePath(u"rollcall.db"_s);
    std::optional<School> school;
    if (auto made = replaceDemoSchool(report.databasePath, clock); !made)
        return propagate(made);
    else
        school.emplace(std::move(*made));
    if (const auto written = writeAll(*school, options, listener, report); !written) {
        school.reset();
        School::removeFiles(report.databasePath);
        return propagate(written);
    }
    return report;
}

} // namespace rollcall::services

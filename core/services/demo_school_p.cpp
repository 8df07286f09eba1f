#include "core/services/demo_school_p.h"

#include "core/services/furnish_p.h"
#include "core/storage/setting_table.h"

#include <QFile>

namespace rollcall::services {
namespace {

using namespace Qt::StringLiterals;

const QString kDemoSetting = u"demo"_s;

base::Result<void> removeEarlierDemo(const QString& path, const base::Clock& clock)
{
    if (!QFile::exists(path))
        return {};
    {
        auto school = School::open(path, clock);
        if (!school)
            return base::propagate(school);
        const auto isDemo = storage::SettingTable(school->database()).value(kDemoSetting);
        if (!isDemo)
            return base::propagate(isDemo);
        if (!*isDemo)
            return base::fail(base::ErrorCode::AlreadyExists, path);
    }
    School::removeFiles(path);
    return {};
}

} // namespace

base::Result<School> replaceDemoSchool(const QString& path, const base::Clock& clock)
{
    if (const auto removed = removeEarlierDemo(path, clock); !removed)
        return base::propagate(removed);
    auto school = School::create(path, clock);
    if (!school)
        return school;
    if (const auto marked = storage::SettingTable(school->database()).set(kDemoSetting, u"1"_s); !marked)
        return base::propagate(marked);
    return school;
}

base::Result<DemoCourses> addDemoCourses(School& school, const Actor& actor)
{
    const auto teacher = addMadeUpTeacher(school, actor);
    if (!teacher)
        return base::propagate(teacher);
    const auto course = addMadeUpCourse(school, actor, u"DEMO-1"_s, u"The demonstration"_s, *teacher);
    if (!course)
        return base::propagate(course);
    const auto another = addMadeUpCourse(school, actor, u"DEMO-2"_s, u"Another course"_s, *teacher);
    if (!another)
        return base::propagate(another);
    return DemoCourses{*course, *another};
}

} // namespace rollcall::services

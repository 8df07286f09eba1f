#include "core/services/furnish_p.h"

#include "core/services/consents.h"
#include "core/services/courses.h"
#include "core/services/face_registry.h"
#include "core/services/people.h"
#include "core/services/sessions.h"

#include <array>

namespace rollcall::services {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const std::array kGivenNames{u"Ada"_s,  u"Ben"_s,  u"Chloe"_s, u"Dario"_s, u"Elif"_s,  u"Femi"_s,
                             u"Gita"_s, u"Hana"_s, u"Iris"_s,  u"Jonas"_s, u"Kofi"_s,  u"Leila"_s,
                             u"Mei"_s,  u"Noor"_s, u"Omar"_s,  u"Petra"_s, u"Quim"_s,  u"Rosa"_s,
                             u"Sven"_s, u"Tara"_s, u"Uma"_s,   u"Vera"_s,  u"Wanda"_s, u"Yara"_s};

} // namespace

QString madeUpName(std::size_t index)
{
    const auto again = index / kGivenNames.size();
    const QString given = kGivenNames[index % kGivenNames.size()];
    return again == 0 ? given % u" Demo"_s : u"%1 Demo %2"_s.arg(given).arg(again + 1);
}

base::Result<std::unique_ptr<TemporarySchool>> TemporarySchool::create(const base::Clock& clock)
{
    auto made = std::make_unique<TemporarySchool>();
    auto school = School::create(made->folder.filePath(u"school.db"_s), clock);
    if (!school)
        return base::propagate(school);
    made->school.emplace(std::move(*school));
    return made;
}

base::Result<base::PersonId> addMadeUpTeacher(School& school, const Actor& actor)
{
    return People(school, actor)
        .add({.name = u"Demo teacher"_s,
              .email = u"teacher@example.org"_s,
              .role = domain::Role::Teacher,
              .password = {}});
}

base::Result<base::CourseId> addMadeUpCourse(School& school, const Actor& actor, const QString& code,
                                             const QString& title, base::PersonId teacher)
{
    return Courses(school, actor).add({.code = code, .title = title, .section = u"A"_s, .teacherId = teacher});
}

base::Result<base::SessionId> startMadeUpSession(School& school, const Actor& actor, base::CourseId course)
{
    const auto session = Sessions(school, actor)
                             .start({.courseId = course,
                                     .title = {},
                                     .room = u"1"_s,
                                     .startsAt = school.now() - 1min,
                                     .endsAt = school.now() + 59min});
    if (!session)
        return base::propagate(session);
    return session->id;
}

base::Result<MadeUpEnrolment> addMadeUpStudent(School& school, const Actor& actor, vision::FaceReader& reader,
                                               base::CourseId course, const MadeUpStudent& student)
{
    const QString name = student.name.isEmpty() ? u"Demo "_s % student.label : student.name;
    const QString email = student.label % u"@example.org"_s;
    const auto id = People(school, actor).add({.name = name, .email = email, .department = u"Demo"_s, .password = {}});
    if (!id)
        return base::propagate(id);
    if (const auto enrolled = Courses(school, actor).enrol(course, *id); !enrolled)
        return base::propagate(enrolled);
    const auto consent =
        Consents(school, actor).add(*id, {.givenBy = name, .textVersion = u"demo"_s, .language = u"en"_s});
    if (!consent)
        return base::propagate(consent);
    const EnrolOptions options{.limits = vision::QualityLimits::forCheckIn(), .overrideReason = {}};
    std::vector<NamedFrame> pictures;
    for (const auto& portrait : student.portraits)
        pictures.push_back({student.source, portrait});
    const auto outcome = FaceRegistry(school, actor, reader).enrol(*id, pictures, options);
    if (!outcome)
        return base::propagate(outcome);
    return MadeUpEnrolment{*id, outcome->used > 0};
}

} // namespace rollcall::services

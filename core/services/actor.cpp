#include "core/services/actor.h"

namespace rollcall::services {
namespace {

using namespace Qt::StringLiterals;

base::Result<void> require(bool allowed, const Actor& actor)
{
    if (!allowed)
        return base::fail(base::ErrorCode::PermissionDenied, actor.name);
    return {};
}

} // namespace

Actor Actor::machineAdministrator()
{
    return {std::nullopt, domain::Role::Admin, u"administrator (command line)"_s};
}

Actor Actor::machine()
{
    return {std::nullopt, domain::Role::Admin, u"machine"_s};
}

Actor Actor::signedIn(const domain::Person& person)
{
    return {person.id, person.role, person.email};
}

base::Result<void> requireAdmin(const Actor& actor)
{
    return require(actor.role == domain::Role::Admin, actor);
}

base::Result<void> requireStaff(const Actor& actor)
{
    return require(actor.role != domain::Role::Student, actor);
}

base::Result<void> requireTeacherOf(const Actor& actor, const domain::Course& course)
{
    const bool isOwn = actor.role == domain::Role::Teacher && actor.person == course.teacherId;
    return require(isOwn || actor.role == domain::Role::Admin, actor);
}

} // namespace rollcall::services

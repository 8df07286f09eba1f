#include "app/kiosk/course_line.h"

#include "app/common/shown_text.h"
#include "app/kiosk/words.h"

#include <QCoreApplication>

namespace rollcall::kiosk {
namespace {

struct CourseLine
{
    Q_DECLARE_TR_FUNCTIONS(CourseLine)
};

} // namespace

QString courseLine(const services::BoardSession& session)
{
    const auto code = app::shown(session.session.courseCode);
    if (session.section.trimmed().isEmpty())
        return code;
    return CourseLine::tr("%1 · Section %2", "course code, section").arg(code, app::shown(session.section));
}

QString timeLeft(const services::BoardSession& session, base::UtcTime now)
{
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(session.session.endsAt - now).count();
    const auto until = clockText(session.session.endsAt);
    if (minutes <= 0)
        return CourseLine::tr("until %1").arg(until);
    return CourseLine::tr("until %1 · %n min left", nullptr, static_cast<int>(minutes)).arg(until);
}

} // namespace rollcall::kiosk

#include "core/services/session_supervisor.h"

#include "core/services/setting_catalogue.h"
#include "core/services/staff_change_p.h"
#include "core/storage/session_table.h"

namespace rollcall::services {
namespace {

using base::Result;
using namespace Qt::StringLiterals;

Result<void> recordEach(School& school, const QString& action, const std::vector<domain::Session>& sessions)
{
    for (const auto& session : sessions)
        if (auto recorded =
                recordAction(school, Actor::machine(), action, u"session %1"_s.arg(session.id.value), u"at its time"_s);
            !recorded)
            return recorded;
    return {};
}

Result<SupervisedChange> change(School& school, base::UtcTime now)
{
    auto transaction = storage::Transaction::begin(school.database());
    if (!transaction)
        return base::propagate(transaction);
    storage::SessionTable table(school.database());
    auto ended = table.endOverdue(now);
    if (!ended)
        return base::propagate(ended);
    auto started = table.activateDue(now);
    if (!started)
        return base::propagate(started);
    if (const auto recorded = recordEach(school, u"session.stop"_s, *ended); !recorded)
        return base::propagate(recorded);
    if (const auto recorded = recordEach(school, u"session.start"_s, *started); !recorded)
        return base::propagate(recorded);
    if (const auto committed = transaction->commit(); !committed)
        return base::propagate(committed);
    return SupervisedChange{.started = std::move(*started), .ended = std::move(*ended)};
}

} // namespace

Result<SupervisedChange> superviseSessions(School& school)
{
    const auto automatic = settingText(school, u"sessions.automatic"_s);
    if (!automatic)
        return base::propagate(automatic);
    if (*automatic != u"on")
        return SupervisedChange{};
    const auto now = school.now();
    const auto isAnyDue = storage::SessionTable(school.database()).isAnyDue(now);
    if (!isAnyDue)
        return base::propagate(isAnyDue);
    return *isAnyDue ? change(school, now) : SupervisedChange{};
}

} // namespace rollcall::services

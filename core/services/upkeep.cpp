#include "core/services/upkeep.h"

#include "core/attendance/upkeep_rules.h"
#include "core/services/setting_catalogue.h"
#include "core/storage/session_table.h"

namespace rollcall::services {
namespace {

using base::Result;
using namespace Qt::StringLiterals;

constexpr std::chrono::hours kRetryAfter{1};

Result<bool> isQuiet(School& school)
{
    storage::SessionTable sessions(school.database());
    const auto running = sessions.running(school.now(), {});
    if (!running)
        return base::propagate(running);
    const auto next = sessions.next(school.now(), {});
    if (!next)
        return base::propagate(next);
    const auto nextStart = *next ? std::optional((*next)->session.startsAt) : std::nullopt;
    return attendance::isQuiet(!running->empty(), nextStart, school.now());
}

Result<void> backUp(School& school, UpkeepDone& done)
{
    const auto state = backupState(school);
    if (!state)
        return base::propagate(state);
    const bool failedJustNow =
        state->failure && state->failure->at <= school.now() && school.now() - state->failure->at < kRetryAfter;
    if (!state->isDue || failedJustNow)
        return {};
    auto made = backUpIfDue(school, Actor::machine());
    if (made)
        done.backup = std::move(*made);
    else
        done.backupError = made.error();
    return {};
}

Result<bool> isRetentionDue(School& school, std::chrono::seconds localOffset)
{
    const auto automatic = settingText(school, u"retention.automatic"_s);
    if (!automatic)
        return base::propagate(automatic);
    if (*automatic != u"on")
        return false;
    const auto last = lastRetention(school);
    if (!last)
        return base::propagate(last);
    return attendance::isNightlyDue(*last, school.now(), localOffset);
}

} // namespace

Result<UpkeepDone> doUpkeep(School& school, std::chrono::seconds localOffset, const Progress& progress)
{
    UpkeepDone done;
    const auto quiet = isQuiet(school);
    if (!quiet || !*quiet)
        return quiet ? Result<UpkeepDone>(done) : base::propagate(quiet);
    if (const auto backedUp = backUp(school, done); !backedUp)
        return base::propagate(backedUp);
    const auto due = isRetentionDue(school, localOffset);
    if (!due)
        return base::propagate(due);
    if (!*due)
        return done;
    auto receipt = applyRetention(school, Actor::machine(), progress);
    if (!receipt)
        return base::propagate(receipt);
    done.retention = std::move(*receipt);
    return done;
}

} // namespace rollcall::services

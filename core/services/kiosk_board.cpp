#include "core/services/kiosk_board.h"

#include "core/storage/mark_table.h"
#include "core/storage/session_table.h"

#include <algorithm>

namespace rollcall::services {
namespace {

constexpr int kLatestShown = 5;

BoardSession toBoard(storage::SessionBoardRow row)
{
    return {std::move(row.session), std::move(row.section), std::move(row.teacherName), row.enrolled, row.present};
}

} // namespace

base::Result<KioskBoard> loadBoard(School& school, const QString& room, std::optional<base::SessionId> chosen)
{
    storage::SessionTable sessions(school.database());
    auto running = sessions.running(school.now(), room);
    if (!running)
        return base::propagate(running);
    auto next = sessions.next(school.now(), room);
    if (!next)
        return base::propagate(next);
    KioskBoard board;
    std::ranges::transform(*running, std::back_inserter(board.running), toBoard);
    if (*next)
        board.next = toBoard(**next);
    if (board.running.empty())
        return board;

    const auto isChosen = [&](const BoardSession& entry) { return entry.session.id == chosen; };
    const auto found = std::ranges::find_if(board.running, isChosen);
    const auto& shown = found == board.running.end() ? board.running.front() : *found;
    const auto arrivals = storage::MarkTable(school.database()).arrivals(shown.session.id, kLatestShown);
    if (!arrivals)
        return base::propagate(arrivals);
    for (const auto& row : *arrivals)
        board.latest.push_back({row.name, row.at, row.status});
    return board;
}

} // namespace rollcall::services

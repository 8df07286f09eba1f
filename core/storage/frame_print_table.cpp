#include "core/storage/frame_print_table.h"

#include "core/storage/detail/statement.h"

#include <QStringBuilder>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::Result;

/// `one`, as often as there are prints, with commas between.
QString listOf(const QString& one, std::span<const QByteArray> prints)
{
    return QStringList(static_cast<qsizetype>(prints.size()), one).join(u", "_s);
}

} // namespace

Result<bool> FramePrintTable::containsAny(std::span<const QByteArray> prints)
{
    const auto found =
        readCount(m_database, u"SELECT count(*) FROM frame_prints WHERE print IN ("_s % listOf(u"?"_s, prints) % u")",
                  Values(prints.begin(), prints.end()));
    if (!found)
        return base::propagate(found);
    return *found != 0;
}

Result<void> FramePrintTable::add(std::span<const QByteArray> prints)
{
    if (prints.empty())
        return {};
    const auto added =
        changeRows(m_database, u"INSERT OR IGNORE INTO frame_prints (print) VALUES "_s % listOf(u"(?)"_s, prints),
                   Values(prints.begin(), prints.end()));
    if (!added)
        return base::propagate(added);
    const auto trimmed =
        changeRows(m_database, u"DELETE FROM frame_prints WHERE id <= (SELECT max(id) FROM frame_prints) - ?"_s,
                   {kFramePrintsKept});
    if (!trimmed)
        return base::propagate(trimmed);
    return {};
}

} // namespace rollcall::storage

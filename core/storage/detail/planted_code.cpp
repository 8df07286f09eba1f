#include "core/storage/detail/planted_code.h"

#include "core/storage/database.h"
#include "core/storage/detail/migrations.h"
#include "core/storage/detail/raw_sqlite.h"
#include "core/storage/detail/statement.h"

#include <QSet>
#include <QStringBuilder>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::propagate;
using base::Result;

constexpr qsizetype kToldLength = 80;

struct Code
{
    QString text;
    int schema = 0; ///< of the file as it was when the text was read
};

// By the text, because that is what SQLite goes by; the column `type` may say anything.
constexpr auto kCode =
    "SELECT sql, (SELECT user_version FROM pragma_user_version) FROM sqlite_schema WHERE sql NOT LIKE 'CREATE TABLE %' "
    "AND sql NOT LIKE 'CREATE INDEX %' AND sql NOT LIKE 'CREATE UNIQUE INDEX %'"_L1;

Result<QSet<QString>> codeOf(const std::vector<Migration>& migrations, int schema)
{
    const auto fresh = freshSchema(migrations, schema);
    if (!fresh)
        return propagate(fresh);
    return fresh->texts(kCode.data()).map([](const QStringList& texts) {
        return QSet<QString>(texts.begin(), texts.end());
    });
}

} // namespace

Result<void> refusePlantedCode(Database& database, const std::vector<Migration>& migrations)
{
    const auto found = readRows<Code>(database, kCode, {}, [](Row& row) {
        return Code{.text = row.text(), .schema = static_cast<int>(row.integer())};
    });
    if (!found)
        return propagate(found);
    if (found->empty())
        return {};
    const auto ours = codeOf(migrations, found->front().schema);
    if (!ours)
        return propagate(ours);
    for (const auto& code : *found)
        if (!ours->contains(code.text))
            return base::fail(base::ErrorCode::DatabaseDamaged,
                              database.path() % ": "_L1 % code.text.simplified().left(kToldLength));
    return {};
}

} // namespace rollcall::storage

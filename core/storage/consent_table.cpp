#include "core/storage/consent_table.h"

#include "core/storage/detail/ageing.h"
#include "core/storage/detail/statement.h"

#include <QStringBuilder>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::ConsentId;
using base::PersonId;
using base::Result;
using domain::Consent;

constexpr QStringView kColumns = u"person_id, given_by, by_guardian, text_version, language, given_at, withdrawn_at";

Consent readConsent(Row& row)
{
    return {.id = row.id<ConsentId>(),
            .personId = row.id<PersonId>(),
            .givenBy = row.text(),
            .byGuardian = row.flag(),
            .textVersion = row.text(),
            .language = row.text(),
            .givenAt = row.time(),
            .withdrawnAt = row.optionalTime()};
}

constexpr Ageing kWithdrawn{.table = u"consents", .time = u"withdrawn_at", .which = u"state = 'withdrawn'"};

} // namespace

Result<ConsentId> ConsentTable::insert(const Consent& consent)
{
    const auto id =
        insertRow(m_database, u"INSERT INTO consents ("_s % kColumns % u", state) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                  {consent.personId, consent.givenBy, consent.byGuardian, consent.textVersion, consent.language,
                   consent.givenAt, consent.withdrawnAt, consent.withdrawnAt ? u"withdrawn"_s : u"given"_s});
    if (!id)
        return base::propagate(id);
    return ConsentId{*id};
}

Result<std::optional<Consent>> ConsentTable::given(PersonId person)
{
    return readRow(m_database, u"SELECT id, "_s % kColumns % u" FROM consents WHERE person_id = ? AND state = 'given'",
                   {person}, &readConsent);
}

Result<void> ConsentTable::withdraw(ConsentId id, base::UtcTime at)
{
    return changeRow(m_database,
                     u"UPDATE consents SET state = 'withdrawn', withdrawn_at = ? WHERE id = ? AND state = 'given'"_s,
                     {at, id}, u"given consent "_s % QString::number(id.value));
}

Result<std::vector<Consent>> ConsentTable::history(PersonId person)
{
    return readRows(m_database,
                    u"SELECT id, "_s % kColumns % u" FROM consents WHERE person_id = ? ORDER BY given_at, id", {person},
                    &readConsent);
}

Result<std::vector<Consent>> ConsentTable::all()
{
    return readRows(m_database, u"SELECT id, "_s % kColumns % u" FROM consents ORDER BY id", {}, &readConsent);
}

Result<ConsentId> ConsentTable::lastId()
{
    const auto id =
        readCount(m_database, u"SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'consents'"_s, {});
    if (!id)
        return base::propagate(id);
    return ConsentId{*id};
}

Result<qint64> ConsentTable::forgetGivers(PersonId person)
{
    return changeRows(m_database, u"UPDATE consents SET given_by = '' WHERE person_id = ?"_s, {person});
}

Result<OldRows> ConsentTable::older(base::UtcTime before)
{
    return findOlder(m_database, kWithdrawn, before);
}

Result<qint64> ConsentTable::removeOlder(base::UtcTime before)
{
    return storage::removeOlder(m_database, kWithdrawn, before);
}

} // namespace rollcall::storage

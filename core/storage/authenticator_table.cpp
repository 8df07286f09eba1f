#include "core/storage/authenticator_table.h"

#include "core/storage/detail/statement.h"

#include <QStringBuilder>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::PersonId;
using base::Result;

AuthenticatorRow readAuthenticator(Row& row)
{
    return {.wrappedSecret = row.bytes(),
            .confirmedAt = row.optionalTime(),
            .lastStep = row.integer(),
            .recoveryCodes = static_cast<int>(row.integer())};
}

WrappedKey readWrappedKey(Row& row)
{
    const PersonId person{row.integer()};
    return {person, row.bytes()};
}

QString nameOf(PersonId person)
{
    return u"authenticator of user "_s % QString::number(person.value);
}

} // namespace

Result<void> AuthenticatorTable::begin(PersonId person, const QByteArray& wrappedSecret, base::UtcTime at)
{
    const auto id = insertRow(m_database,
                              u"INSERT INTO authenticators (person_id, wrapped_secret, begun_at) VALUES (?, ?, ?)"
                              " ON CONFLICT (person_id) DO UPDATE SET wrapped_secret = excluded.wrapped_secret,"
                              " begun_at = excluded.begun_at, confirmed_at = NULL, last_step = -1"_s,
                              {person, wrappedSecret, at});
    if (!id)
        return base::propagate(id);
    return {};
}

Result<std::optional<AuthenticatorRow>> AuthenticatorTable::find(PersonId person)
{
    return readRow(m_database,
                   u"SELECT wrapped_secret, confirmed_at, last_step,"
                   " (SELECT count(*) FROM recovery_codes r WHERE r.person_id = a.person_id)"
                   " FROM authenticators a WHERE a.person_id = ?"_s,
                   {person}, &readAuthenticator);
}

Result<std::vector<WrappedKey>> AuthenticatorTable::all()
{
    return readRows<WrappedKey>(
        m_database, u"SELECT person_id, wrapped_secret FROM authenticators ORDER BY person_id"_s, {}, &readWrappedKey);
}

Result<void> AuthenticatorTable::reseal(const WrappedKey& secret)
{
    return changeRow(m_database, u"UPDATE authenticators SET wrapped_secret = ? WHERE person_id = ?"_s,
                     {secret.wrapped, secret.person}, nameOf(secret.person));
}

Result<void> AuthenticatorTable::confirm(PersonId person, base::UtcTime at)
{
    return changeRow(m_database, u"UPDATE authenticators SET confirmed_at = ? WHERE person_id = ?"_s, {at, person},
                     nameOf(person));
}

Result<void> AuthenticatorTable::setLastStep(PersonId person, qint64 step)
{
    return changeRow(m_database, u"UPDATE authenticators SET last_step = ? WHERE person_id = ?"_s, {step, person},
                     nameOf(person));
}

Result<void> AuthenticatorTable::remove(PersonId person)
{
    return changeRow(m_database, u"DELETE FROM authenticators WHERE person_id = ?"_s, {person}, nameOf(person));
}

Result<void> AuthenticatorTable::setRecoveryCodes(PersonId person, const std::vector<QByteArray>& hashes)
{
    const auto removed = changeRows(m_database, u"DELETE FROM recovery_codes WHERE person_id = ?"_s, {person});
    if (!removed)
        return base::propagate(removed);
    for (const auto& hash : hashes) {
        const auto id =
            insertRow(m_database, u"INSERT INTO recovery_codes (person_id, hash) VALUES (?, ?)"_s, {person, hash});
        if (!id)
            return base::propagate(id);
    }
    return {};
}

Result<bool> AuthenticatorTable::useRecoveryCode(PersonId person, const QByteArray& hash)
{
    const auto removed =
        changeRows(m_database, u"DELETE FROM recovery_codes WHERE person_id = ? AND hash = ?"_s, {person, hash});
    if (!removed)
        return base::propagate(removed);
    return *removed > 0;
}

} // namespace rollcall::storage

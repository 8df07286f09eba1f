#include "core/services/person_erasure_p.h"

#include "core/services/face_vault_p.h"
#include "core/services/lookup_p.h"
#include "core/services/try_limit_p.h"
#include "core/storage/authenticator_table.h"
#include "core/storage/consent_table.h"
#include "core/storage/device_table.h"
#include "core/storage/enrolment_table.h"
#include "core/storage/lookalike_table.h"
#include "core/storage/mark_table.h"
#include "core/storage/person_table.h"
#include "core/storage/pin_table.h"
#include "core/storage/rate_limit_table.h"
#include "core/storage/review_table.h"
#include "core/storage/tombstone_table.h"

namespace rollcall::services {
namespace {

using base::ErrorCode;
using base::Result;
using namespace Qt::StringLiterals;

template <class T>
Result<void> done(const Result<T>& result)
{
    if (!result)
        return base::propagate(result);
    return {};
}

Result<void> unlessMissing(const Result<void>& result)
{
    return !result && result.error().code == ErrorCode::NotFound ? Result<void>() : result;
}

Result<void> endConsents(storage::Database& database, base::PersonId person, base::UtcTime at)
{
    storage::ConsentTable table(database);
    const auto given = table.given(person);
    if (!given)
        return base::propagate(given);
    if (*given)
        if (auto ended = table.withdraw((*given)->id, at); !ended)
            return ended;
    return done(table.forgetGivers(person));
}

Result<void> clearTries(storage::Database& database, const domain::Person& person)
{
    storage::RateLimitTable table(database);
    for (const auto* rule : {kPinOfPerson.name, kCheckInOfStudent.name, kRegistrationOfPerson.name})
        if (auto cleared = table.clear(QString::fromUtf16(rule), trySubject(person.id)); !cleared)
            return cleared;
    return table.clear(QString::fromUtf16(kSignInOfAccount.name), trySubject(person.email));
}

Result<void> destroy(storage::Database& database, const domain::Person& person, base::UtcTime at)
{
    if (auto destroyed = destroyFace(database, person.id); !destroyed)
        return destroyed;
    if (auto ended = endConsents(database, person.id, at); !ended)
        return ended;
    if (auto removed = unlessMissing(storage::PinTable(database).remove(person.id)); !removed)
        return removed;
    if (auto removed = unlessMissing(storage::AuthenticatorTable(database).remove(person.id)); !removed)
        return removed;
    for (const auto& removed : {storage::EnrolmentTable(database).removeAll(person.id),
                                storage::DeviceTable(database).removeOfPerson(person.id),
                                storage::LookalikeTable(database).removeOfPerson(person.id),
                                storage::ReviewTable(database).removeOfStudent(person.id)})
        if (!removed)
            return done(removed);
    if (auto forgotten = storage::MarkTable(database).forgetReasons(person.id); !forgotten)
        return forgotten;
    if (auto cleared = clearTries(database, person); !cleared)
        return cleared;
    // ".invalid" is kept free of real addresses (RFC 2606).
    return storage::PersonTable(database).rename(person.id, u"Erased %1"_s.arg(person.id.value),
                                                 u"erased-%1@erased.invalid"_s.arg(person.id.value));
}

} // namespace

Result<void> writeErasure(School& school, const domain::Tombstone& tombstone)
{
    auto& database = school.database();
    auto written = naming(storage::TombstoneTable(database).insert(tombstone), ErrorCode::AlreadyExists,
                          u"erasure of user %1"_s.arg(tombstone.personId.value));
    if (!written)
        return written;
    const auto person = storage::PersonTable(database).find(tombstone.personId);
    if (!person)
        return base::propagate(person);
    return *person ? destroy(database, **person, tombstone.erasedAt) : Result<void>();
}

} // namespace rollcall::services

#include "core/services/passwords.h"

#include "core/security/password.h"
#include "core/services/lookup_p.h"
#include "core/services/staff_change_p.h"
#include "core/services/try_limit_p.h"
#include "core/storage/person_table.h"
#include "core/storage/rate_limit_table.h"

namespace rollcall::services {
namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;
using storage::PersonTable;

QString subjectOf(base::PersonId person)
{
    return u"user %1"_s.arg(person.value);
}

base::Result<void> store(School& school, base::PersonId person, const QString& hash, bool mustChange)
{
    PersonTable people(school.database());
    if (auto stored = people.setPasswordHash(person, hash); !stored)
        return stored;
    return people.setMustChangePassword(person, mustChange);
}

/// Whether `password` is the person's; a wrong one is counted.
base::Result<bool> prove(School& school, base::PersonId person, const QString& password, TryLimit& limit)
{
    const auto stored = PersonTable(school.database()).passwordHash(person);
    if (!stored)
        return base::propagate(stored);
    const auto matches = security::verifyPassword(password, stored->isEmpty() ? std::nullopt : std::optional(*stored));
    if (!matches || *matches)
        return matches;
    if (const auto counted = limit.countWrong(); !counted)
        return base::propagate(counted);
    return false;
}

} // namespace

base::Result<void> changePassword(School& school, const Actor& actor, const QString& current, const QString& next)
{
    if (const auto allowed = requireStaff(actor); !allowed)
        return allowed;
    if (!actor.person)
        return base::fail(ErrorCode::PermissionDenied, actor.name);
    if (next == current)
        return base::fail(ErrorCode::InvalidArgument, u"the new password is the current one"_s);
    const auto hash = security::hashPassword(next);
    if (!hash)
        return base::propagate(hash);
    auto transaction = storage::Transaction::begin(school.database());
    if (!transaction)
        return base::propagate(transaction);
    const auto person = personWith(school.database(), *actor.person);
    if (!person)
        return base::propagate(person);
    TryLimit limit(school, kSignInOfAccount, trySubject(person->email), kSignInAtMachine);
    const auto locked = limit.lockedUntil();
    if (!locked)
        return base::propagate(locked);
    if (*locked)
        return base::fail(ErrorCode::TooManyTries, base::toIso(**locked));
    const auto isRight = prove(school, person->id, current, limit);
    if (!isRight)
        return base::propagate(isRight);
    if (*isRight) {
        if (auto stored = store(school, person->id, *hash, false); !stored)
            return stored;
        const auto recorded = recordAction(school, actor, u"password.change"_s, subjectOf(person->id), {});
        if (!recorded)
            return recorded;
    }
    if (const auto committed = transaction->commit(); !committed)
        return committed;
    return *isRight ? base::Result<void>() : base::fail(ErrorCode::SignInRefused);
}

base::Result<void> setPassword(School& school, const Actor& actor, base::PersonId person, const QString& next)
{
    if (const auto allowed = requireAdmin(actor); !allowed)
        return allowed;
    if (actor.person == person)
        return base::fail(ErrorCode::PermissionDenied, actor.name);
    const auto owner = presentPerson(school.database(), person);
    if (!owner)
        return base::propagate(owner);
    if (owner->role == domain::Role::Student)
        return base::fail(ErrorCode::InvalidArgument, u"user %1 is a student"_s.arg(person.value));
    const auto hash = security::hashPassword(next);
    if (!hash)
        return base::propagate(hash);
    return changeAsStaff(school, actor, u"password.set"_s, subjectOf(person), {}, [&]() -> base::Result<void> {
        if (auto stored = store(school, person, *hash, true); !stored)
            return stored;
        return storage::RateLimitTable(school.database())
            .clear(QString::fromUtf16(kSignInOfAccount.name), trySubject(owner->email));
    });
}

} // namespace rollcall::services

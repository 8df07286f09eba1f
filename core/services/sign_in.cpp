#include "core/services/sign_in.h"

#include "core/security/password.h"
#include "core/services/try_limit_p.h"
#include "core/storage/person_table.h"
#include "core/storage/transaction.h"

namespace rollcall::services {
namespace {

using base::ErrorCode;

/// Nothing where the person cannot sign in.
base::Result<std::optional<QString>> passwordOf(School& school, const std::optional<domain::Person>& person)
{
    if (!person)
        return std::nullopt;
    const auto hash = storage::PersonTable(school.database()).passwordHash(person->id);
    if (!hash)
        return base::propagate(hash);
    return hash->isEmpty() ? std::nullopt : std::optional(*hash);
}

base::Result<void> renewHash(School& school, base::PersonId person, const QString& password, const QString& stored)
{
    if (!security::needsRehash(stored))
        return {};
    const auto hash = security::hashPassword(password);
    // A password too short by today's rule stays as it is: it is still the right one.
    if (!hash)
        return {};
    return storage::PersonTable(school.database()).setPasswordHash(person, *hash);
}

} // namespace

base::Result<domain::Person> signIn(School& school, const QString& email, const QString& password)
{
    const QString account = email.trimmed().toLower();
    auto transaction = storage::Transaction::begin(school.database());
    if (!transaction)
        return base::propagate(transaction);
    TryLimit limit(school, kSignInOfAccount, trySubject(account), kSignInAtMachine);
    const auto locked = limit.lockedUntil();
    if (!locked)
        return base::propagate(locked);
    const auto person = storage::PersonTable(school.database()).findByEmail(account);
    if (!person)
        return base::propagate(person);
    const auto stored = passwordOf(school, *person);
    if (!stored)
        return base::propagate(stored);

    bool isRight = false;
    if (!*locked) {
        const auto matches = security::verifyPassword(password, *stored);
        if (!matches)
            return base::propagate(matches);
        isRight = *matches && (*person)->role != domain::Role::Student;
        if (const auto counted = isRight ? limit.countRight() : limit.countWrong(); !counted)
            return base::propagate(counted);
    }
    if (isRight)
        if (const auto renewed = renewHash(school, (*person)->id, password, **stored); !renewed)
            return base::propagate(renewed);
    if (const auto committed = transaction->commit(); !committed)
        return base::propagate(committed);
    if (*locked)
        return base::fail(ErrorCode::TooManyTries, base::toIso(**locked));
    if (!isRight)
        return base::fail(ErrorCode::SignInRefused, {});
    return **person;
}

} // namespace rollcall::services

#include "core/services/sign_in.h"

#include "core/security/password.h"
#include "core/services/try_limit_p.h"
#include "core/services/two_step_p.h"
#include "core/storage/person_table.h"
#include "core/storage/transaction.h"

#include <utility>

namespace rollcall::services {
namespace {

using base::ErrorCode;

/// Somebody who has a right to sign in, or why not.
struct Proof
{
    std::optional<ErrorCode> refused{};
    SignedIn signedIn{};
    QString passwordHash{};
};

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

base::Result<Proof> provePassword(School& school, const QString& account, const QString& password)
{
    const auto person = storage::PersonTable(school.database()).findByEmail(account);
    if (!person)
        return base::propagate(person);
    const auto stored = passwordOf(school, *person);
    if (!stored)
        return base::propagate(stored);
    const auto matches = security::verifyPassword(password, *stored);
    if (!matches)
        return base::propagate(matches);
    if (!*matches || (*person)->role == domain::Role::Student)
        return Proof{.refused = ErrorCode::SignInRefused};
    const auto mustChange = storage::PersonTable(school.database()).mustChangePassword((*person)->id);
    if (!mustChange)
        return base::propagate(mustChange);
    return Proof{.signedIn = {.person = **person, .mustChangePassword = *mustChange}, .passwordHash = **stored};
}

/// What is left to prove once the password is right.
base::Result<void> proveSecondStep(School& school, const std::optional<QString>& code, Proof& proof)
{
    const auto& person = proof.signedIn.person;
    const auto authenticator = storage::AuthenticatorTable(school.database()).find(person.id);
    if (!authenticator)
        return base::propagate(authenticator);
    if (!*authenticator || !(*authenticator)->confirmedAt)
        return {};
    if (!code) {
        proof.refused = ErrorCode::CodeNeeded;
        return {};
    }
    const auto proved = proveCode(school, person, **authenticator, *code);
    if (!proved)
        return base::propagate(proved);
    if (!proved->isRight)
        proof.refused = ErrorCode::CodeWrong;
    proof.signedIn.recoveryCodesLeft = proved->recoveryCodesLeft;
    return {};
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

/// Whoever is only asked for a code has proved nothing yet, and got nothing wrong.
base::Result<void> count(TryLimit& limit, const std::optional<ErrorCode>& refused)
{
    if (refused == ErrorCode::CodeNeeded)
        return {};
    return refused ? limit.countWrong() : limit.countRight();
}

} // namespace

base::Result<SignedIn> signIn(School& school, const QString& email, const QString& password,
                              const std::optional<QString>& code)
{
    const QString account = email.trimmed().toLower();
    auto transaction = storage::Transaction::begin(school.database());
    if (!transaction)
        return base::propagate(transaction);
    TryLimit limit(school, kSignInOfAccount, trySubject(account), kSignInAtMachine);
    const auto locked = limit.lockedUntil();
    if (!locked)
        return base::propagate(locked);
    if (*locked) {
        if (const auto committed = transaction->commit(); !committed)
            return base::propagate(committed);
        return base::fail(ErrorCode::TooManyTries, base::toIso(**locked));
    }
    auto proof = provePassword(school, account, password);
    if (!proof)
        return base::propagate(proof);
    if (!proof->refused)
        if (const auto proved = proveSecondStep(school, code, *proof); !proved)
            return base::propagate(proved);
    if (const auto counted = count(limit, proof->refused); !counted)
        return base::propagate(counted);
    if (!proof->refused)
        if (const auto renewed = renewHash(school, proof->signedIn.person.id, password, proof->passwordHash); !renewed)
            return base::propagate(renewed);
    if (const auto committed = transaction->commit(); !committed)
        return base::propagate(committed);
    if (proof->refused)
        return base::fail(*proof->refused, {});
    return std::move(proof->signedIn);
}

} // namespace rollcall::services

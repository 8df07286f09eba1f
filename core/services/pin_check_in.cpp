#include "core/services/pin_check_in.h"

#include "core/security/pin.h"
#include "core/services/check_in_record_p.h"
#include "core/services/lookup_p.h"
#include "core/services/try_limit_p.h"
#include "core/storage/pin_table.h"
#include "core/storage/transaction.h"

namespace rollcall::services {
namespace {

/// What an id and a PIN came to.
struct PinProof
{
    bool isRight = false;
    std::optional<base::UtcTime> lockedUntil{};
};

/// Compares and counts, inside the caller's transaction.
base::Result<PinProof> prove(School& school, base::PersonId typedId, const QString& pin)
{
    TryLimit limit(school, kPinOfPerson, trySubject(typedId), kPinAtMachine);
    const auto locked = limit.lockedUntil();
    if (!locked)
        return base::propagate(locked);
    if (*locked)
        return PinProof{.lockedUntil = *locked};
    const auto stored = storage::PinTable(school.database()).hash(typedId);
    if (!stored)
        return base::propagate(stored);
    const auto isRight = security::verifyPin(pin, *stored);
    if (!isRight)
        return base::propagate(isRight);
    if (const auto counted = *isRight ? limit.countRight() : limit.countWrong(); !counted)
        return base::propagate(counted);
    return PinProof{.isRight = *isRight};
}

} // namespace

base::Result<CheckInOutcome> checkInByPin(School& school, std::optional<base::SessionId> session,
                                          base::PersonId typedId, const QString& pin,
                                          const std::optional<domain::Position>& position)
{
    // No face is matched, so no model's thresholds are asked for.
    const auto settings = loadSettings(school, {}, {});
    if (!settings)
        return base::propagate(settings);
    auto transaction = storage::Transaction::begin(school.database());
    if (!transaction)
        return base::propagate(transaction);
    const auto proof = prove(school, typedId, pin);
    if (!proof)
        return base::propagate(proof);
    auto outcome = recordTry(school, *settings,
                             {.method = domain::Method::Pin,
                              .session = session,
                              .person = proof->isRight ? std::optional(typedId) : std::nullopt,
                              .position = position});
    if (!outcome)
        return outcome;
    if (const auto committed = transaction->commit(); !committed)
        return base::propagate(committed);
    if (proof->lockedUntil)
        return base::fail(base::ErrorCode::TooManyTries, base::toIso(*proof->lockedUntil));
    return outcome;
}

base::Result<std::optional<domain::Person>> verifyPin(School& school, base::PersonId typedId, const QString& pin)
{
    auto transaction = storage::Transaction::begin(school.database());
    if (!transaction)
        return base::propagate(transaction);
    const auto proof = prove(school, typedId, pin);
    if (!proof)
        return base::propagate(proof);
    std::optional<domain::Person> person;
    if (proof->isRight) {
        const auto found = personWith(school.database(), typedId);
        if (!found)
            return base::propagate(found);
        person = *found;
    }
    if (const auto committed = transaction->commit(); !committed)
        return base::propagate(committed);
    if (proof->lockedUntil)
        return base::fail(base::ErrorCode::TooManyTries, base::toIso(*proof->lockedUntil));
    return person;
}

} // namespace rollcall::services

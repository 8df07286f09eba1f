#include "core/services/two_step_p.h"

#include "core/security/recovery_code.h"
#include "core/security/sealing.h"
#include "core/services/staff_change_p.h"

namespace rollcall::services {
namespace {

using namespace Qt::StringLiterals;

base::Result<ProvedCode> proveRecoveryCode(School& school, const domain::Person& person, int codes,
                                           const QByteArray& hash)
{
    const auto isUsed = storage::AuthenticatorTable(school.database()).useRecoveryCode(person.id, hash);
    if (!isUsed)
        return base::propagate(isUsed);
    if (!*isUsed)
        return ProvedCode{};
    const auto recorded = recordAction(school, Actor::signedIn(person), u"signin.recovery"_s,
                                       u"user %1"_s.arg(person.id.value), u"%1 codes left"_s.arg(codes - 1));
    if (!recorded)
        return base::propagate(recorded);
    return ProvedCode{.isRight = true, .recoveryCodesLeft = codes - 1};
}

} // namespace

base::Result<ProvedCode> proveCode(School& school, const domain::Person& person,
                                   const storage::AuthenticatorRow& authenticator, const QString& typed)
{
    if (const auto hash = security::recoveryCodeHash(person.id, typed))
        return proveRecoveryCode(school, person, authenticator.recoveryCodes, *hash);
    const auto masterKey = school.masterKey();
    if (!masterKey)
        return base::propagate(masterKey);
    const auto secret = security::unwrapTotp(**masterKey, person.id, authenticator.wrappedSecret);
    if (!secret)
        return base::propagate(secret);
    const auto step =
        security::matchingTotpStep(*secret, typed.simplified().remove(u' '), school.now(), authenticator.lastStep);
    if (!step)
        return ProvedCode{};
    if (const auto kept = storage::AuthenticatorTable(school.database()).setLastStep(person.id, *step); !kept)
        return base::propagate(kept);
    return ProvedCode{.isRight = true};
}

} // namespace rollcall::services

#include "core/services/two_step.h"

#include "core/security/recovery_code.h"
#include "core/security/sealing.h"
#include "core/services/lookup_p.h"
#include "core/services/setting_catalogue.h"
#include "core/services/staff_change_p.h"
#include "core/services/try_limit_p.h"
#include "core/services/two_step_p.h"

#include <utility>

namespace rollcall::services {
namespace {

using base::Error;
using base::ErrorCode;
using namespace Qt::StringLiterals;
using storage::AuthenticatorTable;

QString subjectOf(base::PersonId person)
{
    return u"user %1"_s.arg(person.value);
}

/// What the app shows beside the account.
base::Result<QString> issuerOf(School& school)
{
    return settingText(school, u"school.name"_s).map([](const QString& name) {
        return name.isEmpty() ? u"Rollcall"_s : name;
    });
}

base::Result<QStringList> storeNewRecoveryCodes(School& school, base::PersonId person)
{
    const auto codes = security::newRecoveryCodes();
    std::vector<QByteArray> hashes;
    for (const auto& code : codes)
        hashes.push_back(*security::recoveryCodeHash(person, code));
    if (const auto stored = AuthenticatorTable(school.database()).setRecoveryCodes(person, hashes); !stored)
        return base::propagate(stored);
    return codes;
}

} // namespace

TwoStep::TwoStep(School& school, Actor actor) : m_school(school), m_actor(std::move(actor)) {}

base::Result<domain::Person> TwoStep::staff(base::PersonId person)
{
    if (m_actor.person != person)
        if (const auto allowed = requireAdmin(m_actor); !allowed)
            return base::propagate(allowed);
    auto found = personWith(m_school.database(), person);
    if (found && found->role == domain::Role::Student)
        return base::fail(ErrorCode::InvalidArgument, u"user %1 is a student"_s.arg(person.value));
    return found;
}

base::Result<NewAuthenticator> TwoStep::begin(base::PersonId person)
{
    const auto owner = staff(person);
    if (!owner)
        return base::propagate(owner);
    const auto issuer = issuerOf(m_school);
    if (!issuer)
        return base::propagate(issuer);
    const auto masterKey = m_school.masterKey();
    if (!masterKey)
        return base::propagate(masterKey);
    const auto secret = security::newTotpSecret();
    const auto store = [&]() -> base::Result<void> {
        AuthenticatorTable table(m_school.database());
        const auto earlier = table.find(person);
        if (!earlier)
            return base::propagate(earlier);
        if (*earlier && (*earlier)->confirmedAt)
            return base::fail(ErrorCode::AlreadyExists, u"two-step sign-in of "_s % owner->email);
        return table.begin(person, security::wrap(**masterKey, person, secret), m_school.now());
    };
    if (const auto stored = changeAsStaff(m_school, m_actor, u"twostep.begin"_s, subjectOf(person), {}, store); !stored)
        return base::propagate(stored);
    return NewAuthenticator{.uri = security::totpUri(secret, *issuer, owner->email),
                            .text = security::totpText(secret)};
}

base::Result<QStringList> TwoStep::confirm(base::PersonId person, const QString& code)
{
    return change(person, code, Phase::SettingUp, u"twostep.on"_s,
                  [this](const domain::Person& owner) -> base::Result<QStringList> {
                      AuthenticatorTable table(m_school.database());
                      if (const auto confirmed = table.confirm(owner.id, m_school.now()); !confirmed)
                          return base::propagate(confirmed);
                      return storeNewRecoveryCodes(m_school, owner.id);
                  });
}

base::Result<QStringList> TwoStep::renewRecoveryCodes(base::PersonId person, const std::optional<QString>& code)
{
    return change(person, code, Phase::On, u"twostep.codes"_s,
                  [this](const domain::Person& owner) { return storeNewRecoveryCodes(m_school, owner.id); });
}

base::Result<void> TwoStep::turnOff(base::PersonId person, const std::optional<QString>& code)
{
    const auto done = change(person, code, Phase::On, u"twostep.off"_s,
                             [this](const domain::Person& owner) -> base::Result<QStringList> {
                                 const auto removed = AuthenticatorTable(m_school.database()).remove(owner.id);
                                 return removed ? base::Result<QStringList>() : base::propagate(removed);
                             });
    return done ? base::Result<void>() : base::propagate(done);
}

base::Result<TwoStepState> TwoStep::state(base::PersonId person)
{
    if (const auto owner = staff(person); !owner)
        return base::propagate(owner);
    const auto row = AuthenticatorTable(m_school.database()).find(person);
    if (!row)
        return base::propagate(row);
    if (!*row)
        return TwoStepState{};
    return TwoStepState{.isBegun = true, .confirmedAt = (*row)->confirmedAt, .recoveryCodes = (*row)->recoveryCodes};
}

/// Why the change may not be made, or nothing; wrong codes of the own person are counted.
base::Result<std::optional<Error>> TwoStep::refusal(const domain::Person& person, const std::optional<QString>& code,
                                                    Phase phase)
{
    const auto row = AuthenticatorTable(m_school.database()).find(person.id);
    if (!row)
        return base::propagate(row);
    const QString name = u"two-step sign-in of "_s % person.email;
    const bool isOn = *row && (*row)->confirmedAt;
    if (!*row || (phase == Phase::On && !isOn))
        return Error{ErrorCode::NotFound, name};
    if (phase == Phase::SettingUp && isOn)
        return Error{ErrorCode::AlreadyExists, name};
    const bool isOwn = m_actor.person == person.id;
    if (phase == Phase::On && !isOwn)
        return std::nullopt;
    if (!code)
        return Error{ErrorCode::CodeNeeded, {}};
    TryLimit limit(m_school, kSignInOfAccount, trySubject(person.email), kSignInAtMachine);
    const auto locked = limit.lockedUntil();
    if (!locked)
        return base::propagate(locked);
    if (*locked)
        return Error{ErrorCode::TooManyTries, base::toIso(**locked)};
    const auto proved = proveCode(m_school, person, **row, *code);
    if (!proved)
        return base::propagate(proved);
    if (proved->isRight)
        return std::nullopt;
    if (const auto counted = limit.countWrong(); !counted)
        return base::propagate(counted);
    return Error{ErrorCode::CodeWrong, {}};
}

base::Result<QStringList> TwoStep::change(base::PersonId person, const std::optional<QString>& code, Phase phase,
                                          const QString& action, const Change& make)
{
    const auto owner = staff(person);
    if (!owner)
        return base::propagate(owner);
    auto transaction = storage::Transaction::begin(m_school.database());
    if (!transaction)
        return base::propagate(transaction);
    const auto refused = refusal(*owner, code, phase);
    if (!refused)
        return base::propagate(refused);
    base::Result<QStringList> result;
    if (!*refused) {
        result = make(*owner);
        if (!result)
            return result;
        if (const auto recorded = recordAction(m_school, m_actor, action, subjectOf(person), {}); !recorded)
            return base::propagate(recorded);
    }
    // Refused or not: a code that was used or wrong stays so.
    if (const auto committed = transaction->commit(); !committed)
        return base::propagate(committed);
    if (*refused)
        return base::fail((*refused)->code, (*refused)->detail);
    return result;
}

} // namespace rollcall::services

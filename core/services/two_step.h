#pragma once

#include "core/services/actor.h"
#include "core/services/school.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace rollcall::services {

/// The secret of an authenticator app while it is set up; told once.
struct NewAuthenticator
{
    QString uri;  ///< to be shown as a QR code
    QString text; ///< to be typed
};

/// How far two-step sign-in of an account is.
struct TwoStepState
{
    bool isBegun = false;                       ///< a secret was made
    std::optional<base::UtcTime> confirmedAt{}; ///< since when it is on
    int recoveryCodes = 0;                      ///< not used yet

    bool operator==(const TwoStepState&) const = default;
};

/// Two-step sign-in of teachers and administrators: a password, then a code of an authenticator app (TOTP, RFC 6238) or
/// one of ten recovery codes. The secret is sealed under the master key, of recovery codes only hashes are kept.
///
/// For the account's own person, and for administrators. The own person proves each change by a code; an administrator
/// needs none for others. Every change is recorded. All fail with PermissionDenied otherwise, NotFound (no such person,
/// or, but for begin(), not set up), InvalidArgument (a student) or the database codes. Where a code is asked for they
/// fail as signIn() does, and count wrong ones with those of signIn(); where the secret is needed, with the key codes
/// and SealBroken.
class TwoStep final
{
public:
    TwoStep(School& school, Actor actor);

    /// Makes a secret, in place of one that was not confirmed. Nothing is asked for at the sign-in yet. Fails with
    /// AlreadyExists while it is on.
    [[nodiscard]] base::Result<NewAuthenticator> begin(base::PersonId person);

    /// Turns it on, with a code of the app that has taken the secret, whoever acts. The recovery codes: told once.
    /// Fails with AlreadyExists while it is on.
    [[nodiscard]] base::Result<QStringList> confirm(base::PersonId person, const QString& code);

    /// Recovery codes in place of the earlier ones: told once.
    [[nodiscard]] base::Result<QStringList> renewRecoveryCodes(base::PersonId person,
                                                               const std::optional<QString>& code = {});

    /// Destroys the secret and the recovery codes.
    [[nodiscard]] base::Result<void> turnOff(base::PersonId person, const std::optional<QString>& code = {});

    [[nodiscard]] base::Result<TwoStepState> state(base::PersonId person);

private:
    enum class Phase { SettingUp, On };
    using Change = std::function<base::Result<QStringList>(const domain::Person&)>;

    [[nodiscard]] base::Result<domain::Person> staff(base::PersonId person);
    [[nodiscard]] base::Result<std::optional<base::Error>> refusal(const domain::Person& person,
                                                                   const std::optional<QString>& code, Phase phase);
    [[nodiscard]] base::Result<QStringList> change(base::PersonId person, const std::optional<QString>& code,
                                                   Phase phase, const QString& action, const Change& make);

    School& m_school;
    Actor m_actor;
};

} // namespace rollcall::services

#pragma once

#include "core/attendance/rate_limit.h"
#include "core/base/id.h"
#include "core/services/school.h"

#include <array>
#include <optional>

namespace rollcall::services {

/// What is counted together, by the name it has in `rate_limits`.
struct TryRule
{
    const char16_t* name;
    attendance::RateLimit limit;
    const char16_t* locked; ///< how a lock names what is locked in the log of staff actions; %1: the subject
};

inline constexpr TryRule kPinOfPerson{u"pin.person", attendance::kPinOfPerson, u"user %1"};
inline constexpr TryRule kPinAtMachine{u"pin.machine", attendance::kPinAtMachine, u"machine"};
inline constexpr TryRule kSignInOfAccount{u"signin.account", attendance::kSignInOfAccount, u"account"};
inline constexpr TryRule kSignInAtMachine{u"signin.machine", attendance::kSignInAtMachine, u"machine"};

/// The name of a rule's locks in the log of staff actions: "lock.pin.person".
[[nodiscard]] QString lockAction(const TryRule& rule);

/// The same for tries of a person that are limited in number, good or bad.
struct QuotaRule
{
    const char16_t* name;
    attendance::TryQuota quota;
};

inline constexpr QuotaRule kCheckInOfStudent{u"checkin.student", attendance::kCheckInOfStudent};
inline constexpr QuotaRule kRegistrationOfPerson{u"face.person", attendance::kRegistrationOfPerson};

/// How a person is named among the subjects of the rules that limit persons.
[[nodiscard]] QString trySubject(base::PersonId person);

/// How an email is named among the subjects of kSignInOfAccount. What is typed as an email may be a password by
/// mistake, so only its hash is stored.
[[nodiscard]] QString trySubject(const QString& email);

/// What counting one more try came to.
struct CountedTry
{
    std::optional<base::UtcTime> refusedUntil; ///< set where it was one too many
    bool isFirstRefused = false;               ///< of its window
};

/// Counts a try of the person, good or bad. Call inside the transaction that holds the try; the caller commits it,
/// refused or not. Fails with the database codes.
[[nodiscard]] base::Result<CountedTry> countTry(School& school, const QuotaRule& rule, base::PersonId person);

/// Counts the wrong tries at one secret, for whom it belongs to and for this machine. Made and used inside one
/// transaction that also holds the comparison, so that two programs cannot try at once; the caller commits it, right or
/// wrong. All fail with the database codes.
class TryLimit final
{
public:
    /// `subject` is whose secret is tried, whether there is such a one or not.
    TryLimit(School& school, const TryRule& ofSubject, const QString& subject, const TryRule& ofMachine);

    /// The end of the lock while there is one; then nothing must be compared. Call it first.
    [[nodiscard]] base::Result<std::optional<base::UtcTime>> lockedUntil();

    /// A lock that this begins is written to the log of staff actions as "lock.pin.person" and the like; of an email it
    /// says nothing.
    [[nodiscard]] base::Result<void> countWrong();

    /// Forgets the subject's wrong tries. The machine's stay, or whoever has one secret could try others for ever.
    [[nodiscard]] base::Result<void> countRight();

private:
    struct Counter
    {
        TryRule rule;
        QString subject;
    };

    /// The count as it is now; nothing was wrong yet where there is no row.
    [[nodiscard]] base::Result<domain::TryCount> current(const Counter& counter);

    School& m_school;
    base::UtcTime m_now;
    std::array<Counter, 2> m_counters; ///< the subject's first
};

} // namespace rollcall::services

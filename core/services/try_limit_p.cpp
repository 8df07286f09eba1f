#include "core/services/try_limit_p.h"

#include "core/services/staff_change_p.h"
#include "core/storage/rate_limit_table.h"

#include <QCryptographicHash>
#include <QStringBuilder>

#include <algorithm>

namespace rollcall::services {

using domain::TryCount;
using storage::RateLimitTable;
using namespace Qt::StringLiterals;

namespace {

base::Result<void> recordLock(School& school, const TryRule& rule, const QString& subject)
{
    const QString locked = QString::fromUtf16(rule.locked);
    return recordAction(school, Actor::machine(), lockAction(rule),
                        locked.contains("%1"_L1) ? locked.arg(subject) : locked, {});
}

} // namespace

QString lockAction(const TryRule& rule)
{
    return u"lock."_s % QString::fromUtf16(rule.name);
}

QString trySubject(base::PersonId person)
{
    return QString::number(person.value);
}

QString trySubject(const QString& email)
{
    return QString::fromLatin1(QCryptographicHash::hash(email.toUtf8(), QCryptographicHash::Sha256).toHex());
}

base::Result<CountedTry> countTry(School& school, const QuotaRule& rule, base::PersonId person)
{
    RateLimitTable table(school.database());
    const QString name = QString::fromUtf16(rule.name);
    const auto stored = table.find(name, trySubject(person));
    if (!stored)
        return base::propagate(stored);
    const auto before = stored->value_or(TryCount{.windowStartedAt = school.now(), .lockedUntil = {}});
    const auto count = attendance::withTry(school.now(), before, rule.quota);
    if (const auto kept = table.set(name, trySubject(person), count); !kept)
        return base::propagate(kept);
    return CountedTry{.refusedUntil = attendance::refusedUntil(count, rule.quota),
                      .isFirstRefused = count.tries == rule.quota.tries + 1};
}

TryLimit::TryLimit(School& school, const TryRule& ofSubject, const QString& subject, const TryRule& ofMachine)
    : m_school(school)
    , m_now(school.now())
    , m_counters{Counter{ofSubject, subject}, Counter{ofMachine, school.device().hash}}
{}

base::Result<TryCount> TryLimit::current(const Counter& counter)
{
    RateLimitTable table(m_school.database());
    const QString rule = QString::fromUtf16(counter.rule.name);
    const auto stored = table.find(rule, counter.subject);
    if (!stored)
        return base::propagate(stored);
    if (!*stored)
        return TryCount{.windowStartedAt = m_now, .lockedUntil = {}};
    const auto count = attendance::at(m_now, **stored, counter.rule.limit);
    if (count != **stored)
        if (const auto kept = table.set(rule, counter.subject, count); !kept)
            return base::propagate(kept);
    return count;
}

base::Result<std::optional<base::UtcTime>> TryLimit::lockedUntil()
{
    std::optional<base::UtcTime> end;
    for (const auto& counter : m_counters) {
        const auto count = current(counter);
        if (!count)
            return base::propagate(count);
        end = std::max(end, count->lockedUntil);
    }
    return end;
}

base::Result<void> TryLimit::countWrong()
{
    for (const auto& counter : m_counters) {
        const auto count = current(counter);
        if (!count)
            return base::propagate(count);
        const auto counted = attendance::withWrongTry(m_now, *count, counter.rule.limit);
        const auto kept =
            RateLimitTable(m_school.database()).set(QString::fromUtf16(counter.rule.name), counter.subject, counted);
        if (!kept)
            return kept;
        if (counted.lockouts == count->lockouts)
            continue;
        if (const auto recorded = recordLock(m_school, counter.rule, counter.subject); !recorded)
            return recorded;
    }
    return {};
}

base::Result<void> TryLimit::countRight()
{
    const auto& own = m_counters.front();
    return RateLimitTable(m_school.database()).clear(QString::fromUtf16(own.rule.name), own.subject);
}

} // namespace rollcall::services

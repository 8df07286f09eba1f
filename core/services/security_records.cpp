#include "core/services/security_records.h"

#include "core/services/staff_change_p.h"
#include "core/services/try_limit_p.h"
#include "core/storage/person_table.h"
#include "core/storage/rate_limit_table.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using base::propagate;
using base::Result;
using domain::Role;
using namespace Qt::StringLiterals;

struct WatchedRule
{
    const TryRule* rule;
    TriedSecret secret;
    bool isOfMachine;
};

constexpr std::array kRules{WatchedRule{&kPinOfPerson, TriedSecret::Pin, false},
                            WatchedRule{&kPinAtMachine, TriedSecret::Pin, true},
                            WatchedRule{&kSignInOfAccount, TriedSecret::Password, false},
                            WatchedRule{&kSignInAtMachine, TriedSecret::Password, true}};

QString nameOf(const WatchedRule& watched)
{
    return QString::fromUtf16(watched.rule->name);
}

const WatchedRule& ruleOf(const WrongTries& tries)
{
    return *std::ranges::find_if(kRules, [&](const WatchedRule& watched) {
        return watched.secret == tries.secret && watched.isOfMachine == tries.isOfMachine;
    });
}

/// The log of staff names people by number, and nobody by the email that was typed.
QString lockedOf(const WrongTries& tries)
{
    if (tries.isOfMachine)
        return u"machine"_s;
    return tries.person ? u"user %1"_s.arg(tries.person->value) : u"account"_s;
}

/// Staff by the subject their email has among the counts.
Result<std::unordered_map<QString, domain::Person>> staffBySubject(School& school)
{
    std::unordered_map<QString, domain::Person> staff;
    for (const auto role : {Role::Teacher, Role::Admin}) {
        const auto people = storage::PersonTable(school.database()).list({.role = role, .text = {}}, storage::kAllRows);
        if (!people)
            return propagate(people);
        for (const auto& person : *people)
            staff.emplace(trySubject(person.email), person);
    }
    return staff;
}

int rankOf(const WrongTries& tries)
{
    return tries.count.lockedUntil ? 0 : tries.count.tries > 0 ? 1 : 2;
}

bool isBefore(const WrongTries& left, const WrongTries& right)
{
    const auto ofLeft = std::pair(rankOf(left), std::pair(right.count.lockedUntil, right.count.windowStartedAt));
    const auto ofRight = std::pair(rankOf(right), std::pair(left.count.lockedUntil, left.count.windowStartedAt));
    return ofLeft < ofRight;
}

} // namespace

SecurityRecords::SecurityRecords(School& school, Actor actor) : m_school(school), m_actor(std::move(actor)) {}

Result<std::vector<WrongTries>> SecurityRecords::wrongTries()
{
    if (const auto allowed = requireAdmin(m_actor); !allowed)
        return propagate(allowed);
    QStringList rules;
    for (const auto& watched : kRules)
        rules += nameOf(watched);
    const auto rows = storage::RateLimitTable(m_school.database()).list(rules);
    if (!rows)
        return propagate(rows);
    const auto staff = staffBySubject(m_school);
    if (!staff)
        return propagate(staff);
    std::vector<WrongTries> found;
    std::vector<base::PersonId> students;
    for (const auto& row : *rows) {
        const auto& watched = kRules.at(static_cast<std::size_t>(rules.indexOf(row.rule)));
        WrongTries tries{.id = row.id,
                         .secret = watched.secret,
                         .isOfMachine = watched.isOfMachine,
                         .subject = row.subject,
                         .count = attendance::at(m_school.now(), row.count, watched.rule->limit)};
        if (tries.count.tries == 0 && tries.count.lockouts == 0 && !tries.count.lockedUntil)
            continue;
        if (watched.rule == &kPinOfPerson) {
            tries.person = base::PersonId{row.subject.toLongLong()};
            students.push_back(*tries.person);
        } else if (const auto owner = staff->find(row.subject); owner != staff->end()) {
            tries.person = owner->second.id;
            tries.name = owner->second.name;
        }
        found.push_back(std::move(tries));
    }
    const auto called = names(students);
    if (!called)
        return propagate(called);
    for (auto& tries : found)
        if (const auto name = called->find(tries.person.value_or(base::PersonId{})); name != called->end())
            tries.name = name->second;
    std::ranges::stable_sort(found, isBefore);
    return found;
}

Result<WrongTries> SecurityRecords::lock(qint64 id)
{
    const auto all = wrongTries();
    if (!all)
        return propagate(all);
    const auto found = std::ranges::find(*all, id, &WrongTries::id);
    if (found == all->end() || !found->count.lockedUntil)
        return base::fail(ErrorCode::NotFound, u"lock %1"_s.arg(id));
    return *found;
}

Result<void> SecurityRecords::liftLock(const WrongTries& expected)
{
    if (const auto allowed = requireAdmin(m_actor); !allowed)
        return allowed;
    const auto& watched = ruleOf(expected);
    return changeAsStaff(m_school, m_actor, u"lock.lift"_s, lockedOf(expected), nameOf(watched), [&]() -> Result<void> {
        storage::RateLimitTable table(m_school.database());
        const auto stored = table.find(nameOf(watched), expected.subject);
        if (!stored)
            return propagate(stored);
        const auto lockedUntil =
            *stored ? attendance::at(m_school.now(), **stored, watched.rule->limit).lockedUntil : std::nullopt;
        if (!lockedUntil || lockedUntil != expected.count.lockedUntil)
            return base::fail(ErrorCode::ChangedMeanwhile, lockedOf(expected));
        return table.clear(nameOf(watched), expected.subject);
    });
}

Result<std::vector<storage::MachineUse>> SecurityRecords::machineUses(base::UtcTime since, const QString& text,
                                                                      storage::Page page)
{
    if (const auto allowed = requireAdmin(m_actor); !allowed)
        return propagate(allowed);
    return storage::DeviceTable(m_school.database()).uses(since, text, page);
}

Result<std::vector<storage::RefusedTry>> SecurityRecords::outsideTries(base::UtcTime since, storage::Page page)
{
    if (const auto allowed = requireAdmin(m_actor); !allowed)
        return propagate(allowed);
    return storage::AttemptSummaries(m_school.database()).refusedByPlace(since, page);
}

Result<std::vector<storage::ClockChangeRow>> SecurityRecords::clockChanges(base::UtcTime since)
{
    if (const auto allowed = requireAdmin(m_actor); !allowed)
        return propagate(allowed);
    auto changes = storage::ClockChangeTable(m_school.database()).since(since);
    if (changes)
        std::ranges::reverse(*changes);
    return changes;
}

Result<std::unordered_map<base::PersonId, QString>> SecurityRecords::names(std::span<const base::PersonId> ids)
{
    if (const auto allowed = requireAdmin(m_actor); !allowed)
        return propagate(allowed);
    const auto rows = storage::PersonTable(m_school.database()).names(ids);
    if (!rows)
        return propagate(rows);
    return std::unordered_map<base::PersonId, QString>(rows->begin(), rows->end());
}

} // namespace rollcall::services

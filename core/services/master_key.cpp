#include "core/services/master_key.h"

#include "core/security/sealed_file.h"
#include "core/services/key_store_p.h"
#include "core/services/master_key_p.h"
#include "core/services/staff_change_p.h"

#include <QFile>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using base::Result;
using security::KeyLock;
using security::KeyPlace;
using security::MasterKey;
using storage::Transaction;
using namespace Qt::StringLiterals;

const QString kSchool = u"school"_s;

/// The passphrase is asked for before the database is locked, and tried.
Result<std::optional<KeyLock>> presentLock(School& school)
{
    const auto found = school.foundKey();
    if (!found)
        return base::propagate(found);
    if ((*found)->place != KeyPlace::Passphrase)
        return std::nullopt;
    const auto info = security::readKeyFileInfo((*found)->where);
    if (!info)
        return base::propagate(info);
    const auto& ask = school.keySource().ask;
    auto passphrase = ask ? ask() : base::fail(ErrorCode::KeyLocked, (*found)->where);
    if (!passphrase)
        return base::propagate(passphrase);
    const auto opened = security::loadKeyFile((*found)->where, [&passphrase] { return passphrase; });
    if (!opened)
        return base::propagate(opened);
    return KeyLock{std::move(*passphrase), info->lockCost.value_or(security::PassphraseCost{})};
}

/// Writes down which key the school has, and who saw to it.
Result<void> note(School& school, const Actor& actor, const QString& action, const KeyChange& change)
{
    if (auto kept = school.setKeyId(change.keyId); !kept)
        return kept;
    const QString place = security::toText(change.place);
    return recordAction(school, actor, action, kSchool,
                        change.keyId == change.earlierKeyId
                            ? u"key %1 to %2"_s.arg(change.keyId, place)
                            : u"key %1 in place of %2, %3"_s.arg(change.keyId, change.earlierKeyId, place));
}

tl::unexpected<base::Error> refuseCredential()
{
    return base::fail(ErrorCode::InvalidArgument, u"the key is a systemd credential, which only systemd writes"_s);
}

} // namespace

Result<void> settleKeyFile(School& school)
{
    if (!QFile::exists(security::nextKeyPath(school.keySource().filePath)))
        return {};
    const auto transaction = Transaction::begin(school.database());
    return transaction ? settleKeyFileInside(school) : base::propagate(transaction);
}

Result<void> settleKeyFileInside(School& school)
{
    const QString& path = school.keySource().filePath;
    const QString next = security::nextKeyPath(path);
    if (!QFile::exists(next))
        return {};
    const auto wanted = school.keyId();
    if (!wanted)
        return base::propagate(wanted);
    const auto isPresentKey = [&wanted](const QString& file) {
        const auto info = security::readKeyFileInfo(file);
        return info && info->keyId == *wanted;
    };
    if (isPresentKey(next))
        return security::replaceKeyFile(next, path);
    // A school that has noted no key has never changed it.
    if (!*wanted || isPresentKey(path))
        QFile::remove(next);
    return {};
}

Result<KeyChange> rotateKey(School& school, const Actor& actor)
{
    return rotateKeyStepwise(school, actor, [](KeyStep) {});
}

Result<KeyChange> rotateKeyStepwise(School& school, const Actor& actor, const std::function<void(KeyStep)>& after)
{
    if (const auto allowed = requireAdmin(actor); !allowed)
        return base::propagate(allowed);
    const auto lock = presentLock(school);
    if (!lock)
        return base::propagate(lock);
    auto transaction = Transaction::begin(school.database());
    if (!transaction)
        return base::propagate(transaction);
    const auto found = school.foundKey();
    if (!found)
        return base::propagate(found);
    const auto& [present, place, foundAt] = **found;
    if (place == KeyPlace::Credential)
        return refuseCredential();
    if ((place == KeyPlace::Passphrase) != lock->has_value())
        return base::fail(ErrorCode::DatabaseBusy, foundAt); // moved since
    const MasterKey next{security::Secret32::random()};
    KeyStore store(school, place, *lock);
    KeyChange change{security::keyIdOf(next), security::keyIdOf(present), place, store.where(), {}};
    if (const auto put = store.put(next); !put)
        return base::propagate(put);
    after(KeyStep::Stored);
    if (const auto sealed = rewrapAll(school.database(), present, next); !sealed)
        return base::propagate(sealed);
    if (const auto noted = note(school, actor, u"key.rotate"_s, change); !noted)
        return base::propagate(noted);
    after(KeyStep::Rewrapped);
    if (const auto committed = transaction->commit(); !committed)
        return base::propagate(committed);
    after(KeyStep::Committed);
    change.leftAt = store.settle();
    // What was overwritten should not stay in the WAL; where another program reads now, it goes when that closes.
    (void)school.database().emptyWal();
    return change;
}

Result<KeyChange> moveKey(School& school, const Actor& actor, KeyPlace to, const std::optional<KeyLock>& lock)
{
    if (const auto allowed = requireAdmin(actor); !allowed)
        return base::propagate(allowed);
    if (to == KeyPlace::Credential)
        return refuseCredential();
    if ((to == KeyPlace::Passphrase) != lock.has_value())
        return base::fail(ErrorCode::InvalidArgument, u"passphrase"_s);
    if (const auto found = school.foundKey(); !found) // asks for the passphrase while nobody waits
        return base::propagate(found);
    auto transaction = Transaction::begin(school.database());
    if (!transaction)
        return base::propagate(transaction);
    const auto found = school.foundKey();
    if (!found)
        return base::propagate(found);
    KeyStore store(school, to, lock);
    const QString id = security::keyIdOf((*found)->key);
    KeyChange change{id, id, to, store.where(), {}};
    if (const auto put = store.put((*found)->key); !put)
        return base::propagate(put);
    if (const auto noted = note(school, actor, u"key.move"_s, change); !noted)
        return base::propagate(noted);
    if (const auto committed = transaction->commit(); !committed)
        return base::propagate(committed);
    change.leftAt = store.settle();
    if ((*found)->place == KeyPlace::Credential)
        change.leftAt.append((*found)->where);
    school.forgetKey();
    return change;
}

Result<void> saveKey(School& school, const Actor& actor, const QString& path, const std::optional<KeyLock>& lock)
{
    if (const auto allowed = requireAdmin(actor); !allowed)
        return base::propagate(allowed);
    const auto key = school.masterKey();
    if (!key)
        return base::propagate(key);
    if (auto written = security::writeKeyFile(path, **key, lock); !written)
        return written;
    auto recorded = changeAsStaff(school, actor, u"key.save"_s, kSchool, u"key %1"_s.arg(security::keyIdOf(**key)),
                                  []() -> Result<void> { return {}; });
    if (!recorded)
        QFile::remove(path);
    return recorded;
}

} // namespace rollcall::services

#include "core/services/key_store_p.h"

#include "core/security/keyring.h"
#include "core/security/sealed_file.h"
#include "core/services/master_key_p.h"
#include "core/storage/transaction.h"

#include <QFile>

#include <algorithm>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using base::Result;
using security::KeyPlace;
using namespace Qt::StringLiterals;

bool isGone(const QString& path)
{
    return QFile::remove(path) || !QFile::exists(path);
}

bool keyringHolds(const QByteArray& origin, const QString& keyId)
{
    const auto keys = security::loadKeyringKeys(origin);
    return keys && std::ranges::find(*keys, keyId, security::keyIdOf) != keys->end();
}

/// False where one stays.
bool removeFromKeyring(const QByteArray& origin, const std::optional<QString>& exceptId)
{
    const auto keys = security::loadKeyringKeys(origin);
    bool areGone = keys.has_value();
    if (keys)
        for (const auto& key : *keys)
            if (const QString id = security::keyIdOf(key); id != exceptId)
                areGone = security::removeKeyringKey(origin, id).has_value() && areGone;
    return areGone;
}

} // namespace

KeyStore::KeyStore(School& school, KeyPlace place, std::optional<security::KeyLock> lock)
    : m_school(school)
    , m_source(school.keySource())
    , m_place(place)
    , m_lock(std::move(lock))
{}

KeyStore::~KeyStore()
{
    if (m_lock)
        security::wipe(m_lock->passphrase);
    if (m_put.isEmpty())
        return;
    if (isFile())
        QFile::remove(security::nextKeyPath(m_source.filePath));
    else
        (void)security::removeKeyringKey(m_source.origin, m_put);
}

Result<void> KeyStore::put(const security::MasterKey& key)
{
    if (auto settled = settleKeyFileInside(m_school); !settled)
        return settled;
    const QString id = security::keyIdOf(key);
    if (!isFile())
        return putIntoKeyring(key);
    if (!m_lock && isThere(id))
        return {};
    const QString next = security::nextKeyPath(m_source.filePath);
    QFile::remove(next); // of a change that was cut off before it counted
    auto written = security::writeKeyFile(next, key, m_lock);
    if (written)
        m_put = id;
    return written;
}

Result<void> KeyStore::putIntoKeyring(const security::MasterKey& key)
{
    const QString id = security::keyIdOf(key);
    if (isThere(id))
        return {};
    if (auto stored = security::storeKeyringKey(m_source.origin, key); !stored)
        return stored;
    m_put = id;
    // Soon this may be the only copy.
    return isThere(id) ? Result<void>() : base::fail(ErrorCode::KeyringFailed, u"it did not keep the key"_s);
}

bool KeyStore::isThere(const QString& keyId) const
{
    if (!isFile())
        return keyringHolds(m_source.origin, keyId);
    const auto info = security::readKeyFileInfo(m_source.filePath);
    return info && info->keyId == keyId && info->lockCost.has_value() == (m_place == KeyPlace::Passphrase);
}

QStringList KeyStore::settle()
{
    m_put.clear();
    const auto transaction = storage::Transaction::begin(m_school.database());
    const auto id = m_school.keyId();
    if (!transaction || !id || !*id || !settleKeyFileInside(m_school) || !isThere(**id))
        return {where()};
    return removeOthers(**id);
}

QStringList KeyStore::removeOthers(const QString& keyId) const
{
    QStringList leftAt;
    if (!removeFromKeyring(m_source.origin, isFile() ? std::nullopt : std::optional(keyId)))
        leftAt.append(u"the keyring"_s);
    if (!isFile() && !(isGone(m_source.filePath) && isGone(security::nextKeyPath(m_source.filePath))))
        leftAt.append(m_source.filePath);
    return leftAt;
}

QString KeyStore::where() const
{
    return isFile() ? m_source.filePath : u"the keyring"_s;
}

} // namespace rollcall::services

#pragma once

#include "core/services/master_key.h"

namespace rollcall::services {

/// One place of a key that can be written, while the key is changed: the new one is put beside the one before, and once
/// the database has been committed takes over. Destroyed before that, it takes back what was put.
class KeyStore final
{
public:
    /// Requires a place other than Credential, a lock for Passphrase alone, and that `school` outlives the store.
    KeyStore(School& school, security::KeyPlace place, std::optional<security::KeyLock> lock);
    KeyStore(const KeyStore&) = delete;
    KeyStore& operator=(const KeyStore&) = delete;
    ~KeyStore();

    /// Call inside the transaction of the change. Fails with KeyringFailed, or as writeKeyFile().
    [[nodiscard]] base::Result<void> put(const security::MasterKey& key);

    /// Call after it has been committed. Makes the school's present key the only one in this
    /// place, and removes all keys of the school from the others; where another program has changed the place since,
    /// nothing. Returns where something is left.
    [[nodiscard]] QStringList settle();

    [[nodiscard]] QString where() const;

private:
    [[nodiscard]] bool isFile() const { return m_place != security::KeyPlace::Keyring; }
    [[nodiscard]] base::Result<void> putIntoKeyring(const security::MasterKey& key);
    [[nodiscard]] bool isThere(const QString& keyId) const;
    [[nodiscard]] QStringList removeOthers(const QString& keyId) const;

    School& m_school;
    const security::KeySource& m_source;
    security::KeyPlace m_place;
    std::optional<security::KeyLock> m_lock;
    QString m_put; ///< the id of what would be taken back
};

} // namespace rollcall::services

#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/place.h"
#include "core/security/key_places.h"
#include "core/storage/database.h"

#include <memory>

namespace rollcall::services {

/// One school on this machine: its database, the key of its face templates (in one of the places of
/// core/security/key_places.h; its file is `<file>.key` beside the database) and the clock. Every service works on one.
/// Used from one thread; it must outlive the services made from it.
class School final
{
public:
    /// Makes the database and its key: a new key file, but where systemd gives a credential, that is the key. Fails
    /// with AlreadyExists where database or key file is there (neither is touched), or with the codes of
    /// Database::create, findCredential and writeKeyFile, leaving nothing behind. `clock` must outlive the school.
    [[nodiscard]] static base::Result<School> create(const QString& path, const base::Clock& clock);

    /// Puts the key file in order after a rotation that was cut off (rotateKey()). Fails with the codes of
    /// Database::open. A missing key is no failure here: see masterKey().
    [[nodiscard]] static base::Result<School> open(const QString& path, const base::Clock& clock,
                                                   security::AskPassphrase ask = {});

    [[nodiscard]] storage::Database& database() const { return *m_database; }
    [[nodiscard]] base::UtcTime now() const { return m_clock->now(); }
    [[nodiscard]] std::chrono::milliseconds running() const { return m_clock->running(); }

    /// The master key under which the database is sealed now, searched for at its first use and again after a program
    /// has changed it; good until the next call. Fails with the codes of findKey or of the database; all that needs no
    /// face goes on without it.
    [[nodiscard]] base::Result<const security::MasterKey*> masterKey();

    /// The same key with the place it was found in.
    [[nodiscard]] base::Result<const security::FoundKey*> foundKey();

    /// Looks for the key anew at its next use, because it has another place.
    void forgetKey() { m_foundKey.reset(); }

    /// What the master key is called, see keyIdOf(); nothing where no key has been made or moved since an earlier
    /// version. Fail with the database codes.
    [[nodiscard]] base::Result<std::optional<QString>> keyId();
    [[nodiscard]] base::Result<void> setKeyId(const QString& id);

    /// Where the key is looked for.
    [[nodiscard]] const security::KeySource& keySource() const { return m_keySource; }

    /// This machine, as marks and attempts record it.
    [[nodiscard]] const domain::Device& device() const { return m_device; }

    [[nodiscard]] static QString keyPathOf(const QString& databasePath);

    /// Removes database and key file, whatever is in them. Requires that nobody has them open.
    static void removeFiles(const QString& databasePath);

private:
    School(std::unique_ptr<storage::Database> database, const base::Clock& clock, const QString& installId,
           security::AskPassphrase ask);

    [[nodiscard]] static base::Result<School> furnished(storage::Database database, const base::Clock& clock);
    [[nodiscard]] static base::Result<School> withInstallId(storage::Database database, const base::Clock& clock,
                                                            security::AskPassphrase ask);

    std::unique_ptr<storage::Database> m_database;
    const base::Clock* m_clock;
    domain::Device m_device;
    security::KeySource m_keySource;
    std::unique_ptr<security::FoundKey> m_foundKey;
};

} // namespace rollcall::services

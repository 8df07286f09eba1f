#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/place.h"
#include "core/security/secret.h"
#include "core/storage/database.h"

#include <memory>

namespace rollcall::services {

/// One school on this machine: its database, the key of its face templates (a 0600 file beside the database,
/// `<file>.key`) and the clock. Every service works on one. Used from one thread; it must outlive the services made
/// from it.
class School final
{
public:
    /// Makes the database and its key. Fails with AlreadyExists where either is there (neither is touched), or with the
    /// codes of Database::create and createKeyFile, leaving nothing behind. `clock` must outlive the school.
    [[nodiscard]] static base::Result<School> create(const QString& path, const base::Clock& clock);

    /// Fails with the codes of Database::open. A missing key is no failure here: see masterKey().
    [[nodiscard]] static base::Result<School> open(const QString& path, const base::Clock& clock);

    [[nodiscard]] storage::Database& database() const { return *m_database; }
    [[nodiscard]] base::UtcTime now() const { return m_clock->now(); }
    [[nodiscard]] std::chrono::milliseconds running() const { return m_clock->running(); }

    /// The master key, read at its first use. Fails with the codes of loadKeyFile; all that needs no face goes on
    /// without it.
    [[nodiscard]] base::Result<const security::MasterKey*> masterKey();

    /// This machine, as marks and attempts record it.
    [[nodiscard]] const domain::Device& device() const { return m_device; }

    [[nodiscard]] static QString keyPathOf(const QString& databasePath);

    /// Removes database and key, whatever is in them. Requires that nobody has them open.
    static void removeFiles(const QString& databasePath);

private:
    School(std::unique_ptr<storage::Database> database, const base::Clock& clock, domain::Device device);

    [[nodiscard]] static base::Result<School> furnished(storage::Database database, const base::Clock& clock);
    [[nodiscard]] static base::Result<School> withDevice(storage::Database database, const base::Clock& clock);

    std::unique_ptr<storage::Database> m_database;
    const base::Clock* m_clock;
    domain::Device m_device;
    std::unique_ptr<security::MasterKey> m_masterKey;
};

} // namespace rollcall::services

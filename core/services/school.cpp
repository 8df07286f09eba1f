#include "core/services/school.h"

#include "core/security/device.h"
#include "core/security/key_file.h"
#include "core/storage/setting_table.h"

#include <QFile>
#include <QSysInfo>
#include <QUuid>

#include <utility>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;

const QString kInstallId = u"install.id"_s;

domain::Device deviceOf(const QString& installId)
{
    return {.hash = security::deviceHash(QSysInfo::machineUniqueId(), installId.toUtf8()),
            .ipAddress = {},
            .userAgent = u"Rollcall/"_s % QStringLiteral(ROLLCALL_VERSION) % u" ("_s % QSysInfo::prettyProductName() %
                         u"; "_s % QSysInfo::currentCpuArchitecture() % u")"_s};
}

void removeDatabase(const QString& path)
{
    for (const auto& suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + suffix);
}

} // namespace

School::School(std::unique_ptr<storage::Database> database, const base::Clock& clock, domain::Device device)
    : m_database(std::move(database))
    , m_clock(&clock)
    , m_device(std::move(device))
{}

base::Result<School> School::create(const QString& path, const base::Clock& clock)
{
    for (const auto& existing : {path, keyPathOf(path)})
        if (QFile::exists(existing))
            return base::fail(ErrorCode::AlreadyExists, existing);
    auto database = storage::Database::create(path);
    if (!database)
        return base::propagate(database);
    auto school = furnished(std::move(*database), clock);
    if (!school)
        removeDatabase(path);
    return school;
}

/// A new database with what every school has. Where it fails, the database is closed, so that it may be removed.
base::Result<School> School::furnished(storage::Database database, const base::Clock& clock)
{
    const QString installId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (const auto kept = storage::SettingTable(database).set(kInstallId, installId); !kept)
        return base::propagate(kept);
    const QString keyPath = keyPathOf(database.path());
    auto school = withDevice(std::move(database), clock);
    if (!school)
        return school;
    if (const auto key = security::createKeyFile(keyPath); !key)
        return base::propagate(key);
    return school;
}

base::Result<School> School::open(const QString& path, const base::Clock& clock)
{
    auto database = storage::Database::open(path);
    if (!database)
        return base::propagate(database);
    return withDevice(std::move(*database), clock);
}

base::Result<School> School::withDevice(storage::Database database, const base::Clock& clock)
{
    auto kept = std::make_unique<storage::Database>(std::move(database));
    const auto installId = storage::SettingTable(*kept).value(kInstallId);
    if (!installId)
        return base::propagate(installId);
    return School(std::move(kept), clock, deviceOf(installId->value_or(QString())));
}

base::Result<const security::MasterKey*> School::masterKey()
{
    if (!m_masterKey) {
        auto key = security::loadKeyFile(keyPathOf(m_database->path()));
        if (!key)
            return base::propagate(key);
        m_masterKey = std::make_unique<security::MasterKey>(std::move(*key));
    }
    return m_masterKey.get();
}

QString School::keyPathOf(const QString& databasePath)
{
    return databasePath % u".key"_s;
}

void School::removeFiles(const QString& databasePath)
{
    removeDatabase(databasePath);
    QFile::remove(keyPathOf(databasePath));
}

} // namespace rollcall::services

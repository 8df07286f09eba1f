#include "core/services/school.h"

#include "core/security/device.h"
#include "core/security/key_file.h"
#include "core/security/sealed_file.h"
#include "core/services/master_key_p.h"
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
const QString kKeyId = u"key.id"_s;

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

School::School(std::unique_ptr<storage::Database> database, const base::Clock& clock, const QString& installId,
               security::AskPassphrase ask)
    : m_database(std::move(database))
    , m_clock(&clock)
    , m_device(deviceOf(installId))
    , m_keySource{.filePath = keyPathOf(m_database->path()),
                  .origin = security::originOf(installId.toUtf8()),
                  .ask = std::move(ask)}
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
    auto school = withInstallId(std::move(database), clock, {});
    if (!school)
        return school;
    const auto credential = security::findCredential();
    if (!credential)
        return base::propagate(credential);
    const security::MasterKey made{security::Secret32::random()};
    if (const auto kept = school->setKeyId(security::keyIdOf(*credential ? (*credential)->key : made)); !kept)
        return base::propagate(kept);
    if (!*credential)
        if (const auto written = security::writeKeyFile(school->m_keySource.filePath, made); !written)
            return base::propagate(written);
    return school;
}

base::Result<School> School::open(const QString& path, const base::Clock& clock, security::AskPassphrase ask)
{
    auto database = storage::Database::open(path);
    if (!database)
        return base::propagate(database);
    auto school = withInstallId(std::move(*database), clock, std::move(ask));
    // Where it cannot be done now the key is found all the same.
    if (school)
        (void)settleKeyFile(*school);
    return school;
}

base::Result<School> School::withInstallId(storage::Database database, const base::Clock& clock,
                                           security::AskPassphrase ask)
{
    auto kept = std::make_unique<storage::Database>(std::move(database));
    const auto installId = storage::SettingTable(*kept).value(kInstallId);
    if (!installId)
        return base::propagate(installId);
    return School(std::move(kept), clock, installId->value_or(QString()), std::move(ask));
}

base::Result<const security::MasterKey*> School::masterKey()
{
    return foundKey().map([](const security::FoundKey* found) { return &found->key; });
}

base::Result<const security::FoundKey*> School::foundKey()
{
    const auto wanted = keyId();
    if (!wanted)
        return base::propagate(wanted);
    if (!m_foundKey || (*wanted && security::keyIdOf(m_foundKey->key) != **wanted)) {
        auto found = security::findKey(m_keySource, *wanted);
        if (!found)
            return base::propagate(found);
        m_foundKey = std::make_unique<security::FoundKey>(std::move(*found));
    }
    return m_foundKey.get();
}

base::Result<std::optional<QString>> School::keyId()
{
    return storage::SettingTable(*m_database).value(kKeyId);
}

base::Result<void> School::setKeyId(const QString& id)
{
    return storage::SettingTable(*m_database).set(kKeyId, id);
}

QString School::keyPathOf(const QString& databasePath)
{
    return databasePath % u".key"_s;
}

void School::removeFiles(const QString& databasePath)
{
    removeDatabase(databasePath);
    QFile::remove(keyPathOf(databasePath));
    QFile::remove(security::nextKeyPath(keyPathOf(databasePath)));
}

} // namespace rollcall::services

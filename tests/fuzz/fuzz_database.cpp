#include "core/storage/database.h"
#include "core/storage/database_copy.h"
#include "core/storage/person_table.h"
#include "core/storage/setting_table.h"
#include "tests/fuzz/fuzz.h"

#include <fuzzer/FuzzedDataProvider.h>

using namespace rollcall;

namespace {

QByteArray newDatabase()
{
    const QString path = fuzz::fileOf(QStringLiteral("empty"), {});
    fuzz::require(QFile::remove(path));
    {
        auto database = storage::Database::create(path);
        fuzz::require(database.has_value());
        storage::PersonTable people(*database);
        fuzz::require(people
                          .insert({.id = {},
                                   .name = QStringLiteral("Ada"),
                                   .email = QStringLiteral("ada@example.org"),
                                   .department = {},
                                   .role = domain::Role::Student,
                                   .faceRegistered = false,
                                   .registeredAt = {}},
                                  {})
                          .has_value());
    }
    QFile file(path);
    fuzz::require(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

/// A database with bytes changed, or any bytes at all: opened or refused, read or refused.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::application();
    static const QByteArray whole = newDatabase();
    FuzzedDataProvider input(data, size);
    QByteArray bytes;
    if (input.ConsumeBool()) {
        bytes = whole;
        while (input.remaining_bytes() > 0) {
            const auto at = input.ConsumeIntegralInRange<qsizetype>(0, bytes.size() - 1);
            bytes[at] = input.ConsumeIntegral<char>();
        }
    } else {
        bytes = fuzz::bytesOf(data, size);
    }
    const QString path = fuzz::fileOf(QStringLiteral("a.db"), bytes);
    static_cast<void>(storage::examineDatabase(path));
    if (auto database = storage::Database::open(path)) {
        static_cast<void>(storage::PersonTable(*database).list({}, {}));
        static_cast<void>(storage::SettingTable(*database).value(QStringLiteral("school.name")));
    }
    for (const char* suffix : {"-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1StringView(suffix));
    return 0;
}

// GLib has members that are called like Qt's keywords.
#define QT_NO_KEYWORDS

#include "core/security/keyring.h"

#include "core/security/sealed_file.h"

#include <QFileInfo>

#include <libsecret/secret.h>
#include <sodium.h>

#include <array>
#include <memory>

namespace rollcall::security {
namespace {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::StringLiterals;

constexpr std::size_t kKeyDigits = 2 * Secret32::kSize;

struct Freed
{
    void operator()(GError* error) const { g_error_free(error); }
    void operator()(GList* objects) const { g_list_free_full(objects, g_object_unref); }
    void operator()(SecretValue* value) const { secret_value_unref(value); }
};
using Error = std::unique_ptr<GError, Freed>;
using Items = std::unique_ptr<GList, Freed>;
using Value = std::unique_ptr<SecretValue, Freed>;

constexpr const char* kSchool = "rollcall-school";
constexpr const char* kKey = "rollcall-key";

// GNOME's keyring finds nothing by the schema's name while it is locked, so the attributes have names of their own.
const SecretSchema kSchema{"rollcall.key",
                           SECRET_SCHEMA_DONT_MATCH_NAME,
                           {{kSchool, SECRET_SCHEMA_ATTRIBUTE_STRING},
                            {kKey, SECRET_SCHEMA_ATTRIBUTE_STRING},
                            {nullptr, SECRET_SCHEMA_ATTRIBUTE_STRING}},
                           0,
                           nullptr,
                           nullptr,
                           nullptr,
                           nullptr,
                           nullptr,
                           nullptr,
                           nullptr};

/// Forgets the connection of the call before, because the keyring or its bus may have ended since. False where there
/// is no bus.
bool connectAnew()
{
    secret_service_disconnect();
    // GLib would start a bus where there is none and a screen to start it on.
    const QString runtimeFolder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ||
           (!runtimeFolder.isEmpty() && QFileInfo::exists(runtimeFolder % u"/bus"_s));
}

/// Whether nobody serves secrets on the bus, or the bus itself is gone.
bool isAbsence(const GError& error)
{
    if (error.domain == G_IO_ERROR)
        return error.code != G_IO_ERROR_TIMED_OUT;
    return error.domain == G_DBUS_ERROR &&
           (error.code == G_DBUS_ERROR_SERVICE_UNKNOWN || error.code == G_DBUS_ERROR_NAME_HAS_NO_OWNER ||
            error.code == G_DBUS_ERROR_SPAWN_EXEC_FAILED || error.code == G_DBUS_ERROR_SPAWN_CHILD_EXITED ||
            error.code == G_DBUS_ERROR_SPAWN_SERVICE_NOT_FOUND);
}

tl::unexpected<base::Error> keyringFailed(const Error& error)
{
    return fail(ErrorCode::KeyringFailed, QString::fromUtf8(error->message));
}

Result<MasterKey> keyOf(SecretRetrievable* item)
{
    GError* raw = nullptr;
    const Value value(secret_retrievable_retrieve_secret_sync(item, nullptr, &raw));
    const Error error(raw);
    // A locked item shows its attributes, and no secret.
    if (!value)
        return fail(ErrorCode::KeyLocked, u"the keyring"_s);
    gsize size = 0;
    const char* const text = secret_value_get(value.get(), &size);
    std::array<unsigned char, Secret32::kSize> bytes{};
    const auto wipeBytes = qScopeGuard([&bytes] { sodium_memzero(bytes.data(), bytes.size()); });
    if (size != kKeyDigits || sodium_hex2bin(bytes.data(), bytes.size(), text, size, nullptr, nullptr, nullptr) != 0)
        return fail(ErrorCode::KeyDamaged, u"the keyring"_s);
    return MasterKey{Secret32::fromBytes(bytes)};
}

} // namespace

Result<std::vector<MasterKey>> loadKeyringKeys(const QByteArray& origin)
{
    std::vector<MasterKey> keys;
    if (!connectAnew())
        return keys;
    GError* raw = nullptr;
    const Items items(secret_password_search_sync(
        &kSchema, static_cast<SecretSearchFlags>(SECRET_SEARCH_ALL | SECRET_SEARCH_LOAD_SECRETS), nullptr, &raw,
        kSchool, origin.toHex().constData(), nullptr));
    const Error error(raw);
    if (error && !isAbsence(*error))
        return keyringFailed(error);
    for (const GList* item = items.get(); item != nullptr; item = item->next) {
        auto key = keyOf(static_cast<SecretRetrievable*>(item->data));
        if (!key)
            return base::propagate(key);
        keys.push_back(std::move(*key));
    }
    return keys;
}

Result<void> storeKeyringKey(const QByteArray& origin, const MasterKey& key)
{
    if (!connectAnew())
        return fail(ErrorCode::KeyringFailed, u"there is no session bus"_s);
    std::array<char, kKeyDigits + 1> digits;
    const auto wipeDigits = qScopeGuard([&digits] { sodium_memzero(digits.data(), digits.size()); });
    sodium_bin2hex(digits.data(), digits.size(), key.secret.bytes().data(), Secret32::kSize);
    const QByteArray id = keyIdOf(key).toUtf8();
    GError* raw = nullptr;
    secret_password_store_sync(&kSchema, SECRET_COLLECTION_DEFAULT, QByteArray("Rollcall: key " + id).constData(),
                               digits.data(), nullptr, &raw, kSchool, origin.toHex().constData(), kKey, id.constData(),
                               nullptr);
    const Error error(raw);
    return error ? keyringFailed(error) : Result<void>();
}

Result<void> removeKeyringKey(const QByteArray& origin, const QString& keyId)
{
    if (!connectAnew())
        return {};
    GError* raw = nullptr;
    secret_password_clear_sync(&kSchema, nullptr, &raw, kSchool, origin.toHex().constData(), kKey,
                               keyId.toUtf8().constData(), nullptr);
    const Error error(raw);
    return error && !isAbsence(*error) ? keyringFailed(error) : Result<void>();
}

} // namespace rollcall::security

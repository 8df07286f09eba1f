#include "core/security/sealing.h"
#include "core/services/master_key_p.h"
#include "core/storage/authenticator_table.h"
#include "core/storage/person_key_table.h"

#include <array>

namespace rollcall::services {
namespace {

using base::Result;
using security::MasterKey;
using storage::Database;

Result<void> rewrapPersonKeys(Database& database, const MasterKey& from, const MasterKey& to)
{
    storage::PersonKeyTable table(database);
    const auto keys = table.all();
    if (!keys)
        return base::propagate(keys);
    for (const auto& [person, wrapped] : *keys) {
        const auto key = security::unwrap(from, person, wrapped);
        if (!key)
            return base::propagate(key);
        if (const auto replaced = table.replace(person, security::wrap(to, person, *key)); !replaced)
            return replaced;
    }
    return {};
}

Result<void> rewrapAuthenticators(Database& database, const MasterKey& from, const MasterKey& to)
{
    storage::AuthenticatorTable table(database);
    const auto secrets = table.all();
    if (!secrets)
        return base::propagate(secrets);
    for (const auto& [person, wrapped] : *secrets) {
        const auto secret = security::unwrapTotp(from, person, wrapped);
        if (!secret)
            return base::propagate(secret);
        if (const auto resealed = table.reseal({person, security::wrap(to, person, *secret)}); !resealed)
            return resealed;
    }
    return {};
}

using Rewrap = Result<void> (*)(Database&, const MasterKey&, const MasterKey&);

/// Whoever seals something else under the master key adds a row.
constexpr std::array<Rewrap, 2> kSealedUnderMasterKey{rewrapPersonKeys, rewrapAuthenticators};

} // namespace

Result<void> rewrapAll(Database& database, const MasterKey& from, const MasterKey& to)
{
    for (const auto rewrap : kSealedUnderMasterKey)
        if (auto done = rewrap(database, from, to); !done)
            return done;
    return {};
}

} // namespace rollcall::services

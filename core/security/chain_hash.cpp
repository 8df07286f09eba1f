#include "core/security/chain_hash.h"

#include <sodium.h>

namespace rollcall::security {
namespace {

void add(crypto_generichash_state& state, const QByteArray& bytes)
{
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(bytes.constData()),
                              static_cast<unsigned long long>(bytes.size()));
}

} // namespace

QByteArray chainHash(const QByteArray& previous, const QByteArray& record)
{
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, kChainHashBytes);
    add(state, previous);
    add(state, record);
    QByteArray hash(kChainHashBytes, Qt::Uninitialized);
    crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(hash.data()), kChainHashBytes);
    return hash;
}

} // namespace rollcall::security

#include "core/security/password.h"
#include "tests/fuzz/fuzz.h"

using namespace rollcall;

/// Hashes are compared only at the lowest cost: a dear one takes its time by design.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto stored = fuzz::textOf(data, size);
    const bool isDear = !security::needsRehash(stored);
    if (!isDear && stored.startsWith(QStringLiteral("scrypt:2:1:1$"))) {
        const auto matches = security::verifyPassword(QStringLiteral("a password"), stored);
        fuzz::require(matches || matches.error().code == base::ErrorCode::PasswordHashInvalid);
    }
    return 0;
}

#include "core/security/key_file.h"
#include "tests/fuzz/fuzz.h"

using namespace rollcall;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto key = security::loadKeyFile(fuzz::fileOf(QStringLiteral("key"), fuzz::bytesOf(data, size)));
    fuzz::require(key || key.error().code == base::ErrorCode::KeyDamaged);
    return 0;
}

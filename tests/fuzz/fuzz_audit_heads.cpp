#include "core/services/audit.h"
#include "tests/fuzz/fuzz.h"

using namespace rollcall;

/// Heads that were read are written and read as the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto heads = services::headsFromText(fuzz::textOf(data, size));
    if (heads)
        fuzz::require(services::headsFromText(services::toText(*heads)) == heads);
    return 0;
}

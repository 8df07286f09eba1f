#include "core/base/time.h"
#include "tests/fuzz/fuzz.h"

using namespace rollcall;

/// A time that was read is written and read as the same. Years of four digits are promised, no others.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto time = base::fromIso(fuzz::textOf(data, size));
    if (time && base::toIso(*time).size() == 24)
        fuzz::require(base::fromIso(base::toIso(*time)) == time);
    return 0;
}

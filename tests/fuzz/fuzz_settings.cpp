#include "core/services/setting_catalogue.h"
#include "tests/fuzz/fuzz.h"

using namespace rollcall;

/// A text that may be kept is in its one form: checked again it is the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto text = fuzz::textOf(data, size);
    for (const auto& setting : services::allSettings()) {
        const auto kept = services::checkedText(setting, text);
        if (!kept)
            continue;
        fuzz::require(kept->size() <= 255);
        const auto again = services::checkedText(setting, *kept);
        fuzz::require(again && *again == *kept);
    }
    return 0;
}

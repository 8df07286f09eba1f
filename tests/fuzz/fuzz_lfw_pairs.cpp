#include "core/services/lfw_pairs.h"
#include "tests/fuzz/fuzz.h"

using namespace rollcall;

/// No picture lies outside the folder.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto folds = services::parseLfwPairs(fuzz::bytesOf(data, size));
    if (!folds)
        return 0;
    for (const auto& fold : *folds)
        for (const auto& pair : fold)
            for (const auto& picture : {pair.first, pair.second})
                fuzz::require(picture.count(u'/') == 1 && !picture.startsWith(u'.') && !picture.startsWith(u'/'));
    return 0;
}

#include "core/vision/picture_header.h"
#include "tests/fuzz/fuzz.h"

using namespace rollcall;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto header = vision::readPictureHeader(fuzz::bytesOf(data, size));
    fuzz::require(!header || (header->width > 0 && header->height >= 0));
    return 0;
}

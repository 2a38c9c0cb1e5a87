#include "fuzzbytes.h"

using namespace warraq;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    fuzz::readBytes(data, size, {SourceFormat::SafariArchive, {}});
    return 0;
}

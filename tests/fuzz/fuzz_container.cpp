#include "fuzzbytes.h"

using namespace warraq;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    // As recognised: also what lies in archives, and plain files of every kind.
    fuzz::readBytes(data, size, {});
    return 0;
}

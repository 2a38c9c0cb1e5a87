#include "fuzzbytes.h"

#include <array>

using namespace warraq;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    // The first byte says which system's export it is; the JSON is recognised by the reader.
    static constexpr std::array formats = {SourceFormat::MovableType, SourceFormat::LiveJournal,
                                           SourceFormat::Medium, SourceFormat::Json, SourceFormat::Substack};
    if (size > 0)
        fuzz::readBytes(data + 1, size - 1, {formats[data[0] % formats.size()], {}});
    return 0;
}

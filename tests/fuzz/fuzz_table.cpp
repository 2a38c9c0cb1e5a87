#include "fuzzbytes.h"

using namespace warraq;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size == 0)
        return 0;
    // The first byte says which kind of table it is.
    constexpr SourceFormat kinds[] = {SourceFormat::Csv, SourceFormat::Json, SourceFormat::Jsonl,
                                      SourceFormat::Text};
    const SourceFormat format = kinds[data[0] % 4];
    const QString split = format == SourceFormat::Text ? QStringLiteral("^#+") : QString();
    fuzz::readBytes(data + 1, size - 1, {format, split});
    return 0;
}

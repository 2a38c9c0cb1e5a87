#include "formats/charset.h"

#include <cstdint>

using namespace warraq;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    // As a page, in a folder that is called like what it begins with.
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    SourceRecord record;
    record.format = SourceFormat::Html;
    record.file = QString::fromUtf8(bytes.left(200));
    record.bytes = bytes;
    decodeRecord(record);
    return 0;
}

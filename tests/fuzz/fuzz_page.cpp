#include "extract/extractor.h"
#include "formats/charset.h"

#include <cstdint>

using namespace warraq;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size == 0)
        return 0;
    // The first byte says whether it is a page or a text, and whether its address is known.
    static const auto extractor = Extractor::create({}, {});
    SourceRecord record;
    record.format = (data[0] & 1) != 0 ? SourceFormat::Text : SourceFormat::Html;
    record.file = QStringLiteral("x");
    if ((data[0] & 2) != 0)
        record.url = QStringLiteral("http://news.example/2011/02/21/cranes");
    record.bytes = QByteArray(reinterpret_cast<const char*>(data + 1), static_cast<qsizetype>(size - 1));
    decodeRecord(record);
    (void)extractor->extract(record);
    return 0;
}

#include "formats/httpanswer.h"
#include "formats/recordstarts.h"
#include "formats/sourcereader.h"

#include <cstdint>

using namespace warraq;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    if (const auto answer = parseHttpAnswer(bytes))
        (void)contentOf(*answer);
    (void)joinChunks(bytes);
    (void)beginsArcRecord(bytes);
    (void)recognise(bytes, {});
    return 0;
}

#include "formats/zimreader.h"
#include "readall.h"

#include <QTemporaryFile>

#include <cstdint>

using namespace warraq;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    QTemporaryFile file;
    if (!file.open() || file.write(reinterpret_cast<const char*>(data), static_cast<qint64>(size)) < 0 ||
        !file.flush())
        return 0;
    if (auto reader = ZimReader::open({nullptr, QStringLiteral("x"), {}, file.fileName()}))
        fuzz::readAll(**reader);
    return 0;
}

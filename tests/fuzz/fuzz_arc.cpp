#include "formats/webarchivereader.h"
#include "readall.h"

#include <QBuffer>

#include <cstdint>

using namespace warraq;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto open = [&bytes]() -> std::unique_ptr<QIODevice> {
        auto device = std::make_unique<QBuffer>();
        device->setData(bytes);
        device->open(QIODevice::ReadOnly);
        return device;
    };
    WebArchiveReader reader({open(), QStringLiteral("x"), open}, SourceFormat::Arc);
    fuzz::readAll(reader);
    return 0;
}

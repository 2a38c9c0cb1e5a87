#pragma once

#include "formats/sourcereader.h"

#include <QBuffer>

#include <cstdint>
#include <cstdlib>

namespace warraq::fuzz {

/// Reads bytes as a format to their end, as an import does, and looks for what a page would look for. Records
/// that are as they stand in the file lie within it.
inline void readBytes(const uint8_t* data, size_t size, const ReadOptions& options)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto open = [&bytes]() -> std::unique_ptr<QIODevice> {
        auto device = std::make_unique<QBuffer>();
        device->setData(bytes);
        device->open(QIODevice::ReadOnly);
        return device;
    };
    auto reader = openBytes({open(), QStringLiteral("x"), open}, options);
    const CancelToken cancel;
    qint64 items = 0;
    while (reader) {
        const auto item = (*reader)->next(cancel);
        if (!item || !*item)
            break;
        const auto* record = std::get_if<SourceRecord>(&**item);
        const bool isOutside = record && record->format != SourceFormat::Xlsx &&
                               record->format != SourceFormat::Substack && !(*reader)->container() &&
                               record->offset + record->bytes.size() > bytes.size();
        if (const auto resources = record ? (*reader)->resources() : nullptr) {
            (void)resources->bytesOf(resources->baseOf(*record));
            (void)resources->bytesOf(QStringLiteral("entry:/a.png"));
        }
        // More items than any input of a fuzzer has bytes: a reader that does not come to an end.
        if (isOutside || ++items > 10'000'000)
            std::abort();
    }
}

} // namespace warraq::fuzz

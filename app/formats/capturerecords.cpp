#include "formats/capturerecords.h"

#include "formats/arcrecords.h"
#include "formats/warcrecords.h"

namespace warraq {

std::unique_ptr<CaptureRecords> openCaptureRecords(std::unique_ptr<QIODevice> device, SourceFormat format)
{
    auto source = openMembers(std::move(device));
    if (format == SourceFormat::Arc)
        return std::make_unique<ArcRecords>(std::move(source));
    return std::make_unique<WarcRecords>(std::move(source));
}

} // namespace warraq

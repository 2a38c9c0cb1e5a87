#include "formats/webarchivereader.h"

namespace warraq {

WebArchiveReader::WebArchiveReader(std::unique_ptr<QIODevice> device, QString name, SourceFormat format,
                                   std::function<std::unique_ptr<QIODevice>()> again)
    : m_name(std::move(name)), m_format(format),
      m_index(
          std::make_shared<CaptureIndex>(again ? [again](int) { return again(); } : CaptureIndex::Reopen())),
      m_interpreter(m_name, m_index)
{
    if (device->isSequential())
        m_index->setInput(CaptureIndex::Input::FromStart);
    m_records = openCaptureRecords(std::move(device), format);
}

Result<std::optional<ReadItem>> WebArchiveReader::next(const CancelToken& cancel)
{
    for (;;) {
        auto record = m_records->next(cancel);
        if (!record)
            return unexpected(record.error().kind, m_name, record.error().detail);
        if (!*record)
            return std::optional<ReadItem>();
        if (auto item = m_interpreter.item(std::move(**record), 0, m_format))
            return std::optional<ReadItem>(std::move(*item));
    }
}

} // namespace warraq

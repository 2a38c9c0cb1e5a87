#include "formats/webarchivereader.h"

namespace warraq {

WebArchiveReader::WebArchiveReader(ByteSource source, SourceFormat format,
                                   std::shared_ptr<SiblingCaptures> siblings)
    : m_name(std::move(source.name)), m_format(format),
      m_index(std::make_shared<CaptureIndex>(source.again ? [again = source.again](int) { return again(); }
                                                          : CaptureIndex::Reopen())),
      m_interpreter(m_name, m_index, std::move(source.path), std::move(siblings))
{
    if (source.device->isSequential())
        m_index->setInput(CaptureIndex::Input::FromStart);
    m_records = openCaptureRecords(std::move(source.device), format);
}

Result<std::optional<ReadItem>> WebArchiveReader::next(const CancelToken& cancel)
{
    for (;;) {
        if (auto item = m_interpreter.within(cancel))
            return std::optional<ReadItem>(std::move(*item));
        if (cancel.isCancelled())
            return std::optional<ReadItem>();
        auto record = m_records->next(cancel);
        if (!record)
            return unexpected(record.error().kind, m_name, record.error().detail);
        if (!*record)
            return m_interpreter.waiting(cancel);
        if (auto item = m_interpreter.item(std::move(**record), 0, m_format))
            return std::optional<ReadItem>(std::move(*item));
    }
}

} // namespace warraq

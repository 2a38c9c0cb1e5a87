#pragma once

#include "formats/captureinterpreter.h"

namespace warraq {

/// Reads a WARC (formats/warcrecords.h) or an ARC (formats/arcrecords.h) file, plain or compressed.
class WebArchiveReader : public SourceReader
{
public:
    /// The source's `again` gives the file once more, for what is repeated and for pictures; it may be empty.
    /// \p siblings: other files of the import; null: there are none.
    WebArchiveReader(ByteSource source, SourceFormat format,
                     std::shared_ptr<SiblingCaptures> siblings = nullptr);

    [[nodiscard]] Result<std::optional<ReadItem>> next(const CancelToken& cancel) override;
    [[nodiscard]] qint64 bytesRead() const override { return m_records->consumed(); }
    [[nodiscard]] std::optional<SourceFormat> container() const override { return m_format; }
    [[nodiscard]] qint64 others() const override { return m_interpreter.others(); }
    [[nodiscard]] std::shared_ptr<PageResources> resources() const override
    {
        return m_interpreter.resources();
    }

private:
    QString m_name;
    SourceFormat m_format;
    std::shared_ptr<CaptureIndex> m_index;
    CaptureInterpreter m_interpreter;
    std::unique_ptr<CaptureRecords> m_records;
};

} // namespace warraq

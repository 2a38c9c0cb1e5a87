#pragma once

#include "formats/captureinterpreter.h"

namespace warraq {

/// Reads a WARC (formats/warcrecords.h) or an ARC (formats/arcrecords.h) file, plain or compressed.
class WebArchiveReader : public SourceReader
{
public:
    /// \p again gives the file once more, for what is repeated and for pictures; it may be empty.
    WebArchiveReader(std::unique_ptr<QIODevice> device, QString name, SourceFormat format,
                     std::function<std::unique_ptr<QIODevice>()> again);

    [[nodiscard]] Result<std::optional<ReadItem>> next(const CancelToken& cancel) override;
    [[nodiscard]] qint64 bytesRead() const override { return m_records->consumed(); }
    [[nodiscard]] std::optional<SourceFormat> container() const override { return m_format; }
    [[nodiscard]] qint64 others() const override { return m_interpreter.others(); }
    [[nodiscard]] std::shared_ptr<PageResources> resources() const override { return m_index; }

private:
    QString m_name;
    SourceFormat m_format;
    std::shared_ptr<CaptureIndex> m_index;
    CaptureInterpreter m_interpreter;
    std::unique_ptr<CaptureRecords> m_records;
};

} // namespace warraq

#pragma once

#include "formats/sourcereader.h"

namespace warraq {

/// A file that is one record: crawl text or a saved page. Files over limits::recordBytes are refused.
class OneFileReader : public SourceReader
{
public:
    OneFileReader(ByteSource source, SourceFormat format);

    [[nodiscard]] Result<std::optional<ReadItem>> next(const CancelToken& cancel) override;
    [[nodiscard]] qint64 bytesRead() const override { return m_bytes; }

private:
    std::unique_ptr<QIODevice> m_file;
    QString m_name;
    SourceFormat m_format;
    qint64 m_bytes = 0;
    bool m_done = false;
};

} // namespace warraq

#pragma once

#include "formats/sourcereader.h"

namespace warraq {

/// A page that Safari saved with its pictures, `.webarchive`: a binary property list (formats/binaryplist.h)
/// of WebMainResource, WebSubresources and WebSubframeArchives (Apple, WebKit's LegacyWebArchive). The record
/// is the page, with its address and charset; when it was saved is not said. What else the file holds is
/// counted as others, and given by resources(). Its bytes are held in memory, at most limits::embeddedBytes.
class SafariReader : public SourceReader
{
public:
    explicit SafariReader(ByteSource source) : m_source(std::move(source)) {}

    [[nodiscard]] Result<std::optional<ReadItem>> next(const CancelToken& cancel) override;
    [[nodiscard]] qint64 bytesRead() const override { return m_bytes; }
    [[nodiscard]] std::optional<SourceFormat> container() const override
    {
        return SourceFormat::SafariArchive;
    }
    [[nodiscard]] qint64 others() const override { return m_others; }
    [[nodiscard]] std::shared_ptr<PageResources> resources() const override;

    /// Does a file begin as one? What has only the same form is none.
    [[nodiscard]] static bool begins(QByteArrayView head);

private:
    class Files;

    ByteSource m_source;
    std::shared_ptr<Files> m_files;
    qint64 m_bytes = 0;
    qint64 m_others = 0;
    bool m_done = false;
};

} // namespace warraq

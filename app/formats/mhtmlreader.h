#pragma once

#include "formats/sourcereader.h"

namespace warraq {

/// A page that was saved with its pictures as one message: MHTML (RFC 2557) with MIME's multiparts (RFC
/// 2046), transfer encodings (RFC 2045) and encoded words (RFC 2047), as browsers write it. The record is the
/// page: its address is the part's Content-Location, its capture the message's date. The other parts are
/// counted as others, and pictures among them are what resources() gives, by address or `cid:`. A message
/// whose boundary is missing is read as far as it can be, with a note. Streaming: a
/// message may be of any size, its page of limits::recordBytes.
class MhtmlReader : public SourceReader
{
public:
    explicit MhtmlReader(ByteSource source);

    [[nodiscard]] Result<std::optional<ReadItem>> next(const CancelToken& cancel) override;
    [[nodiscard]] qint64 bytesRead() const override { return m_bytes; }
    [[nodiscard]] std::optional<SourceFormat> container() const override { return SourceFormat::Mhtml; }
    [[nodiscard]] qint64 others() const override { return m_others; }
    [[nodiscard]] std::shared_ptr<PageResources> resources() const override;

    /// Does a file begin as such a message?
    [[nodiscard]] static bool begins(QByteArrayView head);

private:
    class Parts;

    std::unique_ptr<QIODevice> m_device;
    QString m_name;
    std::shared_ptr<Parts> m_resources;
    std::optional<SourceNote> m_note;
    qint64 m_bytes = 0;
    qint64 m_others = 0;
    bool m_done = false;
};

} // namespace warraq

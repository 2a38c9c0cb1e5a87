#pragma once

#include "formats/sourcereader.h"

namespace warraq {

/// Reads PDF (ISO 32000-1) by poppler: a document is one record, its text layer, paragraphs parted by empty
/// lines, words that were parted at a line's end joined. Its title, author and date of making, where the
/// document says them, go with it as `columns`. A document without a text layer, a scan, is skipped as
/// `not-text` with an issue that says so, so that it can be found and read by OCR. Protected documents whose
/// password is not empty are `encrypted`. A file on disk may be of any size, an entry of an archive of
/// limits::embeddedBytes.
class PdfReader : public SourceReader
{
public:
    explicit PdfReader(ByteSource source);

    [[nodiscard]] Result<std::optional<ReadItem>> next(const CancelToken& cancel) override;
    [[nodiscard]] qint64 bytesRead() const override { return m_bytes; }
    [[nodiscard]] std::optional<SourceFormat> container() const override { return SourceFormat::Pdf; }

    [[nodiscard]] static bool begins(QByteArrayView head);

private:
    ByteSource m_source;
    std::optional<SourceNote> m_note;
    qint64 m_bytes = 0;
    bool m_done = false;
};

/// The lines of a page as they stand on it -> paragraphs: lines joined, words mended, empty lines between.
[[nodiscard]] QString paragraphsOfLines(const QString& lines);

} // namespace warraq

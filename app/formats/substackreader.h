#pragma once

#include "formats/sourcereader.h"
#include "formats/zipfile.h"

namespace warraq {

/// A Substack export: a zip with `posts.csv` (post_id, post_date, is_published, type, title, subtitle) and
/// each post's text as `posts/POST_ID.html`. A row is a record with columns (core/itemcolumns.h), its bytes
/// are the text; drafts say so in `status`. A published post without its text is a failure. Other files
/// (readers' addresses, who opened what) are counted as others and not looked at. The export says no
/// addresses and no authors.
class SubstackReader : public SourceReader
{
public:
    /// Errors: Malformed (no list of posts), Unsupported, TooLarge.
    [[nodiscard]] static Result<std::unique_ptr<SourceReader>> open(ZipFile zip, const QString& name);

    [[nodiscard]] Result<std::optional<ReadItem>> next(const CancelToken& cancel) override;
    [[nodiscard]] qint64 bytesRead() const override { return m_bytes; }
    [[nodiscard]] qint64 others() const override { return m_others; }

    /// May a zip that begins like this be one? Its directory tells.
    [[nodiscard]] static bool mayBe(QByteArrayView head);
    [[nodiscard]] static bool isOne(const ZipFile& zip);

private:
    SubstackReader(ZipFile zip, QString name);
    [[nodiscard]] ReadItem itemOf(const SourceRecord& row);

    ZipFile m_zip;
    QString m_name;
    QString m_folder; ///< of the list, with its slash
    std::unique_ptr<SourceReader> m_rows;
    qint64 m_number = 0;
    qint64 m_bytes = 0;
    qint64 m_others = 0;
};

} // namespace warraq

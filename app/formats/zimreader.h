#pragma once

#include "formats/sourcereader.h"

namespace warraq {

/// Reads ZIM (openZIM file format 5 and 6, both namespace schemes), offline copies of sites, by libzim: every
/// page of HTML is a record, in the order in which the file keeps them best; redirects, pictures, styles and
/// the file's own indexes are counted as others. Where paths begin with a host, as copies of whole sites have
/// them, they are the pages' addresses. The file's title, creator and language go with each page as
/// `columns`. How many pages its counter says there are is checked. On disk a
/// file may be of any size; one within another archive is held in memory, at most limits::embeddedBytes. Used
/// by one thread.
class ZimReader : public SourceReader
{
public:
    /// Errors: Malformed, TooLarge (within another archive), Unsupported (there, where the system has no
    /// files in memory).
    [[nodiscard]] static Result<std::unique_ptr<SourceReader>> open(const ByteSource& source);
    ~ZimReader() override;

    [[nodiscard]] Result<std::optional<ReadItem>> next(const CancelToken& cancel) override;
    [[nodiscard]] qint64 bytesRead() const override;
    [[nodiscard]] std::optional<SourceFormat> container() const override { return SourceFormat::Zim; }
    [[nodiscard]] qint64 others() const override { return m_others; }
    [[nodiscard]] std::shared_ptr<PageResources> resources() const override;

    [[nodiscard]] static bool begins(QByteArrayView head);

private:
    class Pictures;
    struct Site;

    ZimReader(std::unique_ptr<Site> site, QString name);
    [[nodiscard]] std::optional<ReadItem> itemHere();
    void checkCount();

    std::unique_ptr<Site> m_site;
    std::shared_ptr<Pictures> m_pictures;
    QString m_name;
    std::vector<std::pair<QString, QString>> m_columns;
    std::optional<SourceNote> m_note;
    qint64 m_number = 0;
    qint64 m_others = 0;
    qint64 m_done = 0; ///< entries
    bool m_ended = false;
};

} // namespace warraq

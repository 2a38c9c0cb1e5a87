#pragma once

#include "formats/entryfiles.h"
#include "formats/packedfile.h"
#include "formats/sourcereader.h"

namespace warraq {

/// Archives and compressed files (zip: APPNOTE 6.3; tar: POSIX.1-2001 pax, GNU; 7z; gzip RFC 1952, xz, zstd
/// RFC 8878, bzip2): every entry is recognised and read as a file of its own would be, called
/// `archive.zip/inner/path`. Nothing is unpacked to disk. What is encrypted, damaged, unpacks to too much,
/// lies too deep or has a name that leads out of the archive is an issue each; entries that are no files or
/// belong to pages are counted as others, and the pages have them as their pictures.
class ContainerReader : public SourceReader
{
public:
    /// \p depth: archives round this one. Errors: Malformed, TooLarge (archives in archives in ...).
    [[nodiscard]] static Result<std::unique_ptr<SourceReader>> open(ByteSource source,
                                                                    const ReadOptions& options, int depth);

    /// Says \p issue of the whole archive before anything else.
    void tell(RecordIssue issue);

    [[nodiscard]] Result<std::optional<ReadItem>> next(const CancelToken& cancel) override;
    [[nodiscard]] qint64 bytesRead() const override { return m_packed->bytesRead(); }
    [[nodiscard]] std::optional<SourceFormat> container() const override { return SourceFormat::Container; }
    [[nodiscard]] qint64 others() const override;
    [[nodiscard]] std::shared_ptr<PageResources> resources() const override;

private:
    ContainerReader(std::shared_ptr<PackedFile> packed, ByteSource source, const ReadOptions& options,
                    int depth);
    [[nodiscard]] Result<std::optional<ReadItem>> nextOfEntry(const CancelToken& cancel);
    [[nodiscard]] Result<std::optional<ReadItem>> nextEntry();
    [[nodiscard]] std::optional<ReadItem> openEntry(const PackedFile::Entry& entry);
    [[nodiscard]] std::function<QList<QByteArray>()> nameListsOf(const QString& inner) const;
    [[nodiscard]] ReadItem brokenEntry(const Error& error);

    std::shared_ptr<PackedFile> m_packed;
    ByteSource m_source;                 ///< its device is the packed file's
    std::shared_ptr<EntryFiles> m_files; ///< null: the archive cannot be opened again
    ReadOptions m_options;
    int m_depth = 0;
    QString m_entryName; ///< `archive.zip/inner/path`
    std::unique_ptr<SourceReader> m_inner;
    qint64 m_innerRecords = 0;
    qint64 m_entries = 0;
    qint64 m_others = 0;
    bool m_ended = false;
    std::optional<SourceNote> m_note;
};

} // namespace warraq

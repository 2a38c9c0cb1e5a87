#pragma once

#include "formats/captureinterpreter.h"
#include "formats/waczpackage.h"

#include <QFile>

#include <deque>

namespace warraq {

/// Reads WACZ ("Web Archive Collection Zipped", Webrecorder, 1.1.1) and the collections before it: the web
/// archives in a ZIP archive, with the titles, dates and digests of their description. Pages that are listed
/// and not there are told, and so is a file that is not what the description says.
class WaczReader : public SourceReader
{
public:
    /// \p siblings: other files of the import; null: there are none. Errors: Unreadable, Malformed, TooLarge.
    [[nodiscard]] static Result<std::unique_ptr<SourceReader>>
    open(const QString& path, const QString& name, std::shared_ptr<SiblingCaptures> siblings = nullptr);
    /// \p path: empty: it lies within another file. Errors: Malformed.
    [[nodiscard]] static Result<std::unique_ptr<SourceReader>>
    open(ZipFile zip, const QString& name, const QString& path = {},
         std::shared_ptr<SiblingCaptures> siblings = nullptr);

    [[nodiscard]] Result<std::optional<ReadItem>> next(const CancelToken& cancel) override;
    [[nodiscard]] qint64 bytesRead() const override;
    [[nodiscard]] std::optional<SourceFormat> container() const override { return SourceFormat::Wacz; }
    [[nodiscard]] qint64 others() const override { return m_interpreter.others(); }
    [[nodiscard]] std::shared_ptr<PageResources> resources() const override
    {
        return m_interpreter.resources();
    }

private:
    /// A web archive within.
    struct Part
    {
        ZipFile::Entry entry;
        SourceFormat format = SourceFormat::Warc;
    };

    WaczReader(ZipFile zip, QString name, const QString& path, std::shared_ptr<SiblingCaptures> siblings);
    void findParts();
    void openPart();
    void closePart();
    void tellMissingPages();
    void complete(SourceRecord& record);
    void note(RecordIssue issue);

    ZipFile m_zip;
    QString m_name;
    WaczPackage m_package;
    std::shared_ptr<std::vector<Part>> m_parts;
    std::shared_ptr<CaptureIndex> m_index;
    CaptureInterpreter m_interpreter;

    std::deque<ReadItem> m_waiting;
    size_t m_part = 0; ///< the one that is read
    std::unique_ptr<CaptureRecords> m_records;
    std::shared_ptr<RunningDigest> m_digest;
    qint64 m_bytesOfParts = 0;
    bool m_told = false;
};

/// A web archive in a WACZ.
struct WaczPart
{
    std::function<std::unique_ptr<QIODevice>()>
        open; ///< sequential where it is compressed; null: not possible
    SourceFormat format = SourceFormat::Warc;
};
/// Nothing where \p path cannot be read.
[[nodiscard]] std::vector<WaczPart> webArchivesIn(const QString& path);

/// Does a file hold a WACZ? By the names in the ZIP archive's directory and the description; \p file is open.
[[nodiscard]] bool isWacz(QFile& file);
[[nodiscard]] bool isWacz(const ZipFile& zip);
/// Might an archive that begins so be one? By the name of its first entry.
[[nodiscard]] bool mayBeWacz(QByteArrayView head);

} // namespace warraq

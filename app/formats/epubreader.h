#pragma once

#include "formats/sourcereader.h"
#include "formats/zipfile.h"

#include <QHash>
#include <QSet>

#include <deque>

namespace warraq {

/// Reads EPUB 2 and 3 (IDPF OCF and OPF 2.0.1, W3C EPUB 3.3): the pages of the spine in its order, one record
/// each, so a newspaper's issue gives its articles and a book its chapters. What the package says of the book
/// (title, creators, date, language) goes with every page as `columns`, for what a page does not say itself;
/// its entry in the contents is the page's title. Contents pages are skipped. Pages that are listed and not
/// there are failures, protected ones too (`encrypted`). Pictures are what resources() gives.
class EpubReader : public SourceReader
{
public:
    /// Errors: Unreadable, Malformed (no package within), TooLarge.
    [[nodiscard]] static Result<std::unique_ptr<SourceReader>> open(ZipFile zip, const QString& name);

    [[nodiscard]] Result<std::optional<ReadItem>> next(const CancelToken& cancel) override;
    [[nodiscard]] qint64 bytesRead() const override { return m_bytes; }
    [[nodiscard]] std::optional<SourceFormat> container() const override { return SourceFormat::Epub; }
    [[nodiscard]] qint64 others() const override { return m_others; }
    [[nodiscard]] std::shared_ptr<PageResources> resources() const override;

    /// Does a ZIP archive's beginning say that it is a book?
    [[nodiscard]] static bool begins(QByteArrayView head);

private:
    class Pictures;
    struct Page
    {
        QString entry; ///< its name in the ZIP archive
        bool isContents = false;
    };

    EpubReader(ZipFile zip, QString name);
    [[nodiscard]] Result<void> readPackage();
    void readMetadata(const QString& package);
    void readProtection();
    void readContents(const QString& entry, const QString& folder);
    [[nodiscard]] QString textOf(const QString& entry) const;
    [[nodiscard]] ReadItem pageItem(const Page& page, qint64 number);

    ZipFile m_zip;
    QString m_name;
    std::vector<Page> m_pages;
    std::vector<std::pair<QString, QString>> m_book; ///< columns of every page
    QHash<QString, QString> m_titles;                ///< by entry
    QSet<QString> m_protected;
    std::shared_ptr<Pictures> m_resources;
    size_t m_next = 0;
    qint64 m_bytes = 0;
    qint64 m_others = 0;
};

} // namespace warraq

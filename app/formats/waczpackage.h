#pragma once

#include "core/sourcerecord.h"
#include "formats/zipfile.h"

#include <QDateTime>
#include <QHash>
#include <QMap>

#include <optional>

namespace warraq {

/// What a WACZ says about itself: its files' digests and its pages ("Web Archive Collection
/// Zipped" 1.1.1, 5.2.4 pages and 5.2.5 datapackage.json; also the forms of 0.x and 1.0). One thread.
class WaczPackage
{
public:
    struct Page
    {
        QString title;
        std::optional<QDateTime> captured;
        bool met = false;
    };

    /// Reads the description; what is wrong with it is in `issues`.
    [[nodiscard]] static WaczPackage read(const ZipFile& zip);

    /// Lower-case hexadecimal SHA-256 of a file as the description says it; empty: it says none.
    [[nodiscard]] QByteArray sha256Of(const QString& entry) const { return m_digests.value(entry); }
    /// A page by its address; null: it is not listed.
    [[nodiscard]] Page* page(const QString& url);
    [[nodiscard]] const QHash<QString, Page>& pages() const { return m_pages; }
    /// Files the description names and the archive does not have.
    [[nodiscard]] const std::vector<RecordIssue>& issues() const { return m_issues; }

private:
    void readDescription(const ZipFile& zip);
    void readPages(const ZipFile& zip, const ZipFile::Entry& entry);

    QHash<QString, QByteArray> m_digests;
    QHash<QString, Page> m_pages; ///< by address, without fragment
    std::vector<RecordIssue> m_issues;
};

} // namespace warraq

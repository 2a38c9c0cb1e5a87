#pragma once

#include "archive/preparedrecord.h"
#include "formats/sourcereader.h"
#include "importing/sourceplan.h"

#include <QCache>

#include <functional>
#include <memory>

namespace warraq {

/// A file that a page names to be shown as it was.
struct NamedFile
{
    QString name; ///< as the page names it
    bool isStyle = false;

    friend bool operator==(const NamedFile&, const NamedFile&) = default;
};

/// Stylesheets (HTML 4.2.4 `link`, `style`), pictures and backgrounds that a page names, each once,
/// stylesheets first, at most limits::pageFiles. \p base: what the page says addresses are relative to
/// (`<base>`). Linear. Any thread.
[[nodiscard]] std::vector<NamedFile> filesNamed(const QString& html, QString& base);

/// Finds what a captured page shows beside the pictures of its article, so that the archive can show the page
/// as it was. A stylesheet comes as one file that asks for nothing: what it imports stands in it, its
/// pictures and fonts too
/// (`data:`), and what is not there or over a limit is named no more. Pages of a site share theirs, so the
/// last ones are remembered. On the source's thread.
class PageFiles
{
public:
    /// Of a page in a folder; never above \p file.root.
    [[nodiscard]] std::vector<PageFile> of(const std::vector<NamedFile>& named, const PlannedFile& file);
    /// Of a page that was at \p address, out of the source it came in.
    [[nodiscard]] std::vector<PageFile> of(const std::vector<NamedFile>& named, const QString& address,
                                           const std::shared_ptr<PageResources>& resources);

private:
    /// Where the files are: a name within what it is named in -> a place; a place -> bytes (no more than that
    /// many).
    struct Place
    {
        std::function<QString(const QString& name, const QString& in)> of;
        std::function<QByteArray(const QString& place, qint64 most)> bytes;
    };
    class Style;

    [[nodiscard]] std::vector<PageFile> collect(const std::vector<NamedFile>& named, const QString& page,
                                                const Place& place);
    /// Without a name; without bytes: nothing that is shown.
    [[nodiscard]] PageFile fileAt(const QString& at, bool isStyle, const Place& place);

    std::shared_ptr<PageResources> m_source; ///< whose files are remembered
    QCache<QString, PageFile> m_known{24 << 20};
};

} // namespace warraq

#pragma once

#include "archive/archive.h"
#include "citing/citationprocessor.h"
#include "core/article.h"
#include "core/cancel.h"
#include "core/result.h"
#include "exporting/articlegroups.h"

#include <QString>

#include <functional>

namespace warraq {

/// What an export knows beside its articles.
struct ExportContext
{
    QString title; ///< of the whole, for forms that have one
    QString subtitle;
    QString compiledBy;                      ///< empty: not said
    QString language = QStringLiteral("en"); ///< of the export's own words: BCP 47
    QString archiveName;
    QString archivePath;   ///< where it lies, open
    qint64 articles = 0;   ///< how many will come
    bool grouped = false;  ///< groups will be begun
    QStringList highlight; ///< ArticleQuery::highlightTerms() that are to be marked
    bool notes = false;    ///< what a person put on an article is told
    CancelToken cancel;    ///< asks finish() to stop, where that takes long
    /// How an article is cited, in the style that was chosen; not set: in the plain form.
    std::function<CitedText(const Article&)> cited;
    /// Bytes and type of an image in the archive. Errors: NotFound, those of the archive.
    std::function<Result<Asset>(const QString& sha256)> asset;
    /// The record an article came from, as it was. Errors: NotFound (it was not kept).
    std::function<Result<Original>(ArticleId)> original;
};

/// Writes articles in one form: `begin`, then every article in the order of the selection, or group by group,
/// then `finish`.
/// Keeps no more in memory than one article and what its form needs of all (a table of contents), so that a
/// hundred thousand of them are written like ten. Writes only where it is told; that all of it becomes the
/// export at once, or goes, is seen to by who calls it. One thread. Errors: Cancelled, Unreadable and
/// DiskFull of what is written; those of the archive.
class ArticleWriter
{
public:
    virtual ~ArticleWriter() = default;

    [[nodiscard]] virtual Result<void> begin(const ExportContext& context) = 0;
    /// Before a group's first article, where articles are grouped.
    [[nodiscard]] virtual Result<void> beginGroup(const BookGroup& /*group*/) { return {}; }
    [[nodiscard]] virtual Result<void> add(const Article& article) = 0;
    [[nodiscard]] virtual Result<void> finish() = 0;
    /// Articles that this form cannot hold (a WARC of what came from no web archive), so that it can be said.
    [[nodiscard]] virtual qint64 leftOut() const { return 0; }
};

} // namespace warraq

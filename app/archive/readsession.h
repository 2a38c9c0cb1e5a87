#pragma once

#include "archive/archivetypes.h"
#include "archive/copyfolds.h"
#include "archive/daygroup.h"
#include "archive/personalchange.h"
#include "archive/receipt.h"
#include "core/cancel.h"
#include "core/result.h"
#include "search/articlequery.h"

#include <memory>
#include <optional>
#include <span>

namespace warraq {

/// A reading connection, for the thread that opened it (see Archive::openReader). Only `interrupt` may be
/// called from elsewhere.
class ReadSession
{
public:
    virtual ~ReadSession() = default;

    /// All ids that answer the query, in their order. Without words, Relevance is newest first, undated last.
    /// Errors: Cancelled, Internal.
    [[nodiscard]] virtual Result<SearchAnswer> search(const ArticleQuery& query, SortOrder order,
                                                      const CancelToken& cancel) = 0;
    /// Rows for \p ids, in that order, with snippets for the query's words.
    [[nodiscard]] virtual Result<std::vector<ArticleRow>> rows(std::span<const ArticleId> ids,
                                                               const ArticleQuery& query) = 0;
    /// Counts for every facet, each with its own sidebar choice lifted. \p answer is that of `search`.
    [[nodiscard]] virtual Result<FacetTable> facets(const ArticleQuery& query, const SearchAnswer& answer,
                                                    const CancelToken& cancel) = 0;
    /// The date histogram, with the date choice lifted; by year, month or day (precision Year, Month, Day).
    [[nodiscard]] virtual Result<std::vector<DateBar>> histogram(const ArticleQuery& query,
                                                                 const SearchAnswer& answer,
                                                                 DatePrecision step,
                                                                 const CancelToken& cancel) = 0;

    /// Errors: NotFound.
    [[nodiscard]] virtual Result<Article> article(ArticleId id) = 0;
    /// Only what a person put on it; an article without any when it is gone.
    [[nodiscard]] virtual Result<Article> marks(ArticleId id) = 0;
    /// Of those of \p ids that are there; in memory, a million take some tens of milliseconds.
    [[nodiscard]] virtual MarkSummary summary(std::span<const ArticleId> ids) = 0;
    /// Of all articles, without tags and collections.
    [[nodiscard]] virtual MarkSummary totals() = 0;
    /// The names of the tags or collections that some article has; by name.
    [[nodiscard]] virtual Result<QStringList> names(MarkKind kind) = 0;
    [[nodiscard]] virtual Result<std::vector<SavedSearch>> savedSearches() = 0;
    /// Where in \p ids, which are in an order by date, each day begins.
    [[nodiscard]] virtual std::vector<DayGroup> days(std::span<const ArticleId> ids) = 0;
    /// Puts each near copy behind the article it is a copy of, or behind the first of its copies where that
    /// one is not among \p ids; else the order stays.
    [[nodiscard]] virtual Result<void> gatherCopies(std::vector<ArticleId>& ids) = 0;
    /// The place in \p list of the first article from \p from on, and after its end from the beginning, whose
    /// title begins with \p start (see TitleSearch). Errors: Cancelled.
    [[nodiscard]] virtual Result<std::optional<size_t>> placeOfTitle(std::span<const ArticleId> list,
                                                                     size_t from, const QString& start,
                                                                     const CancelToken& cancel) = 0;
    /// Parallel to \p ids; empty where there is none, or no such article. A title takes a few microseconds.
    /// Errors: Cancelled.
    [[nodiscard]] virtual Result<QStringList> titles(std::span<const ArticleId> ids,
                                                     const CancelToken& cancel) = 0;
    /// One of the near copies of each story in \p ids stands for all of them.
    [[nodiscard]] virtual Result<FoldedList> fold(std::span<const ArticleId> ids, FoldedUnder under) = 0;
    /// All imports, the oldest first; those taken back among them.
    [[nodiscard]] virtual Result<std::vector<RunSummary>> runs() = 0;
    [[nodiscard]] virtual Result<Asset> asset(const QString& sha256) = 0;
    [[nodiscard]] virtual Result<Original> original(ArticleId id) = 0;
    /// An article's versions, the oldest first, and then its near copies as they are shown. Errors: NotFound.
    [[nodiscard]] virtual Result<std::vector<ComparedText>> comparable(ArticleId id) = 0;
    /// An article's versions and their originals, the oldest first. Of one that is gone: none.
    [[nodiscard]] virtual Result<std::vector<KeptVersion>> keptVersions(ArticleId id) = 0;
    /// Originals of records behind record \p after that were read well and made no article, and of whose
    /// bytes no other record made one: up to \p most of them. \p last: the record to go on behind; 0: there
    /// are no more.
    [[nodiscard]] virtual Result<std::vector<KeptVersion>> keptSkipped(qint64 after, int most,
                                                                       qint64& last) = 0;

    /// What was exported, the newest first.
    [[nodiscard]] virtual Result<std::vector<Receipt>> receipts() = 0;
    /// Errors: NotFound.
    [[nodiscard]] virtual Result<KeptReceipt> receipt(qint64 number) = 0;
    /// Asks a receipt's query again. Errors: Cancelled.
    [[nodiscard]] virtual Result<ReceiptChanges> changesSince(const KeptReceipt& kept,
                                                              const CancelToken& cancel) = 0;

    [[nodiscard]] virtual Result<ArchiveInfo> info() = 0;
    [[nodiscard]] virtual Result<qint64> articleCount() = 0;
    /// Whether anything was committed since the last call, by this process or another; what another one
    /// committed is read, so that the next question sees it. The first call says no.
    [[nodiscard]] virtual Result<bool> catchUp() = 0;
    [[nodiscard]] virtual Result<std::vector<CheckResult>> check(const CancelToken& cancel) = 0;

    /// Ends what the session is doing with Cancelled. Thread-safe.
    virtual void interrupt() = 0;
    /// What the shown version's page names beside its article's pictures: the page's name for it -> the
    /// asset.
    [[nodiscard]] virtual Result<std::map<QString, QString>> pageFiles(ArticleId id) = 0;
};

} // namespace warraq

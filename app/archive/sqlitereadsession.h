#pragma once

#include "archive/articlestore.h"
#include "archive/connection.h"
#include "archive/filtercolumns.h"
#include "archive/readsession.h"
#include "archive/searchengine.h"
#include "archive/titlesearch.h"

#include <memory>

namespace warraq {

/// ReadSession on SQLite. Belongs to the thread that opened it.
class SqliteReadSession : public ReadSession
{
public:
    SqliteReadSession(std::unique_ptr<Connection> connection, std::shared_ptr<FilterColumns> columns);

    [[nodiscard]] Result<SearchAnswer> search(const ArticleQuery& query, SortOrder order,
                                              const CancelToken& cancel) override;
    [[nodiscard]] Result<std::vector<ArticleRow>> rows(std::span<const ArticleId> ids,
                                                       const ArticleQuery& query) override;
    [[nodiscard]] Result<FacetTable> facets(const ArticleQuery& query, const SearchAnswer& answer,
                                            const CancelToken& cancel) override;
    [[nodiscard]] Result<std::vector<DateBar>> histogram(const ArticleQuery& query,
                                                         const SearchAnswer& answer, DatePrecision step,
                                                         const CancelToken& cancel) override;
    [[nodiscard]] Result<Article> article(ArticleId id) override;
    [[nodiscard]] Result<Article> marks(ArticleId id) override;
    [[nodiscard]] MarkSummary summary(std::span<const ArticleId> ids) override;
    [[nodiscard]] MarkSummary totals() override;
    [[nodiscard]] Result<QStringList> names(MarkKind kind) override;
    [[nodiscard]] Result<std::vector<SavedSearch>> savedSearches() override;
    [[nodiscard]] std::vector<DayGroup> days(std::span<const ArticleId> ids) override;
    [[nodiscard]] Result<void> gatherCopies(std::vector<ArticleId>& ids) override;
    [[nodiscard]] Result<QStringList> titles(std::span<const ArticleId> ids,
                                             const CancelToken& cancel) override
    {
        return m_titles.of(ids, cancel);
    }
    [[nodiscard]] Result<std::optional<size_t>> placeOfTitle(std::span<const ArticleId> list, size_t from,
                                                             const QString& start,
                                                             const CancelToken& cancel) override;
    [[nodiscard]] Result<FoldedList> fold(std::span<const ArticleId> ids, FoldedUnder under) override;
    [[nodiscard]] Result<std::vector<RunSummary>> runs() override;
    [[nodiscard]] Result<Asset> asset(const QString& sha256) override;
    [[nodiscard]] Result<Original> original(ArticleId id) override;
    [[nodiscard]] Result<std::map<QString, QString>> pageFiles(ArticleId id) override;
    [[nodiscard]] Result<std::vector<ComparedText>> comparable(ArticleId id) override;
    [[nodiscard]] Result<std::vector<Receipt>> receipts() override;
    [[nodiscard]] Result<KeptReceipt> receipt(qint64 number) override;
    [[nodiscard]] Result<ReceiptChanges> changesSince(const KeptReceipt& kept,
                                                      const CancelToken& cancel) override;
    [[nodiscard]] Result<std::vector<KeptVersion>> keptVersions(ArticleId id) override;
    [[nodiscard]] Result<std::vector<KeptVersion>> keptSkipped(qint64 after, int most, qint64& last) override;
    [[nodiscard]] Result<ArchiveInfo> info() override;
    [[nodiscard]] Result<qint64> articleCount() override;
    [[nodiscard]] Result<bool> catchUp() override;
    [[nodiscard]] Result<std::vector<CheckResult>> check(const CancelToken& cancel) override;
    void interrupt() override;

private:
    /// Sets the bounds of an unknown date, of an Article or an ArticleRow.
    template <class Shown>
    [[nodiscard]] Result<void> bound(Shown& article, const ArticleStore::Stored& stored);
    [[nodiscard]] Result<Provenance> provenance(ArticleId id, qint64 record,
                                                const ArticleStore::Stored& stored);
    [[nodiscard]] Result<void> countSoFar(RunSummary& run);
    /// Reads what is a copy of what, when something was committed since it was read last.
    [[nodiscard]] Result<void> readCopies();

    std::unique_ptr<Connection> m_connection;
    std::shared_ptr<FilterColumns> m_columns;
    std::shared_ptr<const ColumnSnapshot> m_seen; ///< by catchUp
    qint64 m_seenVersion = -1;
    std::vector<CopyLink> m_copies; ///< ascending
    qint64 m_copiesVersion = -1;    ///< SQLite's mark of the moment they were read
    ArticleStore m_articles;
    std::optional<Statement> m_firstCapture;
    SearchEngine m_engine;
    TitleSearch m_titles;
};

} // namespace warraq

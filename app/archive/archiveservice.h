#pragma once

#include "archive/archive.h"
#include "archive/readsession.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>

namespace warraq {

/// Rows as a list asked for them. Like all large answers they are shared, never copied, and taken down on a
/// thread that nobody waits for.
using SharedRows = std::shared_ptr<const std::vector<ArticleRow>>;

/// What a list puts together.
enum class Grouping : quint8
{
    None,
    Day,        ///< of an order by date
    NearCopies, ///< behind what they are copies of
};

/// What becomes of near copies in a list.
enum class Copies : quint8
{
    Each,   ///< a row of its own
    Folded, ///< under one of their story; not where the question itself is about copies
};

/// Everything a list shows for one question; perhaps a million ids.
struct ListAnswer
{
    Grouping grouping = Grouping::None;
    Copies copies = Copies::Each; ///< Each also where no two are copies
    std::vector<ArticleId> shown; ///< by Copies::Folded; empty otherwise: all that was found
    CopyFolds folds;              ///< by Copies::Folded
    std::vector<DayGroup> days;   ///< by Grouping::Day
    ArticleQuery query;
    SortOrder order = SortOrder::Relevance;
    SearchAnswer found;
    SharedRows firstRows; ///< of the first that are shown, so that a list paints at once
    qint64 articlesInArchive = 0;
};

/// Facets for the question last asked; they follow the first rows and never hold them up. Of each facet the
/// most frequent values, and what is chosen (ArchiveService::facetValues).
struct FacetAnswer
{
    ArticleQuery query;
    FacetTable facets;
    std::vector<DateBar> histogram;
    // Of the whole archive, whatever was asked:
    MarkSummary totals;
    QStringList tags;        ///< those that some article has
    QStringList collections; ///< the same
    std::vector<SavedSearch> searches;
    std::vector<RunSummary> runs;
};

/// An export beside what its query finds now.
struct ReceiptToday
{
    KeptReceipt kept;
    ReceiptChanges changes;
    std::vector<ArticleRow> rows; ///< of the first articles of each list of changes that are there
};

/// The archive as the window uses it: questions go to the list thread or the article thread, answers come
/// back as signals on the GUI thread. Newest question wins: an older one is interrupted and its answer
/// dropped. Every call returns at once. Lives on the GUI thread; owned by whoever opened the archive.
class ArchiveService : public QObject
{
    Q_OBJECT
public:
    /// Rows that come with the answer itself: what a tall window shows.
    static constexpr size_t firstRows = 16;
    /// Values of a facet that are handed on. Where each article is a file of its own, a million values would
    /// only be carried about.
    static constexpr size_t facetValues = 2000;
    /// Rows of each list of a receipt's changes; longer lists are counted.
    static constexpr size_t changesShown = 100;

    explicit ArchiveService(std::shared_ptr<Archive> archive, QObject* parent = nullptr);
    ~ArchiveService() override;

    [[nodiscard]] std::shared_ptr<Archive> archive() const { return m_archive; }

    /// Answers with found(), then facetsCounted(). Returns the question's number.
    quint64 search(const ArticleQuery& query, SortOrder order, Grouping grouping = Grouping::None,
                   Copies copies = Copies::Each);
    /// Answers with rowsReady(token, ...). The last two requests are kept, older ones dropped.
    void fetchRows(quint64 token, std::vector<ArticleId> ids, const ArticleQuery& query);
    /// Answers with articleReady() or articleFailed(). Only the newest is answered.
    void fetchArticle(ArticleId id);
    /// Reads an asset on the article thread; \p done runs on the GUI thread while \p context lives.
    void fetchAsset(const QString& sha256, QObject* context, std::function<void(Result<Asset>)> done);
    /// An original and, of a page, the assets that show it as it was, by the page's names for them.
    using OriginalPage = std::pair<Original, std::map<QString, QString>>;
    void fetchOriginal(ArticleId id, QObject* context, std::function<void(Result<OriginalPage>)> done);

    /// What a person put on an article; answered as fetchAsset.
    void fetchMarks(ArticleId id, QObject* context, std::function<void(Result<Article>)> done);
    /// As ReadSession::comparable; answered as fetchAsset.
    void fetchComparable(ArticleId id, QObject* context,
                         std::function<void(Result<std::vector<ComparedText>>)> done);
    /// What was exported; answered as fetchAsset.
    void fetchReceipts(QObject* context, std::function<void(Result<std::vector<Receipt>>)> done);
    /// The newest request is answered, as fetchAsset.
    void fetchReceiptToday(qint64 number, QObject* context, std::function<void(Result<ReceiptToday>)> done);
    /// What articles have in common; answered as fetchAsset.
    void summarise(std::vector<ArticleId> ids, QObject* context, std::function<void(MarkSummary)> done);
    /// How many articles answer each; -1 where that could not be told. The newest request is answered, and
    /// while it is worked on nothing else waits. Answered as fetchAsset.
    void count(std::vector<ArticleQuery> queries, QObject* context,
               std::function<void(std::vector<qint64>)> done);
    /// As ReadSession::placeOfTitle. The newest request is answered, as fetchAsset.
    void findTitle(std::shared_ptr<const std::vector<ArticleId>> list, size_t from, const QString& start,
                   QObject* context, std::function<void(Result<std::optional<size_t>>)> done);
    /// The histogram that belongs to an answer, by month or day. The newest request is answered, as
    /// fetchAsset.
    void fetchHistogram(const std::shared_ptr<const ListAnswer>& answer, DatePrecision step, QObject* context,
                        std::function<void(std::vector<DateBar>)> done);
    /// Says archiveChanged() soon if something was committed. It also looks by itself, once a second.
    void lookForChanges();

Q_SIGNALS:
    void found(quint64 question, const std::shared_ptr<const warraq::ListAnswer>& answer);
    void facetsCounted(quint64 question, const std::shared_ptr<const warraq::FacetAnswer>& answer);
    void searchFailed(quint64 question, const warraq::Error& error);
    void rowsReady(quint64 token, const warraq::SharedRows& rows);
    void articleReady(const warraq::Article& article);
    void articleFailed(warraq::ArticleId id, const warraq::Error& error);
    /// Something was committed since the last time: by an import of this process, or by another one. At most
    /// once a second.
    void archiveChanged();

private:
    class Worker;
    void answerSearch(quint64 question, const ArticleQuery& query, SortOrder order, Grouping grouping,
                      Copies copies, const Result<ReadSession*>& session, const CancelToken& cancel);

    std::shared_ptr<Archive> m_archive;
    std::unique_ptr<Worker> m_list;
    std::unique_ptr<Worker> m_articles;
    Worker& counting();
    std::unique_ptr<Worker> m_counts; ///< made when something is to be counted
    struct Pending;
    std::unique_ptr<Pending> m_pending;
    QTimer m_look; ///< for what others committed
};

} // namespace warraq

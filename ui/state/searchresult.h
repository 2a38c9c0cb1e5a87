#pragma once

#include "archive/archiveservice.h"
#include "ui/state/browsingstate.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace warraq {

/// What the archive answers to the state's question: ids, counts, facets. Asks again when the question, the
/// order or the archive changes; an answer to an older question is dropped. While a new answer is on its way
/// the last one stays. The article that is read stays in the list even when it answers the same question no
/// longer, as one that is unread no more. Near copies may be folded: one row stands for all of a story, until
/// it is opened; what is folded is found and counted, but not among ids(). When the archive grows the same
/// question is asked again, after whatever a person asked is answered. GUI thread.
class SearchResult : public QObject
{
    Q_OBJECT
public:
    explicit SearchResult(BrowsingState* state, QObject* parent = nullptr);

    void setArchive(ArchiveService* service); ///< null: none is open
    /// They are removed: none of them stays in the list.
    void forget(std::span<const ArticleId> articles);
    /// They are there again.
    void remember(std::span<const ArticleId> articles);
    /// The same question again: the archive holds something new.
    void refresh();

    /// How the list is put together; another one asks again.
    void setGrouping(Grouping grouping);
    [[nodiscard]] Grouping grouping() const { return m_grouping; }
    /// Where the days of the list begin; empty when it is not put together so.
    [[nodiscard]] const std::vector<DayGroup>& days() const { return m_days; }

    /// Whether one near copy stands for all of its story; another choice asks again.
    void setCopies(Copies copies);
    [[nodiscard]] Copies copies() const { return m_copies; }
    /// The near copies that are folded, or were until their family was opened.
    [[nodiscard]] std::shared_ptr<const CopyFolds> folds() const { return {m_answer, &m_answer->folds}; }
    /// Those whose near copies stand in the list, behind them; ascending.
    [[nodiscard]] const std::vector<ArticleId>& opened() const { return m_opened; }
    /// Opens or folds the near copies that \p shown stands for. What is read stays in the list: when it is
    /// folded, the one it stands under is read.
    void setOpened(ArticleId shown, bool open);
    /// Opens all that \p articles stand for; gives the near copies that are in the list now.
    std::vector<ArticleId> openUnder(const ArticleSelection& articles);
    /// \p articles, which are in the list's order, each with the near copies behind it that are folded under
    /// it.
    [[nodiscard]] std::vector<ArticleId> withFolded(std::vector<ArticleId> articles) const;
    /// How many found articles have no row.
    [[nodiscard]] qint64 folded() const;
    /// Of them, those that stand under one of \p articles.
    [[nodiscard]] qint64 foldedUnder(const ArticleSelection& articles) const;

    [[nodiscard]] bool hasArchive() const { return !m_service.isNull(); }
    [[nodiscard]] bool isAnswered() const { return m_answered; } ///< false before the first answer
    /// The answer is to the question before it, asked again because the archive holds something new.
    [[nodiscard]] bool isSameQuestion() const { return m_isSame; }
    /// Those of the list, in its order.
    [[nodiscard]] std::shared_ptr<const std::vector<ArticleId>> ids() const { return m_ids; }
    /// Of the first ids.
    [[nodiscard]] const SharedRows& firstRows() const { return m_answer->firstRows; }
    [[nodiscard]] qint64 total() const { return m_answer->found.total(); }
    [[nodiscard]] qint64 articlesInArchive() const { return m_answer->articlesInArchive; }
    [[nodiscard]] double milliseconds() const { return m_answer->found.milliseconds; }
    /// The question the ids answer, which may be older than the state's.
    [[nodiscard]] const ArticleQuery& query() const { return m_answer->query; }
    /// Other spellings, as they would be typed, of a question that found nothing.
    [[nodiscard]] const QStringList& suggestions() const { return m_answer->found.suggestions; }
    [[nodiscard]] const FacetTable& facets() const { return m_facets->facets; }
    /// Of one facet; shares the answer. Null: none were counted.
    [[nodiscard]] std::shared_ptr<const std::vector<FacetCount>> counts(Facet facet) const;
    [[nodiscard]] const std::vector<DateBar>& histogram() const { return m_facets->histogram; }
    // Of the whole archive, whatever was asked:
    [[nodiscard]] const MarkSummary& totals() const { return m_facets->totals; }
    [[nodiscard]] const QStringList& tags() const { return m_facets->tags; }
    [[nodiscard]] const QStringList& collections() const { return m_facets->collections; }
    [[nodiscard]] const std::vector<SavedSearch>& savedSearches() const { return m_facets->searches; }
    [[nodiscard]] const std::vector<RunSummary>& runs() const { return m_facets->runs; }
    /// As ArchiveService::count; nothing is answered while no archive is open.
    void count(std::vector<ArticleQuery> queries, QObject* context,
               std::function<void(std::vector<qint64>)> done) const;
    /// The histogram of the present answer in finer steps; as ArchiveService::fetchHistogram.
    void fetchHistogram(DatePrecision step, QObject* context,
                        std::function<void(std::vector<DateBar>)> done) const;
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

Q_SIGNALS:
    void asked();         ///< a question went to the archive
    void changed();       ///< other ids, or none
    void facetsChanged(); ///< other counts
    void failed(const warraq::Error& error);

private:
    void clear();
    void follow();
    void takeFound(quint64 question, const std::shared_ptr<const ListAnswer>& answer);
    void takeFacets(quint64 question, const std::shared_ptr<const FacetAnswer>& answer);
    void keepWhatIsRead(std::shared_ptr<const ListAnswer>& answer) const;
    void arrange();
    void showArranged();
    void reveal(ArticleId article);
    [[nodiscard]] bool isOpened(ArticleId shown) const;
    void takeFailure(quint64 question, const Error& error);
    void endQuestion();

    BrowsingState* m_state;
    QPointer<ArchiveService> m_service;
    quint64 m_question = 0;
    bool m_answered = false;
    ArticleSelection m_gone;
    Grouping m_grouping = Grouping::None;
    Copies m_copies = Copies::Each;
    std::vector<ArticleId> m_opened; ///< ascending
    std::shared_ptr<const std::vector<ArticleId>> m_ids;
    std::vector<DayGroup> m_days;
    bool m_isSame = false;
    bool m_isAsking = false; ///< the question is not yet answered, facets and all
    bool m_isStale = false;  ///< the archive has grown since it was asked
    std::shared_ptr<const ListAnswer> m_answer;
    std::shared_ptr<const FacetAnswer> m_facets;
    std::optional<Error> m_error;
};

} // namespace warraq

#pragma once

#include "archive/archiveservice.h"
#include "ui/state/browsingstate.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>
#include <vector>

namespace warraq {

/// What the archive answers to the state's question: ids, counts, facets. Asks again when the question, the
/// order or the archive changes; an answer to an older question is dropped. While a new answer is on its way
/// the last one stays. GUI thread.
class SearchResult : public QObject
{
    Q_OBJECT
public:
    /// Values kept of a facet: the most frequent, and what is chosen. Where each article is a file of its
    /// own, a million values would only be carried about.
    static constexpr int facetValues = 2000;

    explicit SearchResult(BrowsingState* state, QObject* parent = nullptr);

    void setArchive(ArchiveService* service); ///< null: none is open
    /// The same question again: the archive holds something new.
    void refresh();

    [[nodiscard]] bool hasArchive() const { return !m_service.isNull(); }
    [[nodiscard]] bool isAnswered() const { return m_answered; } ///< false before the first answer
    [[nodiscard]] const std::shared_ptr<const std::vector<ArticleId>>& ids() const { return m_ids; }
    [[nodiscard]] qint64 total() const { return static_cast<qint64>(m_ids->size()); }
    [[nodiscard]] qint64 articlesInArchive() const { return m_articles; }
    [[nodiscard]] double milliseconds() const { return m_milliseconds; }
    /// The question the ids answer, which may be older than the state's.
    [[nodiscard]] const ArticleQuery& query() const { return m_query; }
    /// Other spellings, as they would be typed, of a question that found nothing.
    [[nodiscard]] const QStringList& suggestions() const { return m_suggestions; }
    [[nodiscard]] const FacetTable& facets() const { return m_facets; }
    [[nodiscard]] const std::vector<DateBar>& histogram() const { return m_histogram; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

Q_SIGNALS:
    void asked();         ///< a question went to the archive
    void changed();       ///< other ids, or none
    void facetsChanged(); ///< other counts
    void failed(const warraq::Error& error);

private:
    void clear();
    [[nodiscard]] std::vector<FacetCount> worthShowing(Facet facet,
                                                       const std::vector<FacetCount>& counts) const;
    void takeFound(quint64 question, const ListAnswer& answer);
    void takeFacets(quint64 question, const FacetAnswer& answer);
    void takeFailure(quint64 question, const Error& error);

    BrowsingState* m_state;
    QPointer<ArchiveService> m_service;
    quint64 m_question = 0;
    bool m_answered = false;
    std::shared_ptr<const std::vector<ArticleId>> m_ids;
    ArticleQuery m_query;
    qint64 m_articles = 0;
    double m_milliseconds = 0;
    QStringList m_suggestions;
    FacetTable m_facets;
    std::vector<DateBar> m_histogram;
    std::optional<Error> m_error;
};

} // namespace warraq

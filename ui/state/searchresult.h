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
/// the last one stays. When the archive grows the same question is asked again, after whatever a person asked
/// is answered. GUI thread.
class SearchResult : public QObject
{
    Q_OBJECT
public:
    explicit SearchResult(BrowsingState* state, QObject* parent = nullptr);

    void setArchive(ArchiveService* service); ///< null: none is open
    /// The same question again: the archive holds something new.
    void refresh();

    [[nodiscard]] bool hasArchive() const { return !m_service.isNull(); }
    [[nodiscard]] bool isAnswered() const { return m_answered; } ///< false before the first answer
    /// The answer is to the question before it, asked again because the archive holds something new.
    [[nodiscard]] bool isSameQuestion() const { return m_isSame; }
    [[nodiscard]] std::shared_ptr<const std::vector<ArticleId>> ids() const;
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
    void takeFailure(quint64 question, const Error& error);
    void endQuestion();

    BrowsingState* m_state;
    QPointer<ArchiveService> m_service;
    quint64 m_question = 0;
    bool m_answered = false;
    bool m_isSame = false;
    bool m_isAsking = false; ///< the question is not yet answered, facets and all
    bool m_isStale = false;  ///< the archive has grown since it was asked
    std::shared_ptr<const ListAnswer> m_answer;
    std::shared_ptr<const FacetAnswer> m_facets;
    std::optional<Error> m_error;
};

} // namespace warraq

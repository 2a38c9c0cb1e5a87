#include "ui/state/searchresult.h"

namespace warraq {

namespace {

std::shared_ptr<const ListAnswer> noAnswer()
{
    auto none = std::make_shared<ListAnswer>();
    none->firstRows = std::make_shared<const std::vector<ArticleRow>>();
    return none;
}

} // namespace

SearchResult::SearchResult(BrowsingState* state, QObject* parent)
    : QObject(parent), m_state(state), m_answer(noAnswer()), m_facets(std::make_shared<const FacetAnswer>())
{
    connect(m_state, &BrowsingState::queryChanged, this, &SearchResult::refresh);
    connect(m_state, &BrowsingState::orderChanged, this, &SearchResult::refresh);
}

void SearchResult::setArchive(ArchiveService* service)
{
    if (m_service)
        m_service->disconnect(this);
    m_service = service;
    clear();
    if (service) {
        connect(service, &ArchiveService::found, this, &SearchResult::takeFound);
        connect(service, &ArchiveService::facetsCounted, this, &SearchResult::takeFacets);
        connect(service, &ArchiveService::searchFailed, this, &SearchResult::takeFailure);
        connect(service, &ArchiveService::archiveChanged, this, &SearchResult::follow);
        refresh();
    }
}

void SearchResult::clear()
{
    m_question = 0;
    m_answered = m_isSame = m_isAsking = m_isStale = false;
    m_answer = noAnswer();
    m_facets = std::make_shared<const FacetAnswer>();
    m_error.reset();
    Q_EMIT changed();
    Q_EMIT facetsChanged();
}

std::shared_ptr<const std::vector<ArticleId>> SearchResult::ids() const
{
    // Shares the answer it is a part of.
    return {m_answer, &m_answer->found.ids};
}

std::shared_ptr<const std::vector<FacetCount>> SearchResult::counts(Facet facet) const
{
    const auto found = m_facets->facets.find(facet);
    if (found == m_facets->facets.end())
        return nullptr;
    return {m_facets, &found->second};
}

void SearchResult::refresh()
{
    if (!m_service)
        return;
    m_isAsking = true;
    m_isStale = false;
    m_question = m_service->search(m_state->query(), m_state->order());
    Q_EMIT asked();
}

void SearchResult::follow()
{
    // What a person asked is answered first, or an import would hold the answer up for ever.
    if (m_isAsking)
        m_isStale = true;
    else
        refresh();
}

void SearchResult::takeFound(quint64 question, const std::shared_ptr<const ListAnswer>& answer)
{
    if (question != m_question)
        return;
    m_isSame = m_answered && !m_error && answer->query == m_answer->query && answer->order == m_answer->order;
    m_answered = true;
    m_error.reset();
    m_answer = answer;
    m_state->setExpansion(answer->query.expansion());
    Q_EMIT changed();
}

void SearchResult::takeFacets(quint64 question, const std::shared_ptr<const FacetAnswer>& answer)
{
    if (question != m_question)
        return;
    m_facets = answer;
    Q_EMIT facetsChanged();
    endQuestion();
}

void SearchResult::takeFailure(quint64 question, const Error& error)
{
    if (question != m_question || error.kind == ErrorKind::Cancelled)
        return;
    m_error = error;
    Q_EMIT failed(error);
    endQuestion();
}

void SearchResult::endQuestion()
{
    m_isAsking = false;
    if (m_isStale)
        refresh();
}

} // namespace warraq

#include "ui/state/searchresult.h"

namespace warraq {

SearchResult::SearchResult(BrowsingState* state, QObject* parent)
    : QObject(parent), m_state(state), m_ids(std::make_shared<const std::vector<ArticleId>>())
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
        refresh();
    }
}

void SearchResult::clear()
{
    m_question = 0;
    m_answered = false;
    m_ids = std::make_shared<const std::vector<ArticleId>>();
    m_query = {};
    m_suggestions.clear();
    m_articles = 0;
    m_milliseconds = 0;
    m_facets.clear();
    m_histogram.clear();
    m_error.reset();
    Q_EMIT changed();
    Q_EMIT facetsChanged();
}

void SearchResult::refresh()
{
    if (!m_service)
        return;
    m_question = m_service->search(m_state->query(), m_state->order());
    Q_EMIT asked();
}

void SearchResult::takeFound(quint64 question, const ListAnswer& answer)
{
    if (question != m_question)
        return;
    m_answered = true;
    m_error.reset();
    m_ids = std::make_shared<const std::vector<ArticleId>>(answer.found.ids);
    m_query = answer.query;
    m_suggestions = answer.found.suggestions;
    m_state->setExpansion(answer.query.expansion());
    m_articles = answer.articlesInArchive;
    m_milliseconds = answer.found.milliseconds;
    Q_EMIT changed();
}

void SearchResult::takeFacets(quint64 question, const FacetAnswer& answer)
{
    if (question != m_question)
        return;
    m_facets.clear();
    for (const auto& [facet, counts] : answer.facets)
        m_facets[facet] = worthShowing(facet, counts);
    m_histogram = answer.histogram;
    Q_EMIT facetsChanged();
}

std::vector<FacetCount> SearchResult::worthShowing(Facet facet, const std::vector<FacetCount>& counts) const
{
    if (counts.size() <= facetValues)
        return counts;
    std::vector<FacetCount> kept(counts.begin(), counts.begin() + facetValues);
    const FacetChoices choices = m_state->query().choices();
    const auto choice = choices.find(facet);
    for (auto one = counts.begin() + facetValues; one != counts.end(); ++one) {
        const bool isUnknown = one->value.isEmpty();
        const bool isChosen = choice != choices.end() && (choice->second.included.contains(one->value) ||
                                                          choice->second.excluded.contains(one->value));
        if (isUnknown || isChosen)
            kept.push_back(*one);
    }
    return kept;
}

void SearchResult::takeFailure(quint64 question, const Error& error)
{
    if (question != m_question || error.kind == ErrorKind::Cancelled)
        return;
    m_error = error;
    Q_EMIT failed(error);
}

} // namespace warraq

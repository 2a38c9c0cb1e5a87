#include "ui/state/searchresult.h"

#include <algorithm>

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
    m_gone = {};
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
    m_question = m_service->search(m_state->query(), m_state->order(), m_grouping);
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
    m_isSame = m_answered && !m_error && answer->query == m_answer->query &&
               answer->order == m_answer->order && answer->grouping == m_answer->grouping;
    m_answered = true;
    m_error.reset();
    auto shown = answer;
    if (m_isSame)
        keepWhatIsRead(shown);
    m_answer = shown;
    m_state->setExpansion(answer->query.expansion());
    Q_EMIT changed();
}

void SearchResult::keepWhatIsRead(std::shared_ptr<const ListAnswer>& answer) const
{
    const ArticleId read = m_state->currentArticle();
    const auto& before = m_answer->found.ids;
    const auto& now = answer->found.ids;
    if (!read.isValid() || m_gone.contains(read))
        return;
    const auto place = std::find(before.begin(), before.end(), read);
    if (place == before.end() || std::find(now.begin(), now.end(), read) != now.end())
        return;
    // Behind the nearest that stood before it and is still there.
    constexpr int looks = 32; // each goes through all; who is farther up than that has moved anyway
    auto kept = std::make_shared<ListAnswer>(*answer);
    auto& ids = kept->found.ids;
    auto at = ids.begin();
    auto former = place;
    for (int look = 0; look < looks && former != before.begin() && at == ids.begin(); ++look) {
        --former;
        if (const auto there = std::find(ids.begin(), ids.end(), *former); there != ids.end())
            at = there + 1;
    }
    if (at == ids.begin() && former != before.begin())
        at += std::min(place - before.begin(), static_cast<std::ptrdiff_t>(ids.size()));
    if (!kept->found.scores.empty())
        kept->found.scores.insert(kept->found.scores.begin() + (at - ids.begin()), 0.0f);
    // What stands behind it stands a row further down.
    const auto row = static_cast<int>(at - ids.begin());
    for (auto& day : kept->days)
        day.firstRow += day.firstRow > row ? 1 : 0;
    ids.insert(at, read);
    answer = kept;
}

void SearchResult::setGrouping(Grouping grouping)
{
    if (grouping == m_grouping)
        return;
    m_grouping = grouping;
    refresh();
}

void SearchResult::forget(std::span<const ArticleId> articles)
{
    m_gone.add(articles);
}

void SearchResult::count(std::vector<ArticleQuery> queries, QObject* context,
                         std::function<void(std::vector<qint64>)> done) const
{
    if (m_service)
        m_service->count(std::move(queries), context, std::move(done));
}

void SearchResult::fetchHistogram(DatePrecision step, QObject* context,
                                  std::function<void(std::vector<DateBar>)> done) const
{
    if (m_service && m_answered)
        m_service->fetchHistogram(m_answer, step, context, std::move(done));
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

#include "ui/state/searchresult.h"

#include <algorithm>
#include <iterator>

namespace warraq {

namespace {

std::shared_ptr<const ListAnswer> noAnswer()
{
    auto none = std::make_shared<ListAnswer>();
    none->firstRows = std::make_shared<const std::vector<ArticleRow>>();
    return none;
}

/// Puts \p article into \p now behind the nearest that stood before it in \p before and is still there. Gives
/// its place.
size_t insertBehind(std::vector<ArticleId>& now, const std::vector<ArticleId>& before, ArticleId article)
{
    constexpr int looks = 32; // each goes through all; who is farther up than that has moved anyway
    const auto place = std::find(before.begin(), before.end(), article);
    auto at = now.begin();
    auto former = place;
    for (int look = 0; look < looks && former != before.begin() && at == now.begin(); ++look) {
        --former;
        if (const auto there = std::find(now.begin(), now.end(), *former); there != now.end())
            at = there + 1;
    }
    if (at == now.begin() && former != before.begin())
        at += std::min(place - before.begin(), static_cast<std::ptrdiff_t>(now.size()));
    return static_cast<size_t>(now.insert(at, article) - now.begin());
}

} // namespace

SearchResult::SearchResult(BrowsingState* state, QObject* parent)
    : QObject(parent), m_state(state), m_answer(noAnswer()), m_facets(std::make_shared<const FacetAnswer>())
{
    connect(m_state, &BrowsingState::queryChanged, this, &SearchResult::refresh);
    connect(m_state, &BrowsingState::orderChanged, this, &SearchResult::refresh);
    connect(m_state, &BrowsingState::currentArticleChanged, this, &SearchResult::reveal);
    arrange();
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
    m_opened.clear();
    arrange();
    Q_EMIT changed();
    Q_EMIT facetsChanged();
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
    m_question = m_service->search(m_state->query(), m_state->order(), m_grouping, m_copies);
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
    else
        m_opened.clear();
    m_answer = shown;
    std::erase_if(m_opened, [this](ArticleId id) { return !m_answer->folds.of(id); });
    if (const CopyFamily* family = m_answer->folds.holding(m_state->currentArticle());
        family && !isOpened(family->shown))
        m_opened.insert(std::lower_bound(m_opened.begin(), m_opened.end(), family->shown), family->shown);
    arrange();
    m_state->setExpansion(answer->query.expansion());
    Q_EMIT changed();
}

void SearchResult::keepWhatIsRead(std::shared_ptr<const ListAnswer>& answer) const
{
    const ArticleId read = m_state->currentArticle();
    if (!read.isValid() || m_gone.contains(read))
        return;
    const auto& now = answer->found.ids;
    if (std::find(m_ids->begin(), m_ids->end(), read) == m_ids->end() ||
        std::find(now.begin(), now.end(), read) != now.end())
        return;
    auto kept = std::make_shared<ListAnswer>(*answer);
    const size_t place = insertBehind(kept->found.ids, *m_ids, read);
    if (!kept->found.scores.empty())
        kept->found.scores.insert(kept->found.scores.begin() + static_cast<std::ptrdiff_t>(place), 0.0f);
    const size_t row = kept->copies == Copies::Folded ? insertBehind(kept->shown, *m_ids, read) : place;
    // What stands behind it stands a row further down.
    for (auto& day : kept->days)
        day.firstRow += day.firstRow > static_cast<int>(row) ? 1 : 0;
    answer = kept;
}

bool SearchResult::isOpened(ArticleId shown) const
{
    return std::binary_search(m_opened.begin(), m_opened.end(), shown);
}

void SearchResult::arrange()
{
    const bool folds = m_answer->copies == Copies::Folded;
    m_days = m_answer->days;
    // Shares the answer it is a part of.
    m_ids = {m_answer, folds ? &m_answer->shown : &m_answer->found.ids};
    if (m_opened.empty())
        return;
    const ArticleSelection opened(m_opened);
    auto ids = std::make_shared<std::vector<ArticleId>>();
    ids->reserve(m_answer->found.ids.size());
    auto day = m_days.begin();
    int more = 0;
    for (size_t row = 0; row < m_ids->size(); ++row) {
        for (; day != m_days.end() && day->firstRow == static_cast<int>(row); ++day)
            day->firstRow += more;
        const ArticleId id = (*m_ids)[row];
        ids->push_back(id);
        if (!opened.contains(id))
            continue;
        const auto& folded = m_answer->folds.of(id)->folded;
        ids->insert(ids->end(), folded.begin(), folded.end());
        more += static_cast<int>(folded.size());
    }
    m_ids = std::move(ids);
}

void SearchResult::showArranged()
{
    m_isSame = true;
    arrange();
    Q_EMIT changed();
}

void SearchResult::setOpened(ArticleId shown, bool open)
{
    const CopyFamily* family = m_answer->folds.of(shown);
    if (!family || isOpened(shown) == open)
        return;
    const auto& folded = family->folded;
    if (!open && std::find(folded.begin(), folded.end(), m_state->currentArticle()) != folded.end())
        m_state->setCurrentArticle(shown);
    const auto place = std::lower_bound(m_opened.begin(), m_opened.end(), shown);
    if (open)
        m_opened.insert(place, shown);
    else
        m_opened.erase(place);
    showArranged();
}

std::vector<ArticleId> SearchResult::openUnder(const ArticleSelection& articles)
{
    std::vector<ArticleId> copies;
    for (const auto& family : m_answer->folds.families) {
        if (!articles.contains(family.shown))
            continue;
        copies.insert(copies.end(), family.folded.begin(), family.folded.end());
        if (!isOpened(family.shown))
            m_opened.push_back(family.shown);
    }
    std::sort(m_opened.begin(), m_opened.end());
    m_opened.erase(std::unique(m_opened.begin(), m_opened.end()), m_opened.end());
    showArranged();
    return copies;
}

std::vector<ArticleId> SearchResult::withFolded(std::vector<ArticleId> articles) const
{
    if (folded() == 0)
        return articles;
    std::vector<ArticleId> all;
    all.reserve(articles.size() + static_cast<size_t>(folded()));
    for (const ArticleId id : articles) {
        all.push_back(id);
        if (const CopyFamily* family = m_answer->folds.of(id); family && !isOpened(id))
            std::copy_if(family->folded.begin(), family->folded.end(), std::back_inserter(all),
                         [this](ArticleId copy) { return !m_gone.contains(copy); });
    }
    return all;
}

void SearchResult::reveal(ArticleId article)
{
    if (const CopyFamily* family = m_answer->folds.holding(article))
        setOpened(family->shown, true);
}

qint64 SearchResult::folded() const
{
    return m_answer->found.total() - static_cast<qint64>(m_ids->size());
}

qint64 SearchResult::foldedUnder(const ArticleSelection& articles) const
{
    qint64 count = 0;
    for (const auto& family : m_answer->folds.families) {
        if (articles.contains(family.shown) && !isOpened(family.shown))
            count += static_cast<qint64>(family.folded.size());
    }
    return count;
}

void SearchResult::setCopies(Copies copies)
{
    if (copies == m_copies)
        return;
    m_copies = copies;
    refresh();
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

void SearchResult::remember(std::span<const ArticleId> articles)
{
    m_gone.remove(articles);
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

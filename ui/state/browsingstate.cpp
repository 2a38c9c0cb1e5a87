#include "ui/state/browsingstate.h"

#include "search/wordexpansion.h"

#include <utility>

namespace warraq {

namespace {

/// Steps back that are kept: more than a day's work, and no burden.
constexpr size_t historySteps = 500;

} // namespace

BrowsingState::BrowsingState(QObject* parent) : QObject(parent) {}

void BrowsingState::moveTo(const Moment& moment, bool remember)
{
    if (moment == m_now)
        return;
    if (remember) {
        m_back.push_back(m_now);
        if (m_back.size() > historySteps)
            m_back.erase(m_back.begin());
        m_forward.clear();
    }
    const Moment before = std::exchange(m_now, moment);
    const bool queryDiffers = !(before.query == m_now.query);
    const bool selectionLost = queryDiffers && !m_selection.empty();
    // What was selected of one result means nothing in another.
    if (selectionLost)
        m_selection = {};
    // Everything is changed before anyone hears of it: a listener sees one moment, never half of two.
    if (queryDiffers)
        Q_EMIT queryChanged();
    if (before.order != m_now.order)
        Q_EMIT orderChanged();
    if (before.article != m_now.article)
        Q_EMIT currentArticleChanged(m_now.article);
    if (selectionLost)
        Q_EMIT selectionChanged();
    Q_EMIT historyChanged();
}

void BrowsingState::setTyped(const QString& typed)
{
    if (typed == m_now.query.typed())
        return;
    Moment moment = m_now;
    moment.query = ArticleQuery::parse(typed, m_now.query.choices());
    const bool remember = !std::exchange(m_typing, true);
    moveTo(moment, remember);
}

void BrowsingState::settle()
{
    m_typing = false;
}

void BrowsingState::setChoice(Facet facet, const FacetChoice& choice)
{
    FacetChoices choices = m_now.query.choices();
    if (choice.isEmpty())
        choices.erase(facet);
    else
        choices[facet] = choice;
    setQuery(m_now.query.withChoices(choices));
}

void BrowsingState::clearChoices()
{
    setQuery(m_now.query.withChoices({}));
}

void BrowsingState::setQuery(const ArticleQuery& query)
{
    m_typing = false;
    Moment moment = m_now;
    moment.query = query;
    moveTo(moment, true);
}

void BrowsingState::setExpansion(const std::shared_ptr<const WordExpansion>& expansion)
{
    const auto before = m_now.query.expansion();
    const bool isSame = before == expansion || (before && expansion && *before == *expansion);
    if (isSame)
        return;
    m_now.query = m_now.query.withExpansion(expansion);
    Q_EMIT expansionChanged();
}

void BrowsingState::setOrder(SortOrder order)
{
    m_typing = false;
    Moment moment = m_now;
    moment.order = order;
    moveTo(moment, true);
}

void BrowsingState::setCurrentArticle(ArticleId id)
{
    m_typing = false;
    Moment moment = m_now;
    moment.article = id;
    moveTo(moment, true);
}

void BrowsingState::setSelection(ArticleSelection selection)
{
    if (selection == m_selection)
        return;
    m_selection = std::move(selection);
    Q_EMIT selectionChanged();
}

bool BrowsingState::canGoBack() const
{
    return !m_back.empty();
}

bool BrowsingState::canGoForward() const
{
    return !m_forward.empty();
}

void BrowsingState::step(std::vector<Moment>& from, std::vector<Moment>& to)
{
    if (from.empty())
        return;
    m_typing = false;
    const Moment moment = from.back();
    from.pop_back();
    to.push_back(m_now);
    moveTo(moment, false);
}

void BrowsingState::goBack()
{
    step(m_back, m_forward);
}

void BrowsingState::goForward()
{
    step(m_forward, m_back);
}

void BrowsingState::reset()
{
    m_typing = false;
    m_back.clear();
    m_forward.clear();
    if (!m_selection.empty()) {
        m_selection = {};
        Q_EMIT selectionChanged();
    }
    Moment start;
    start.order = m_now.order;
    if (start == m_now)
        Q_EMIT historyChanged();
    else
        moveTo(start, false);
}

} // namespace warraq

#pragma once

#include "core/ids.h"
#include "search/articlequery.h"
#include "ui/state/articleselection.h"

#include <QObject>
#include <QString>

#include <vector>

namespace warraq {

/// What the window is about: the question, the order, the article that is read, the articles that are
/// selected, and the history through them. Widgets follow it and never each other. GUI thread.
class BrowsingState : public QObject
{
    Q_OBJECT
public:
    explicit BrowsingState(QObject* parent = nullptr);

    [[nodiscard]] const ArticleQuery& query() const { return m_now.query; }
    [[nodiscard]] SortOrder order() const { return m_now.order; }
    [[nodiscard]] ArticleId currentArticle() const { return m_now.article; }
    /// What the person selected in the list.
    [[nodiscard]] const ArticleSelection& selection() const { return m_selection; }

    /// What is typed letter by letter is one step of the history until settle() is called.
    void setTyped(const QString& typed);
    /// The typed text is meant as it stands: the next typing is a step of its own.
    void settle();
    void setChoice(Facet facet, const FacetChoice& choice);
    void clearChoices();
    void setQuery(const ArticleQuery& query);
    /// What the words of the present question stand for, once the archive has said it; null: for themselves.
    void setExpansion(const std::shared_ptr<const WordExpansion>& expansion);
    void setOrder(SortOrder order);
    void setCurrentArticle(ArticleId id);
    void setSelection(ArticleSelection selection);

    [[nodiscard]] bool canGoBack() const;
    [[nodiscard]] bool canGoForward() const;
    void goBack();
    void goForward();
    void reset(); ///< another archive: empty query, no article, no history

Q_SIGNALS:
    void queryChanged();
    void expansionChanged(); ///< the same question, other words to mark
    void orderChanged();
    void currentArticleChanged(warraq::ArticleId id);
    void selectionChanged();
    void historyChanged();

private:
    struct Moment
    {
        ArticleQuery query;
        SortOrder order = SortOrder::Relevance;
        ArticleId article;
        friend bool operator==(const Moment&, const Moment&) = default;
    };
    void moveTo(const Moment& moment, bool remember);
    void step(std::vector<Moment>& from, std::vector<Moment>& to);

    bool m_typing = false;
    Moment m_now;
    std::vector<Moment> m_back;
    std::vector<Moment> m_forward;
    ArticleSelection m_selection;
};

} // namespace warraq

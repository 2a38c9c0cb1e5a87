#pragma once

#include "search/articlequery.h"

#include <QWidget>

class QLineEdit;

namespace warraq {

class BrowsingState;
class FacetList;
class FacetModel;
class LinkButton;
class SearchResult;

/// One facet in the sidebar: heading, values, the rest on demand, a search where there are many. Hidden while
/// there is nothing to choose. GUI thread.
class FacetSection : public QWidget
{
    Q_OBJECT
public:
    FacetSection(Facet facet, BrowsingState* state, SearchResult* result, QWidget* parent = nullptr);

    [[nodiscard]] FacetModel* model() const { return m_model; }
    [[nodiscard]] FacetList* list() const { return m_list; }

private:
    void followChoice();
    void followCounts();
    void arrange();

    BrowsingState* m_state;
    SearchResult* m_result;
    FacetModel* m_model;
    FacetList* m_list;
    QLineEdit* m_search;
    LinkButton* m_more;
    LinkButton* m_fewer;
};

} // namespace warraq

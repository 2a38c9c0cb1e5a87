#pragma once

#include "search/articlequery.h"

#include <QToolButton>
#include <QWidget>

namespace warraq {

class BrowsingState;
class DateSection;
class FacetSection;
class SearchResult;

/// "All articles" and how many there are: lifts everything. GUI thread.
class AllArticlesRow : public QToolButton
{
    Q_OBJECT
public:
    explicit AllArticlesRow(QWidget* parent = nullptr);
    void setCount(qint64 count);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    qint64 m_count = 0;
};

/// The sidebar: all articles, dates, facets. Everything goes to the state and comes from it. GUI thread.
class FilterSidebar : public QWidget
{
    Q_OBJECT
public:
    FilterSidebar(BrowsingState* state, SearchResult* result, QWidget* parent = nullptr);

    [[nodiscard]] DateSection* dates() const { return m_dates; }
    [[nodiscard]] FacetSection* section(Facet facet) const;
    [[nodiscard]] QSize sizeHint() const override { return {262, 600}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();

    BrowsingState* m_state;
    SearchResult* m_result;
    AllArticlesRow* m_all;
    DateSection* m_dates;
    QWidget* m_content;
    std::vector<FacetSection*> m_sections;
};

} // namespace warraq

#pragma once

#include <QWidget>

namespace warraq {

class BrowsingState;
class HistogramWidget;
class LinkButton;
class SearchResult;

/// Dates in the sidebar: the chosen range with its ×, the histogram, and the articles without a date. GUI
/// thread.
class DateSection : public QWidget
{
    Q_OBJECT
public:
    DateSection(BrowsingState* state, SearchResult* result, QWidget* parent = nullptr);

    [[nodiscard]] HistogramWidget* histogram() const { return m_histogram; }

private:
    void followQuery();
    void followCounts();
    void choose(int first, int last);
    void toggleUndated();

    BrowsingState* m_state;
    SearchResult* m_result;
    HistogramWidget* m_histogram;
    LinkButton* m_lift;
    LinkButton* m_undated;
};

} // namespace warraq

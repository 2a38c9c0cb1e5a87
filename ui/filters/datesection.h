#pragma once

#include "core/partialdate.h"

#include <QWidget>

#include <optional>

namespace warraq {

class BrowsingState;
class DateHistogram;
class HistogramWidget;
class LinkButton;
class SearchResult;

/// Dates in the sidebar: the chosen range with its ×, the histogram by year, month or day (of itself, where
/// everything lies in one year or month), and the articles without a date. GUI thread.
class DateSection : public QWidget
{
    Q_OBJECT
public:
    DateSection(BrowsingState* state, SearchResult* result, QWidget* parent = nullptr);

    [[nodiscard]] HistogramWidget* histogram() const { return m_histogram; }
    /// The year or month whose parts are shown; none: all years.
    [[nodiscard]] const std::optional<PartialDate>& window() const { return m_window; }
    void zoomTo(const std::optional<PartialDate>& window);

private:
    void followQuery();
    void followCounts();
    void fetchWithin(const PartialDate& period, const DateHistogram& wider);
    void name(const std::optional<PartialDate>& period);
    void zoomIn(int bar);
    void zoomOut();
    void showHistogram(const DateHistogram& histogram);
    void choose(int first, int last);
    void toggleUndated();

    BrowsingState* m_state;
    SearchResult* m_result;
    HistogramWidget* m_histogram;
    LinkButton* m_lift;
    LinkButton* m_undated;
    LinkButton* m_allYears;
    LinkButton* m_year; ///< back from a month to its year
    LinkButton* m_closer;
    std::optional<PartialDate> m_window;
    quint64 m_counts = 0; ///< number of the newest counts; what is fetched for older ones is dropped
};

} // namespace warraq

#include "ui/filters/datesection.h"

#include "ui/filters/histogramwidget.h"
#include "ui/filters/linkbutton.h"
#include "ui/filters/sectionheading.h"
#include "ui/models/facettext.h"
#include "ui/settings/appearance.h"
#include "ui/state/searchresult.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace warraq {

namespace {

FacetChoice dateChoice(const ArticleQuery& query)
{
    const FacetChoices choices = query.choices();
    const auto found = choices.find(Facet::Date);
    return found == choices.end() ? FacetChoice{} : found->second;
}

/// The year or month that is chosen, alone.
std::optional<PartialDate> onePeriod(const FacetChoice& choice)
{
    if (choice.included.size() != 1)
        return std::nullopt;
    const auto date = PartialDate::fromIso(choice.included.first());
    return date && (date->precision() == DatePrecision::Year || date->precision() == DatePrecision::Month)
               ? date
               : std::nullopt;
}

/// The year, or the month, that everything dated lies in. Nothing: there are several, or none.
std::optional<PartialDate> onlyPeriod(const DateHistogram& histogram)
{
    const auto filled = [](const DateHistogram::Bar& bar) { return bar.count > 0; };
    const auto& bars = histogram.bars();
    if (std::count_if(bars.begin(), bars.end(), filled) != 1)
        return std::nullopt;
    const auto bar = std::find_if(bars.begin(), bars.end(), filled);
    const auto date = PartialDate::fromIso(bar->from);
    return date && bar->from == bar->to && date->precision() != DatePrecision::Day ? date : std::nullopt;
}

qint64 dated(const DateHistogram& histogram)
{
    qint64 count = 0;
    for (const auto& bar : histogram.bars())
        count += bar.count;
    return count;
}

bool hasUndated(const QStringList& values)
{
    return std::any_of(values.begin(), values.end(), [](const QString& value) { return value.isEmpty(); });
}

} // namespace

DateSection::DateSection(BrowsingState* state, SearchResult* result, QWidget* parent)
    : QWidget(parent), m_state(state), m_result(result), m_histogram(new HistogramWidget),
      m_lift(new LinkButton), m_undated(new LinkButton), m_allYears(new LinkButton), m_year(new LinkButton),
      m_closer(new LinkButton)
{
    setObjectName(QStringLiteral("facet-date"));
    auto* heading = new QHBoxLayout;
    heading->addWidget(new SectionHeading(facetName(Facet::Date)));
    heading->addStretch();
    heading->addWidget(m_lift);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(3);
    layout->addLayout(heading);
    auto* zoom = new QHBoxLayout;
    zoom->setSpacing(2);
    for (auto* link : {m_allYears, m_year, m_closer}) {
        link->setFont(scaledFont(font(), 0.92));
        link->hide();
        zoom->addWidget(link);
    }
    zoom->addStretch();
    layout->addLayout(zoom);
    layout->addWidget(m_histogram);
    m_allYears->setText(tr("All years ›"));
    m_allYears->setAccessibleName(tr("Back to all years"));
    m_allYears->setObjectName(QStringLiteral("all-years"));
    m_year->setObjectName(QStringLiteral("zoomed-year"));
    m_closer->setObjectName(QStringLiteral("zoom-in"));
    connect(m_allYears, &QToolButton::clicked, this, [this] { zoomTo(std::nullopt); });
    connect(m_year, &QToolButton::clicked, this, &DateSection::zoomOut);
    connect(m_closer, &QToolButton::clicked, this, [this] {
        if (const auto one = onePeriod(dateChoice(m_state->query())))
            zoomTo(one);
    });
    connect(m_histogram, &HistogramWidget::zoomInWanted, this, &DateSection::zoomIn);
    connect(m_histogram, &HistogramWidget::zoomOutWanted, this, &DateSection::zoomOut);
    layout->addWidget(m_undated, 0, Qt::AlignLeading);
    m_undated->setObjectName(QStringLiteral("undated"));
    m_lift->setObjectName(QStringLiteral("lift-date"));

    connect(m_histogram, &HistogramWidget::rangeChosen, this, &DateSection::choose);
    connect(m_lift, &QToolButton::clicked, this, [this] { m_state->setChoice(Facet::Date, {}); });
    connect(m_undated, &QToolButton::clicked, this, &DateSection::toggleUndated);
    connect(m_state, &BrowsingState::queryChanged, this, &DateSection::followQuery);
    connect(m_result, &SearchResult::facetsChanged, this, &DateSection::followCounts);
    followCounts();
    followQuery();
}

void DateSection::followQuery()
{
    const FacetChoice choice = dateChoice(m_state->query());
    m_histogram->setCovered(m_histogram->histogram().covered(choice));
    QStringList texts;
    for (const auto& value : choice.included)
        texts.append(facetValueText(Facet::Date, value));
    m_lift->setVisible(!choice.isEmpty());
    const auto one = onePeriod(choice);
    m_closer->setVisible(one && one != m_window);
    m_closer->setText(one && one->precision() == DatePrecision::Year ? tr("By month") : tr("By day"));
    const QString text =
        choice.included.isEmpty() ? tr("Some dates excluded") : locale().createSeparatedList(texts);
    m_lift->setText(tr("%1 ×", "the chosen dates, and the sign for lifting them").arg(text));
    m_lift->setAccessibleName(tr("Lift the choice of dates: %1").arg(text));
}

void DateSection::followCounts()
{
    if (m_window && !m_result->hasArchive())
        return zoomTo(std::nullopt);
    ++m_counts;
    if (m_window)
        return fetchWithin(*m_window, {});
    const DateHistogram years(m_result->histogram());
    // One year alone would be one bar, which says nothing: its months are shown, or the days of its one
    // month.
    if (const auto year = onlyPeriod(years))
        return fetchWithin(*year, years);
    name(std::nullopt);
    showHistogram(years);
}

/// \p wider is shown instead where it holds articles whose dates are no closer; of a period that somebody
/// chose it holds none.
void DateSection::fetchWithin(const PartialDate& period, const DateHistogram& wider)
{
    const DatePrecision step =
        period.precision() == DatePrecision::Year ? DatePrecision::Month : DatePrecision::Day;
    m_result->fetchHistogram(step, this,
                             [this, period, wider, asked = m_counts](const std::vector<DateBar>& bars) {
                                 if (asked != m_counts)
                                     return;
                                 const auto histogram = DateHistogram::within(period, bars);
                                 if (dated(histogram) < dated(wider)) {
                                     name(period.precision() == DatePrecision::Year
                                              ? std::nullopt
                                              : PartialDate::fromIso(period.toIso().left(4)));
                                     return showHistogram(wider);
                                 }
                                 const auto month = m_window ? std::nullopt : onlyPeriod(histogram);
                                 if (month)
                                     return fetchWithin(*month, histogram);
                                 name(period);
                                 showHistogram(histogram);
                             });
}

void DateSection::zoomTo(const std::optional<PartialDate>& window)
{
    m_window = window;
    name(window);
    followCounts();
}

/// Says above the bars which year or month they are of; the way back is there when somebody went there.
void DateSection::name(const std::optional<PartialDate>& period)
{
    const bool isMonth = period && period->precision() == DatePrecision::Month;
    m_allYears->setVisible(m_window.has_value());
    m_year->setVisible(period.has_value());
    m_year->setEnabled(isMonth && m_window);
    if (!period)
        return;
    const QString year = locale().toString(period->firstDay(), u"yyyy");
    m_year->setText(isMonth ? tr("%1 › %2", "a year and one of its months")
                                  .arg(year, locale().toString(period->firstDay(), u"MMMM"))
                            : year);
    m_year->setAccessibleName(isMonth && m_window ? tr("Back to the year %1").arg(year) : m_year->text());
}

void DateSection::zoomIn(int bar)
{
    const auto& bars = m_histogram->histogram().bars();
    if (bar < 0 || bar >= static_cast<int>(bars.size()))
        return;
    const auto date = PartialDate::fromIso(bars[static_cast<size_t>(bar)].from);
    // Days have no parts, and several years in one bar are no year.
    if (date && date->precision() != DatePrecision::Day &&
        bars[static_cast<size_t>(bar)].from == bars[static_cast<size_t>(bar)].to)
        zoomTo(date);
}

void DateSection::zoomOut()
{
    if (m_window && m_window->precision() == DatePrecision::Month)
        zoomTo(PartialDate::fromIso(m_window->toIso().left(4)));
    else if (m_window)
        zoomTo(std::nullopt);
}

void DateSection::showHistogram(const DateHistogram& histogram)
{
    m_histogram->setHistogram(histogram);
    m_histogram->setVisible(!m_histogram->histogram().bars().empty());
    const qint64 undated = m_histogram->histogram().undated();
    m_undated->setText(tr("%Ln without a date", nullptr, static_cast<int>(undated)));
    m_undated->setVisible(undated > 0);
    setVisible(m_histogram->isVisibleTo(this) || undated > 0 || !dateChoice(m_state->query()).isEmpty());
    followQuery();
}

void DateSection::choose(int first, int last)
{
    const QString range = m_histogram->histogram().range(first, last);
    FacetChoice choice;
    // The same again takes it back, as a box does.
    if (dateChoice(m_state->query()).included != QStringList{range})
        choice.included = {range};
    m_state->setChoice(Facet::Date, choice);
}

void DateSection::toggleUndated()
{
    FacetChoice choice = dateChoice(m_state->query());
    if (hasUndated(choice.included))
        choice.included.removeIf([](const QString& value) { return value.isEmpty(); });
    else
        choice.included = {QString()};
    m_state->setChoice(Facet::Date, choice);
}

} // namespace warraq

#include "ui/filters/datesection.h"

#include "ui/filters/histogramwidget.h"
#include "ui/filters/linkbutton.h"
#include "ui/filters/sectionheading.h"
#include "ui/models/facettext.h"
#include "ui/state/searchresult.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace warraq {

namespace {

FacetChoice dateChoice(const ArticleQuery& query)
{
    const FacetChoices choices = query.choices();
    const auto found = choices.find(Facet::Date);
    return found == choices.end() ? FacetChoice{} : found->second;
}

bool hasUndated(const QStringList& values)
{
    return std::any_of(values.begin(), values.end(), [](const QString& value) { return value.isEmpty(); });
}

} // namespace

DateSection::DateSection(BrowsingState* state, SearchResult* result, QWidget* parent)
    : QWidget(parent), m_state(state), m_result(result), m_histogram(new HistogramWidget),
      m_lift(new LinkButton), m_undated(new LinkButton)
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
    layout->addWidget(m_histogram);
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
    const QString text =
        choice.included.isEmpty() ? tr("Some dates excluded") : locale().createSeparatedList(texts);
    m_lift->setText(tr("%1 ×", "the chosen dates, and the sign for lifting them").arg(text));
    m_lift->setAccessibleName(tr("Lift the choice of dates: %1").arg(text));
}

void DateSection::followCounts()
{
    m_histogram->setHistogram(DateHistogram(m_result->histogram()));
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

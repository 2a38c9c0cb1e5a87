#include "ui/filters/filtersidebar.h"

#include "ui/filters/datesection.h"
#include "ui/filters/facetsection.h"
#include "ui/models/facetmodel.h"
#include "ui/settings/appearance.h"
#include "ui/settings/colours.h"
#include "ui/state/searchresult.h"

#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace warraq {

AllArticlesRow::AllArticlesRow(QWidget* parent) : QToolButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setText(tr("All articles"));
    setToolTip(tr("Lift the query and every filter"));
}

void AllArticlesRow::setCount(qint64 count)
{
    m_count = count;
    setAccessibleName(tr("All articles: %Ln", nullptr, static_cast<int>(count)));
    update();
}

QSize AllArticlesRow::sizeHint() const
{
    return {120, std::max(24, fontMetrics().height() + 6)};
}

void AllArticlesRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& colours = Colours::of(palette());
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(colours.accent, 1) : QPen(Qt::NoPen));
        painter.setBrush(colours.chip);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    }
    const QRect inner = rect().adjusted(6, 0, -6, 0);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(colours.text);
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeading, text());
    painter.setFont(scaledFont(font(), 0.92));
    painter.setPen(colours.muted);
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignTrailing, locale().toString(m_count));
}

FilterSidebar::FilterSidebar(BrowsingState* state, SearchResult* result, QWidget* parent)
    : QWidget(parent), m_state(state), m_result(result), m_all(new AllArticlesRow),
      m_dates(new DateSection(state, result)), m_content(new QWidget)
{
    setAccessibleName(tr("Filters"));
    auto* inside = new QVBoxLayout(m_content);
    inside->setContentsMargins(12, 10, 12, 12);
    inside->setSpacing(0);
    inside->addWidget(m_all);
    inside->addWidget(m_dates);
    for (const Facet facet : allFacets) {
        if (facet == Facet::Date)
            continue;
        m_sections.push_back(new FacetSection(facet, state, result));
        inside->addWidget(m_sections.back());
    }
    inside->addStretch();

    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_content);
    scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll);
    setMinimumWidth(170);

    connect(m_all, &QToolButton::clicked, this, [this] { m_state->setQuery({}); });
    connect(m_result, &SearchResult::changed, this, &FilterSidebar::follow);
    follow();
}

void FilterSidebar::follow()
{
    m_content->setVisible(m_result->hasArchive());
    m_all->setCount(m_result->articlesInArchive());
}

FacetSection* FilterSidebar::section(Facet facet) const
{
    for (auto* section : m_sections) {
        if (section->model()->facet() == facet)
            return section;
    }
    return nullptr;
}

void FilterSidebar::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), Colours::of(palette()).sidebar);
}

} // namespace warraq

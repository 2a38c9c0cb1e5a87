#include "ui/filters/filtersidebar.h"

#include "ui/filters/datesection.h"
#include "ui/filters/facetlist.h"
#include "ui/filters/facetsection.h"
#include "ui/filters/savedsearchsection.h"
#include "ui/filters/sidebarrow.h"
#include "ui/models/facetmodel.h"
#include "ui/settings/appearance.h"
#include "ui/settings/colours.h"
#include "ui/state/searchresult.h"

#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace warraq {

FilterSidebar::FilterSidebar(BrowsingState* state, SearchResult* result, QWidget* parent)
    : QWidget(parent), m_state(state), m_result(result), m_saved(new SavedSearchSection(state, result)),
      m_dates(new DateSection(state, result)), m_content(new QWidget)
{
    setAccessibleName(tr("Filters"));
    auto* inside = new QVBoxLayout(m_content);
    inside->setContentsMargins(12, 10, 12, 12);
    inside->setSpacing(0);
    m_all = addQuestion(tr("All articles"), QStringLiteral("all"), {});
    m_all->setToolTip(tr("Lift the query and every filter"));
    m_unread = addQuestion(tr("Unread"), QStringLiteral("unread"), QStringLiteral("is:unread"));
    m_starred = addQuestion(tr("Starred"), QStringLiteral("star"), QStringLiteral("is:starred"));
    auto* collections = addSection(Facet::Collection);
    inside->addWidget(m_saved);
    inside->addWidget(m_dates);
    auto* tags = addSection(Facet::Tag);
    for (const Facet facet : articleFacets) {
        if (facet != Facet::Date)
            addSection(facet);
    }
    inside->addStretch();
    connect(collections->list(), &FacetList::articlesDropped, this, &FilterSidebar::collectWanted);
    connect(tags->list(), &FacetList::articlesDropped, this, &FilterSidebar::tagWanted);
    for (auto* names : {collections, tags}) {
        const Facet facet = names->model()->facet();
        const auto rename = [this, facet](const QString& name) {
            if (m_isWritable && !name.isEmpty())
                Q_EMIT renameWanted(facet, name);
        };
        connect(names->list(), &FacetList::renameWanted, this, rename);
        connect(names->list(), &FacetList::menuWanted, this,
                [this, rename](const QString& name, QMenu* menu) {
                    if (!m_isWritable || name.isEmpty())
                        return;
                    menu->addSeparator();
                    menu->addAction(tr("Rename…"), QKeySequence(Qt::Key_F2), this,
                                    [rename, name] { rename(name); });
                });
    }
    connect(section(Facet::Import)->list(), &FacetList::menuWanted, this,
            [this](const QString& run, QMenu* menu) {
                if (!m_isWritable || run.isEmpty())
                    return;
                menu->addSeparator();
                const auto& runs = m_result->runs();
                const bool isStopped =
                    std::any_of(runs.begin(), runs.end(), [number = run.toLongLong()](const RunSummary& one) {
                        return one.id.value == number && (one.stopped || !one.finished) &&
                               !one.paths.isEmpty();
                    });
                if (isStopped)
                    menu->addAction(tr("Go on with this import"), this,
                                    [this, run] { Q_EMIT resumeImportWanted(run.toLongLong()); });
                menu->addAction(tr("Undo this import…"), this,
                                [this, run] { Q_EMIT undoImportWanted(run.toLongLong()); });
            });

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

    connect(m_state, &BrowsingState::queryChanged, this, &FilterSidebar::showCurrent);
    connect(m_result, &SearchResult::facetsChanged, this, &FilterSidebar::follow);
    connect(m_result, &SearchResult::changed, this, &FilterSidebar::follow);
    follow();
}

void FilterSidebar::follow()
{
    m_content->setVisible(m_result->hasArchive());
    m_all->setCount(m_result->articlesInArchive());
    m_unread->setCount(m_result->totals().articles - m_result->totals().read);
    m_starred->setCount(m_result->totals().starred);
    showCurrent();
}

void FilterSidebar::setWritable(bool writable)
{
    m_isWritable = writable;
    m_saved->setWritable(writable);
    for (const Facet facet : {Facet::Tag, Facet::Collection})
        section(facet)->list()->setAcceptDrops(writable);
}

SidebarRow* FilterSidebar::addQuestion(const QString& text, const QString& icon, const QString& query)
{
    auto* row = new SidebarRow(text);
    row->setIcon(lineIcon(icon));
    connect(row, &QToolButton::clicked, this,
            [this, query] { m_state->setQuery(ArticleQuery::parse(query)); });
    m_content->layout()->addWidget(row);
    return row;
}

FacetSection* FilterSidebar::addSection(Facet facet)
{
    m_sections.push_back(new FacetSection(facet, m_state, m_result));
    m_content->layout()->addWidget(m_sections.back());
    return m_sections.back();
}

void FilterSidebar::showCurrent()
{
    const QString asked = m_state->query().canonical();
    m_all->setCurrent(asked.isEmpty());
    m_unread->setCurrent(asked == QLatin1String("is:unread"));
    m_starred->setCurrent(asked == QLatin1String("is:starred"));
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

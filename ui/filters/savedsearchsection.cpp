#include "ui/filters/savedsearchsection.h"

#include "ui/filters/namedialog.h"
#include "ui/filters/sectionheading.h"
#include "ui/filters/sidebarrow.h"
#include "ui/settings/appearance.h"
#include "ui/state/searchresult.h"

#include <QMenu>
#include <QVBoxLayout>

namespace warraq {

SavedSearchSection::SavedSearchSection(BrowsingState* state, SearchResult* result, QWidget* parent)
    : QWidget(parent), m_state(state), m_result(result), m_list(new QVBoxLayout)
{
    setObjectName(QStringLiteral("saved-searches"));
    m_list->setContentsMargins({});
    m_list->setSpacing(0);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(new SectionHeading(tr("Saved searches")));
    layout->addLayout(m_list);
    setVisible(false);
    connect(m_result, &SearchResult::facetsChanged, this, &SavedSearchSection::follow);
    connect(m_state, &BrowsingState::queryChanged, this, &SavedSearchSection::showCurrent);
}

void SavedSearchSection::follow()
{
    const bool others = m_searches != m_result->savedSearches();
    if (others)
        rebuild();
    // The same question asked again: the archive holds something else.
    if (others || m_result->isSameQuestion())
        count();
}

void SavedSearchSection::rebuild()
{
    m_searches = m_result->savedSearches();
    for (auto* row : m_rows) {
        row->hide();
        m_list->removeWidget(row);
        row->deleteLater();
    }
    m_rows.clear();
    for (size_t i = 0; i < m_searches.size(); ++i) {
        auto* row = new SidebarRow(m_searches[i].name, this);
        row->setIcon(lineIcon(QStringLiteral("search")));
        row->setToolTip(m_searches[i].query);
        row->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(row, &QToolButton::clicked, this,
                [this, i] { m_state->setQuery(ArticleQuery::parse(m_searches[i].query)); });
        connect(row, &QWidget::customContextMenuRequested, this,
                [this, i, row](const QPoint& place) { openMenu(i, row->mapToGlobal(place)); });
        m_list->addWidget(row);
        m_rows.push_back(row);
    }
    setVisible(!m_rows.empty());
    showCurrent();
}

void SavedSearchSection::count()
{
    if (m_searches.empty())
        return;
    std::vector<ArticleQuery> queries;
    for (const auto& search : m_searches)
        queries.push_back(ArticleQuery::parse(search.query));
    m_result->count(std::move(queries), this, [this](const std::vector<qint64>& counts) {
        for (size_t i = 0; i < counts.size() && i < m_rows.size(); ++i)
            m_rows[i]->setCount(counts[i]);
    });
}

void SavedSearchSection::showCurrent()
{
    const QString asked = m_state->query().canonical();
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setCurrent(!asked.isEmpty() &&
                              ArticleQuery::parse(m_searches[i].query).canonical() == asked);
}

void SavedSearchSection::saveQuestion()
{
    const QString query = m_state->query().canonical();
    if (query.isEmpty())
        return;
    auto* dialog =
        new NameDialog(tr("Save this search"), query,
                       m_state->query().typed().isEmpty() ? query : m_state->query().typed(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NameDialog::named, this, [this, query](const QString& name) {
        auto searches = m_searches;
        std::erase_if(searches, [&name](const SavedSearch& one) { return one.name == name; });
        searches.push_back({name, query});
        Q_EMIT changeWanted(searches);
    });
    dialog->open();
}

void SavedSearchSection::rename(size_t number)
{
    auto* dialog = new NameDialog(tr("Rename the saved search"), m_searches[number].query,
                                  m_searches[number].name, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NameDialog::named, this, [this, old = m_searches[number]](const QString& name) {
        auto searches = m_searches;
        std::erase_if(searches, [&](const SavedSearch& one) { return one.name == name && !(one == old); });
        for (auto& one : searches) {
            if (one == old)
                one.name = name;
        }
        Q_EMIT changeWanted(searches);
    });
    dialog->open();
}

void SavedSearchSection::openMenu(size_t number, const QPoint& place)
{
    if (number >= m_searches.size() || !m_isWritable)
        return;
    QMenu menu(this);
    menu.addAction(tr("Rename…"), this, [this, number] { rename(number); });
    if (const QString asked = m_state->query().canonical();
        !asked.isEmpty() && asked != m_searches[number].query) {
        menu.addAction(tr("Keep the present question here"), this, [this, number, asked] {
            auto searches = m_searches;
            searches[number].query = asked;
            Q_EMIT changeWanted(searches);
        });
    }
    menu.addAction(tr("Remove saved search"), this, [this, number] {
        auto searches = m_searches;
        searches.erase(searches.begin() + static_cast<std::ptrdiff_t>(number));
        Q_EMIT changeWanted(searches);
    });
    menu.exec(place);
}

} // namespace warraq

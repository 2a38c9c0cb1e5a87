#include "ui/filters/facetsection.h"

#include "ui/filters/facetlist.h"
#include "ui/filters/flowlayout.h"
#include "ui/filters/linkbutton.h"
#include "ui/filters/sectionheading.h"
#include "ui/models/facetmodel.h"
#include "ui/models/facettext.h"
#include "ui/state/searchresult.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace warraq {

namespace {

/// From so many values on, searching is faster than looking.
constexpr int searchFrom = 20;

} // namespace

FacetSection::FacetSection(Facet facet, BrowsingState* state, SearchResult* result, QWidget* parent)
    : QWidget(parent), m_state(state), m_result(result), m_model(new FacetModel(facet, this)),
      m_list(new FacetList(m_model)), m_search(new QLineEdit), m_more(new LinkButton), m_fewer(new LinkButton)
{
    const QString name = facet == Facet::Collection ? tr("Collections")
                         : facet == Facet::Tag      ? tr("Tags")
                         : facet == Facet::Import   ? tr("Imports")
                                                    : facetName(facet);
    setObjectName(QStringLiteral("facet-") + toString(facet));
    m_list->setAccessibleName(name);
    m_search->setPlaceholderText(tr("Find in %1", "a facet's name").arg(name));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->hide();
    m_fewer->setText(tr("Show fewer"));

    auto* links = new FlowLayout(12); // below each other where the sidebar is narrow
    links->setContentsMargins(4, 0, 4, 0);
    links->addWidget(m_more);
    links->addWidget(m_fewer);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(new SectionHeading(name));
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    layout->addLayout(links);

    connect(m_list, &FacetList::toggleWanted, this,
            [this](const QString& value) { m_state->setChoice(m_model->facet(), m_model->toggled(value)); });
    connect(m_list, &FacetList::excludeWanted, this,
            [this](const QString& value) { m_state->setChoice(m_model->facet(), m_model->excluded(value)); });
    connect(m_search, &QLineEdit::textChanged, m_model, &FacetModel::setSearch);
    connect(m_more, &QToolButton::clicked, m_model, &FacetModel::showMore);
    connect(m_fewer, &QToolButton::clicked, m_model, &FacetModel::showFewer);
    connect(m_model, &FacetModel::shownChanged, this, &FacetSection::arrange);
    connect(m_state, &BrowsingState::queryChanged, this, &FacetSection::followChoice);
    connect(m_result, &SearchResult::facetsChanged, this, &FacetSection::followCounts);
    followChoice();
    followCounts();
    arrange();
}

void FacetSection::followChoice()
{
    const FacetChoices choices = m_state->query().choices();
    const auto choice = choices.find(m_model->facet());
    m_model->setChoice(choice == choices.end() ? FacetChoice{} : choice->second);
}

void FacetSection::followCounts()
{
    if (m_model->facet() == Facet::Collection)
        m_model->setAlways(m_result->collections()); // one can be dropped into that nothing here is in
    if (m_model->facet() == Facet::Import) {
        QHash<QString, QString> texts;
        for (const auto& run : m_result->runs())
            texts.insert(QString::number(run.id.value),
                         tr("Import %1, %2", "its number and its date")
                             .arg(locale().toString(run.id.value),
                                  locale().toString(run.started.toLocalTime().date(), u"d MMM yyyy")));
        m_model->setTexts(texts);
    }
    m_model->setCounts(m_result->counts(m_model->facet()));
}

void FacetSection::arrange()
{
    const int hidden = m_model->hiddenCount();
    m_more->setText(tr("Show %Ln more…", nullptr, std::min(hidden, FacetModel::moreRows)));
    m_more->setVisible(hidden > 0);
    m_fewer->setVisible(m_model->isExpanded());
    m_search->setVisible(m_model->isExpanded() &&
                         (m_model->valueCount() >= searchFrom || !m_search->text().isEmpty()));
    // One value that every hit has tells nothing; but what is chosen must stay to be lifted, and what is
    // searched for must not take its own field away.
    // A person's own names tell even then, and a single import can be taken back.
    const Facet facet = m_model->facet();
    const bool isOwn = facet == Facet::Tag || facet == Facet::Collection || facet == Facet::Import;
    const bool tells =
        (isOwn ? m_model->hasNamedValue() : m_model->valueCount() > 1) || !m_model->choice().isEmpty();
    setVisible(tells);
}

} // namespace warraq

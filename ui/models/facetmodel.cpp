#include "ui/models/facetmodel.h"

#include "core/textfold.h"
#include "ui/models/facettext.h"

#include <algorithm>

namespace warraq {

FacetModel::FacetModel(Facet facet, QObject* parent) : QAbstractListModel(parent), m_facet(facet) {}

void FacetModel::setCounts(std::shared_ptr<const std::vector<FacetCount>> counts)
{
    // The old ones go last, when no value here is theirs any more: they are taken down by another thread.
    m_counts.swap(counts);
    arrange();
}

void FacetModel::setChoice(const FacetChoice& choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    arrange();
}

void FacetModel::setAlways(const QStringList& values)
{
    if (values == m_always)
        return;
    m_always = values;
    arrange();
}

void FacetModel::setTexts(const QHash<QString, QString>& texts)
{
    if (texts == m_texts)
        return;
    m_texts = texts;
    arrange();
}

QString FacetModel::textOf(const QString& value) const
{
    const auto known = m_texts.constFind(value);
    return known == m_texts.constEnd() ? facetValueText(m_facet, value) : *known;
}

bool FacetModel::hasNamedValue() const
{
    return std::any_of(m_values.begin(), m_values.end(),
                       [](const FacetCount& one) { return !one.value.isEmpty(); });
}

void FacetModel::setSearch(const QString& text)
{
    m_search = foldText(text.trimmed());
    arrange();
}

void FacetModel::showMore()
{
    m_limit += moreRows;
    arrange();
}

void FacetModel::showFewer()
{
    m_limit = firstRows;
    arrange();
}

void FacetModel::arrange()
{
    const auto isChosen = [this](const FacetCount& one) {
        return m_choice.included.contains(one.value) || m_choice.excluded.contains(one.value);
    };
    std::vector<FacetCount> values = m_counts ? *m_counts : std::vector<FacetCount>();
    for (const auto& list : {m_choice.included, m_choice.excluded, m_always}) {
        for (const auto& value : list) {
            if (std::none_of(values.begin(), values.end(),
                             [&](const auto& one) { return one.value == value; }))
                values.push_back({value, 0});
        }
    }
    // A chosen value is never among the hidden ones: it stands before the first that would be.
    if (!m_choice.isEmpty() && values.size() > static_cast<size_t>(m_limit))
        std::stable_partition(values.begin(), values.end(), isChosen);
    std::vector<FacetCount> matching;
    for (const auto& one : values) {
        if (m_search.isEmpty() || foldText(textOf(one.value)).contains(m_search))
            matching.push_back(one);
    }
    // While an import runs the counts change and the values mostly do not: then nothing is laid out anew, and
    // the keyboard stays where it is.
    const auto shown = [this](const std::vector<FacetCount>& list) {
        return std::min<size_t>(static_cast<size_t>(m_limit), list.size());
    };
    const bool sameRows = shown(matching) == static_cast<size_t>(m_shown) &&
                          std::equal(matching.begin(), matching.begin() + m_shown, m_matching.begin(),
                                     [](const auto& a, const auto& b) { return a.value == b.value; });
    if (!sameRows)
        beginResetModel();
    m_values = std::move(values);
    m_matching = std::move(matching);
    m_shown = static_cast<int>(shown(m_matching));
    if (!sameRows)
        endResetModel();
    else if (m_shown > 0)
        Q_EMIT dataChanged(index(0), index(m_shown - 1));
    Q_EMIT shownChanged();
}

FacetChoice FacetModel::toggled(const QString& value) const
{
    FacetChoice choice = m_choice;
    const bool wasChosen = choice.included.removeAll(value) + choice.excluded.removeAll(value) > 0;
    if (!wasChosen)
        choice.included.append(value);
    return choice;
}

FacetChoice FacetModel::excluded(const QString& value) const
{
    FacetChoice choice = m_choice;
    choice.included.removeAll(value);
    if (choice.excluded.removeAll(value) == 0)
        choice.excluded.append(value);
    return choice;
}

int FacetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_shown;
}

QVariant FacetModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FacetCount& one = m_matching[static_cast<size_t>(index.row())];
    const bool isIncluded = m_choice.included.contains(one.value);
    const bool isExcluded = m_choice.excluded.contains(one.value);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textOf(one.value);
    case Qt::AccessibleTextRole: {
        const QString text =
            tr("%1: %Ln article(s)", nullptr, static_cast<int>(one.count)).arg(textOf(one.value));
        return isExcluded ? tr("%1, excluded").arg(text) : text;
    }
    case Qt::CheckStateRole:
        return isIncluded ? Qt::Checked : isExcluded ? Qt::PartiallyChecked : Qt::Unchecked;
    case ValueRole:
        return one.value;
    case CountRole:
        return one.count;
    case ExcludedRole:
        return isExcluded;
    case IncludedRole:
        return isIncluded;
    default:
        return {};
    }
}

Qt::ItemFlags FacetModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace warraq

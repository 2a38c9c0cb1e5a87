#include "ui/importwizard/fieldchangesmodel.h"

#include "ui/text/sentence.h"

namespace warraq {

void FieldChangesModel::setChanges(std::vector<FieldChange> changes)
{
    beginResetModel();
    m_changes = std::move(changes);
    endResetModel();
}

ArticleId FieldChangesModel::article(const QModelIndex& index) const
{
    return index.isValid() ? m_changes[static_cast<size_t>(index.row())].article : ArticleId();
}

int FieldChangesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int FieldChangesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant FieldChangesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const FieldChange& change = m_changes[static_cast<size_t>(index.row())];
    const auto value = [](const QString& text) { return text.isNull() ? tr("unknown") : text.simplified(); };
    switch (index.column()) {
    case ArticleColumn:
        return change.title.isEmpty() ? tr("Untitled") : change.title.simplified();
    case FieldColumn: {
        const auto field = fieldFromString(change.field);
        return field ? nameOf(*field) : tr("Text, its form");
    }
    case BeforeColumn:
        return value(change.before);
    case AfterColumn:
        return value(change.after);
    default:
        return {};
    }
}

QVariant FieldChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Article"), tr("Field"), tr("Before"), tr("Now")};
    return section >= 0 && section < Columns ? names[section] : QVariant();
}

} // namespace warraq

#pragma once

#include "archive/archivetypes.h"

#include <QAbstractTableModel>

#include <vector>

namespace warraq {

/// What extracting again changed, a row a field. GUI thread.
class FieldChangesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        ArticleColumn,
        FieldColumn,
        BeforeColumn,
        AfterColumn,
        Columns,
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setChanges(std::vector<FieldChange> changes);
    [[nodiscard]] ArticleId article(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<FieldChange> m_changes;
};

} // namespace warraq

#pragma once

#include <QStyledItemDelegate>

class QListWidgetItem;

namespace warraq {

/// Paints a source as its name and, below, what it was recognised as. GUI thread.
class SourceDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role
    {
        PathRole = Qt::UserRole,
        SummaryRole,
    };
    using QStyledItemDelegate::QStyledItemDelegate;

    static void describe(QListWidgetItem* item, const QString& name, const QString& summary);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace warraq

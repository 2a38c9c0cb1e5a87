#pragma once

#include "core/ids.h"

#include <QStyledItemDelegate>

namespace warraq {

class TableHeader;

/// Paints an article as a row of a table, under the columns of \p header. Unread articles bear a dot and a
/// heavier headline, starred ones a star. GUI thread.
class TableRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    TableRowDelegate(const TableHeader* header, QObject* parent)
        : QStyledItemDelegate(parent), m_header(header)
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// The article that is read; its row bears the accent.
    void setReading(ArticleId id) { m_reading = id; }

    /// Where the sign of the near copies is in a row; null: it has none.
    [[nodiscard]] QRect foldPlace(const QStyleOptionViewItem& option, const QModelIndex& index) const;

private:
    const TableHeader* m_header;
    ArticleId m_reading;
};

} // namespace warraq

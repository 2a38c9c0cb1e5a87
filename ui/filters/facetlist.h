#pragma once

#include <QListView>
#include <QStyledItemDelegate>

class QMenu;

namespace warraq {

class FacetModel;

/// Paints a value with its box and its count.
class FacetDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// The shown values of one facet, as high as they are many. Click, Space or Enter chooses; Alt-click or the
/// menu excludes. GUI thread.
class FacetList : public QListView
{
    Q_OBJECT
public:
    explicit FacetList(FacetModel* model, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    void keyboardSearch(const QString&) override {} // letters are shortcuts here

Q_SIGNALS:
    void toggleWanted(const QString& value);
    void excludeWanted(const QString& value);
    /// A value's menu is made: who can do more with it adds it.
    void menuWanted(const QString& value, QMenu* menu);
    /// F2 was pressed on a value.
    void renameWanted(const QString& value);
    /// The selected articles were dropped on a value.
    void articlesDropped(const QString& value);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    FacetModel* m_facet;
    QPersistentModelIndex m_pressed;
    QPersistentModelIndex m_dropped; ///< under what is dragged
};

} // namespace warraq

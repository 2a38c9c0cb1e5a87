#pragma once

#include <QListView>

#include <vector>

namespace warraq {

/// A list of cards of one height, with headings of another above some of them. QListView works the place of
/// every row out anew with each result, which a million rows make felt; here a row's place is a
/// multiplication (and a search among the headings), and only what is seen is ever looked at. Everything else
/// (keys, mouse, selection, what screen readers see) is QListView's. GUI thread.
class CardListView : public QListView
{
    Q_OBJECT
public:
    explicit CardListView(QWidget* parent = nullptr);

    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;

    [[nodiscard]] int cardHeight() const;
    /// Rows that have a heading above them, ascending.
    void setHeadings(std::vector<int> rows);
    [[nodiscard]] const std::vector<int>& headings() const { return m_headings; }
    [[nodiscard]] int headingHeight() const;
    /// Where a row's card begins, from the top of the first.
    [[nodiscard]] int rowTop(int row) const;
    /// First and last row of which something is seen; -1: none.
    [[nodiscard]] std::pair<int, int> visibleRows() const;

protected:
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void focusInEvent(QFocusEvent* event) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                     const QList<int>& roles) override;

    /// \p heading: its number.
    virtual void paintHeading(QPainter* painter, const QRect& rect, size_t heading);
    /// Whether the row's card is painted as selected.
    [[nodiscard]] virtual bool isRowSelected(int row) const;

private:
    [[nodiscard]] int rowCount() const;
    [[nodiscard]] int
    rowAt(int y) const; ///< of the viewport; may be outside the list; a heading is its row's
    [[nodiscard]] int contentHeight() const;
    [[nodiscard]] size_t headingsUpTo(int row) const;

    bool m_reachedByKey = false;  ///< the focus came by Tab
    mutable int m_cardHeight = 0; ///< 0: not known yet
    std::vector<int> m_headings;
    int m_hovered = -1;
};

} // namespace warraq

#pragma once

#include "search/articlequery.h"

#include <QHeaderView>

#include <optional>
#include <vector>

class QMenu;
class QStandardItemModel;

namespace warraq {

/// What a table of articles can show.
enum class TableColumn : quint8
{
    Title,
    Date,
    Section,
    Places,
    Authors,
    Publication,
    Language,
};
constexpr int tableColumns = 7;

/// The head of the table: which columns are shown, how wide and in which order; a click sorts by one. Until
/// somebody chooses columns it shows as many as leave the headline room. The table itself is a list, whose
/// rows are painted by it. GUI thread.
class TableHeader : public QHeaderView
{
    Q_OBJECT
public:
    /// Room before the first column for the signs of unread and starred articles, in pixels.
    static constexpr int markRoom = 40;

    explicit TableHeader(QWidget* parent = nullptr);

    struct Place
    {
        TableColumn column = TableColumn::Title;
        int left = 0; ///< in the header's coordinates
        int width = 0;
    };
    /// The columns that are shown, from left to right.
    [[nodiscard]] std::vector<Place> places() const;
    /// What a person chooses: from then on the columns stay, however narrow the table.
    void setShown(TableColumn column, bool shown);
    [[nodiscard]] bool isShown(TableColumn column) const;
    /// The sign of the order that the list has.
    void showOrder(SortOrder order);
    /// What is remembered of it, and given back; false: it is of another kind.
    [[nodiscard]] QByteArray layoutState() const;
    bool setLayoutState(const QByteArray& state);
    /// A menu with the columns to choose from.
    void fill(QMenu* menu);

Q_SIGNALS:
    void orderWanted(warraq::SortOrder order);
    void placesChanged();

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitColumns();
    void retranslate();
    void sortBy(int section);

    QStandardItemModel* m_columns;
    SortOrder m_order = SortOrder::Relevance;
    bool m_isChosen = false; ///< which columns are shown
};

} // namespace warraq

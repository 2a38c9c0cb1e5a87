#pragma once

#include "archive/daygroup.h"
#include "core/ids.h"
#include "ui/articlelist/cardlistview.h"

#include <vector>

class QMenu;
class QMimeData;

namespace warraq {

class ArticleCardDelegate;
class TableHeader;
class TableRowDelegate;
class TypeAhead;
class ArticleListModel;
class BrowsingState;

/// The cards of a result. The current card is the article that is read, the selected ones are the state's
/// selection; both stay on their articles when the order or the result changes, and when the archive grows
/// the cards that are seen stay where they are. GUI thread.
class ArticleListView : public CardListView
{
    Q_OBJECT
public:
    /// A selection in more pieces than this is painted and counted, but the selection model knows of it only
    /// what is seen: ranges by the hundred thousand would take it minutes.
    static constexpr size_t mostRanges = 1000;

    /// \p header: the columns of the table, which the view shows above its rows then.
    ArticleListView(BrowsingState* state, ArticleListModel* model, TableHeader* header,
                    QWidget* parent = nullptr);

    enum class Look : quint8
    {
        Cards,
        Table,
    };
    void setLook(Look look);
    [[nodiscard]] Look look() const { return m_look; }
    /// Where the days of the list begin; empty: it is not put together by days.
    void setDays(const std::vector<DayGroup>& days);
    [[nodiscard]] const std::vector<DayGroup>& days() const { return m_days; }
    /// Near copies stand behind what they are copies of, and a little in.
    void setCopiesGathered(bool gathered);

    /// The state's selection is another one than the list made.
    void showSelection() { restore(); }

    void readNext();
    void readPrevious();
    /// The next one that is not read, as far as is known: a card that is not loaded yet may be it.
    void readNextUnread();
    /// Those that are not all on screen are wanted of who reads them (titlesWanted()).
    void copyTitles();
    /// Letters go to the type-ahead, which asks the archive: looking a title up here would load every row.
    void keyboardSearch(const QString&) override {}
    /// The letters that follow are the beginning of a title.
    void typeAhead();
    [[nodiscard]] TypeAhead* typing() const { return m_typing; }

    /// Where the sign of a row's near copies is, in the viewport; null: the row stands for itself alone.
    [[nodiscard]] QRect foldPlace(int row) const;

Q_SIGNALS:
    /// The near copies that \p shown stands for shall stand behind it, or no longer.
    void openingWanted(warraq::ArticleId shown, bool open);
    /// What is selected shall be so with the near copies that it stands for.
    void copiesWanted();
    void exportSelectionWanted();
    void titlesWanted(const std::vector<warraq::ArticleId>& articles); ///< on the clipboard
    void citationWanted();                                             ///< of the article that is read
    /// The selected articles are about to be dragged: who can say them in a form that others understand adds
    /// it.
    void dragged(QMimeData* data);
    /// The menu of the selected articles is made: who can do something with them adds it.
    void menuWanted(QMenu* menu);

protected:
    bool event(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    [[nodiscard]] bool isRowSelected(int row) const override;
    void startDrag(Qt::DropActions actions) override;
    void paintHeading(QPainter* painter, const QRect& rect, size_t heading) override;

private:
    /// The card at the top of what is seen, and how much of it is scrolled away.
    struct Anchor
    {
        std::vector<ArticleId> cards; ///< those that are seen, from the top: the first may go
        int hidden = 0;
    };

    void rememberPlace();
    void restore();
    void restoreSelection(int currentRow);
    void restorePlace(int currentRow);
    void followArticle();
    void showSeenSelection();
    void forgetUnseenSelection();
    void read(int row);
    void readTitle(const QString& start, bool behind);
    [[nodiscard]] bool openByKey(const QKeyEvent& event);
    void fillCopies(QMenu* menu, const QModelIndex& index);

    BrowsingState* m_state;
    ArticleListModel* m_articles;
    ArticleCardDelegate* m_cards;
    TableHeader* m_header;
    TableRowDelegate* m_rows;
    TypeAhead* m_typing;
    Look m_look = Look::Cards;
    std::vector<DayGroup> m_days;
    Anchor m_anchor;
    bool m_following = false; ///< the view follows the state: nothing is to be said back
    bool m_scattered = false; ///< the selection model knows a part of the selection
    bool m_extending = false; ///< by Shift: a range takes the place of what was selected
};

} // namespace warraq

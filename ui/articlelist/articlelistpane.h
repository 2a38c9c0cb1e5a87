#pragma once

#include "archive/archiveservice.h"

#include <QWidget>

class QAbstractButton;
class QAction;
class QActionGroup;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace warraq {

class ArticleListModel;
class ArticleListView;
class BrowsingState;
class EmptyState;
class SearchResult;
class TableHeader;

/// The result: how many, in which order, and the cards; or why there are none. GUI thread.
class ArticleListPane : public QWidget
{
    Q_OBJECT
public:
    ArticleListPane(BrowsingState* state, SearchResult* result, ArticleListModel* model,
                    QWidget* parent = nullptr);

    [[nodiscard]] ArticleListView* view() const { return m_view; }
    [[nodiscard]] QString countText() const;
    /// What stands in the list's place; null while there are cards.
    [[nodiscard]] EmptyState* shownEmptyState() const;
    /// A search failed: said in the list's place. The sentence is made by who knows how.
    void showFailure(const QString& sentence);
    [[nodiscard]] TableHeader* header() const { return m_header; }
    /// How the list looks, as it is remembered.
    struct Look
    {
        bool isTable = false;
        QByteArray columns; ///< TableHeader::layoutState
        Grouping grouping = Grouping::None;
    };
    void setLook(const Look& look);
    /// The window's action that folds near copies, offered in the list's own menu too.
    void setFoldAction(QAction* action) { m_foldCopies = action; }
    [[nodiscard]] Look look() const;

Q_SIGNALS:
    void importWanted();
    void lookChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeList();
    void fillLookMenu();
    [[nodiscard]] bool seesNearCopies() const;
    void showLook(bool isTable);
    void makeEmptyStates();
    void followResult();
    void showCount();
    void selectCopiesToo();
    void followOrder();
    void showState();
    void liftAll();

    BrowsingState* m_state;
    SearchResult* m_result;
    ArticleListModel* m_model;
    TableHeader* m_header;
    ArticleListView* m_view;
    QWidget* m_list = nullptr;    ///< the view, and its columns above
    QWidget* m_columns = nullptr; ///< the header with the room before it
    QToolButton* m_look = nullptr;
    QAction* m_foldCopies = nullptr;
    QLabel* m_count = nullptr;
    QToolButton* m_sort = nullptr;
    QActionGroup* m_orders = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_emptyArchive = nullptr;
    EmptyState* m_noHits = nullptr;
    EmptyState* m_failure = nullptr;
    QAbstractButton* m_liftFilters = nullptr;
};

} // namespace warraq

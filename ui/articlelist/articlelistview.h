#pragma once

#include "core/ids.h"

#include <QListView>

namespace warraq {

class ArticleCardDelegate;
class ArticleListModel;
class BrowsingState;

/// The cards of a result. The current card is the article that is read, the selected ones are the state's
/// selection; both stay on their articles when the order or the result changes. GUI thread.
class ArticleListView : public QListView
{
    Q_OBJECT
public:
    ArticleListView(BrowsingState* state, ArticleListModel* model, QWidget* parent = nullptr);

    void readNext();
    void readPrevious();
    void copyTitles();
    /// Letters are the window's shortcuts; looking a title up would load every row.
    void keyboardSearch(const QString&) override {}

Q_SIGNALS:
    void exportSelectionWanted();
    void citationWanted(); ///< of the article that is read

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                     const QList<int>& roles) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void restore();
    void followArticle();
    void read(int row);
    [[nodiscard]] std::vector<ArticleId> selectedIds() const;

    BrowsingState* m_state;
    ArticleListModel* m_articles;
    ArticleCardDelegate* m_cards;
    bool m_following = false; ///< the view follows the state: nothing is to be said back
};

} // namespace warraq

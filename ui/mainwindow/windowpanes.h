#pragma once

#include <QList>
#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace warraq {

class ArticleListModel;
class ArticleListPane;
class BrowsingState;
class EmptyState;
class FilterChips;
class FilterSidebar;
class ReaderPane;
class SearchField;
class SearchResult;
class WindowActions;
class WindowStatusBar;

/// The places of everything within the window: head bar, sidebar, list, reader, foot; and the welcome while
/// no archive is open. Knows widths, not what they show. GUI thread.
class WindowPanes : public QWidget
{
    Q_OBJECT
public:
    WindowPanes(BrowsingState* state, SearchResult* result, ArticleListModel* model, WindowActions* actions,
                QWidget* parent = nullptr);

    [[nodiscard]] SearchField* search() const { return m_search; }
    [[nodiscard]] FilterSidebar* sidebar() const { return m_sidebar; }
    [[nodiscard]] FilterChips* chips() const { return m_chips; }
    [[nodiscard]] ArticleListPane* list() const { return m_list; }
    [[nodiscard]] ReaderPane* reader() const { return m_reader; }
    [[nodiscard]] WindowStatusBar* foot() const { return m_foot; }

    void setArchiveOpen(bool open);
    /// As the actions for them are checked.
    void showPanes();

    /// Widths of the panes as a person chose them; empty: not chosen, or one is hidden now.
    [[nodiscard]] QList<int> chosenSizes() const;
    void setChosenSizes(const QList<int>& sizes);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makePanes(BrowsingState* state, SearchResult* result, ArticleListModel* model);
    void makeWelcome();

    WindowActions* m_actions;
    SearchField* m_search = nullptr;
    FilterSidebar* m_sidebar = nullptr;
    FilterChips* m_chips = nullptr;
    ArticleListPane* m_list = nullptr;
    ReaderPane* m_reader = nullptr;
    WindowStatusBar* m_foot = nullptr;
    EmptyState* m_welcome = nullptr;
    QSplitter* m_panes = nullptr;
    QStackedWidget* m_stack = nullptr;
    bool m_sizesAreChosen = false; ///< a person moved them, today or earlier
};

} // namespace warraq

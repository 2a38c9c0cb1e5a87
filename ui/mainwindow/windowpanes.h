#pragma once

#include <QList>
#include <QStringList>
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
class MarkStrip;
class PersonalEditing;
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
    WindowPanes(BrowsingState* state, SearchResult* result, ArticleListModel* model, PersonalEditing* editing,
                WindowActions* actions, QWidget* parent = nullptr);

    [[nodiscard]] SearchField* search() const { return m_search; }
    [[nodiscard]] FilterSidebar* sidebar() const { return m_sidebar; }
    [[nodiscard]] FilterChips* chips() const { return m_chips; }
    [[nodiscard]] ArticleListPane* list() const { return m_list; }
    [[nodiscard]] ReaderPane* reader() const { return m_reader; }
    [[nodiscard]] MarkStrip* marks() const { return m_marks; }
    [[nodiscard]] WindowStatusBar* foot() const { return m_foot; }

    void setArchiveOpen(bool open);
    /// Archives opened lately, offered while none is open.
    void setRecentArchives(const QStringList& paths);
    /// As the actions for them are checked.
    void showPanes();

    /// Widths of the panes as a person chose them; empty: not chosen, or one is hidden now.
    [[nodiscard]] QList<int> chosenSizes() const;
    void setChosenSizes(const QList<int>& sizes);

Q_SIGNALS:
    void archiveWanted(const QString& path);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makePanes(BrowsingState* state, SearchResult* result, ArticleListModel* model,
                   PersonalEditing* editing);
    void makeWelcome();

    WindowActions* m_actions;
    SearchField* m_search = nullptr;
    FilterSidebar* m_sidebar = nullptr;
    FilterChips* m_chips = nullptr;
    ArticleListPane* m_list = nullptr;
    ReaderPane* m_reader = nullptr;
    MarkStrip* m_marks = nullptr;
    QWidget* m_readerSide = nullptr; ///< the reader and what stands below it
    WindowStatusBar* m_foot = nullptr;
    EmptyState* m_welcome = nullptr;
    QStringList m_recent;
    QSplitter* m_panes = nullptr;
    QStackedWidget* m_stack = nullptr;
    bool m_sizesAreChosen = false; ///< a person moved them, today or earlier
};

} // namespace warraq

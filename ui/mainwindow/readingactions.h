#pragma once

#include <QObject>

#include <memory>

namespace warraq {

class Archive;
class ArticleListPane;
class BrowsingState;
class ReaderPane;
class SearchResult;
class WindowActions;
class WindowSettings;

/// The window's actions on what is read: from article to article, page to page and hit to hit, how the page
/// looks (and that this is remembered), citations to the clipboard. GUI thread.
class ReadingActions : public QObject
{
    Q_OBJECT
public:
    ReadingActions(WindowActions* actions, BrowsingState* state, SearchResult* result, ArticleListPane* list,
                   ReaderPane* reader, WindowSettings* settings, QObject* parent);

    void setArchive(std::shared_ptr<Archive> archive); ///< null: none is open
    void copyCitation();

private:
    void connectText();
    void copyBibliography();
    void turnPage(int direction);
    void changeText(int percent);

    WindowActions* m_actions;
    BrowsingState* m_state;
    SearchResult* m_result;
    ArticleListPane* m_list;
    ReaderPane* m_reader;
    WindowSettings* m_settings;
    std::shared_ptr<Archive> m_archive;
};

} // namespace warraq

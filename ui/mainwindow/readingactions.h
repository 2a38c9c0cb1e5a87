#pragma once

#include <QObject>

namespace warraq {

class ArticleListPane;
class ReaderPane;
class WindowActions;
class WindowSettings;

/// The window's actions on what is read: from article to article, page to page and hit to hit, how the page
/// looks (and that this is remembered). GUI thread.
class ReadingActions : public QObject
{
    Q_OBJECT
public:
    ReadingActions(WindowActions* actions, ArticleListPane* list, ReaderPane* reader,
                   WindowSettings* settings, QObject* parent);

private:
    void connectText();
    void turnPage(int direction);
    void changeText(int percent);

    WindowActions* m_actions;
    ArticleListPane* m_list;
    ReaderPane* m_reader;
    WindowSettings* m_settings;
};

} // namespace warraq

#pragma once

#include "archive/personalchange.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace warraq {

class BrowsingState;
class SearchResult;
class SidebarRow;

/// The saved searches in the sidebar, each with how many articles answer it now. A click asks one; its menu
/// renames it, gives it the present question, or removes it. Hidden while there are none. GUI thread.
class SavedSearchSection : public QWidget
{
    Q_OBJECT
public:
    SavedSearchSection(BrowsingState* state, SearchResult* result, QWidget* parent = nullptr);

    [[nodiscard]] const std::vector<SidebarRow*>& rows() const { return m_rows; }
    void setWritable(bool writable) { m_isWritable = writable; }
    /// Asks for a name and keeps the present question under it.
    void saveQuestion();

Q_SIGNALS:
    /// All of them, as they are to be from now on.
    void changeWanted(const std::vector<warraq::SavedSearch>& searches);

private:
    void follow();
    void rebuild();
    void count();
    void showCurrent();
    void openMenu(size_t number, const QPoint& place);
    void rename(size_t number);

    BrowsingState* m_state;
    SearchResult* m_result;
    std::vector<SavedSearch> m_searches;
    std::vector<SidebarRow*> m_rows;
    QVBoxLayout* m_list;
    bool m_isWritable = true;
};

} // namespace warraq

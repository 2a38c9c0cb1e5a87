#pragma once

#include "search/articlequery.h"

#include <QWidget>

#include <vector>

namespace warraq {

class BrowsingState;
class DateSection;
class FacetSection;
class SavedSearchSection;
class SearchResult;
class SidebarRow;

/// The sidebar: all articles, those unread and starred, collections, saved searches, dates, facets. Questions
/// go to the state and come from it. GUI thread.
class FilterSidebar : public QWidget
{
    Q_OBJECT
public:
    FilterSidebar(BrowsingState* state, SearchResult* result, QWidget* parent = nullptr);

    [[nodiscard]] DateSection* dates() const { return m_dates; }
    [[nodiscard]] FacetSection* section(Facet facet) const;
    [[nodiscard]] SavedSearchSection* savedSearches() const { return m_saved; }
    [[nodiscard]] SidebarRow* allArticles() const { return m_all; }
    [[nodiscard]] SidebarRow* unread() const { return m_unread; }
    [[nodiscard]] SidebarRow* starred() const { return m_starred; }
    /// Whether anything can be put on articles, or taken back.
    void setWritable(bool writable);
    [[nodiscard]] QSize sizeHint() const override { return {262, 600}; }

Q_SIGNALS:
    void collectWanted(const QString& collection); ///< the selected articles
    void tagWanted(const QString& tag);
    void renameWanted(warraq::Facet facet, const QString& name); ///< a tag or collection
    void undoImportWanted(qint64 run);
    void resumeImportWanted(qint64 run); ///< one that was stopped

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SidebarRow* addQuestion(const QString& text, const QString& icon, const QString& query);
    FacetSection* addSection(Facet facet);
    void follow();
    void showCurrent();

    BrowsingState* m_state;
    SearchResult* m_result;
    SidebarRow* m_all;
    SidebarRow* m_unread;
    SidebarRow* m_starred;
    SavedSearchSection* m_saved;
    bool m_isWritable = false;
    DateSection* m_dates;
    QWidget* m_content;
    std::vector<FacetSection*> m_sections;
};

} // namespace warraq

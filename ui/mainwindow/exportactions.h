#pragma once

#include "core/ids.h"

#include <QObject>

#include <memory>
#include <vector>

class QWidget;

namespace warraq {

class Archive;
class BrowsingState;
class SearchResult;
class WindowActions;
struct ExportSelection;

/// The window's actions that export: what is shown or selected, and the article that is read, as a PDF or in
/// another form. GUI thread.
class ExportActions : public QObject
{
    Q_OBJECT
public:
    /// \p window: the dialogs are its.
    ExportActions(WindowActions* actions, BrowsingState* state, SearchResult* result, QWidget* window);

    void setArchive(std::shared_ptr<Archive> archive); ///< null: none is open
    void exportSelected();

private:
    [[nodiscard]] std::vector<ArticleId> shownOrSelected() const;
    [[nodiscard]] ExportSelection selectionOf(std::vector<ArticleId> ids) const;
    void openBook(const ExportSelection& selection);
    void openForms(const ExportSelection& selection);

    BrowsingState* m_state;
    SearchResult* m_result;
    QWidget* m_window;
    std::shared_ptr<Archive> m_archive;
};

} // namespace warraq

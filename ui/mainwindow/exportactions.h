#pragma once

#include "archive/archiveservice.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

class QWidget;

namespace warraq {

class BrowsingState;
class PersonalEditing;
class SearchResult;
class WindowActions;
struct ExportSelection;

/// The window's actions that export: what is shown or selected, and the article that is read, as a PDF, in
/// another form or on paper; and the receipts of it that the archive keeps. GUI thread.
class ExportActions : public QObject
{
    Q_OBJECT
public:
    /// \p window: the dialogs are its.
    ExportActions(WindowActions* actions, BrowsingState* state, SearchResult* result,
                  PersonalEditing* editing, QWidget* window);

    void setArchive(ArchiveService* service); ///< null: none is open
    void exportSelected();

private:
    [[nodiscard]] std::vector<ArticleId> shownOrSelected() const;
    [[nodiscard]] ExportSelection selectionOf(std::vector<ArticleId> ids) const;
    void openBook(const ExportSelection& selection);
    void openForms(const ExportSelection& selection);
    void openPrint(const ExportSelection& selection);
    void openReceipts();
    void show(const ReceiptToday& receipt);
    void exportAgain(const ReceiptToday& receipt);

    BrowsingState* m_state;
    SearchResult* m_result;
    PersonalEditing* m_editing;
    QWidget* m_window;
    QPointer<ArchiveService> m_service;
    std::shared_ptr<Archive> m_archive;
};

} // namespace warraq

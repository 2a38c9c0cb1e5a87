#include "ui/mainwindow/exportactions.h"

#include "archive/archive.h"
#include "ui/exportdialog/exportdialog.h"
#include "ui/exportdialog/formexportdialog.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/state/browsingstate.h"
#include "ui/state/searchresult.h"

#include <QWidget>

namespace warraq {

ExportActions::ExportActions(WindowActions* actions, BrowsingState* state, SearchResult* result,
                             QWidget* window)
    : QObject(window), m_state(state), m_result(result), m_window(window)
{
    connect(actions->exportPdf, &QAction::triggered, this,
            [this] { openBook(selectionOf(shownOrSelected())); });
    connect(actions->exportForms, &QAction::triggered, this,
            [this] { openForms(selectionOf(shownOrSelected())); });
    connect(actions->exportArticle, &QAction::triggered, this,
            [this] { openBook(selectionOf({m_state->currentArticle()})); });
}

void ExportActions::setArchive(std::shared_ptr<Archive> archive)
{
    m_archive = std::move(archive);
}

void ExportActions::exportSelected()
{
    openBook(selectionOf(m_state->selection().among(*m_result->ids())));
}

std::vector<ArticleId> ExportActions::shownOrSelected() const
{
    // Several that were selected are meant; one that is merely being read is not.
    return m_state->selection().size() > 1 ? m_state->selection().among(*m_result->ids()) : *m_result->ids();
}

ExportSelection ExportActions::selectionOf(std::vector<ArticleId> ids) const
{
    ExportSelection selection;
    selection.ids = std::move(ids);
    selection.query = m_result->query();
    selection.order = m_state->order();
    selection.found = m_result->total();
    return selection;
}

void ExportActions::openBook(const ExportSelection& selection)
{
    if (!m_archive || selection.ids.empty() || !selection.ids.front().isValid())
        return;
    auto* dialog = new ExportDialog(m_archive, selection, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::otherFormWanted, this, [this, selection] { openForms(selection); });
    dialog->open();
}

void ExportActions::openForms(const ExportSelection& selection)
{
    if (!m_archive || selection.ids.empty() || !selection.ids.front().isValid())
        return;
    auto* dialog = new FormExportDialog(m_archive, selection, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FormExportDialog::pdfWanted, this, [this, selection] { openBook(selection); });
    dialog->open();
}

} // namespace warraq

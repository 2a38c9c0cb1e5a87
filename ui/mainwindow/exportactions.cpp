#include "ui/mainwindow/exportactions.h"

#include "archive/archive.h"
#include "ui/exportdialog/exportdialog.h"
#include "ui/exportdialog/formexportdialog.h"
#include "ui/exportdialog/printdialog.h"
#include "ui/exportdialog/receiptsdialog.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/state/browsingstate.h"
#include "ui/state/personalediting.h"
#include "ui/state/searchresult.h"

#include <QWidget>

#include <algorithm>
#include <iterator>

namespace warraq {

ExportActions::ExportActions(WindowActions* actions, BrowsingState* state, SearchResult* result,
                             PersonalEditing* editing, QWidget* window)
    : QObject(window), m_state(state), m_result(result), m_editing(editing), m_window(window)
{
    connect(actions->receipts, &QAction::triggered, this, &ExportActions::openReceipts);
    connect(actions->exportPdf, &QAction::triggered, this,
            [this] { openBook(selectionOf(shownOrSelected())); });
    connect(actions->exportForms, &QAction::triggered, this,
            [this] { openForms(selectionOf(shownOrSelected())); });
    connect(actions->exportArticle, &QAction::triggered, this,
            [this] { openBook(selectionOf({m_state->currentArticle()})); });
    connect(actions->print, &QAction::triggered, this, [this] {
        openPrint(selectionOf(m_state->selection().size() > 1
                                  ? shownOrSelected()
                                  : std::vector<ArticleId>{m_state->currentArticle()}));
    });
}

void ExportActions::setArchive(ArchiveService* service)
{
    m_service = service;
    m_archive = service ? service->archive() : nullptr;
}

void ExportActions::exportSelected()
{
    openBook(selectionOf(m_result->withFolded(m_state->selection().among(*m_result->ids()))));
}

std::vector<ArticleId> ExportActions::shownOrSelected() const
{
    // Several that were selected are meant; one that is merely being read is not.
    // Near copies that are folded are exported like any other.
    return m_result->withFolded(m_state->selection().size() > 1 ? m_state->selection().among(*m_result->ids())
                                                                : *m_result->ids());
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
    connect(dialog, &ExportDialog::receiptMade, m_editing, &PersonalEditing::keepReceiptQuietly);
    connect(dialog, &ExportDialog::otherFormWanted, this, [this, selection] { openForms(selection); });
    dialog->open();
}

void ExportActions::openForms(const ExportSelection& selection)
{
    if (!m_archive || selection.ids.empty() || !selection.ids.front().isValid())
        return;
    auto* dialog = new FormExportDialog(m_archive, selection, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FormExportDialog::receiptMade, m_editing, &PersonalEditing::keepReceiptQuietly);
    connect(dialog, &FormExportDialog::pdfWanted, this, [this, selection] { openBook(selection); });
    dialog->open();
}

void ExportActions::openPrint(const ExportSelection& selection)
{
    if (!m_archive || selection.ids.empty() || !selection.ids.front().isValid())
        return;
    auto* dialog = new PrintDialog(m_archive, selection, systemPrinters(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PrintDialog::receiptMade, m_editing, &PersonalEditing::keepReceiptQuietly);
    dialog->open();
}

void ExportActions::openReceipts()
{
    if (!m_service)
        return;
    auto* dialog = new ReceiptsDialog(m_service, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_editing, &PersonalEditing::changed, dialog, &ReceiptsDialog::reload);
    connect(dialog, &ReceiptsDialog::removeWanted, m_editing, &PersonalEditing::removeReceipt);
    connect(dialog, &ReceiptsDialog::showWanted, this, &ExportActions::show);
    connect(dialog, &ReceiptsDialog::exportWanted, this, &ExportActions::exportAgain);
    connect(dialog, &ReceiptsDialog::articleWanted, m_state, &BrowsingState::setCurrentArticle);
    dialog->open();
}

void ExportActions::show(const ReceiptToday& today)
{
    const Receipt& receipt = today.kept.receipt;
    m_state->setQuery(ArticleQuery::parse(receipt.query));
    m_state->setOrder(receipt.order);
    // Of a part it is the part that was meant; it is selected among what it was chosen from.
    m_state->setSelection(receipt.isWhole() ? ArticleSelection() : ArticleSelection(today.kept.articles));
}

void ExportActions::exportAgain(const ReceiptToday& today)
{
    const Receipt& receipt = today.kept.receipt;
    const ArticleSelection gone(today.changes.gone);
    ExportSelection selection;
    std::copy_if(today.kept.articles.begin(), today.kept.articles.end(), std::back_inserter(selection.ids),
                 [&gone](ArticleId id) { return !gone.contains(id); });
    selection.query = ArticleQuery::parse(receipt.query);
    selection.order = receipt.order;
    selection.arrangement = receipt.arrangement;
    selection.found = today.changes.foundNow;
    if (receipt.form == infoOf(ExportForm::Pdf).name)
        openBook(selection);
    else
        openForms(selection);
}

} // namespace warraq

#pragma once

#include "archive/archive.h"
#include "core/cancel.h"
#include "importing/renewaljob.h"

#include <QDialog>
#include <QThreadPool>

#include <memory>
#include <vector>

class QDialogButtonBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QTableView;

namespace warraq {

class FieldChangesModel;

/// Extracts articles again from their kept originals: which ones, how far it is, and what changed, field by
/// field. Closing stops it; what was done until then stays. GUI thread; the work is not on it.
class AgainDialog : public QDialog
{
    Q_OBJECT
public:
    /// \p chosen: the selected articles; empty: only all of them are offered.
    AgainDialog(std::shared_ptr<Archive> archive, std::vector<ArticleId> chosen, QWidget* parent = nullptr);
    ~AgainDialog() override;

    void start();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] QString outcome() const;
    [[nodiscard]] int changes() const;
    void reject() override;

Q_SIGNALS:
    void finished(const warraq::ImportReport& report);
    void undoWanted(warraq::RunId run);
    void articleWanted(warraq::ArticleId id); ///< one whose change was double-clicked

private:
    void show(const RenewalProgress& progress);
    void end(const Result<ImportReport>& result);

    std::shared_ptr<Archive> m_archive;
    std::vector<ArticleId> m_chosen;
    QThreadPool m_pool;
    CancelToken m_cancel;
    bool m_isRunning = false;
    QRadioButton* m_selected = nullptr;
    QRadioButton* m_all = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_outcome = nullptr;
    QTableView* m_table = nullptr;
    FieldChangesModel* m_model = nullptr;
    QPushButton* m_start = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
    QPushButton* m_undo = nullptr;
    RunId m_run;
    QPushButton* m_close = nullptr;
};

} // namespace warraq

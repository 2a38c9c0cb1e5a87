#pragma once

#include "exporting/articleexportjob.h"
#include "ui/exportdialog/workdialog.h"

#include <memory>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace warraq {

class NamePatternField;

/// Asks in which form a selection shall be written, makes it with progress and a stop button, and says what
/// came of it. Each form shows its own options alone. An existing file is never replaced without a question.
/// Closing the dialog stops the export and leaves no file behind. Remembers the form, its options and the
/// folder. PDF is another dialog's matter (see pdfWanted). GUI thread.
class FormExportDialog : public WorkDialog
{
    Q_OBJECT
public:
    FormExportDialog(std::shared_ptr<Archive> archive, ExportSelection selection, QWidget* parent = nullptr);
    ~FormExportDialog() override;

    /// What the form says now.
    [[nodiscard]] ExportOptions options() const;
    void setForm(ExportForm form);
    void setPath(const QString& path);

public Q_SLOTS:
    void reject() override;
    /// Begins to write; asks first when the file exists.
    void start();

Q_SIGNALS:
    void exported(const QString& path);
    void receiptMade(const std::shared_ptr<const warraq::KeptReceipt>& receipt); ///< to be kept
    /// The person chose PDF; the dialog closes.
    void pdfWanted();

protected:
    void stopWork() override;
    void backToForm() override;

private:
    QWidget* makeForm();
    [[nodiscard]] ExportForm form() const;
    void formChosen();
    void showOptions();
    void fillFields();
    [[nodiscard]] QStringList chosenFields() const;
    void fitPath();
    void fitToFiles();
    void restore();
    void remember() const;
    void chooseFile();
    void begin(Overwrite overwrite);
    void showProgress(qint64 done, qint64 total);
    void showFinished(const ArticleExportReport& report);
    void showFailed(const Error& error);

    std::shared_ptr<Archive> m_archive;
    ExportSelection m_selection;
    std::unique_ptr<ArticleExportJob> m_job;

    QFormLayout* m_rows = nullptr;
    QComboBox* m_form = nullptr;
    QLineEdit* m_title = nullptr;
    QLineEdit* m_subtitle = nullptr;
    QLineEdit* m_compiledBy = nullptr;
    QComboBox* m_grouping = nullptr;
    QCheckBox* m_each = nullptr;
    NamePatternField* m_names = nullptr;
    QCheckBox* m_highlight = nullptr;
    QCheckBox* m_notes = nullptr;
    QListWidget* m_fields = nullptr;
    QLineEdit* m_path = nullptr;
    QPushButton* m_make = nullptr;
};

} // namespace warraq

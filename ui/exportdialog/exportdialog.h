#pragma once

#include "exporting/pdfbook.h"
#include "ui/exportdialog/workdialog.h"

#include <memory>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace warraq {

class BookPreview;
class BookSettings;
class NamePatternField;

/// Asks how a selection shall become a PDF, shows its first pages, makes it with progress and a stop button,
/// and says what came of it. An existing file is never replaced without a question. Deleting or closing the
/// dialog stops the book and leaves no file behind. Remembers who compiles, the paper and the folder. GUI
/// thread.
class ExportDialog : public WorkDialog
{
    Q_OBJECT
public:
    ExportDialog(std::shared_ptr<Archive> archive, ExportSelection selection, QWidget* parent = nullptr);
    ~ExportDialog() override;

    /// What the form says now.
    [[nodiscard]] BookOptions options() const;
    void setPath(const QString& path);

public Q_SLOTS:
    void reject() override;
    /// Begins to make the book; asks first when the file exists.
    void start();

Q_SIGNALS:
    void exported(const QString& path);
    void receiptMade(const std::shared_ptr<const warraq::KeptReceipt>& receipt); ///< to be kept
    /// Another form than PDF is wanted; the dialog closes.
    void otherFormWanted();

protected:
    void stopWork() override;
    void backToForm() override;

private:
    QWidget* makeForm();
    void refreshPreview();
    void remember() const;
    void restore();
    void chooseFile();
    void begin(Overwrite overwrite);
    void changeFiles(BookFiles files);
    void fitNames();
    void showProgress(const ExportProgress& now);
    void showFinished(const ExportReport& report);
    void showFailed(const Error& error);
    [[nodiscard]] QString suggestedName() const;

    std::shared_ptr<Archive> m_archive;
    ExportSelection m_selection;
    std::unique_ptr<PdfBook> m_book;

    BookPreview* m_preview = nullptr;
    BookSettings* m_settings = nullptr;
    NamePatternField* m_names = nullptr;
    QFormLayout* m_rows = nullptr;
    QLineEdit* m_title = nullptr;
    QLineEdit* m_subtitle = nullptr;
    QLineEdit* m_compiledBy = nullptr;
    QLineEdit* m_path = nullptr;
    QComboBox* m_grouping = nullptr;
    QComboBox* m_paper = nullptr;
    QCheckBox* m_highlight = nullptr;
    QPushButton* m_make = nullptr;
};

} // namespace warraq

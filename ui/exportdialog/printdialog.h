#pragma once

#include "exporting/pdfbook.h"
#include "ui/exportdialog/printers.h"
#include "ui/exportdialog/workdialog.h"

#include <QTemporaryDir>

#include <memory>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace warraq {

class BookPreview;
class BookSettings;
class PrinterSettings;
class SheetPrinting;

/// Asks on which printer a selection shall be printed and how its pages shall look, shows the first of them,
/// and prints the same pages as a PDF of it has; or puts them into a file. Closing the dialog stops it, and
/// nothing is sent. Remembers the printer and how pages look. GUI thread.
class PrintDialog : public WorkDialog
{
    Q_OBJECT
public:
    PrintDialog(std::shared_ptr<Archive> archive, ExportSelection selection, Printers printers,
                QWidget* parent = nullptr);
    ~PrintDialog() override;

    /// What the form says now.
    [[nodiscard]] BookOptions options() const;
    void setPath(const QString& path); ///< of the file, where no printer is to print

public Q_SLOTS:
    void reject() override;
    /// Begins; asks first when the file exists.
    void start();

Q_SIGNALS:
    void printed(int sheets);
    void filed(const QString& path);
    void receiptMade(const std::shared_ptr<const warraq::KeptReceipt>& receipt); ///< of a file; to be kept

protected:
    void stopWork() override;
    void backToForm() override;

private:
    QWidget* makeForm(bool anyPrinter);
    void addPageRows();
    void fitToPrinter();
    void refreshPreview();
    void restore();
    void remember() const;
    void chooseFile();
    void begin(Overwrite overwrite);
    void showBook(const ExportProgress& now);
    void bookMade(const ExportReport& report);
    void print(const QString& pdf);
    void showFailed(const Error& error);
    void showNotPrinted(const Error& error);

    std::shared_ptr<Archive> m_archive;
    ExportSelection m_selection;
    QTemporaryDir m_folder; ///< of the PDF that is printed
    std::unique_ptr<PdfBook> m_book;
    std::unique_ptr<SheetPrinting> m_printing;

    BookPreview* m_preview = nullptr;
    PrinterSettings* m_printer = nullptr;
    BookSettings* m_settings = nullptr;
    QFormLayout* m_rows = nullptr;
    QWidget* m_file = nullptr;
    QLineEdit* m_path = nullptr;
    QComboBox* m_paper = nullptr;
    QCheckBox* m_front = nullptr;
    QCheckBox* m_highlight = nullptr;
    QPushButton* m_print = nullptr;
};

} // namespace warraq

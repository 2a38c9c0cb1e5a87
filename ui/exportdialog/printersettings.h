#pragma once

#include "exporting/pdfbook.h"
#include "ui/exportdialog/printers.h"
#include "ui/exportdialog/sheetprinting.h"

#include <QObject>

class QComboBox;
class QFormLayout;
class QSpinBox;
class QWidget;

namespace warraq {

/// The rows of the print dialog on the printer: which, how often, which pages, sides and colours. The last
/// choice is no printer but a file. Remembered between prints. GUI thread; the widgets belong to the form
/// they are put into.
class PrinterSettings : public QObject
{
    Q_OBJECT
public:
    explicit PrinterSettings(Printers printers, QObject* parent = nullptr);

    void addTo(QFormLayout* form);
    void restore();
    void remember() const;
    void setFocus();

    /// No printer: the pages shall become a file.
    [[nodiscard]] bool toFile() const;
    [[nodiscard]] QString name() const; ///< of the printer
    [[nodiscard]] SheetRange range() const;
    /// The printer, told all that was chosen. Not where toFile().
    [[nodiscard]] std::unique_ptr<QPrinter> makePrinter(PaperSize paper, const QString& documentName) const;

Q_SIGNALS:
    /// Another printer, or a file instead.
    void printerChanged();

private:
    void showRows();

    Printers m_printers;
    QFormLayout* m_rows = nullptr;
    QComboBox* m_printer;
    QSpinBox* m_copies;
    QWidget* m_range;
    QSpinBox* m_first;
    QSpinBox* m_last;
    QComboBox* m_sides;
    QComboBox* m_colours;
};

} // namespace warraq

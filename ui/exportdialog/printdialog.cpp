#include "ui/exportdialog/printdialog.h"

#include "ui/exportdialog/bookpreview.h"
#include "ui/exportdialog/booksettings.h"
#include "ui/exportdialog/exportpages.h"
#include "ui/exportdialog/printersettings.h"
#include "ui/exportdialog/savedialog.h"
#include "ui/exportdialog/sheetprinting.h"
#include "ui/settings/appearance.h"
#include "ui/settings/pathfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace warraq {

PrintDialog::PrintDialog(std::shared_ptr<Archive> archive, ExportSelection selection, Printers printers,
                         QWidget* parent)
    : WorkDialog(parent), m_archive(std::move(archive)), m_selection(std::move(selection))
{
    setWindowTitle(tr("Print"));
    m_preview = new BookPreview(m_archive, m_selection);
    const bool anyPrinter = !printers.names.isEmpty();
    m_printer = new PrinterSettings(std::move(printers), this);
    setFormPage(makeForm(anyPrinter));
    restore();
    connect(m_printer, &PrinterSettings::printerChanged, this, &PrintDialog::fitToPrinter);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &PrintDialog::refreshPreview);
    for (auto* box : {m_front, m_highlight})
        connect(box, &QCheckBox::toggled, this, &PrintDialog::refreshPreview);
    connect(m_settings, &BookSettings::changed, this, &PrintDialog::refreshPreview);
    resizeForPreview();
    fitToPrinter();
    refreshPreview();
}

PrintDialog::~PrintDialog() = default;

QWidget* PrintDialog::makeForm(bool anyPrinter)
{
    auto* page = new QWidget;
    auto* left = new QVBoxLayout;
    left->setSpacing(14);
    auto* intro =
        new QLabel(tr("%Ln article(s) will be printed.", nullptr, static_cast<int>(m_selection.ids.size())));
    intro->setWordWrap(true);
    left->addWidget(intro);
    if (!anyPrinter) {
        auto* none =
            new QLabel(tr("No printer is set up on this computer. The pages can be put into a PDF file."));
        none->setObjectName(QStringLiteral("noPrinter"));
        none->setWordWrap(true);
        left->addWidget(none);
    }
    m_rows = new QFormLayout;
    m_rows->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_rows->setVerticalSpacing(10);
    m_printer->addTo(m_rows);
    m_path = new PathField;
    m_file =
        addFileRow(m_rows, tr("&File"), m_path, tr("File"), tr("Choose the file"), [this] { chooseFile(); });
    addPageRows();
    left->addLayout(m_rows);
    left->addStretch();

    m_print = new QPushButton(tr("Print"));
    makePrimary(m_print);
    auto* cancel = new QPushButton(tr("Cancel"));
    connect(m_print, &QPushButton::clicked, this, &PrintDialog::start);
    connect(cancel, &QPushButton::clicked, this, &PrintDialog::reject);
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(m_print, QDialogButtonBox::AcceptRole);
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);

    auto* across = new QHBoxLayout;
    across->setSpacing(20);
    across->addLayout(left, 1);
    across->addWidget(m_preview, 1);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(14);
    layout->addLayout(across, 1);
    layout->addWidget(buttons);
    return page;
}

void PrintDialog::addPageRows()
{
    m_paper = new QComboBox;
    m_paper->addItem(tr("A4"), static_cast<int>(PaperSize::A4));
    m_paper->addItem(tr("US Letter"), static_cast<int>(PaperSize::Letter));
    m_rows->addRow(tr("&Paper"), m_paper);
    m_settings = new BookSettings(BookParting::OneFile, this);
    m_settings->addTo(m_rows);
    m_front = new QCheckBox(tr("With cover and contents"));
    m_front->setChecked(m_selection.ids.size() > 1);
    m_rows->addRow(QString(), m_front);
    m_highlight = new QCheckBox(tr("Mark the searched words"));
    m_rows->addRow(QString(), m_highlight);
    m_rows->setRowVisible(m_highlight, m_selection.query.hasWords());
}

void PrintDialog::fitToPrinter()
{
    m_rows->setRowVisible(m_file, m_printer->toFile());
    m_print->setText(m_printer->toFile() ? tr("Make the file") : tr("Print"));
}

void PrintDialog::refreshPreview()
{
    m_preview->setOptions(options());
}

BookOptions PrintDialog::options() const
{
    BookOptions options;
    options.path = m_path->text().trimmed();
    options.paper = static_cast<PaperSize>(m_paper->currentData().toInt());
    options.front = m_front->isChecked() ? BookFront::CoverAndContents : BookFront::None;
    options.grouping = BookGrouping::None;
    options.highlight = m_selection.query.hasWords() && m_highlight->isChecked();
    m_settings->apply(options);
    const QSettings settings;
    options.compiledBy = settings.value(QStringLiteral("export/compiledBy")).toString();
    options.language = wordsLanguage();
    options.citeStyle = citeStyle();
    return options;
}

void PrintDialog::setPath(const QString& path)
{
    m_path->setText(path);
}

void PrintDialog::restore()
{
    const QSettings settings;
    m_paper->setCurrentIndex(std::max(0, m_paper->findData(settings.value(QStringLiteral("export/paper")))));
    m_highlight->setChecked(settings.value(QStringLiteral("export/highlight"), false).toBool());
    setPath(lastFolder() + u'/' + QFileInfo(m_archive->path()).completeBaseName() + QStringLiteral(".pdf"));
}

void PrintDialog::remember() const
{
    QSettings settings;
    m_printer->remember();
    settings.setValue(QStringLiteral("export/paper"), m_paper->currentData());
    settings.setValue(QStringLiteral("export/highlight"), m_highlight->isChecked());
    if (m_printer->toFile())
        rememberFolderOf(m_path->text());
    m_settings->remember();
}

void PrintDialog::chooseFile()
{
    auto* dialog = makeSaveDialog(this, tr("Print to a file"), m_path->text());
    dialog->setNameFilter(tr("PDF files (*.pdf)"));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, &PrintDialog::setPath);
    dialog->open();
}

void PrintDialog::start()
{
    begin(Overwrite::No);
}

void PrintDialog::begin(Overwrite overwrite)
{
    BookOptions chosen = options();
    if (m_book || m_printing || (m_printer->toFile() && chosen.path.isEmpty()))
        return;
    if (!m_printer->toFile()) {
        chosen.path = m_folder.filePath(QStringLiteral("print.pdf"));
        overwrite = Overwrite::Yes;
    } else if (QFileInfo(chosen.path).suffix().isEmpty()) {
        chosen.path += QStringLiteral(".pdf");
    }
    chosen.overwrite = overwrite;
    remember();
    m_preview->stop();
    m_book = std::make_unique<PdfBook>(m_archive, m_selection, chosen);
    connect(m_book.get(), &PdfBook::progressed, this, &PrintDialog::showBook);
    connect(m_book.get(), &PdfBook::finished, this, &PrintDialog::bookMade);
    connect(m_book.get(), &PdfBook::failed, this, [this](const Error& error) {
        m_book.release()->deleteLater();
        showFailed(error);
    });
    showWorking(tr("Reading the articles…"));
    m_book->start();
}

void PrintDialog::showBook(const ExportProgress& now)
{
    const bool setting = now.step == ExportProgress::Step::Printing;
    progress()->show(setting ? tr("Setting %Ln page(s)…", nullptr, static_cast<int>(now.pages))
                             : tr("Reading the articles…"),
                     now.done, now.total);
}

void PrintDialog::bookMade(const ExportReport& report)
{
    m_book.release()->deleteLater();
    if (!m_printer->toFile()) {
        print(report.path);
        return;
    }
    showResult()->showMade(tr("“%1” is ready: %Ln page(s).", nullptr, static_cast<int>(report.pages))
                               .arg(QFileInfo(report.path).fileName()),
                           report.path, ExportResultPage::First::Open);
    Q_EMIT filed(report.path);
    Q_EMIT receiptMade(report.receipt);
}

void PrintDialog::print(const QString& pdf)
{
    auto printer = m_printer->makePrinter(options().paper, QFileInfo(m_archive->path()).completeBaseName());
    m_printing = std::make_unique<SheetPrinting>(pdf, std::move(printer), m_printer->range());
    connect(m_printing.get(), &SheetPrinting::progressed, this, [this](int done, int total) {
        progress()->show(tr("Sending page %1 of %2").arg(locale().toString(done), locale().toString(total)),
                         done, total);
    });
    connect(m_printing.get(), &SheetPrinting::finished, this, [this](int sheets) {
        m_printing.release()->deleteLater();
        showResult()->showDone(tr("%Ln page(s) were sent to “%1”.", nullptr, sheets).arg(m_printer->name()));
        Q_EMIT printed(sheets);
    });
    connect(m_printing.get(), &SheetPrinting::failed, this, [this](const Error& error) {
        m_printing.release()->deleteLater();
        showNotPrinted(error);
    });
    progress()->show(tr("Sending the pages…"), 0, 0);
    m_printing->start();
}

void PrintDialog::showFailed(const Error& error)
{
    if (error.kind == ErrorKind::Exists) {
        backToForm();
        askToReplace(error.subject, [this] { begin(Overwrite::Yes); });
    } else if (error.kind == ErrorKind::Cancelled && !m_printer->toFile()) {
        showNotPrinted(error);
    } else {
        showEnded(error);
    }
}

void PrintDialog::stopWork()
{
    if (m_book)
        m_book->cancel();
    if (m_printing)
        m_printing->cancel();
}

void PrintDialog::showNotPrinted(const Error& error)
{
    if (error.kind == ErrorKind::Cancelled)
        showResult()->showFailed(tr("Stopped. Nothing was sent to the printer."));
    else if (error.kind == ErrorKind::NotFound)
        showResult()->showFailed(tr("There are no such pages."));
    else
        showResult()->showFailed(tr("The printer “%1” did not take the pages. Is it on, and is it connected?")
                                     .arg(m_printer->name()));
}

void PrintDialog::backToForm()
{
    refreshPreview();
    WorkDialog::backToForm();
    m_printer->setFocus();
}

void PrintDialog::reject()
{
    // Deleting what works stops it; nothing is sent, and no file is left behind.
    m_book.reset();
    m_printing.reset();
    m_preview->stop();
    QDialog::reject();
}

} // namespace warraq

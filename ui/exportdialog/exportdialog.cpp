#include "ui/exportdialog/exportdialog.h"

#include "ui/exportdialog/bookpreview.h"
#include "ui/exportdialog/booksettings.h"
#include "ui/exportdialog/exportpages.h"
#include "ui/exportdialog/namepattern.h"
#include "ui/exportdialog/savedialog.h"
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
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QVBoxLayout>

namespace warraq {

namespace {

constexpr int formWidth = 400;
constexpr int suggestedNameCharacters = 60;

} // namespace

ExportDialog::ExportDialog(std::shared_ptr<Archive> archive, ExportSelection selection, QWidget* parent)
    : WorkDialog(parent), m_archive(std::move(archive)), m_selection(std::move(selection))
{
    setWindowTitle(tr("Export PDF"));
    m_preview = new BookPreview(m_archive, m_selection);
    setFormPage(makeForm());
    restore();
    for (auto* edit : {m_title, m_subtitle, m_compiledBy})
        connect(edit, &QLineEdit::textChanged, this, &ExportDialog::refreshPreview);
    for (auto* box : {m_grouping, m_paper})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::refreshPreview);
    connect(m_highlight, &QCheckBox::toggled, this, &ExportDialog::refreshPreview);
    resizeForPreview();
    connect(m_settings, &BookSettings::changed, this, &ExportDialog::refreshPreview);
    connect(m_settings, &BookSettings::filesChanged, this, &ExportDialog::changeFiles);
    connect(m_grouping, &QComboBox::currentIndexChanged, this, &ExportDialog::fitNames);
    refreshPreview();
}

void ExportDialog::refreshPreview()
{
    m_preview->setOptions(options());
}

ExportDialog::~ExportDialog() = default;

QWidget* ExportDialog::makeForm()
{
    auto* page = new QWidget;
    auto* intro = new QLabel(tr("%Ln article(s) will become one PDF with a cover, contents and sources.",
                                nullptr, static_cast<int>(m_selection.ids.size())));
    intro->setWordWrap(true);

    m_title = new QLineEdit;
    m_title->setPlaceholderText(tr("Made from the search when left empty"));
    m_subtitle = new QLineEdit;
    m_compiledBy = new QLineEdit;
    m_compiledBy->setPlaceholderText(tr("Your name, for the cover"));
    m_grouping = new QComboBox;
    m_grouping->addItem(tr("By year"), static_cast<int>(BookGrouping::Year));
    m_grouping->addItem(tr("By section"), static_cast<int>(BookGrouping::Section));
    m_grouping->addItem(tr("By collection"), static_cast<int>(BookGrouping::Collection));
    m_grouping->addItem(tr("As listed"), static_cast<int>(BookGrouping::None));
    m_paper = new QComboBox;
    m_paper->addItem(tr("A4"), static_cast<int>(PaperSize::A4));
    m_paper->addItem(tr("US Letter"), static_cast<int>(PaperSize::Letter));
    m_highlight = new QCheckBox(tr("Mark the searched words"));
    // A control without effect is not shown.
    m_highlight->setVisible(m_selection.query.hasWords());

    m_path = new PathField;
    m_rows = new QFormLayout;
    auto* form = m_rows;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setVerticalSpacing(10);
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("&Subtitle"), m_subtitle);
    form->addRow(tr("&Compiled by"), m_compiledBy);
    form->addRow(tr("C&ontents"), m_grouping);
    form->addRow(tr("&Paper"), m_paper);
    m_settings = new BookSettings(BookParting::OneOrEach, this);
    m_settings->addTo(form);
    m_names = new NamePatternField(m_archive, m_selection);
    m_names->setEnding(QStringLiteral(".pdf"));
    form->addRow(tr("&Names"), m_names);
    form->setRowVisible(m_names, false);
    if (m_selection.query.hasWords())
        form->addRow(QString(), m_highlight);
    addFileRow(form, tr("&File"), m_path, tr("File"), tr("Choose the file"), [this] { chooseFile(); });

    m_make = new QPushButton(tr("Export"));
    makePrimary(m_make);
    auto* cancel = new QPushButton(tr("Cancel"));
    connect(m_make, &QPushButton::clicked, this, &ExportDialog::start);
    connect(cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_path, &QLineEdit::textChanged, this,
            [this](const QString& path) { m_make->setEnabled(!path.trimmed().isEmpty()); });
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(m_make, QDialogButtonBox::AcceptRole);
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);
    auto* others = new QPushButton(tr("Other forms…"));
    buttons->addButton(others, QDialogButtonBox::ActionRole);
    connect(others, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT otherFormWanted();
    });

    auto* left = new QVBoxLayout;
    left->setSpacing(14);
    left->addWidget(intro);
    left->addLayout(form);
    left->addStretch();
    auto* across = new QHBoxLayout;
    across->setSpacing(20);
    across->addLayout(left, 1);
    across->addWidget(m_preview, 1);
    intro->setMinimumWidth(formWidth - 60);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(14);
    layout->addLayout(across, 1);
    layout->addWidget(buttons);
    return page;
}

BookOptions ExportDialog::options() const
{
    BookOptions options;
    options.path = m_path->text().trimmed();
    options.title = m_title->text().trimmed();
    options.subtitle = m_subtitle->text().trimmed();
    options.compiledBy = m_compiledBy->text().trimmed();
    options.grouping = static_cast<BookGrouping>(m_grouping->currentData().toInt());
    options.paper = static_cast<PaperSize>(m_paper->currentData().toInt());
    options.highlight = m_selection.query.hasWords() && m_highlight->isChecked();
    m_settings->apply(options);
    options.namePattern = m_names->pattern();
    options.language = wordsLanguage();
    options.citeStyle = citeStyle();
    return options;
}

void ExportDialog::setPath(const QString& path)
{
    m_path->setText(path);
}

void ExportDialog::restore()
{
    const QSettings settings;
    const auto choose = [&](QComboBox* box, const QString& key) {
        const int index = box->findData(settings.value(key));
        if (index >= 0)
            box->setCurrentIndex(index);
    };
    m_compiledBy->setText(settings.value(QStringLiteral("export/compiledBy")).toString());
    choose(m_paper, QStringLiteral("export/paper"));
    choose(m_grouping, QStringLiteral("export/grouping"));
    m_highlight->setChecked(settings.value(QStringLiteral("export/highlight"), false).toBool());
    setPath(lastFolder() + u'/' + suggestedName());
}

void ExportDialog::remember() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("export/compiledBy"), m_compiledBy->text().trimmed());
    settings.setValue(QStringLiteral("export/paper"), m_paper->currentData());
    settings.setValue(QStringLiteral("export/grouping"), m_grouping->currentData());
    settings.setValue(QStringLiteral("export/highlight"), m_highlight->isChecked());
    m_settings->remember();
    if (m_settings->files() == BookFiles::OneEach)
        m_names->remember();
    rememberFolderOf(m_path->text());
}

QString ExportDialog::suggestedName() const
{
    // Letters and digits of every script stay; what any file system refuses becomes a blank.
    static const QRegularExpression unsafe(QStringLiteral("[^\\p{L}\\p{M}\\p{N}.-]+"));
    QString name = m_selection.query.canonical();
    if (name.isEmpty())
        name = QFileInfo(m_archive->path()).completeBaseName();
    name.replace(unsafe, QStringLiteral(" "));
    name = name.trimmed().left(suggestedNameCharacters).trimmed();
    return (name.isEmpty() ? tr("Articles") : name) + QStringLiteral(".pdf");
}

void ExportDialog::changeFiles(BookFiles files)
{
    const QString ending = QStringLiteral(".pdf");
    QString path = m_path->text();
    if (files == BookFiles::OneEach && path.endsWith(ending, Qt::CaseInsensitive))
        path.chop(ending.size());
    else if (files == BookFiles::One && !path.trimmed().isEmpty())
        path += ending;
    setPath(path);
    fitNames();
}

/// The names are those of the files there will be, in their order.
void ExportDialog::fitNames()
{
    const bool each = m_settings->files() == BookFiles::OneEach;
    m_rows->setRowVisible(m_names, each);
    if (each)
        m_names->setGrouping(options().grouping);
}

void ExportDialog::chooseFile()
{
    if (m_settings->files() == BookFiles::OneEach) {
        auto* folders = new QFileDialog(this, tr("Choose a folder"), m_path->text());
        folders->setAttribute(Qt::WA_DeleteOnClose);
        folders->setFileMode(QFileDialog::Directory);
        folders->setOption(QFileDialog::ShowDirsOnly);
        connect(folders, &QFileDialog::fileSelected, this, &ExportDialog::setPath);
        folders->open();
        return;
    }
    auto* dialog = makeSaveDialog(this, tr("Export PDF"), m_path->text());
    dialog->setNameFilter(tr("PDF files (*.pdf)"));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::setPath);
    dialog->open();
}

void ExportDialog::start()
{
    begin(Overwrite::No);
}

void ExportDialog::begin(Overwrite overwrite)
{
    BookOptions chosen = options();
    if (chosen.path.isEmpty() || m_book)
        return;
    if (chosen.files == BookFiles::One && QFileInfo(chosen.path).suffix().isEmpty())
        chosen.path += QStringLiteral(".pdf");
    chosen.overwrite = overwrite;
    remember();
    m_preview->stop();
    m_book = std::make_unique<PdfBook>(m_archive, m_selection, chosen);
    connect(m_book.get(), &PdfBook::progressed, this, &ExportDialog::showProgress);
    connect(m_book.get(), &PdfBook::finished, this, &ExportDialog::showFinished);
    connect(m_book.get(), &PdfBook::failed, this, &ExportDialog::showFailed);
    showWorking(tr("Reading the articles…"));
    m_book->start();
}

void ExportDialog::showProgress(const ExportProgress& now)
{
    const QLocale numbers = locale();
    switch (now.step) {
    case ExportProgress::Step::Reading:
        progress()->show(tr("Reading the articles…"), now.done, now.total);
        break;
    case ExportProgress::Step::Printing:
        progress()->show(
            tr("Setting article %1 of %2 · %3 pages")
                .arg(numbers.toString(now.done), numbers.toString(now.total), numbers.toString(now.pages)),
            now.done, now.total);
        break;
    case ExportProgress::Step::Joining:
        progress()->show(tr("Binding %Ln page(s)…", nullptr, static_cast<int>(now.pages)), 0, 0);
        break;
    }
}

void ExportDialog::showFinished(const ExportReport& report)
{
    m_book.release()->deleteLater();
    const QLocale numbers = locale();
    showResult()->showMade(tr("“%1” is ready: %2 articles on %3 pages.")
                               .arg(QFileInfo(report.path).fileName(), numbers.toString(report.articles),
                                    numbers.toString(report.pages)),
                           report.path, ExportResultPage::First::Open);
    Q_EMIT exported(report.path);
    Q_EMIT receiptMade(report.receipt);
}

void ExportDialog::showFailed(const Error& error)
{
    m_book.release()->deleteLater();
    if (error.kind == ErrorKind::Exists) {
        backToForm();
        askToReplace(error.subject, [this] { begin(Overwrite::Yes); });
        return;
    }
    showEnded(error);
}

void ExportDialog::stopWork()
{
    if (m_book)
        m_book->cancel();
}

void ExportDialog::backToForm()
{
    refreshPreview();
    WorkDialog::backToForm();
    m_path->setFocus();
}

void ExportDialog::reject()
{
    // Deleting the book stops it and leaves nothing behind.
    m_book.reset();
    m_preview->stop();
    QDialog::reject();
}

} // namespace warraq

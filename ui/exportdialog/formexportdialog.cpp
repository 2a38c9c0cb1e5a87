#include "ui/exportdialog/formexportdialog.h"

#include "exporting/exportfilenames.h"
#include "ui/exportdialog/exportpages.h"
#include "ui/exportdialog/formchoice.h"
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
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace warraq {

namespace {

constexpr int usualWidth = 560;
constexpr int fieldsHeight = 170;
constexpr int suggestedNameBytes = 90;

QString keyOf(const char* what, ExportForm form)
{
    return QStringLiteral("export/%1/%2").arg(QLatin1String(what), infoOf(form).name);
}

} // namespace

FormExportDialog::FormExportDialog(std::shared_ptr<Archive> archive, ExportSelection selection,
                                   QWidget* parent)
    : WorkDialog(parent), m_archive(std::move(archive)), m_selection(std::move(selection))
{
    setWindowTitle(tr("Export articles"));
    setFormPage(makeForm());
    restore();
    showOptions();
    connect(m_form, &QComboBox::currentIndexChanged, this, &FormExportDialog::formChosen);
    connect(m_each, &QCheckBox::toggled, this, &FormExportDialog::fitPath);
    connect(m_each, &QCheckBox::toggled, this, &FormExportDialog::fitToFiles);
    connect(m_grouping, &QComboBox::currentIndexChanged, this, &FormExportDialog::fitToFiles);
    resize(usualWidth, sizeHint().height());
}

FormExportDialog::~FormExportDialog() = default;

QWidget* FormExportDialog::makeForm()
{
    auto* page = new QWidget;
    auto* intro = new QLabel(tr("%Ln article(s) will be written, in the order of the list.", nullptr,
                                static_cast<int>(m_selection.ids.size())));
    intro->setWordWrap(true);
    m_form = new QComboBox;
    for (const auto& choice : formChoices())
        m_form->addItem(choice.sentence, static_cast<int>(choice.form));
    m_title = new QLineEdit;
    m_title->setPlaceholderText(tr("Made from the search when left empty"));
    m_subtitle = new QLineEdit;
    m_compiledBy = new QLineEdit;
    m_grouping = new QComboBox;
    m_grouping->addItem(tr("As listed"), static_cast<int>(BookGrouping::None));
    m_grouping->addItem(tr("By year"), static_cast<int>(BookGrouping::Year));
    m_grouping->addItem(tr("By section"), static_cast<int>(BookGrouping::Section));
    m_grouping->addItem(tr("By collection"), static_cast<int>(BookGrouping::Collection));
    m_names = new NamePatternField(m_archive, m_selection);
    m_each = new QCheckBox(tr("A file for each article, in a folder"));
    m_each->setObjectName(QStringLiteral("oneFileEach"));
    m_highlight = new QCheckBox(tr("Mark the searched words"));
    m_notes = new QCheckBox(tr("With notes, tags and stars"));
    m_fields = new QListWidget;
    m_fields->setMaximumHeight(fieldsHeight);
    m_fields->setAccessibleName(tr("Fields"));

    m_rows = new QFormLayout;
    m_rows->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_rows->setVerticalSpacing(10);
    m_rows->addRow(tr("Fo&rm"), m_form);
    m_rows->addRow(tr("&Title"), m_title);
    m_rows->addRow(tr("&Subtitle"), m_subtitle);
    m_rows->addRow(tr("&Compiled by"), m_compiledBy);
    m_rows->addRow(tr("C&ontents"), m_grouping);
    m_rows->addRow(QString(), m_highlight);
    m_rows->addRow(QString(), m_notes);
    m_rows->addRow(QString(), m_each);
    m_rows->addRow(tr("&Names"), m_names);
    m_rows->addRow(tr("F&ields"), m_fields);
    m_path = new PathField;
    addFileRow(m_rows, tr("&File or folder"), m_path, tr("File or folder"), tr("Choose the file or folder"),
               [this] { chooseFile(); });

    m_make = new QPushButton(tr("Export"));
    makePrimary(m_make);
    auto* cancel = new QPushButton(tr("Cancel"));
    connect(m_make, &QPushButton::clicked, this, &FormExportDialog::start);
    connect(cancel, &QPushButton::clicked, this, &FormExportDialog::reject);
    connect(m_path, &QLineEdit::textChanged, this,
            [this](const QString& path) { m_make->setEnabled(!path.trimmed().isEmpty()); });
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(m_make, QDialogButtonBox::AcceptRole);
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);

    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(14);
    layout->addWidget(intro);
    layout->addLayout(m_rows);
    layout->addStretch();
    layout->addWidget(buttons);
    return page;
}

ExportForm FormExportDialog::form() const
{
    return static_cast<ExportForm>(m_form->currentData().toInt());
}

void FormExportDialog::setForm(ExportForm form)
{
    const int index = m_form->findData(static_cast<int>(form));
    if (index >= 0)
        m_form->setCurrentIndex(index);
}

void FormExportDialog::setPath(const QString& path)
{
    m_path->setText(path);
}

ExportOptions FormExportDialog::options() const
{
    ExportOptions options;
    options.path = m_path->text().trimmed();
    options.form = form();
    if (hasTitle(options.form)) {
        options.title = m_title->text().trimmed();
        options.subtitle = m_subtitle->text().trimmed();
        options.compiledBy = m_compiledBy->text().trimmed();
    }
    options.highlight = hasMarks(options.form) && m_selection.query.hasWords() && m_highlight->isChecked();
    options.notes = hasMarks(options.form) && m_notes->isChecked();
    options.oneFileEach = infoOf(options.form).eachByItself && m_each->isChecked();
    options.namePattern = m_names->pattern();
    // Files that stand by themselves have no contents.
    if (hasGroups(options.form) && (options.form == ExportForm::Html || !options.oneFileEach))
        options.grouping = static_cast<BookGrouping>(m_grouping->currentData().toInt());
    if (const QStringList fields = chosenFields(); fields != usualFieldsOf(options.form))
        options.columns = fields;
    options.language = wordsLanguage();
    options.citeStyle = citeStyle();
    return options;
}

void FormExportDialog::formChosen()
{
    if (form() == ExportForm::Pdf) {
        // The other dialog takes over; what is remembered stays the last form that is not PDF.
        reject();
        Q_EMIT pdfWanted();
        return;
    }
    showOptions();
}

void FormExportDialog::showOptions()
{
    const ExportForm now = form();
    for (auto* edit : {m_title, m_subtitle, m_compiledBy})
        m_rows->setRowVisible(edit, hasTitle(now));
    // A control without effect is not shown.
    m_rows->setRowVisible(m_highlight, hasMarks(now) && m_selection.query.hasWords());
    m_rows->setRowVisible(m_notes, hasMarks(now));
    m_rows->setRowVisible(m_each, infoOf(now).eachByItself);
    m_rows->setRowVisible(m_fields, !fieldsOf(now).isEmpty());
    m_each->setChecked(QSettings().value(keyOf("oneFileEach", now), now == ExportForm::Text).toBool());
    fillFields();
    fitPath();
    fitToFiles();
}

/// Rows that depend on whether each article has a file; its name is of its form and its place.
void FormExportDialog::fitToFiles()
{
    const ExportOptions now = options();
    // Pages that belong together have names of their own.
    const bool pages = form() == ExportForm::Html;
    m_rows->setRowVisible(m_grouping, hasGroups(form()) && (pages || !now.oneFileEach));
    const bool named = now.oneFileEach && !pages;
    m_rows->setRowVisible(m_names, named);
    if (!named)
        return;
    m_names->setEnding(u'.' + infoOf(form()).endings.first());
    m_names->setGrouping(now.grouping);
}

void FormExportDialog::fillFields()
{
    m_fields->clear();
    const QStringList chosen =
        QSettings().value(keyOf("fields", form()), usualFieldsOf(form())).toStringList();
    for (const auto& name : fieldsOf(form())) {
        auto* item = new QListWidgetItem(name, m_fields);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(chosen.contains(name) ? Qt::Checked : Qt::Unchecked);
    }
    if (m_fields->count() > 0)
        m_fields->setCurrentRow(0);
}

QStringList FormExportDialog::chosenFields() const
{
    QStringList names;
    for (int row = 0; row < m_fields->count(); ++row) {
        if (m_fields->item(row)->checkState() == Qt::Checked)
            names << m_fields->item(row)->text();
    }
    return names;
}

/// The path's ending follows the form; a folder has none.
void FormExportDialog::fitPath()
{
    QString path = m_path->text().trimmed();
    for (const auto& info : exportForms()) {
        for (const auto& ending : info.endings) {
            if (path.endsWith(u'.' + ending, Qt::CaseInsensitive)) {
                path.chop(ending.size() + 1);
                break;
            }
        }
    }
    const bool folder = infoOf(form()).eachByItself && m_each->isChecked();
    setPath(folder ? path : path + u'.' + infoOf(form()).endings.first());
}

void FormExportDialog::restore()
{
    const QSettings settings;
    const QString name = settings.value(QStringLiteral("export/form")).toString();
    const auto last = exportFormFromName(name).value_or(ExportForm::Text);
    setForm(last == ExportForm::Pdf ? ExportForm::Text : last);
    if (form() == ExportForm::Pdf)
        setForm(ExportForm::Text); // what was remembered is not written by this version
    m_compiledBy->setText(settings.value(QStringLiteral("export/compiledBy")).toString());
    const auto grouping = settings.value(QStringLiteral("export/formGrouping"), m_grouping->itemData(0));
    m_grouping->setCurrentIndex(std::max(0, m_grouping->findData(grouping)));
    m_highlight->setChecked(settings.value(QStringLiteral("export/highlight"), false).toBool());
    m_notes->setChecked(settings.value(QStringLiteral("export/notes"), false).toBool());
    QString suggested = safeFileName(m_selection.query.canonical(), suggestedNameBytes);
    if (suggested.isEmpty())
        suggested = QFileInfo(m_archive->path()).completeBaseName();
    setPath(lastFolder() + u'/' + suggested);
}

void FormExportDialog::remember() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("export/form"), infoOf(form()).name);
    rememberFolderOf(m_path->text());
    if (hasTitle(form()))
        settings.setValue(QStringLiteral("export/compiledBy"), m_compiledBy->text().trimmed());
    if (hasMarks(form())) {
        settings.setValue(QStringLiteral("export/highlight"), m_highlight->isChecked());
        settings.setValue(QStringLiteral("export/notes"), m_notes->isChecked());
    }
    if (hasGroups(form()))
        settings.setValue(QStringLiteral("export/formGrouping"), m_grouping->currentData());
    if (options().oneFileEach)
        m_names->remember();
    if (infoOf(form()).eachByItself)
        settings.setValue(keyOf("oneFileEach", form()), m_each->isChecked());
    if (m_fields->count() > 0)
        settings.setValue(keyOf("fields", form()), chosenFields());
}

void FormExportDialog::chooseFile()
{
    auto* dialog = makeSaveDialog(this, tr("Export articles"), m_path->text());
    if (!m_each->isChecked() || !infoOf(form()).eachByItself) {
        for (const auto& choice : formChoices()) {
            if (choice.form == form())
                dialog->setNameFilter(choice.filter);
        }
        dialog->setDefaultSuffix(infoOf(form()).endings.first());
    }
    connect(dialog, &QFileDialog::fileSelected, this, &FormExportDialog::setPath);
    dialog->open();
}

void FormExportDialog::start()
{
    begin(Overwrite::No);
}

void FormExportDialog::begin(Overwrite overwrite)
{
    ExportOptions chosen = options();
    if (chosen.path.isEmpty() || m_job)
        return;
    if (!chosen.oneFileEach && QFileInfo(chosen.path).suffix().isEmpty())
        chosen.path += u'.' + infoOf(chosen.form).endings.first();
    chosen.overwrite = overwrite;
    remember();
    m_job = std::make_unique<ArticleExportJob>(m_archive, m_selection, chosen);
    connect(m_job.get(), &ArticleExportJob::progressed, this, &FormExportDialog::showProgress);
    connect(m_job.get(), &ArticleExportJob::finished, this, &FormExportDialog::showFinished);
    connect(m_job.get(), &ArticleExportJob::failed, this, &FormExportDialog::showFailed);
    showWorking({});
    showProgress(0, static_cast<qint64>(m_selection.ids.size()));
    m_job->start();
}

void FormExportDialog::showProgress(qint64 done, qint64 total)
{
    progress()->show(tr("Writing article %1 of %2").arg(locale().toString(done), locale().toString(total)),
                     done, total);
}

void FormExportDialog::showFinished(const ArticleExportReport& report)
{
    m_job.release()->deleteLater();
    QString outcome = tr("“%1” is ready: %Ln article(s).", nullptr, static_cast<int>(report.articles))
                          .arg(QFileInfo(report.path).fileName());
    if (report.leftOut > 0)
        outcome += u' ' + tr("%Ln article(s) cannot be written in this form and were left out.", nullptr,
                             static_cast<int>(report.leftOut));
    showResult()->showMade(outcome, report.path, ExportResultPage::First::ShowInFolder);
    Q_EMIT exported(report.path);
    Q_EMIT receiptMade(report.receipt);
}

void FormExportDialog::showFailed(const Error& error)
{
    m_job.release()->deleteLater();
    if (error.kind == ErrorKind::Exists && error.detail.isEmpty()) {
        backToForm();
        askToReplace(error.subject, [this] { begin(Overwrite::Yes); });
        return;
    }
    if (error.kind == ErrorKind::Exists && QFileInfo(error.subject).isDir())
        showResult()->showFailed(
            tr("“%1” is a folder that is there already and has something in it. Nothing was "
               "written. A new or an empty folder can be filled.")
                .arg(QFileInfo(error.subject).fileName()));
    else
        showEnded(error);
}

void FormExportDialog::stopWork()
{
    if (m_job)
        m_job->cancel();
}

void FormExportDialog::backToForm()
{
    WorkDialog::backToForm();
    m_path->setFocus();
}

void FormExportDialog::reject()
{
    // Deleting the job stops it and leaves nothing behind.
    m_job.reset();
    QDialog::reject();
}

} // namespace warraq

#include "ui/importwizard/sourcespage.h"

#include "ui/importwizard/background.h"
#include "ui/importwizard/sourcedelegate.h"
#include "ui/settings/pathfield.h"
#include "ui/text/sentence.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

namespace warraq {

namespace {

/// Where a new archive is put: among the documents, or where there is no such folder, at home.
QString usualFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

} // namespace

SourcesPage::SourcesPage(ImportDraft& draft, QThreadPool& pool, QWidget* parent)
    : QWidget(parent), m_draft(draft), m_pool(pool)
{
    setAcceptDrops(true);
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Sources"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setItemDelegate(new SourceDelegate(m_list));
    m_hint = new QLabel(tr("Drop files or folders here, or add them below.\n"
                           "Plain text, saved web pages, web archives, WordPress exports, feeds, tables, "
                           "books and PDF are read; folders of any depth."));
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);

    auto* files = new QPushButton(tr("Add &files…"));
    auto* folder = new QPushButton(tr("Add f&older…"));
    m_remove = new QPushButton(tr("&Remove"));
    connect(files, &QPushButton::clicked, this, &SourcesPage::chooseFiles);
    connect(folder, &QPushButton::clicked, this, &SourcesPage::chooseFolder);
    connect(m_remove, &QPushButton::clicked, this, &SourcesPage::removeSelected);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &SourcesPage::update);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(files);
    buttons->addWidget(folder);
    buttons->addStretch();
    buttons->addWidget(m_remove);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(m_hint, 1);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    if (!m_draft.archive) {
        m_archivePath =
            new PathField(m_draft.archivePath.isEmpty() ? usualFolder() + u'/' + tr("archive.warraq")
                                                        : m_draft.archivePath);
        auto* label = new QLabel(tr("&Archive"));
        label->setBuddy(m_archivePath);
        auto* browse = new QPushButton(tr("Browse…"));
        browse->setAccessibleName(tr("Choose the archive's file"));
        connect(browse, &QPushButton::clicked, this, &SourcesPage::chooseArchive);
        connect(m_archivePath, &QLineEdit::textChanged, this, &SourcesPage::update);
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(label);
        row->addWidget(m_archivePath, 1);
        row->addWidget(browse);
        layout->addLayout(row);
    }
    update();
}

SourcesPage::~SourcesPage()
{
    m_cancel.cancel();
}

void SourcesPage::add(const QStringList& paths)
{
    for (const auto& path : paths) {
        if (path.isEmpty() || m_draft.options.paths.contains(path))
            continue;
        m_draft.options.paths << path;
        auto* item = new QListWidgetItem;
        item->setData(SourceDelegate::PathRole, path);
        m_list->addItem(item);
        survey(path, item);
    }
    update();
}

void SourcesPage::setArchivePath(const QString& path)
{
    if (m_archivePath)
        m_archivePath->setText(path);
}

bool SourcesPage::isComplete() const
{
    return !m_draft.options.paths.isEmpty() && (m_draft.archive || !m_draft.archivePath.isEmpty());
}

void SourcesPage::survey(const QString& path, QListWidgetItem* item)
{
    SourceDelegate::describe(item, QDir(path).dirName(), tr("Looking…"));
    runInBackground(
        m_pool, this, [path, cancel = m_cancel] { return surveySource(path, cancel); },
        [this, path](const SourceSurvey& survey) {
            for (int row = 0; row < m_list->count(); ++row) {
                if (m_list->item(row)->data(SourceDelegate::PathRole).toString() == path)
                    showSurvey(m_list->item(row), survey);
            }
        });
}

void SourcesPage::showSurvey(QListWidgetItem* item, const SourceSurvey& survey)
{
    const QLocale numbers = locale();
    QStringList parts;
    if (!survey.exists) {
        parts << tr("Not found");
    } else {
        for (auto it = survey.filesByFormat.cbegin(); it != survey.filesByFormat.cend(); ++it) {
            const auto format = sourceFormatFromString(it.key());
            parts << tr("%1: %2").arg(format ? nameOf(*format) : tr("Not read"),
                                      numbers.toString(it.value()));
        }
        if (survey.records > 0)
            parts << (survey.recordsAreGuessed
                          ? tr("about %Ln record(s)", nullptr, static_cast<int>(survey.records))
                          : tr("%Ln record(s)", nullptr, static_cast<int>(survey.records)));
        parts << numbers.formattedDataSize(survey.bytes);
    }
    m_surveys[survey.path] = survey;
    const QString summary = parts.join(QStringLiteral(" · "));
    m_draft.summaries[survey.path] = summary;
    SourceDelegate::describe(item, QDir(survey.path).dirName(), summary);
    addUp();
    item->setToolTip(QDir::toNativeSeparators(survey.path));
}

void SourcesPage::addUp()
{
    m_draft.recordsFound = 0;
    m_draft.recordsAreGuessed = false;
    for (const auto& path : m_draft.options.paths) {
        const auto found = m_surveys.find(path);
        if (found == m_surveys.end())
            continue;
        m_draft.recordsFound += found->second.records;
        m_draft.recordsAreGuessed = m_draft.recordsAreGuessed || found->second.recordsAreGuessed;
    }
}

void SourcesPage::chooseFiles()
{
    auto* dialog = new QFileDialog(this, tr("Add files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &SourcesPage::add);
    dialog->open();
}

void SourcesPage::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Add a folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::filesSelected, this, &SourcesPage::add);
    dialog->open();
}

void SourcesPage::chooseArchive()
{
    auto* dialog = new QFileDialog(this, tr("The archive's file"), m_archivePath->text(),
                                   tr("Warraq archives (*.warraq)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("warraq"));
    // An archive that exists is added to, never replaced.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    connect(dialog, &QFileDialog::fileSelected, m_archivePath, &QLineEdit::setText);
    dialog->open();
}

void SourcesPage::removeSelected()
{
    for (auto* item : m_list->selectedItems()) {
        m_draft.options.paths.removeAll(item->data(SourceDelegate::PathRole).toString());
        delete item;
    }
    addUp();
    update();
}

void SourcesPage::update()
{
    const bool empty = m_list->count() == 0;
    m_hint->setVisible(empty);
    m_list->setVisible(!empty);
    m_remove->setEnabled(!m_list->selectedItems().isEmpty());
    if (m_archivePath)
        m_draft.archivePath = m_archivePath->text().trimmed();
    Q_EMIT completeChanged();
}

void SourcesPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void SourcesPage::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const auto& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    add(paths);
}

} // namespace warraq

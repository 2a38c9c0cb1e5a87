#include "ui/importwizard/reportpage.h"

#include "ui/importwizard/recorddialog.h"
#include "ui/text/sentence.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace warraq {

namespace {

constexpr int allColumns = -1;
constexpr int rowsMeasured = 200;
constexpr int filterWidth = 280;
constexpr int columnGap = 12;
constexpr int widestColumn = 380;
constexpr int widestAlone = 640;

constexpr int fileColumn = 0;

QString reasonName(const QString& key)
{
    for (const auto reason : {SkipReason::Listing, SkipReason::Attachment, SkipReason::Menu,
                              SkipReason::Empty, SkipReason::NotText, SkipReason::Excluded}) {
        if (toString(reason) == key)
            return nameOf(reason);
    }
    return key;
}

/// Paints a cell as what leads somewhere.
class LinkDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->palette.setColor(QPalette::Text, option->palette.color(QPalette::Link));
        option->palette.setColor(QPalette::HighlightedText, option->palette.color(QPalette::Link));
    }
};

} // namespace

ReportPage::ReportPage(QWidget* parent) : QWidget(parent)
{
    m_outcome = new QLabel;
    m_outcome->setWordWrap(true);
    m_outcome->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    QFont large = m_outcome->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    m_outcome->setFont(large);
    m_sum = new QLabel;
    m_sum->setWordWrap(true);
    m_sum->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_tables = new QTabWidget;
    m_tables->setDocumentMode(true);
    m_tables->tabBar()->setAccessibleName(tr("Parts of the report"));
    connect(m_tables, &QTabWidget::currentChanged, this, &ReportPage::followTable);
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Find in the report"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(filterWidth);
    connect(m_filter, &QLineEdit::textChanged, this, &ReportPage::setFilter);
    m_showRecord = new QPushButton(tr("Show the &record…"));
    m_showRecord->setAutoDefault(false);
    m_showRecord->setToolTip(tr("The record as it stands in its file"));
    connect(m_showRecord, &QPushButton::clicked, this, &ReportPage::showRecord);
    m_save = new QPushButton(tr("&Save the report…"));
    m_save->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, &ReportPage::chooseFile);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 12);
    layout->setSpacing(10);
    layout->addWidget(m_outcome);
    layout->addWidget(m_sum);
    layout->addWidget(m_filter, 0, Qt::AlignLeading);
    layout->addWidget(m_tables, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_showRecord);
    buttons->addWidget(m_save);
    buttons->addStretch();
    layout->addLayout(buttons);
}

void ReportPage::show(const ImportReport& report)
{
    m_report = report;
    const QLocale numbers = locale();
    const auto& c = report.counts;
    const auto count = [&](qint64 value) { return numbers.toString(value); };
    if (report.stopped)
        m_outcome->setText(tr("Stopped. Everything read until then is in the archive."));
    else if (report.dryRun)
        m_outcome->setText(tr("Tried out; nothing was written."));
    else
        m_outcome->setText(tr("%Ln article(s) added.", nullptr, static_cast<int>(c.added)));
    QString sum = tr("%1 records read = %2 added + %3 updated + %4 duplicates + %5 skipped + %6 failed")
                      .arg(count(c.read()), count(c.added), count(c.updated), count(c.duplicates),
                           count(c.skipped), count(c.failed));
    QStringList reasons;
    for (auto it = report.skippedByReason.cbegin(); it != report.skippedByReason.cend(); ++it)
        reasons << tr("%1: %2").arg(reasonName(it.key()), count(it.value()));
    if (!reasons.isEmpty())
        sum += u'\n' + tr("Skipped: %1").arg(reasons.join(QStringLiteral(" · ")));
    m_sum->setText(sum);
    m_tables->clear();
    using Content = ReportTable::Content;
    const auto add = [&](Content content, const QString& name, const QString& title, size_t rows) {
        if (rows > 0)
            m_tables->addTab(makeTable(static_cast<int>(content), name),
                             title.arg(count(static_cast<qint64>(rows))));
    };
    add(Content::Issues, tr("Issues"), tr("Issues (%1)"), report.issues.size());
    add(Content::Skips, tr("Skipped"), tr("Skipped (%1)"), report.skips.size());
    add(Content::Files, tr("Files"), tr("Files (%1)"), report.files.size());
    m_filter->clear();
    m_filter->show();
    m_showRecord->setVisible(!report.issues.empty() || !report.skips.empty());
    followTable();
    m_tables->show();
    m_save->show();
}

void ReportPage::showFailure(const QString& sentence)
{
    m_outcome->setText(sentence);
    m_sum->clear();
    m_tables->hide();
    m_filter->hide();
    m_showRecord->hide();
    m_save->hide();
}

QTableView* ReportPage::makeTable(int content, const QString& name)
{
    auto* view = new QTableView;
    auto* model = new ReportTable(m_report, static_cast<ReportTable::Content>(content), view);
    auto* filtered = new QSortFilterProxyModel(view);
    filtered->setSourceModel(model);
    filtered->setFilterKeyColumn(allColumns);
    filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    view->setModel(filtered);
    view->setAccessibleName(name);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setTabKeyNavigation(false);
    view->setShowGrid(false);
    view->setAlternatingRowColors(true);
    view->setTextElideMode(Qt::ElideMiddle);
    view->setWordWrap(false);
    view->verticalHeader()->hide();
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    // As wide as what stands in them, as far as the first rows show it; paths are shortened in their middle.
    view->horizontalHeader()->setResizeContentsPrecision(rowsMeasured);
    view->resizeColumnsToContents();
    // Where little else stands in the table, there is room for whole paths.
    const int widest = static_cast<ReportTable::Content>(content) == ReportTable::Content::Skips
                           ? widestAlone
                           : widestColumn;
    for (int column = 0; column + 1 < filtered->columnCount(); ++column)
        view->setColumnWidth(column, std::min(view->columnWidth(column) + columnGap, widest));
    view->horizontalHeader()->setStretchLastSection(true);
    connect(view, &QAbstractItemView::activated, this, &ReportPage::showRecord);
    if (static_cast<ReportTable::Content>(content) != ReportTable::Content::Files) {
        // The file's name is the way to the record, and looks like one.
        view->setItemDelegateForColumn(fileColumn, new LinkDelegate(view));
        view->setMouseTracking(true);
        connect(view, &QAbstractItemView::entered, view, [view](const QModelIndex& index) {
            view->viewport()->setCursor(index.column() == fileColumn ? Qt::PointingHandCursor
                                                                     : Qt::ArrowCursor);
        });
        connect(view, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
            if (index.column() == fileColumn)
                showRecord();
        });
    }
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReportPage::followTable);
    return view;
}

QTableView* ReportPage::table() const
{
    return qobject_cast<QTableView*>(m_tables->currentWidget());
}

void ReportPage::setFilter(const QString& text)
{
    for (int tab = 0; tab < m_tables->count(); ++tab) {
        if (auto* view = qobject_cast<QTableView*>(m_tables->widget(tab)))
            static_cast<QSortFilterProxyModel*>(view->model())->setFilterFixedString(text.trimmed());
    }
}

void ReportPage::followTable()
{
    const auto* view = table();
    m_showRecord->setEnabled(view && view->currentIndex().isValid() && place().has_value());
}

std::optional<ReportTable::Place> ReportPage::place() const
{
    const auto* view = table();
    if (!view || !view->currentIndex().isValid())
        return std::nullopt;
    const auto* filtered = static_cast<const QSortFilterProxyModel*>(view->model());
    return static_cast<const ReportTable*>(filtered->sourceModel())
        ->placeOf(filtered->mapToSource(view->currentIndex()).row());
}

void ReportPage::showRecord()
{
    const auto where = place();
    // On desktops where a click activates, the same click comes twice.
    if (!where || findChild<RecordDialog*>())
        return;
    auto* dialog = new RecordDialog(where->file, where->position, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ReportPage::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Save the report"), QString(), tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const auto saved = saveAs(path);
        m_sum->setText(m_sum->text() + u'\n' +
                       (saved ? tr("The report was saved as “%1”.").arg(QFileInfo(path).fileName())
                              : sentence(saved.error())));
    });
    dialog->open();
}

Result<void> ReportPage::saveAs(const QString& path) const
{
    QSaveFile file(path);
    const QByteArray csv = reportAsCsv(m_report);
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size() || !file.commit())
        return unexpected(ErrorKind::Unreadable, path, file.errorString());
    return {};
}

} // namespace warraq

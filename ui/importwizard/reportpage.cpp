#include "ui/importwizard/reportpage.h"

#include "ui/importwizard/reporttable.h"
#include "ui/text/sentence.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace warraq {

namespace {

QTableView* tableOf(ReportTable* model, const QString& name)
{
    auto* view = new QTableView;
    model->setParent(view);
    view->setModel(model);
    view->setAccessibleName(name);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setShowGrid(false);
    view->setAlternatingRowColors(true);
    view->setTextElideMode(Qt::ElideMiddle);
    view->setWordWrap(false);
    view->verticalHeader()->hide();
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    view->horizontalHeader()->setHighlightSections(false);
    view->setColumnWidth(0, 280);
    view->horizontalHeader()->setStretchLastSection(true);
    return view;
}

} // namespace

ReportPage::ReportPage(QWidget* parent) : QWidget(parent)
{
    m_outcome = new QLabel;
    m_outcome->setWordWrap(true);
    QFont large = m_outcome->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    m_outcome->setFont(large);
    m_sum = new QLabel;
    m_sum->setWordWrap(true);
    m_sum->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_tables = new QTabWidget;
    m_tables->setDocumentMode(true);
    m_save = new QPushButton(tr("&Save the report…"));
    connect(m_save, &QPushButton::clicked, this, &ReportPage::chooseFile);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 12);
    layout->setSpacing(10);
    layout->addWidget(m_outcome);
    layout->addWidget(m_sum);
    layout->addWidget(m_tables, 1);
    layout->addWidget(m_save, 0, Qt::AlignLeading);
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
        m_outcome->setText(tr("%n article(s) added.", nullptr, static_cast<int>(c.added)));
    QString sum = tr("%1 records read = %2 added + %3 updated + %4 duplicates + %5 skipped + %6 failed")
                      .arg(count(c.read()), count(c.added), count(c.updated), count(c.duplicates),
                           count(c.skipped), count(c.failed));
    QStringList reasons;
    for (auto it = report.skippedByReason.cbegin(); it != report.skippedByReason.cend(); ++it)
        reasons << tr("%1: %2").arg(it.key(), count(it.value()));
    if (!reasons.isEmpty())
        sum += u'\n' + tr("Skipped: %1").arg(reasons.join(QStringLiteral(" · ")));
    m_sum->setText(sum);
    m_tables->clear();
    m_tables->addTab(tableOf(new ReportTable(report, ReportTable::Content::Issues), tr("Issues")),
                     tr("Issues (%1)").arg(count(static_cast<qint64>(report.issues.size()))));
    m_tables->addTab(tableOf(new ReportTable(report, ReportTable::Content::Files), tr("Files")),
                     tr("Files (%1)").arg(count(static_cast<qint64>(report.files.size()))));
    m_tables->setCurrentIndex(report.issues.empty() ? 1 : 0);
    m_tables->show();
    m_save->show();
}

void ReportPage::showFailure(const QString& sentence)
{
    m_outcome->setText(sentence);
    m_sum->clear();
    m_tables->hide();
    m_save->hide();
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

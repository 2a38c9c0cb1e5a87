#include "ui/importwizard/progresspage.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace warraq {

namespace {

/// The bar counts in this many steps, since bytes may be more than an int holds.
constexpr int barSteps = 10'000;

} // namespace

ProgressPage::ProgressPage(QWidget* parent) : QWidget(parent)
{
    m_bar = new QProgressBar;
    m_bar->setAccessibleName(tr("Progress of the import"));
    m_bar->setTextVisible(false);
    m_file = new QLabel;
    m_file->setTextFormat(Qt::PlainText);
    m_file->setForegroundRole(QPalette::PlaceholderText);
    m_rate = new QLabel;
    m_pause = new QPushButton(tr("&Pause"));
    m_pause->setCheckable(true);
    connect(m_pause, &QPushButton::toggled, this, [this](bool paused) {
        m_pause->setText(paused ? tr("&Go on") : tr("&Pause"));
        if (paused)
            m_rate->setText(tr("Paused."));
        Q_EMIT pauseAsked(paused);
    });
    m_stop = new QPushButton(tr("&Stop"));
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        m_pause->setChecked(false);
        m_pause->setEnabled(false);
        m_rate->setText(tr("Stopping: what has been read is being saved…"));
        Q_EMIT stopAsked();
    });
    auto* counts = new QGridLayout;
    counts->setHorizontalSpacing(24);
    m_read = addCount(counts, tr("Records read"));
    m_added = addCount(counts, tr("Added"));
    m_updated = addCount(counts, tr("Updated"));
    m_duplicates = addCount(counts, tr("Duplicates"));
    m_skipped = addCount(counts, tr("Skipped"));
    m_failed = addCount(counts, tr("Failed"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_rate, 1);
    row->addWidget(m_pause);
    row->addWidget(m_stop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(10);
    layout->addWidget(m_bar);
    layout->addLayout(row);
    layout->addWidget(m_file);
    layout->addSpacing(12);
    layout->addLayout(counts);
    layout->addStretch();
}

QLabel* ProgressPage::addCount(QGridLayout* grid, const QString& name)
{
    const int column = grid->columnCount();
    auto* value = new QLabel(locale().toString(0));
    QFont large = value->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    value->setFont(large);
    value->setAccessibleName(name);
    auto* label = new QLabel(name);
    label->setForegroundRole(QPalette::PlaceholderText);
    grid->addWidget(value, 0, column);
    grid->addWidget(label, 1, column);
    return value;
}

void ProgressPage::begin()
{
    m_stop->setEnabled(true);
    m_pause->setEnabled(true);
    m_pause->setChecked(false);
    m_bar->setRange(0, 0);
    m_rate->setText(tr("Looking through the sources…"));
    m_file->clear();
}

void ProgressPage::show(const ImportProgress& progress)
{
    const QLocale numbers = locale();
    if (progress.bytesTotal > 0) {
        m_bar->setRange(0, barSteps);
        const double part =
            static_cast<double>(progress.bytesDone) / static_cast<double>(progress.bytesTotal);
        m_bar->setValue(static_cast<int>(std::min(1.0, part) * barSteps));
    }
    const auto& counts = progress.counts;
    if (m_stop->isEnabled() && !m_pause->isChecked() && progress.seconds > 0) {
        const double rate = static_cast<double>(counts.read()) / progress.seconds;
        m_rate->setText(tr("%1 of %2 files · %3 records a second")
                            .arg(numbers.toString(progress.filesDone), numbers.toString(progress.filesTotal),
                                 numbers.toString(qRound64(rate))));
    }
    m_file->setText(m_file->fontMetrics().elidedText(progress.currentFile, Qt::ElideMiddle, m_file->width()));
    m_read->setText(numbers.toString(counts.read()));
    m_added->setText(numbers.toString(counts.added));
    m_updated->setText(numbers.toString(counts.updated));
    m_duplicates->setText(numbers.toString(counts.duplicates));
    m_skipped->setText(numbers.toString(counts.skipped));
    m_failed->setText(numbers.toString(counts.failed));
}

} // namespace warraq

#include "ui/importwizard/againdialog.h"

#include "archive/readsession.h"
#include "importing/knownnamesfolder.h"
#include "ui/importwizard/background.h"
#include "ui/importwizard/fieldchangesmodel.h"
#include "ui/settings/appearance.h"
#include "ui/text/sentence.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace warraq {

namespace {

/// The bar counts in this many steps, since an archive may hold more articles than an int.
constexpr int barSteps = 10'000;

Result<ImportReport> extractAgain(const std::shared_ptr<Archive>& archive, RenewalOptions options,
                                  const CancelToken& cancel,
                                  const std::function<void(const RenewalProgress&)>& progress)
{
    if (options.alsoSkipped) {
        auto session = archive->openReader();
        if (!session)
            return session.failure();
        auto all = (*session)->search(ArticleQuery(), SortOrder::Oldest, cancel);
        if (!all)
            return all.failure();
        options.articles = std::move(all->ids);
    }
    // In the order in which they lie on the disk.
    std::sort(options.articles.begin(), options.articles.end());
    options.names = loadKnownNames(userNames());
    return RenewalJob(archive, loadProfiles(userProfiles()), std::move(options)).run(cancel, progress);
}

constexpr int usualWidth = 620;
constexpr int widthOfChanges = 860;
constexpr int heightOfChanges = 560;

} // namespace

AgainDialog::AgainDialog(std::shared_ptr<Archive> archive, std::vector<ArticleId> chosen, QWidget* parent)
    : QDialog(parent), m_archive(std::move(archive)), m_chosen(std::move(chosen))
{
    m_pool.setMaxThreadCount(1);
    setWindowTitle(tr("Extract again"));
    auto* heading = new QLabel(
        tr("The originals kept in the archive are read again, with this version's extractor and today's "
           "profiles. What you corrected, tagged, starred or noted stays, and the whole can be undone like "
           "an import."));
    heading->setWordWrap(true);
    m_selected =
        new QRadioButton(tr("The %Ln selected article(s)", nullptr, static_cast<int>(m_chosen.size())));
    m_all = new QRadioButton(tr("&All articles, and pages that were none until now"));
    m_selected->setVisible(!m_chosen.empty());
    (m_chosen.empty() ? m_all : m_selected)->setChecked(true);
    m_bar = new QProgressBar;
    m_bar->setRange(0, barSteps);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_outcome = new QLabel;
    m_outcome->setWordWrap(true);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_model = new FieldChangesModel(this);
    m_table = new QTableView;
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("What changed"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(FieldChangesModel::ArticleColumn, 240);
    m_table->setColumnWidth(FieldChangesModel::FieldColumn, 120);
    m_table->setColumnWidth(FieldChangesModel::BeforeColumn, 240);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (const ArticleId id = m_model->article(index); id.isValid())
            Q_EMIT articleWanted(id);
    });
    auto* buttons = new QDialogButtonBox;
    m_start = buttons->addButton(tr("&Extract again"), QDialogButtonBox::ActionRole);
    makePrimary(m_start);
    // A box of buttons shows all that are in it: this one comes into it when there is something to undo.
    m_undo = new QPushButton(tr("&Undo this…"), this);
    m_undo->hide();
    m_buttons = buttons;
    connect(m_undo, &QPushButton::clicked, this, [this] {
        QDialog::reject();
        Q_EMIT undoWanted(m_run);
    });
    m_close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(m_start, &QPushButton::clicked, this, &AgainDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &AgainDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(heading);
    layout->addWidget(m_selected);
    layout->addWidget(m_all);
    layout->addWidget(m_bar);
    layout->addWidget(m_outcome);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    m_bar->hide();
    m_table->hide();
    layout->addStretch();
    resize(usualWidth, sizeHint().height());
}

AgainDialog::~AgainDialog()
{
    m_cancel.cancel();
    m_pool.waitForDone();
}

void AgainDialog::start()
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_cancel = CancelToken();
    m_start->setEnabled(false);
    m_selected->setEnabled(false);
    m_all->setEnabled(false);
    m_bar->show();
    m_bar->setRange(0, 0);
    m_close->setText(tr("Stop"));
    RenewalOptions options;
    options.alsoSkipped = m_all->isChecked();
    if (!options.alsoSkipped)
        options.articles = m_chosen;
    const QPointer<AgainDialog> self(this);
    const auto progress = [self](const RenewalProgress& now) {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, now] {
                if (self && self->m_isRunning)
                    self->show(now);
            },
            Qt::QueuedConnection);
    };
    runInBackground(
        m_pool, this,
        [archive = m_archive, options, cancel = m_cancel, progress] {
            return extractAgain(archive, options, cancel, progress);
        },
        [this](const Result<ImportReport>& result) { end(result); });
}

void AgainDialog::show(const RenewalProgress& progress)
{
    const QLocale numbers = locale();
    m_bar->setRange(0, barSteps);
    m_bar->setValue(progress.total > 0 ? static_cast<int>(progress.done * barSteps / progress.total) : 0);
    m_outcome->setText(tr("%1 of %2 articles, %3 changed")
                           .arg(numbers.toString(progress.done), numbers.toString(progress.total),
                                numbers.toString(progress.counts.updated)));
}

void AgainDialog::end(const Result<ImportReport>& result)
{
    m_isRunning = false;
    m_bar->hide();
    m_close->setText(tr("Close"));
    m_close->setEnabled(true);
    if (!result) {
        m_outcome->setText(sentence(result.error()));
        m_start->setEnabled(true);
        return;
    }
    const QLocale numbers = locale();
    const auto& counts = result->counts;
    QStringList said;
    if (result->stopped)
        said << tr("Stopped. What was done until then is kept.");
    said << tr("%Ln article(s) changed.", nullptr, static_cast<int>(counts.updated))
         << tr("%1 are as they were.").arg(numbers.toString(counts.duplicates));
    if (counts.added > 0)
        said << tr("%Ln new article(s).", nullptr, static_cast<int>(counts.added));
    if (counts.skipped > 0)
        said << tr("%1 are no articles by today's rules and stay as they were.")
                    .arg(numbers.toString(counts.skipped));
    if (counts.failed > 0)
        said << tr("%1 could not be read again: their originals were not kept, or an older version of "
                   "Warraq kept them without what they are read by, as it did with rows and feeds.")
                    .arg(numbers.toString(counts.failed));
    if (result->changedFields > static_cast<qint64>(result->changes.size()))
        said << tr("The first %1 changes are shown.").arg(numbers.toString(qint64(result->changes.size())));
    m_outcome->setText(said.join(u' '));
    m_table->setVisible(!result->changes.empty());
    m_model->setChanges(result->changes);
    m_run = result->run;
    if (counts.updated + counts.added > 0)
        m_buttons->addButton(m_undo, QDialogButtonBox::ActionRole);
    if (!result->changes.empty())
        resize(size().expandedTo(QSize(widthOfChanges, heightOfChanges)));
    Q_EMIT finished(*result);
}

QString AgainDialog::outcome() const
{
    return m_outcome->text();
}

int AgainDialog::changes() const
{
    return m_model->rowCount();
}

void AgainDialog::reject()
{
    if (!m_isRunning)
        return QDialog::reject();
    m_close->setEnabled(false);
    m_outcome->setText(tr("Stopping: what was done until now is kept…"));
    m_cancel.cancel();
}

} // namespace warraq

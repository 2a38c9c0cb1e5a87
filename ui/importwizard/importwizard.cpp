#include "ui/importwizard/importwizard.h"

#include "ui/importwizard/importrun.h"
#include "ui/importwizard/optionspage.h"
#include "ui/importwizard/previewpage.h"
#include "ui/importwizard/progresspage.h"
#include "ui/importwizard/reportpage.h"
#include "ui/importwizard/sourcespage.h"
#include "ui/importwizard/stepheader.h"
#include "ui/settings/appearance.h"
#include "ui/settings/dialogsize.h"
#include "ui/settings/hairline.h"
#include "ui/settings/notice.h"
#include "ui/text/sentence.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace warraq {

namespace {

/// One for a preview or an import, one for the surveys beside it.
constexpr int poolThreads = 2;

} // namespace

ImportWizard::ImportWizard(std::shared_ptr<Archive> archive, std::vector<Profile> profiles, QWidget* parent)
    : QDialog(parent)
{
    m_draft.archive = std::move(archive);
    m_draft.profiles = std::move(profiles);
    m_pool.setMaxThreadCount(poolThreads);
    setWindowTitle(tr("Import"));

    m_header = new StepHeader({tr("Sources"), tr("Preview"), tr("Options"), tr("Import"), tr("Report")});
    m_sources = new SourcesPage(m_draft, m_pool);
    m_preview = new PreviewPage(m_draft, m_pool);
    m_options = new OptionsPage(m_draft);
    m_progress = new ProgressPage;
    m_report = new ReportPage;
    m_pages = new QStackedWidget;
    for (QWidget* page :
         std::initializer_list<QWidget*>{m_sources, m_preview, m_options, m_progress, m_report})
        m_pages->addWidget(page);
    connect(m_sources, &SourcesPage::completeChanged, this, &ImportWizard::update);

    m_back = new QPushButton(tr("&Back"));
    m_next = new QPushButton;
    makePrimary(m_next);
    m_cancel = new QPushButton(tr("Cancel"));
    m_tryOut = new QPushButton(tr("&Dry run"));
    m_tryOut->setToolTip(tr("Reads and reports everything as an import would; the archive stays as it is"));
    m_goOn = new QPushButton(tr("&Go on with the import"));
    m_goOn->setToolTip(tr("Reads on where it was stopped; what is in the archive already is not read again"));
    connect(m_goOn, &QPushButton::clicked, this, [this] { startImport(Purpose::Resume); });
    for (auto* button : {m_back, m_cancel, m_tryOut, m_goOn})
        button->setAutoDefault(false);
    connect(m_tryOut, &QPushButton::clicked, this, [this] { startImport(Purpose::TryOut); });
    connect(m_back, &QPushButton::clicked, this, &ImportWizard::back);
    connect(m_next, &QPushButton::clicked, this, &ImportWizard::next);
    connect(m_cancel, &QPushButton::clicked, this, &ImportWizard::reject);
    auto* foot = new QWidget;
    foot->setAutoFillBackground(true);
    foot->setBackgroundRole(QPalette::AlternateBase);
    auto* footer = new QHBoxLayout(foot);
    footer->setContentsMargins(20, 11, 20, 12);
    footer->setSpacing(8);
    footer->addWidget(m_cancel);
    footer->addStretch();
    footer->addWidget(m_tryOut);
    footer->addWidget(m_goOn);
    footer->addWidget(m_back);
    footer->addWidget(m_next);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_pages, 1);
    layout->addWidget(new Hairline(Hairline::Weight::Plain));
    layout->addWidget(foot);
    connect(m_progress, &ProgressPage::stopAsked, this, [this] { stopImport(); });
    connect(m_progress, &ProgressPage::pauseAsked, this, [this](bool pause) {
        if (m_run)
            m_run->setPaused(pause);
    });
    go(Sources);
    resizeWithinParent(this, {1100, 720});
}

ImportWizard::~ImportWizard()
{
    // The pages tell their work to stop before the pool waits for it.
    m_run.reset();
    delete m_pages;
}

void ImportWizard::addSources(const QStringList& paths)
{
    m_sources->add(paths);
}

void ImportWizard::setArchivePath(const QString& path)
{
    m_sources->setArchivePath(path);
}

void ImportWizard::resume(const ImportOptions& options)
{
    m_draft.options = options;
    startImport(Purpose::Resume);
}

void ImportWizard::setKeepOriginals(bool keep)
{
    m_options->setKeepOriginals(keep);
}

ImportWizard::Step ImportWizard::step() const
{
    return static_cast<Step>(m_pages->currentIndex());
}

void ImportWizard::next()
{
    switch (step()) {
    case Sources:
        go(Preview);
        m_preview->refresh();
        break;
    case Preview:
        go(Options);
        break;
    case Options:
        startImport(Purpose::Import);
        break;
    case Import:
        break;
    case Report:
        accept();
        break;
    }
}

void ImportWizard::back()
{
    if (step() == Preview || step() == Options)
        go(static_cast<Step>(step() - 1));
    else if (step() == Report)
        go(Options); // after a try-out or a failure
}

void ImportWizard::go(Step step)
{
    m_pages->setCurrentIndex(step);
    m_header->setCurrent(step);
    update();
}

void ImportWizard::update()
{
    if (!m_next)
        return;
    const Step now = step();
    m_back->setVisible(now == Preview || now == Options ||
                       (now == Report && (m_draft.options.dryRun || m_report->report().files.empty())));
    m_next->setVisible(now != Import);
    m_next->setText(now == Options ? tr("&Import") : (now == Report ? tr("&Close") : tr("&Next")));
    m_next->setEnabled(now != Sources || m_sources->isComplete());
    m_cancel->setVisible(now != Report);
    m_tryOut->setVisible(now == Preview || now == Options);
    m_goOn->setVisible(now == Report && m_report->report().stopped && !m_draft.options.dryRun);
    m_cancel->setText(now == Import ? tr("Close") : tr("Cancel"));
}

bool ImportWizard::isImporting() const
{
    return m_run && m_run->isRunning();
}

void ImportWizard::stopImport()
{
    if (m_run)
        m_run->stop();
}

void ImportWizard::startImport(Purpose purpose)
{
    m_draft.options.dryRun = purpose == Purpose::TryOut;
    m_draft.options.resume = purpose == Purpose::Resume;
    m_run = std::make_unique<ImportRun>(m_draft, m_pool);
    connect(m_run.get(), &ImportRun::progressed, m_progress, &ProgressPage::show);
    connect(m_run.get(), &ImportRun::progressed, this, &ImportWizard::progressed);
    const auto end = [this] {
        go(Report);
        Q_EMIT ended();
        if (m_closeWhenStopped)
            QDialog::reject();
        else if (!isVisible())
            open(); // it was working behind the window: its report is what it comes back with
    };
    const QString path = m_draft.archive ? m_draft.archive->path() : m_draft.archivePath;
    connect(m_run.get(), &ImportRun::finished, this, [this, end, path](const ImportReport& report) {
        m_report->show(report);
        if (!report.dryRun)
            Q_EMIT imported(path);
        end();
    });
    connect(m_run.get(), &ImportRun::failed, this, [this, end](const Error& error) {
        m_report->showFailure(sentence(error));
        end();
    });
    m_progress->begin();
    go(Import);
    m_run->start();
}

void ImportWizard::reject()
{
    if (!m_run || !m_run->isRunning()) {
        QDialog::reject();
        return;
    }
    auto* question = new Notice(Notice::Kind::Question, tr("Import"),
                                tr("The import is not finished. Shall it go on behind the window?"), this);
    question->setExplanation(
        tr("It is shown in the line at the foot of the window, and comes back with its "
           "report. If you stop it, what has been read until now stays in the archive."));
    auto* goOn = question->addAnswer(tr("Go on behind the window"));
    auto* stop = question->addAnswer(tr("Stop"));
    connect(goOn, &QPushButton::clicked, this, [this] {
        if (m_run->isRunning())
            hide();
    });
    connect(stop, &QPushButton::clicked, this, [this] {
        m_closeWhenStopped = true;
        if (m_run->isRunning())
            m_run->stop();
        else
            QDialog::reject();
    });
    question->open();
}

} // namespace warraq

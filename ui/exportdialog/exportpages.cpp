#include "ui/exportdialog/exportpages.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace warraq {

ExportProgressPage::ExportProgressPage(QWidget* parent)
    : QWidget(parent), m_step(new QLabel), m_bar(new QProgressBar), m_stop(new QPushButton(tr("Stop")))
{
    m_bar->setAccessibleName(tr("Progress of the export"));
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        Q_EMIT stopped();
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addStretch();
    layout->addWidget(m_step);
    layout->addWidget(m_bar);
    layout->addStretch();
    layout->addWidget(m_stop, 0, Qt::AlignTrailing);
}

void ExportProgressPage::begin(const QString& step)
{
    m_stop->setEnabled(true);
    show(step, 0, 0);
}

void ExportProgressPage::show(const QString& step, qint64 done, qint64 total)
{
    m_step->setText(step);
    m_bar->setRange(0, static_cast<int>(total));
    m_bar->setValue(static_cast<int>(done));
}

ExportResultPage::ExportResultPage(QWidget* parent)
    : QWidget(parent), m_outcome(new QLabel), m_open(new QPushButton(tr("Open"))),
      m_showInFolder(new QPushButton(tr("Show in folder"))), m_again(new QPushButton(tr("Back"))),
      m_close(new QPushButton(tr("Close")))
{
    m_outcome->setWordWrap(true);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(m_open, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_made)); });
    connect(m_showInFolder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_made).absolutePath())); });
    connect(m_again, &QPushButton::clicked, this, &ExportResultPage::backWanted);
    connect(m_close, &QPushButton::clicked, this, &ExportResultPage::closeWanted);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addStretch();
    buttons->addWidget(m_showInFolder);
    buttons->addWidget(m_open);
    buttons->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addStretch();
    layout->addWidget(m_outcome);
    layout->addStretch();
    layout->addLayout(buttons);
}

void ExportResultPage::showMade(const QString& outcome, const QString& path, First first)
{
    m_made = path;
    m_outcome->setText(outcome);
    offer(Offer::File);
    (first == First::Open ? m_open : m_showInFolder)->setFocus();
}

void ExportResultPage::showDone(const QString& outcome)
{
    m_outcome->setText(outcome);
    offer(Offer::Nothing);
    m_close->setFocus();
}

void ExportResultPage::showFailed(const QString& outcome)
{
    m_outcome->setText(outcome);
    offer(Offer::WayBack);
}

void ExportResultPage::showStopped()
{
    showFailed(tr("Stopped. No file was made."));
}

void ExportResultPage::offer(Offer what)
{
    m_open->setVisible(what == Offer::File);
    m_showInFolder->setVisible(what == Offer::File);
    m_again->setVisible(what == Offer::WayBack);
}

} // namespace warraq

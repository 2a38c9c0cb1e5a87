#include "ui/mainwindow/windowstatusbar.h"

#include "ui/settings/appearance.h"
#include "ui/settings/colours.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

namespace warraq {

namespace {

QLabel* makeLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setFont(scaledFont(parent->font(), 0.92));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setTextFormat(Qt::PlainText);
    return label;
}

constexpr int barSteps = 1000;
constexpr int sayingMilliseconds = 6000;

} // namespace

WindowStatusBar::WindowStatusBar(QWidget* parent)
    : QWidget(parent), m_saying(new QTimer(this)), m_archive(makeLabel(this)), m_counts(makeLabel(this)),
      m_selected(makeLabel(this)), m_address(makeLabel(this)), m_job(makeLabel(this)),
      m_bar(new QProgressBar), m_stop(new QToolButton)
{
    m_address->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_address->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(160, 6);
    m_bar->setAccessibleName(tr("Progress"));
    m_stop->setIcon(lineIcon(QStringLiteral("stop")));
    m_stop->setAutoRaise(true);
    m_stop->setIconSize({14, 14});
    m_stop->setToolTip(tr("Stop"));
    m_stop->setAccessibleName(tr("Stop"));
    connect(m_stop, &QToolButton::clicked, this, &WindowStatusBar::stopWanted);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 1, 14, 0);
    layout->setSpacing(22);
    for (auto* label : {m_archive, m_counts, m_selected})
        layout->addWidget(label);
    layout->addWidget(m_address, 1);
    layout->addWidget(m_job);
    layout->addWidget(m_bar);
    layout->addWidget(m_stop);
    setMinimumHeight(28);
    m_saying->setSingleShot(true);
    m_saying->setInterval(sayingMilliseconds);
    connect(m_saying, &QTimer::timeout, m_job, &QWidget::hide);
    hideJob();
    setSelected(0);
}

void WindowStatusBar::setArchive(const QString& name, Writable writable)
{
    m_archive->setText(writable == Writable::No ? tr("%1 (read only)").arg(name) : name);
    m_archive->setVisible(!name.isEmpty());
    m_counts->setVisible(!name.isEmpty());
    m_counts->clear();
}

void WindowStatusBar::setCounts(qint64 shown, qint64 all)
{
    m_counts->setText(
        shown == all
            ? tr("%Ln article(s)", nullptr, static_cast<int>(all))
            : tr("%1 of %Ln article(s)", nullptr, static_cast<int>(all)).arg(locale().toString(shown)));
}

void WindowStatusBar::setSelected(qint64 selected, qint64 folded)
{
    const QString rows = tr("%Ln selected", nullptr, static_cast<int>(selected));
    m_selected->setText(
        folded > 0
            ? tr("%1, without %Ln near copies folded under them", nullptr, static_cast<int>(folded)).arg(rows)
            : rows);
    // The one that is read needs no telling.
    m_selected->setVisible(selected > 1);
}

void WindowStatusBar::showJob(const QString& text, qint64 done, qint64 total)
{
    m_saying->stop();
    m_job->setText(text);
    m_bar->setRange(0, total > 0 ? barSteps : 0);
    if (total > 0)
        m_bar->setValue(static_cast<int>(static_cast<double>(done) / static_cast<double>(total) * barSteps));
    m_job->show();
    m_bar->show();
    m_stop->show();
}

void WindowStatusBar::hideJob()
{
    m_job->hide();
    m_bar->hide();
    m_stop->hide();
}

void WindowStatusBar::say(const QString& text)
{
    if (m_bar->isVisibleTo(this))
        return; // what goes on is worth more than what is over
    m_job->setText(text);
    m_job->show();
    m_saying->start();
}

void WindowStatusBar::showAddress(const QString& address)
{
    m_address->setText(address);
}

QString WindowStatusBar::countsText() const
{
    return m_counts->text();
}

QString WindowStatusBar::selectedText() const
{
    return m_selected->isVisibleTo(this) ? m_selected->text() : QString();
}

QString WindowStatusBar::jobText() const
{
    return m_job->isVisibleTo(this) ? m_job->text() : QString();
}

void WindowStatusBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colours& colours = Colours::of(palette());
    painter.fillRect(rect(), colours.window);
    painter.fillRect(0, 0, width(), 1, colours.line);
}

} // namespace warraq

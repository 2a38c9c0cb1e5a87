#include "ui/exportdialog/workdialog.h"

#include "core/result.h"
#include "exporting/citestyle.h"
#include "ui/exportdialog/exportpages.h"
#include "ui/settings/dialogsize.h"
#include "ui/settings/notice.h"
#include "ui/settings/windowsettings.h"
#include "ui/text/sentence.h"

#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace warraq {

namespace {

constexpr int shortestWidth = 520;
constexpr int shortestHeight = 420;
constexpr int usualWidth = 920;
constexpr int usualHeight = 640;

const QString folderKey = QStringLiteral("export/folder");

} // namespace

WorkDialog::WorkDialog(QWidget* parent)
    : QDialog(parent), m_pages(new QStackedWidget(this)), m_progress(new ExportProgressPage),
      m_result(new ExportResultPage)
{
    m_pages->addWidget(m_progress);
    m_pages->addWidget(m_result);
    connect(m_progress, &ExportProgressPage::stopped, this, [this] { stopWork(); });
    connect(m_result, &ExportResultPage::backWanted, this, [this] { backToForm(); });
    connect(m_result, &ExportResultPage::closeWanted, this, &QDialog::accept);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->addWidget(m_pages);
}

void WorkDialog::setFormPage(QWidget* form)
{
    m_pages->insertWidget(0, form);
    m_pages->setCurrentIndex(0);
}

void WorkDialog::resizeForPreview()
{
    setMinimumSize(shortestWidth, shortestHeight);
    resizeWithinParent(this, {usualWidth, usualHeight});
}

QWidget* WorkDialog::addFileRow(QFormLayout* rows, const QString& label, QLineEdit* path, const QString& name,
                                const QString& chooseName, const std::function<void()>& choose)
{
    path->setAccessibleName(name);
    auto* browse = new QPushButton(tr("Browse…"));
    browse->setAccessibleName(chooseName);
    connect(browse, &QPushButton::clicked, this, choose);
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addWidget(path, 1);
    row->addWidget(browse);
    rows->addRow(label, both);
    if (auto* shown = qobject_cast<QLabel*>(rows->labelForField(both)))
        shown->setBuddy(path);
    return both;
}

void WorkDialog::showWorking(const QString& step)
{
    m_progress->begin(step);
    m_pages->setCurrentWidget(m_progress);
}

ExportResultPage* WorkDialog::showResult()
{
    m_pages->setCurrentWidget(m_result);
    return m_result;
}

void WorkDialog::showEnded(const Error& error)
{
    if (error.kind == ErrorKind::Cancelled)
        showResult()->showStopped();
    else
        showResult()->showFailed(sentence(error));
}

void WorkDialog::askToReplace(const QString& path, const std::function<void()>& replace)
{
    auto* question = new Notice(Notice::Kind::Question, windowTitle(),
                                tr("“%1” exists already. Replace it?").arg(QFileInfo(path).fileName()), this);
    question->addAnswer(tr("Keep it"));
    connect(question->addAnswer(tr("Replace")), &QPushButton::clicked, this, replace);
    question->open();
}

void WorkDialog::backToForm()
{
    m_pages->setCurrentIndex(0);
}

QString WorkDialog::lastFolder()
{
    return QSettings()
        .value(folderKey, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
        .toString();
}

void WorkDialog::rememberFolderOf(const QString& path)
{
    QSettings().setValue(folderKey, QFileInfo(path).absolutePath());
}

QString WorkDialog::citeStyle()
{
    const QString style = WindowSettings().citationStyle();
    return style.isEmpty() ? usualCiteStyle() : style;
}

QString WorkDialog::wordsLanguage() const
{
    return locale().name().section(u'_', 0, 0);
}

} // namespace warraq

#include "ui/importwizard/recorddialog.h"

#include "importing/sourcesurvey.h"
#include "ui/importwizard/background.h"
#include "ui/settings/appearance.h"
#include "ui/settings/dialogsize.h"
#include "ui/text/sentence.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace warraq {

namespace {

constexpr qsizetype shownCharacters = 200'000;

QString textOf(const SourceRecord& record)
{
    if (record.columns.empty())
        return record.text.left(shownCharacters);
    return QString::fromUtf8(record.bytes).left(shownCharacters);
}

} // namespace

RecordDialog::RecordDialog(const QString& file, qint64 position, QWidget* parent)
    : QDialog(parent), m_state(new QLabel(tr("Reading the file…"))), m_text(new QPlainTextEdit)
{
    setWindowTitle(tr("Record"));
    auto* name = new QLabel(tr("%1, record %2", "a file and a number")
                                .arg(QDir::toNativeSeparators(file), QLocale().toString(position + 1)));
    name->setTextFormat(Qt::PlainText);
    name->setWordWrap(true);
    name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_state->setWordWrap(true);
    m_text->setReadOnly(true);
    m_text->setAccessibleName(tr("The record as it stands in its file"));
    QFont mono(QStringLiteral("Noto Sans Mono"));
    mono.setStyleHint(QFont::Monospace);
    mono.setPointSizeF(font().pointSizeF() * 0.95);
    m_text->setFont(mono);
    auto* folder = new QPushButton(tr("Show in &folder"));
    folder->setAutoDefault(false);
    connect(folder, &QPushButton::clicked, this,
            [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).absolutePath())); });
    auto* close = new QPushButton(tr("Close"));
    makePrimary(close);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(folder);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(name);
    layout->addWidget(m_state);
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
    resizeWithinParent(this, {760, 560});
    runInBackground(
        *QThreadPool::globalInstance(), this,
        [file, position, cancel = m_cancel] { return readRecord(file, position, {}, cancel); },
        [this](const Result<SourceRecord>& record) {
            m_state->setText(record ? QString() : sentence(record.error()));
            m_state->setVisible(!record);
            if (record)
                m_text->setPlainText(textOf(*record));
            Q_EMIT shown();
        });
}

RecordDialog::~RecordDialog()
{
    m_cancel.cancel();
}

QString RecordDialog::text() const
{
    return m_text->toPlainText();
}

} // namespace warraq

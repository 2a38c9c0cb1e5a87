#include "ui/importwizard/profileeditor.h"

#include "ui/importwizard/background.h"
#include "ui/importwizard/profileform.h"
#include "ui/importwizard/recordview.h"
#include "ui/settings/appearance.h"
#include "ui/settings/dialogsize.h"
#include "ui/settings/hairline.h"
#include "ui/text/detailtext.h"
#include "ui/text/sentence.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QJsonDocument>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>

namespace warraq {

using namespace std::chrono_literals;

namespace {

constexpr int previewedRecords = 20;

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The file of a profile: the person's own before the program's. Reads the disk.
QByteArray fileOf(const QString& name, const QString& folder)
{
    for (const QDir& place : {QDir(folder), QDir(QStringLiteral(":/profiles"))}) {
        for (const auto& file : place.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            const QByteArray json = contentsOf(place.filePath(file));
            if (QJsonDocument::fromJson(json).object().value(QStringLiteral("name")).toString() == name)
                return json;
        }
    }
    return {};
}

Result<void> writeTo(const QString& path, const QByteArray& json)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return unexpected(ErrorKind::Unreadable, path, file.errorString());
    return {};
}

} // namespace

ProfileEditor::ProfileEditor(const QString& name, ImportOptions options, QThreadPool& pool, QWidget* parent)
    : QDialog(parent), m_options(std::move(options)), m_pool(pool), m_folder(userProfiles()),
      m_form(new ProfileForm), m_view(new RecordView), m_problem(new QLabel), m_position(new QLabel),
      m_previous(new QToolButton), m_next(new QToolButton), m_save(new QPushButton(tr("&Save"))),
      m_share(new QPushButton(tr("Save &as…")))
{
    setWindowTitle(tr("Profile"));
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_form);
    scroll->setAccessibleName(tr("Rules of the profile"));
    scroll->setMinimumWidth(300);

    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    m_previous->setIcon(lineIcon(mirrored ? QStringLiteral("next") : QStringLiteral("previous")));
    m_next->setIcon(lineIcon(mirrored ? QStringLiteral("previous") : QStringLiteral("next")));
    for (const auto& [button, what, step] :
         {std::tuple{m_previous, tr("Previous record"), -1}, std::tuple{m_next, tr("Next record"), 1}}) {
        button->setAutoRaise(true);
        button->setToolTip(what);
        button->setAccessibleName(what);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, [this, step = step] { showRecord(m_index + step); });
    }
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    auto* top = new QHBoxLayout;
    top->addWidget(m_problem, 1);
    top->addWidget(m_previous);
    top->addWidget(m_position);
    top->addWidget(m_next);
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(12, 12, 16, 8);
    column->addLayout(top);
    column->addWidget(m_view, 1);
    auto* panes = new QSplitter;
    if (panes->isRightToLeft()) // Qt puts its panes a point too far to the right then
        panes->setContentsMargins(0, 0, 1, 0);
    panes->addWidget(scroll);
    panes->addWidget(right);
    panes->setSizes({340, 720});
    panes->setChildrenCollapsible(false);

    auto* open = new QPushButton(tr("&Open…"));
    auto* cancel = new QPushButton(tr("Cancel"));
    for (auto* button : {open, m_share, cancel})
        button->setAutoDefault(false);
    makePrimary(m_save);
    connect(open, &QPushButton::clicked, this, &ProfileEditor::chooseFile);
    connect(m_share, &QPushButton::clicked, this, &ProfileEditor::shareFile);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ProfileEditor::save);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(20, 11, 20, 12);
    foot->setSpacing(8); // inside a column that has none
    foot->addWidget(open);
    foot->addWidget(m_share);
    foot->addStretch();
    foot->addWidget(cancel);
    foot->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(panes, 1);
    layout->addWidget(new Hairline(Hairline::Weight::Plain));
    layout->addLayout(foot);

    m_pause.setSingleShot(true);
    m_pause.setInterval(300ms);
    connect(m_form, &ProfileForm::edited, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &ProfileEditor::check);
    if (!name.isEmpty())
        runInBackground(
            m_pool, this, [name, folder = m_folder] { return fileOf(name, folder); },
            [this](const QByteArray& json) { load(json); });
    check();
    resizeWithinParent(this, {1060, 680});
}

ProfileEditor::~ProfileEditor()
{
    m_cancel.cancel();
}

void ProfileEditor::load(const QByteArray& json)
{
    m_form->setProfile(QJsonDocument::fromJson(json).object());
    check();
}

QByteArray ProfileEditor::json() const
{
    return QJsonDocument(m_form->profile()).toJson(QJsonDocument::Indented);
}

QString ProfileEditor::problem() const
{
    return m_problem->text();
}

void ProfileEditor::check()
{
    m_pause.stop();
    auto profile = Profile::fromJson(json(), m_form->profile().value(QStringLiteral("name")).toString());
    m_profile.reset();
    if (profile)
        m_profile = *profile;
    m_problem->setText(profile ? QString() : detailText(profile.error().detail));
    m_save->setEnabled(m_profile.has_value());
    m_share->setEnabled(m_profile.has_value());
    if (m_profile)
        read();
}

void ProfileEditor::read()
{
    m_cancel.cancel();
    m_cancel = CancelToken();
    const quint64 question = ++m_question;
    ImportOptions options = m_options;
    options.extract.profile = {ProfileChoice::Kind::Named, m_profile->name()};
    runInBackground(
        m_pool, this,
        [options, profiles = std::vector<Profile>{*m_profile}, cancel = m_cancel] {
            return previewImport(options, profiles, previewedRecords, cancel);
        },
        [this, question](const Result<std::vector<PreviewedRecord>>& result) {
            if (question != m_question)
                return;
            m_records = result ? *result : std::vector<PreviewedRecord>();
            if (!result)
                m_problem->setText(sentence(result.error()));
            showRecord(m_index);
            Q_EMIT previewed();
        });
}

void ProfileEditor::showRecord(int index)
{
    const int count = static_cast<int>(m_records.size());
    m_index = std::clamp(index, 0, std::max(0, count - 1));
    m_previous->setEnabled(m_index > 0);
    m_next->setEnabled(m_index + 1 < count);
    if (count == 0) {
        m_position->clear();
        m_view->clear(tr("Nothing was found in this source."));
        return;
    }
    m_position->setText(tr("Record %1 of %2").arg(locale().toString(m_index + 1), locale().toString(count)));
    m_view->show(m_records[static_cast<size_t>(m_index)], m_options.extract.columnMap);
}

void ProfileEditor::save()
{
    check();
    if (m_profile)
        write(m_folder + u'/' + m_profile->name() + QStringLiteral(".json"), true);
}

void ProfileEditor::write(const QString& path, bool isOwn)
{
    runInBackground(
        m_pool, this, [path, json = json()] { return writeTo(path, json); },
        [this, isOwn, profile = *m_profile](const Result<void>& written) {
            if (!written) {
                m_problem->setText(sentence(written.error()));
                return;
            }
            if (isOwn) {
                Q_EMIT saved(profile);
                accept();
            }
        });
}

void ProfileEditor::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Open a profile"), m_folder, tr("Profiles (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        runInBackground(
            m_pool, this, [path] { return contentsOf(path); },
            [this](const QByteArray& json) { load(json); });
    });
    dialog->open();
}

void ProfileEditor::shareFile()
{
    auto* dialog = new QFileDialog(this, tr("Save the profile"), m_profile->name() + QStringLiteral(".json"),
                                   tr("Profiles (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { write(path, false); });
    dialog->open();
}

} // namespace warraq

#include "ui/importwizard/previewpage.h"

#include "ui/importwizard/background.h"
#include "ui/importwizard/profileeditor.h"
#include "ui/importwizard/recordview.h"
#include "ui/importwizard/sourcedelegate.h"
#include "ui/importwizard/splitbar.h"
#include "ui/settings/appearance.h"
#include "ui/settings/hairline.h"
#include "ui/text/sentence.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace warraq {

namespace {

constexpr int sideWidth = 240;
constexpr int widestProfile = 260; // of the choice

/// Charsets newspapers' old files are in. What is valid UTF-8 is always read as that.
const char* const charsets[] = {"utf-8",       "windows-1252", "windows-1256", "iso-8859-6",
                                "iso-8859-15", "windows-1250", "windows-1251", "windows-1255",
                                "koi8-r",      "gb18030",      "shift_jis",    "euc-kr"};

} // namespace

PreviewPage::PreviewPage(ImportDraft& draft, QThreadPool& pool, QWidget* parent)
    : QWidget(parent), m_draft(draft), m_pool(pool), m_split(new SplitBar), m_record(new RecordView),
      m_summary(new QLabel)
{
    m_summary->setWordWrap(true);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    connect(m_record, &RecordView::columnChosen, this, &PreviewPage::setMapping);
    connect(m_split, &SplitBar::patternChanged, this, [this] {
        m_draft.options.split = m_split->pattern();
        m_index = 0;
        read();
    });
    auto* right = new QVBoxLayout;
    right->setContentsMargins(16, 14, 16, 12);
    right->setSpacing(10);
    right->addWidget(makeTop());
    right->addWidget(m_split);
    right->addWidget(m_record, 1);
    right->addWidget(m_summary);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeSide());
    layout->addWidget(new Hairline(Hairline::Weight::Plain, Qt::Vertical));
    layout->addLayout(right, 1);
}

PreviewPage::~PreviewPage()
{
    m_cancel.cancel();
}

QWidget* PreviewPage::makeSide()
{
    auto* side = new QWidget;
    side->setFixedWidth(sideWidth);
    side->setAutoFillBackground(true);
    side->setBackgroundRole(QPalette::Base);
    m_sourcesTitle = new QLabel;
    m_sourcesTitle->setForegroundRole(QPalette::PlaceholderText);
    m_sourcesTitle->setFont(scaledFont(font(), 0.92));
    m_sourcesTitle->setContentsMargins(16, 12, 16, 6);
    m_sources = new QListWidget;
    m_sources->setAccessibleName(tr("Sources"));
    m_sources->setFrameShape(QFrame::NoFrame);
    m_sources->setItemDelegate(new SourceDelegate(m_sources));
    m_sources->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_sources, &QListWidget::currentRowChanged, this, [this] {
        m_index = 0;
        read();
    });
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_sourcesTitle);
    column->addWidget(m_sources, 1);
    return side;
}

QWidget* PreviewPage::makeTop()
{
    auto* bar = new QWidget;
    m_profile = new QComboBox;
    m_profile->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    // As much as a window of 1024 leaves; more where there is more.
    m_profile->setMinimumContentsLength(9);
    m_profile->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_profile->setMaximumWidth(widestProfile);
    fillProfiles();
    auto* profile = new QLabel(tr("&Profile"));
    profile->setBuddy(m_profile);
    connect(m_profile, &QComboBox::currentIndexChanged, this, [this] {
        const QString name = m_profile->currentData().toString();
        using Kind = ProfileChoice::Kind;
        m_draft.options.extract.profile = {
            name.isEmpty() ? Kind::Auto : (name == QLatin1String("none") ? Kind::None : Kind::Named), name};
        read();
    });
    auto* edit = new QPushButton(tr("&Edit…"));
    edit->setAutoDefault(false);
    edit->setAccessibleName(tr("Edit the profile"));
    connect(edit, &QPushButton::clicked, this, &PreviewPage::editProfile);
    m_charset = new QComboBox;
    m_charset->addItem(tr("as recognised"), QString());
    for (const char* name : charsets)
        m_charset->addItem(QString::fromLatin1(name).toUpper(), QString::fromLatin1(name));
    auto* charset = new QLabel(tr("C&harset"));
    charset->setBuddy(m_charset);
    connect(m_charset, &QComboBox::currentIndexChanged, this, [this] {
        m_draft.options.charset = m_charset->currentData().toString();
        read();
    });
    const auto arrow = [this](const QString& icon, const QString& name, int step) {
        auto* button = new QToolButton;
        button->setIcon(lineIcon(icon));
        button->setIconSize({16, 16});
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(name);
        button->setToolTip(name);
        connect(button, &QToolButton::clicked, this, [this, step] { show(m_index + step); });
        return button;
    };
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QString left = QStringLiteral("previous");
    const QString right = QStringLiteral("next");
    m_previous = arrow(mirrored ? right : left, tr("Previous record"), -1);
    m_next = arrow(mirrored ? left : right, tr("Next record"), 1);
    m_position = new QLabel;
    auto* top = new QHBoxLayout(bar);
    top->setContentsMargins({});
    top->addWidget(profile);
    top->addWidget(m_profile, 1);
    top->addWidget(edit);
    top->addSpacing(8);
    top->addWidget(charset);
    top->addWidget(m_charset);
    top->addStretch();
    for (auto* widget : std::initializer_list<QWidget*>{m_previous, m_position, m_next})
        top->addWidget(widget);
    return bar;
}

void PreviewPage::fillProfiles()
{
    const QSignalBlocker quiet(m_profile);
    const QVariant before = m_profile->currentData();
    m_profile->clear();
    m_profile->addItem(tr("Recognised automatically"), QString());
    m_profile->addItem(tr("None"), QStringLiteral("none"));
    for (const auto& profile : m_draft.profiles)
        m_profile->addItem(profile.title(), profile.name());
    m_profile->setCurrentIndex(std::max(0, m_profile->findData(before)));
}

void PreviewPage::fillSources()
{
    const QSignalBlocker quiet(m_sources);
    const QString before = m_sources->currentItem()
                               ? m_sources->currentItem()->data(SourceDelegate::PathRole).toString()
                               : QString();
    m_sources->clear();
    for (const auto& path : m_draft.options.paths) {
        auto* item = new QListWidgetItem(m_sources);
        item->setData(SourceDelegate::PathRole, path);
        SourceDelegate::describe(item, QDir(path).dirName(), m_draft.summaries.value(path));
        if (path == before)
            m_sources->setCurrentItem(item);
    }
    if (m_sources->currentRow() < 0)
        m_sources->setCurrentRow(0);
    const qint64 records = m_draft.recordsFound;
    m_sourcesTitle->setText(
        records > 0
            ? tr("%Ln source(s)", nullptr, static_cast<int>(m_draft.options.paths.size())) +
                  QStringLiteral(" · ") +
                  (m_draft.recordsAreGuessed ? tr("about %Ln record(s)", nullptr, static_cast<int>(records))
                                             : tr("%Ln record(s)", nullptr, static_cast<int>(records)))
            : tr("%Ln source(s)", nullptr, static_cast<int>(m_draft.options.paths.size())));
}

void PreviewPage::refresh()
{
    fillSources();
    read();
}

void PreviewPage::read()
{
    m_cancel.cancel();
    m_cancel = CancelToken();
    const quint64 question = ++m_question;
    m_summary->setText(tr("Reading the first records…"));
    ImportOptions options = m_draft.options;
    if (const auto* item = m_sources->currentItem())
        options.paths = {item->data(SourceDelegate::PathRole).toString()};
    runInBackground(
        m_pool, this,
        [options, profiles = m_draft.profiles, cancel = m_cancel] {
            return previewImport(options, profiles, previewedRecords, cancel);
        },
        [this, question](const Result<std::vector<PreviewedRecord>>& result) {
            if (question != m_question)
                return;
            m_records = result ? *result : std::vector<PreviewedRecord>();
            show(std::clamp(m_index, 0, std::max(0, static_cast<int>(m_records.size()) - 1)));
            if (result)
                showSummary();
            else
                m_summary->setText(sentence(result.error()));
            Q_EMIT previewed();
        });
    runInBackground(
        m_pool, this, [options, cancel = m_cancel] { return surveySplit(options, cancel); },
        [this, question](const Result<SplitSurvey>& survey) {
            if (question == m_question)
                m_split->show(survey);
        });
}

void PreviewPage::show(int index)
{
    const int count = static_cast<int>(m_records.size());
    m_index = std::clamp(index, 0, std::max(0, count - 1));
    m_previous->setEnabled(m_index > 0);
    m_next->setEnabled(m_index + 1 < count);
    if (count == 0) {
        m_position->clear();
        m_record->clear(tr("Nothing was found in this source."));
        return;
    }
    const auto& record = m_records[static_cast<size_t>(m_index)];
    m_position->setText(tr("Record %1 of %2").arg(locale().toString(m_index + 1), locale().toString(count)));
    m_position->setToolTip(record.source.file);
    m_record->show(record, m_draft.options.extract.columnMap,
                   std::holds_alternative<ExtractedArticle>(record.extraction) ? remark() : QString());
}

/// What none of several articles says, a listing may: whoever sees it here can still add one.
QString PreviewPage::remark() const
{
    constexpr Field completed[] = {Field::Published, Field::Authors, Field::Section};
    int articles = 0;
    std::map<Field, int> known;
    for (const auto& record : m_records) {
        const auto* article = std::get_if<ExtractedArticle>(&record.extraction);
        if (!article)
            continue;
        ++articles;
        const auto& content = article->content;
        known[Field::Published] += content.published.has_value();
        known[Field::Authors] += !content.authors.isEmpty();
        known[Field::Section] += !content.section.isEmpty();
    }
    QStringList unknown;
    for (const Field field : completed) {
        if (known[field] == 0)
            unknown << nameOf(field);
    }
    if (articles < 2 || unknown.isEmpty())
        return {};
    return tr("Unknown in all of these articles: %1. A listing page or a crawl with addresses can complete "
              "this later.")
        .arg(locale().createSeparatedList(unknown));
}

void PreviewPage::setMapping(const QString& field, const QString& column)
{
    if (column.isEmpty())
        m_draft.options.extract.columnMap.remove(field);
    else
        m_draft.options.extract.columnMap.insert(field, column);
    read();
}

void PreviewPage::editProfile()
{
    QString name = m_profile->currentData().toString();
    if (name.isEmpty() && !m_records.empty()) { // the one that recognised what is shown
        if (const auto* article =
                std::get_if<ExtractedArticle>(&m_records[static_cast<size_t>(m_index)].extraction))
            name = article->profile;
    }
    ImportOptions options = m_draft.options;
    if (const auto* item = m_sources->currentItem())
        options.paths = {item->data(SourceDelegate::PathRole).toString()};
    auto* editor = new ProfileEditor(name == QLatin1String("none") ? QString() : name, options, m_pool, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &ProfileEditor::saved, this, [this](const Profile& profile) {
        auto& all = m_draft.profiles;
        all.erase(std::remove_if(all.begin(), all.end(),
                                 [&](const Profile& other) { return other.name() == profile.name(); }),
                  all.end());
        all.insert(all.begin(), profile);
        fillProfiles();
        m_profile->setCurrentIndex(m_profile->findData(profile.name()));
        read();
    });
    editor->open();
}

QString PreviewPage::summary() const
{
    return m_summary->text();
}

void PreviewPage::showSummary()
{
    int articles = 0;
    int skipped = 0;
    int failed = 0;
    for (const auto& record : m_records) {
        articles += std::holds_alternative<ExtractedArticle>(record.extraction);
        skipped += std::holds_alternative<SkippedPage>(record.extraction);
        failed += std::holds_alternative<FailedRecord>(record.extraction);
    }
    QStringList parts{tr("%Ln article(s)", "of those previewed", articles)};
    if (skipped > 0)
        parts << tr("%Ln not an article", "of those previewed", skipped);
    if (failed > 0)
        parts << tr("%Ln not readable", "of those previewed", failed);
    m_summary->setText(tr("%Ln previewed: %1", "records", static_cast<int>(m_records.size()))
                           .arg(parts.join(tr(", ", "between the parts of a sentence"))));
}

} // namespace warraq

#include "ui/importwizard/profileform.h"

#include "ui/settings/hintedtext.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>

namespace warraq {

namespace {

constexpr int listLines = 3;

QString sectionsKey()
{
    return QStringLiteral("sections");
}

QString apostrophesKey()
{
    return QStringLiteral("quotes_as_apostrophes");
}

QStringList linesOf(const QPlainTextEdit* edit)
{
    return edit->toPlainText().split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

ProfileForm::ProfileForm(QWidget* parent) : QWidget(parent), m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(16, 12, 16, 12);
    m_form->setVerticalSpacing(8);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addLine("name", tr("Short name"), tr("letters and dashes: my-newspaper"));
    addLine("title", tr("Name for people"));
    addLine("publication", tr("Newspaper"));
    addList("other_names", tr("Other spellings of it"));
    addList("hosts", tr("Hosts of its addresses"), tr("newspaper.example"));
    addList("site_lines", tr("Lines only this site has (patterns)"));
    addList("title_endings", tr("Endings of page titles (patterns)"));
    addList("listing_title_endings", tr("Endings of titles of listings (patterns)"));
    addList("drop_lines", tr("Lines of furniture (patterns)"));
    addLine("media_id_line", tr("Line of a photo’s number (pattern)"), QStringLiteral("(?<number>\\d+)"));
    addLine("caption_line", tr("Line that begins a caption (pattern)"), QStringLiteral("(?<caption>.*)"));
    addLine("address_path", tr("Path of an article’s address (pattern)"),
            QStringLiteral("(?<author>…) (?<section>…)"));
    addList("address_authors_of_the_paper", tr("Authors there who are the newspaper itself"));
    auto* sections = new HintedText;
    m_sections = sections;
    sections->setHint(tr("middle-east = Middle East"));
    m_sections->setTabChangesFocus(true);
    m_sections->setFixedHeight(m_sections->fontMetrics().lineSpacing() * listLines + 14);
    connect(m_sections, &QPlainTextEdit::textChanged, this, &ProfileForm::edited);
    m_form->addRow(tr("Sections by their part of the address"), m_sections);
    addList("listing_paths", tr("Paths of listings (patterns)"));
    addList("attachment_paths", tr("Paths of single photos (patterns)"));
    addLine("listing_entry_line", tr("Line below a headline on a listing (pattern)"),
            QStringLiteral("(?<author>…) (?<date>…) (?<section>…)"));
    m_apostrophes = new QCheckBox(tr("A ” between letters is an apostrophe"));
    connect(m_apostrophes, &QCheckBox::toggled, this, &ProfileForm::edited);
    m_form->addRow(m_apostrophes);
}

void ProfileForm::addLine(const char* key, const QString& label, const QString& hint)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(QString::fromLatin1(key));
    edit->setPlaceholderText(hint);
    edit->setAccessibleName(label);
    connect(edit, &QLineEdit::textChanged, this, &ProfileForm::edited);
    m_form->addRow(label, edit);
    m_lines.insert(QString::fromLatin1(key), edit);
}

void ProfileForm::addList(const char* key, const QString& label, const QString& hint)
{
    auto* edit = new HintedText;
    edit->setObjectName(QString::fromLatin1(key));
    edit->setHint(hint.isEmpty() ? tr("one a line") : hint);
    edit->setAccessibleName(label);
    edit->setTabChangesFocus(true);
    edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * listLines + 14);
    connect(edit, &QPlainTextEdit::textChanged, this, &ProfileForm::edited);
    m_form->addRow(label, edit);
    m_lists.insert(QString::fromLatin1(key), edit);
}

void ProfileForm::setProfile(const QJsonObject& profile)
{
    const QSignalBlocker quiet(this);
    m_kept = profile;
    for (auto it = m_lines.begin(); it != m_lines.end(); ++it)
        it.value()->setText(profile.value(it.key()).toString());
    for (auto it = m_lists.begin(); it != m_lists.end(); ++it) {
        QStringList lines;
        for (const auto& value : profile.value(it.key()).toArray())
            lines << value.toString();
        it.value()->setPlainText(lines.join(u'\n'));
    }
    QStringList sections;
    const QJsonObject table = profile.value(sectionsKey()).toObject();
    for (auto it = table.begin(); it != table.end(); ++it)
        sections << it.key() + QStringLiteral(" = ") + it->toString();
    m_sections->setPlainText(sections.join(u'\n'));
    m_apostrophes->setChecked(profile.value(apostrophesKey()).toBool());
}

QJsonObject ProfileForm::profile() const
{
    QJsonObject made = m_kept;
    const auto put = [&made](const QString& key, const QJsonValue& value, bool isEmpty) {
        if (isEmpty)
            made.remove(key);
        else
            made.insert(key, value);
    };
    for (auto it = m_lines.begin(); it != m_lines.end(); ++it)
        put(it.key(), it.value()->text(), it.value()->text().isEmpty());
    for (auto it = m_lists.begin(); it != m_lists.end(); ++it) {
        const QStringList lines = linesOf(it.value());
        put(it.key(), QJsonArray::fromStringList(lines), lines.isEmpty());
    }
    QJsonObject table;
    for (const auto& line : linesOf(m_sections)) {
        const auto at = line.indexOf(u'=');
        if (at > 0)
            table.insert(line.left(at).trimmed(), line.mid(at + 1).trimmed());
    }
    put(sectionsKey(), table, table.isEmpty());
    put(apostrophesKey(), m_apostrophes->isChecked(), !m_apostrophes->isChecked());
    return made;
}

} // namespace warraq

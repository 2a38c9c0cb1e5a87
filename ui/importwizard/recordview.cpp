#include "ui/importwizard/recordview.h"

#include "core/languagename.h"
#include "extract/rowlayout.h"
#include "ui/models/facettext.h"
#include "ui/settings/appearance.h"
#include "ui/settings/colours.h"
#include "ui/settings/hairline.h"
#include "ui/text/sentence.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

namespace warraq {

namespace {

/// More of a source than this is not shown: the field is for looking, not for reading.
constexpr qsizetype shownCharacters = 60'000;

/// As wide as a field's value must be for its colour to go to the end of the column.
constexpr int shortValue = 150;
constexpr int mappingHeight = 36; // of a row with a choice in it

/// Backgrounds of the design for what became of a piece of the source; translucent, so that they serve the
/// dark palette as well.
QColor colourOf(Field field)
{
    switch (field) {
    case Field::Title:
    case Field::Subtitle:
        return QColor(13, 110, 99, 45);
    case Field::Places:
        return QColor(60, 120, 200, 50);
    case Field::Images:
        return QColor(235, 150, 50, 60);
    case Field::Authors:
    case Field::Agency:
        return QColor(205, 70, 70, 50);
    case Field::Published:
    case Field::Modified:
        return QColor(120, 90, 190, 50);
    case Field::Text:
        return QColor(120, 140, 110, 36);
    default:
        return QColor(120, 90, 190, 40);
    }
}

QString joined(const QStringList& values)
{
    return values.join(QStringLiteral(", "));
}

QString captionsOf(const ArticleContent& content)
{
    QStringList lines;
    for (const auto& image : content.images) {
        QStringList parts;
        for (const auto& part : {image.caption, image.credit, image.mediaId}) {
            if (!part.isEmpty())
                parts << part;
        }
        lines << (parts.isEmpty() ? image.source : parts.join(QStringLiteral(" · ")));
    }
    return lines.join(u'\n');
}

QString rowAsText(const SourceRecord& source)
{
    QString text;
    for (const auto& [name, value] : source.columns) {
        QString shown = value;
        text += name + QStringLiteral(": ") + shown.replace(listSeparator, u';') + QStringLiteral("\n\n");
    }
    return text;
}

QString labelOf(RowField field)
{
    switch (field) {
    case RowField::Title:
        return nameOf(Field::Title);
    case RowField::Subtitle:
        return nameOf(Field::Subtitle);
    case RowField::Body:
        return nameOf(Field::Text);
    case RowField::Author:
        return nameOf(Field::Authors);
    case RowField::Agency:
        return nameOf(Field::Agency);
    case RowField::Published:
        return nameOf(Field::Published);
    case RowField::Modified:
        return nameOf(Field::Modified);
    case RowField::Publication:
        return nameOf(Field::Publication);
    case RowField::Section:
        return nameOf(Field::Section);
    case RowField::Genre:
        return nameOf(Field::Genre);
    case RowField::Place:
        return nameOf(Field::Places);
    case RowField::Language:
        return nameOf(Field::Language);
    case RowField::Url:
        return nameOf(Field::Url);
    case RowField::Caption:
        return RecordView::tr("Caption");
    case RowField::Credit:
        return facetName(Facet::Credit);
    case RowField::Image:
        return RecordView::tr("Image");
    case RowField::Id:
        return nameOf(Field::Identifiers);
    }
    return {};
}

} // namespace

RecordView::RecordView(QWidget* parent)
    : QWidget(parent), m_source(new QPlainTextEdit), m_fieldsArea(new QScrollArea)
{
    m_source->setReadOnly(true);
    m_source->setAccessibleName(tr("Source"));
    QFont mono(QStringLiteral("Noto Sans Mono"));
    mono.setStyleHint(QFont::Monospace);
    mono.setPointSizeF(font().pointSizeF() * 0.92);
    m_source->setFont(mono);
    m_source->document()->setDocumentMargin(12);
    m_fieldsArea->setWidgetResizable(true);
    m_fieldsArea->setAccessibleName(tr("Fields"));
    auto* splitter = new QSplitter;
    if (splitter->isRightToLeft()) // Qt puts its panes a point too far to the right then
        splitter->setContentsMargins(0, 0, 1, 0);
    splitter->addWidget(m_source);
    splitter->addWidget(m_fieldsArea);
    splitter->setSizes({500, 500});
    splitter->setHandleWidth(14);
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);
    clear(QString());
}

void RecordView::clear(const QString& message)
{
    m_source->clear();
    begin();
    addRow({}, message, {});
    end();
}

void RecordView::show(const PreviewedRecord& record, const QMap<QString, QString>& columnMap,
                      const QString& remark)
{
    m_columnMap = columnMap;
    begin();
    showSource(record);
    showFields(record);
    if (!remark.isEmpty())
        addRemark(remark);
    end();
}

void RecordView::begin()
{
    m_fieldsPage = new QWidget;
    m_fieldsPage->setAutoFillBackground(true);
    m_fieldsPage->setBackgroundRole(QPalette::Base);
    m_fields = new QGridLayout(m_fieldsPage);
    m_fields->setColumnStretch(1, 1);
    m_fields->setHorizontalSpacing(14);
    m_fields->setVerticalSpacing(4); // on both sides of a line
    m_fields->setContentsMargins(14, 12, 14, 12);
}

void RecordView::end()
{
    m_fields->setRowStretch(m_fields->rowCount(), 1);
    m_fieldsArea->setWidget(m_fieldsPage);
}

void RecordView::showSource(const PreviewedRecord& record)
{
    const bool isRow = !record.source.columns.empty();
    const QString text = isRow ? rowAsText(record.source) : record.source.text;
    m_source->setPlainText(text.left(shownCharacters));
    QList<QTextEdit::ExtraSelection> marks;
    if (const auto* article = isRow ? nullptr : std::get_if<ExtractedArticle>(&record.extraction)) {
        const qsizetype shown = std::min(text.size(), shownCharacters);
        for (const auto& span : article->spans) {
            if (span.start < 0 || span.start >= shown)
                continue;
            QTextEdit::ExtraSelection mark;
            mark.cursor = QTextCursor(m_source->document());
            mark.cursor.setPosition(static_cast<int>(span.start));
            mark.cursor.setPosition(static_cast<int>(std::min(span.end, shown)), QTextCursor::KeepAnchor);
            if (span.role == FieldSpan::Role::Dropped) {
                mark.format.setFontStrikeOut(true);
                mark.format.setForeground(palette().color(QPalette::PlaceholderText));
            } else {
                mark.format.setBackground(colourOf(span.field));
                mark.format.setToolTip(nameOf(span.field));
            }
            marks << mark;
        }
    }
    m_source->setExtraSelections(marks);
}

void RecordView::showFields(const PreviewedRecord& record)
{
    auto* file = addRow(tr("File"), record.source.file.section(u'/', -2), nameOf(record.source.format));
    file->setToolTip(record.source.file);
    if (const auto* article = std::get_if<ExtractedArticle>(&record.extraction)) {
        showArticle(*article);
    } else if (const auto* skipped = std::get_if<SkippedPage>(&record.extraction)) {
        addRow({}, tr("%1: this record does not become an article.").arg(nameOf(skipped->reason)), {});
        if (!skipped->entries.empty())
            addRow({},
                   tr("It names %Ln article(s), whose date, author or section it can complete.", nullptr,
                      static_cast<int>(skipped->entries.size())),
                   {});
    } else if (const auto* failed = std::get_if<FailedRecord>(&record.extraction)) {
        addRow({}, sentence(ImportIssue{record.source.file, 0, failed->kind, failed->detail}), {}, true);
    }
    if (!record.source.columns.empty())
        showMapping(record.source);
}

void RecordView::showArticle(const ExtractedArticle& article)
{
    m_coloured.clear();
    for (const auto& span : article.spans) {
        if (span.role != FieldSpan::Role::Dropped)
            m_coloured.insert(span.field);
    }
    const auto& content = article.content;
    const auto date = [](const std::optional<PartialDate>& value) {
        return value ? value->toIso() : QString();
    };
    addField(Field::Title, content.title, content);
    if (!content.subtitle.isEmpty())
        addField(Field::Subtitle, content.subtitle, content);
    addField(Field::Publication, content.publication, content);
    addField(Field::Published, date(content.published), content);
    addField(Field::Authors, joined(content.authors), content);
    if (!content.agency.isEmpty())
        addField(Field::Agency, content.agency, content);
    addField(Field::Section, content.section, content);
    addField(Field::Places, joined(content.places), content);
    if (!content.images.empty())
        addField(Field::Images, captionsOf(content), content);
    if (!content.url.isEmpty())
        addField(Field::Url, content.url, content);
    addField(Field::Language, ownLanguageName(content.language), content);
    const auto paragraphs = content.text.isEmpty() ? 0 : content.text.count(QStringLiteral("\n\n")) + 1;
    addField(Field::Text,
             content.text.isEmpty()
                 ? QString()
                 : tr("%1, %2").arg(tr("%Ln paragraph(s)", nullptr, static_cast<int>(paragraphs)),
                                    tr("%Ln word(s)", nullptr, wordCount(content.text))),
             content);
}

void RecordView::addField(Field field, const QString& value, const ArticleContent& content)
{
    const auto origin = content.origins.find(field);
    addRow(nameOf(field), value.isEmpty() ? tr("unknown") : value,
           value.isEmpty() ? tr("not in the source")
                           : (origin == content.origins.end() ? QString() : nameOf(origin->second)),
           value.isEmpty(),
           value.isEmpty() || field == Field::Text || !m_coloured.contains(field) ? QColor()
                                                                                  : colourOf(field));
}

QLabel* RecordView::addRow(const QString& name, const QString& value, const QString& origin, bool unknown,
                           const QColor& colour)
{
    const int row = m_fields->rowCount();
    auto* nameLabel = new QLabel(name);
    nameLabel->setForegroundRole(QPalette::PlaceholderText);
    auto* valueLabel = new QLabel(value);
    valueLabel->setWordWrap(true);
    valueLabel->setTextFormat(Qt::PlainText);
    valueLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // Beside its name, whichever way it reads itself, and as high as that where it is one line.
    valueLabel->setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute |
                             Qt::AlignVCenter);
    valueLabel->setMinimumHeight(nameLabel->sizeHint().height());
    const bool isShort =
        colour.isValid() && !value.contains(u'\n') && fontMetrics().horizontalAdvance(value) < shortValue;
    if (isShort) // the colour ends with the words
        valueLabel->setWordWrap(false);
    if (colour.isValid()) // as the piece of the source it came from
        valueLabel->setStyleSheet(
            QStringLiteral("background: rgba(%1, %2, %3, %4); border-radius: 3px; padding: 1px 3px")
                .arg(colour.red())
                .arg(colour.green())
                .arg(colour.blue())
                .arg(colour.alpha()));
    if (unknown) {
        // On the white of a list a label is written in the colour of texts, not of windows.
        QPalette warm = valueLabel->palette();
        for (const auto role : {QPalette::WindowText, QPalette::Text})
            warm.setColor(role, Colours::of(palette()).warning);
        valueLabel->setPalette(warm);
    }
    auto* originLabel = new QLabel(origin);
    originLabel->setForegroundRole(QPalette::PlaceholderText);
    QFont small = originLabel->font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    originLabel->setFont(small);
    m_fields->addWidget(nameLabel, row, 0, Qt::AlignTop);
    m_fields->addWidget(valueLabel, row, 1, isShort ? Qt::AlignTop | Qt::AlignLeading : Qt::AlignTop);
    m_fields->addWidget(originLabel, row, 2, Qt::AlignTop | Qt::AlignTrailing);
    for (auto* label : {nameLabel, valueLabel, originLabel})
        label->setVisible(!label->text().isEmpty()); // there is nothing to be read there
    if (!name.isEmpty())
        m_fields->addWidget(new Hairline(Hairline::Weight::Faint), row + 1, 0, 1, 3);
    return valueLabel;
}

void RecordView::addRemark(const QString& text)
{
    auto* label = new QLabel(text);
    label->setObjectName(QStringLiteral("remark"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setFont(scaledFont(font(), 0.92));
    label->setContentsMargins(0, 6, 0, 0);
    m_fields->addWidget(label, m_fields->rowCount(), 0, 1, 3);
}

void RecordView::showMapping(const SourceRecord& source)
{
    QStringList columns;
    for (const auto& [name, value] : source.columns)
        columns << name;
    const auto guessed = guessColumns(columns);
    const auto& mapped = m_columnMap;
    m_fields->setRowMinimumHeight(m_fields->rowCount(), mappingHeight / 2);
    addRow(tr("Columns"), tr("Which column holds which field"), {});
    const QStringList fields = mappableFields();
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const QString& field = fields[i];
        const QString label = labelOf(static_cast<RowField>(i));
        auto* box = new QComboBox;
        box->setAccessibleName(tr("Column for %1").arg(label));
        const QString guess = guessed.value(field);
        box->addItem(guess.isEmpty() ? tr("(none)") : tr("%1 (guessed)").arg(guess), QString());
        for (const auto& column : columns)
            box->addItem(column, column);
        box->setCurrentIndex(std::max(0, box->findData(mapped.value(field, QStringLiteral("\n")))));
        connect(box, &QComboBox::activated, this,
                [this, field, box] { Q_EMIT columnChosen(field, box->currentData().toString()); });
        const int row = m_fields->rowCount();
        m_fields->setRowMinimumHeight(row, mappingHeight);
        auto* name = new QLabel(label);
        name->setToolTip(field); // as the terminal calls it
        name->setBuddy(box);
        m_fields->addWidget(name, row, 0);
        m_fields->addWidget(box, row, 1, 1, 2);
    }
}

} // namespace warraq

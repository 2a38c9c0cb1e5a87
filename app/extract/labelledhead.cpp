#include "extract/labelledhead.h"

#include "core/textfold.h"
#include "extract/extractor.h"
#include "extract/rowextractor.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace warraq {

namespace {

constexpr qsizetype mostLabels = 12;

Field fieldCalled(const QString& name)
{
    static const QHash<QString, Field> fields{{QStringLiteral("title"), Field::Title},
                                              {QStringLiteral("subtitle"), Field::Subtitle},
                                              {QStringLiteral("author"), Field::Authors},
                                              {QStringLiteral("agency"), Field::Agency},
                                              {QStringLiteral("published"), Field::Published},
                                              {QStringLiteral("modified"), Field::Modified},
                                              {QStringLiteral("publication"), Field::Publication},
                                              {QStringLiteral("section"), Field::Section},
                                              {QStringLiteral("genre"), Field::Genre},
                                              {QStringLiteral("place"), Field::Places},
                                              {QStringLiteral("language"), Field::Language},
                                              {QStringLiteral("url"), Field::Url}};
    return fields.value(name, Field::Identifiers);
}

/// The field a label stands for; empty: none. What only sums an article up is no label of its text, and a
/// name may be anybody's.
QString fieldOfLabel(const QString& label)
{
    static const QSet<QString> others{QStringLiteral("name"),        QStringLiteral("summary"),
                                      QStringLiteral("description"), QStringLiteral("excerpt"),
                                      QStringLiteral("teaser"),      QStringLiteral("lead"),
                                      QStringLiteral("snippet"),     QStringLiteral("abstract")};
    if (others.contains(foldText(label)))
        return {};
    const auto guessed = guessColumns({label});
    return guessed.isEmpty() ? QString() : guessed.firstKey();
}

} // namespace

std::optional<Extraction> extractLabelledHead(const SourceRecord& record)
{
    static const QRegularExpression form(
        QStringLiteral("^[ \\t]*(\\p{L}[\\p{L}\\p{M}_ -]{1,29}?)[ \\t]*[:：][ \\t]*"));
    const QString& text = record.text;
    SourceRecord row;
    row.format = record.format;
    QSet<QString> fields;
    std::vector<FieldSpan> spans;
    qsizetype body = 0;
    for (qsizetype at = 0; at < text.size() && fields.size() < mostLabels;) {
        const qsizetype found = text.indexOf(u'\n', at);
        const qsizetype end = found < 0 ? text.size() : found;
        const QString line = text.mid(at, end - at);
        const qsizetype start = std::exchange(at, end + 1);
        if (line.trimmed().isEmpty())
            continue;
        const auto label = form.match(line);
        const QString field = label.hasMatch() ? fieldOfLabel(label.captured(1)) : QString();
        if (field.isEmpty() || fields.contains(field))
            break;
        const qsizetype valueStart = start + label.capturedEnd();
        body = end;
        if (field == u"body") {
            fields.insert(field);
            body = valueStart;
            break;
        }
        const QString value = text.mid(valueStart, end - valueStart).trimmed();
        if (value.isEmpty())
            continue;
        fields.insert(field);
        row.columns.emplace_back(label.captured(1), value);
        spans.push_back({FieldSpan::Role::Field, fieldCalled(field), valueStart, end});
    }
    if (fields.size() < 2 || !fields.contains(QStringLiteral("title")))
        return std::nullopt;
    while (body < text.size() && text[body].isSpace())
        ++body;
    row.columns.emplace_back(QStringLiteral("body"), text.mid(body));
    if (body < text.size())
        spans.push_back({FieldSpan::Role::Field, Field::Text, body, text.size()});
    Extraction extraction = extractRow(row, {});
    if (auto* article = std::get_if<ExtractedArticle>(&extraction)) {
        for (auto& [field, origin] : article->content.origins) {
            if (origin == FieldOrigin::Column)
                origin = field == Field::Text ? FieldOrigin::PageText : FieldOrigin::Record;
        }
        article->spans = std::move(spans);
        if (article->content.url.isEmpty() && !record.url.isEmpty()) {
            article->content.url = record.url;
            article->content.origins[Field::Url] = FieldOrigin::Record;
        }
    }
    return extraction;
}

} // namespace warraq

#include "exporting/exportcolumns.h"

#include "citing/cslitem.h"
#include "exporting/isotext.h"

#include <QSet>

namespace warraq {

namespace {

QString joined(const QStringList& values)
{
    return values.join(QStringLiteral("; "));
}

template <class Part> QString ofImages(const Article& article, Part part)
{
    QStringList values;
    for (const auto& image : article.content.images) {
        if (const QString value = (image.*part).simplified(); !value.isEmpty())
            values << value;
    }
    return joined(values);
}

QString yesOrNo(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

QString identifiersOf(const Article& article)
{
    QStringList values;
    const auto& all = article.content.identifiers;
    for (auto it = all.begin(); it != all.end(); ++it)
        values << it.key() + u'=' + it.value();
    return joined(values);
}

QString notesOf(const Article& article)
{
    QStringList values;
    for (const auto& note : article.notes)
        values << note.text;
    return values.join(QStringLiteral("\n\n"));
}

// What a row needs to be read, found and cited; the others are asked for by name.
const QSet<QString>& usualNames()
{
    static const QSet<QString> names{
        QStringLiteral("id"),          QStringLiteral("title"),      QStringLiteral("subtitle"),
        QStringLiteral("authors"),     QStringLiteral("agency"),     QStringLiteral("published"),
        QStringLiteral("publication"), QStringLiteral("section"),    QStringLiteral("genre"),
        QStringLiteral("dateline"),    QStringLiteral("places"),     QStringLiteral("language"),
        QStringLiteral("url"),         QStringLiteral("word_count"), QStringLiteral("captions"),
        QStringLiteral("credits"),     QStringLiteral("tags"),       QStringLiteral("collections"),
        QStringLiteral("file"),        QStringLiteral("text")};
    return names;
}

} // namespace

const std::vector<ExportColumn>& exportColumns()
{
    using A = const Article&;
    using Kind = ExportColumn::Kind;
    const auto column = [](const char* name, Kind kind, QString (*value)(A)) {
        return ExportColumn{QString::fromLatin1(name), kind, value};
    };
    const auto text = [&](const char* name, QString (*value)(A)) { return column(name, Kind::Text, value); };
    const auto date = [&](const char* name, QString (*value)(A)) { return column(name, Kind::Date, value); };
    const auto number = [&](const char* name, QString (*value)(A)) {
        return column(name, Kind::Number, value);
    };
    static const std::vector<ExportColumn> columns{
        number("id", [](A a) { return QString::number(a.id.value); }),
        text("citation_key", [](A a) { return citationKey(a.id); }),
        text("title", [](A a) { return a.content.title; }),
        text("subtitle", [](A a) { return a.content.subtitle; }),
        text("authors", [](A a) { return joined(a.content.authors); }),
        text("agency", [](A a) { return a.content.agency; }),
        date("published", [](A a) { return isoText(a.content.published); }),
        text(
            "published_precision",
            [](A a) { return a.content.published ? toString(a.content.published->precision()) : QString(); }),
        date("published_not_before", [](A a) { return isoText(a.publishedNotBefore); }),
        date("published_not_after", [](A a) { return isoText(a.publishedNotAfter); }),
        date("modified", [](A a) { return isoText(a.content.modified); }),
        date("captured", [](A a) { return isoText(a.content.captured); }),
        text("publication", [](A a) { return a.content.publication; }),
        text("section", [](A a) { return a.content.section; }),
        text("genre", [](A a) { return a.content.genre; }),
        text("dateline", [](A a) { return a.content.dateline; }),
        text("places", [](A a) { return joined(a.content.places); }),
        text("language", [](A a) { return a.content.language; }),
        text("url", [](A a) { return a.content.url; }),
        text("identifiers", &identifiersOf),
        text("media_ids", [](A a) { return ofImages(a, &ArticleImage::mediaId); }),
        text("captions", [](A a) { return ofImages(a, &ArticleImage::caption); }),
        text("credits", [](A a) { return ofImages(a, &ArticleImage::credit); }),
        number("word_count", [](A a) { return QString::number(a.wordCount); }),
        text("tags", [](A a) { return joined(a.tags); }),
        text("collections", [](A a) { return joined(a.collections); }),
        text("notes", &notesOf),
        text("starred", [](A a) { return yesOrNo(a.starred); }),
        text("read", [](A a) { return yesOrNo(a.read); }),
        number(
            "duplicate_of",
            [](A a) { return a.duplicateOf.isValid() ? QString::number(a.duplicateOf.value) : QString(); }),
        number("versions", [](A a) { return QString::number(a.versions); }),
        text("file", [](A a) { return a.provenance.file; }),
        text("format", [](A a) { return a.provenance.format; }),
        number("record",
               [](A a) { return a.provenance.record ? QString::number(*a.provenance.record) : QString(); }),
        text("sha256", [](A a) { return a.provenance.sha256; }),
        date("imported", [](A a) { return isoText(a.provenance.imported); }),
        number("run", [](A a) { return QString::number(a.provenance.run.value); }),
        text("text", [](A a) { return a.content.text; }),
        text("html", [](A a) { return a.content.html; }),
    };
    return columns;
}

Result<std::vector<ExportColumn>> exportColumnsNamed(const QStringList& names)
{
    std::vector<ExportColumn> chosen;
    if (names.isEmpty()) {
        for (const auto& column : exportColumns()) {
            if (usualNames().contains(column.name))
                chosen.push_back(column);
        }
        return chosen;
    }
    for (const auto& name : names) {
        const auto& all = exportColumns();
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&](const ExportColumn& column) { return column.name == name; });
        if (found == all.end()) {
            QStringList known;
            for (const auto& column : all)
                known << column.name;
            return unexpected(ErrorKind::Usage, QStringLiteral("--fields ") + name,
                              QStringLiteral("there is no such column; there are ") +
                                  known.join(QStringLiteral(", ")));
        }
        chosen.push_back(*found);
    }
    return chosen;
}

std::vector<ExportColumn> metadataColumns()
{
    auto columns = *exportColumnsNamed({});
    columns.erase(std::remove_if(columns.begin(), columns.end(),
                                 [](const ExportColumn& column) { return column.name == u"text"; }),
                  columns.end());
    return columns;
}

} // namespace warraq

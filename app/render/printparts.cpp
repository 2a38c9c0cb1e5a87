#include "render/printparts.h"

#include "render/citation.h"

#include <QLocale>
#include <QRegularExpression>

namespace warraq {

namespace {

/// More than a margin shows beside half a page.
constexpr qsizetype notesInMargin = 240;

bool standBeside(const Article& article, const PageOptions& options)
{
    if (options.notes != PageNotes::Beside || article.notes.empty())
        return false;
    qsizetype characters = 0;
    for (const auto& note : article.notes)
        characters += note.text.size();
    return characters <= notesInMargin;
}

QString notes(const Article& article, const char* place)
{
    QString html;
    for (const auto& note : article.notes)
        html += QStringLiteral("<p dir=\"auto\">") + QChar(0x270E) + QChar(0x00A0) +
                note.text.trimmed().toHtmlEscaped() + QStringLiteral("</p>");
    return QStringLiteral("<aside class=\"notes ") + QLatin1String(place) + QStringLiteral("\">") + html +
           QStringLiteral("</aside>");
}

QString isolated(const QString& html)
{
    return QStringLiteral("<bdi>") + html + QStringLiteral("</bdi>");
}

QString filled(QString sentence, const QString& value)
{
    return sentence.replace(QStringLiteral("%1"), value);
}

QString link(const QString& url)
{
    const QString safe = url.toHtmlEscaped();
    return QStringLiteral("<a href=\"") + safe + QStringLiteral("\">") + safe + QStringLiteral("</a>");
}

QString day(const QDateTime& moment, const PageOptions& options)
{
    return printedDate(PartialDate::fromDate(moment.toUTC().date()), options.language).toHtmlEscaped();
}

} // namespace

QString notesBeside(const Article& article, const PageOptions& options)
{
    return standBeside(article, options) ? notes(article, "beside") : QString();
}

QString notesBehind(const Article& article, const PageOptions& options)
{
    if (options.notes == PageNotes::None)
        return {};
    QString html;
    if (!article.notes.empty() && !standBeside(article, options))
        html = notes(article, "behind");
    QStringList parts;
    if (article.starred)
        parts << QStringLiteral("<b>") + QChar(0x2605) + u' ' + options.words.starred.toHtmlEscaped() +
                     QStringLiteral("</b>");
    const auto list = [&parts](const QString& label, const QStringList& values) {
        if (!values.isEmpty())
            parts << QStringLiteral("<b>") + label.toHtmlEscaped() + QStringLiteral("</b> ") +
                         isolated(values.join(QStringLiteral(", ")).toHtmlEscaped());
    };
    list(options.words.tags, article.tags);
    list(options.words.collections, article.collections);
    if (!parts.isEmpty())
        html += QStringLiteral("<p class=\"marks\">") + parts.join(QStringLiteral(" · ")) +
                QStringLiteral("</p>");
    return html;
}

QString sourceLine(const Article& article, const PageOptions& options)
{
    const auto& content = article.content;
    const auto& from = article.provenance;
    const auto& words = options.words;
    const QLocale locale(options.language);
    QStringList parts;
    const auto add = [&parts](const QString& html) {
        if (!html.isEmpty())
            parts << isolated(html);
    };
    add(content.publication.toHtmlEscaped());
    const QString date = printedDate(content.published, options.language);
    const QString bounds = date.isEmpty() ? printedBounds(article, options) : QString();
    add((date.isEmpty() ? bounds : date).toHtmlEscaped());
    if (const QString page = content.identifiers.value(QStringLiteral("page")); !page.isEmpty())
        add(filled(words.page, page.toHtmlEscaped()));
    const auto address = publishedAddress(content.url);
    if (!address.original.isEmpty())
        add(link(address.original));
    if (!address.archived.isEmpty())
        add(filled(words.archivedAt, link(address.archived)));
    for (const auto& image : content.images) {
        if (!image.mediaId.isEmpty())
            add(filled(words.mediaId, image.mediaId.toHtmlEscaped()));
    }
    add(filled(words.fromFile, from.file.section(u'/', -1).toHtmlEscaped()));
    if (from.record)
        add(filled(words.record, locale.toString(*from.record + 1)));
    if (from.captured)
        add(filled(words.captured, day(*from.captured, options)));
    if (!from.sha256.isEmpty())
        add(QStringLiteral("SHA-256 ") + from.sha256.left(4) + QChar(0x2026) + from.sha256.right(4));
    if (from.imported.isValid())
        add(filled(words.imported, day(from.imported, options)));
    add(filled(words.article, locale.toString(article.id.value)));
    const auto paragraph = [](const QString& label, const QString& html) {
        return QStringLiteral("<p><b>") + label.toHtmlEscaped() + QStringLiteral("</b> ") + html +
               QStringLiteral("</p>");
    };
    return QStringLiteral("<div class=\"source\" dir=\"auto\">") +
           paragraph(words.source, parts.join(QStringLiteral(", ")) + u'.') +
           paragraph(words.citeAs,
                     options.citationHtml ? options.citationHtml(article) : citationHtml(article, options)) +
           QStringLiteral("</div>");
}

PublishedAddress publishedAddress(const QString& url)
{
    static const QRegularExpression web(QStringLiteral("^https?://"),
                                        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression capture(
        QStringLiteral("^https?://[^/]+/(?:[^/]+/)*?\\d{14}(?:[a-z]{2}_)?/(https?://.+)$"),
        QRegularExpression::CaseInsensitiveOption);
    if (!url.contains(web))
        return {};
    if (const auto match = capture.match(url); match.hasMatch())
        return {match.captured(1), url};
    return {url, {}};
}

} // namespace warraq

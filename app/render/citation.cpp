#include "render/citation.h"

#include "render/printparts.h"

namespace warraq {

namespace {

/// Notes style: Author, “Title,” Publication, date, address. What is unknown is left out; no date is n.d.
QString cited(const Article& article, const PageOptions& options, const QString& before, const QString& after,
              QString (*escape)(const QString&))
{
    const auto& content = article.content;
    QStringList parts;
    const QString who =
        content.authors.isEmpty() ? content.agency : content.authors.join(QStringLiteral(", "));
    if (!who.isEmpty())
        parts << escape(who);
    const QString title = content.title.isEmpty() ? options.words.untitled : content.title;
    QString rest = QStringLiteral("“%1.”").arg(escape(title));
    // A question keeps its own mark.
    if (title.endsWith(u'?') || title.endsWith(u'!') || title.endsWith(u'.') || title.endsWith(u'؟'))
        rest = QStringLiteral("“%1”").arg(escape(title));
    QStringList behind;
    if (!content.publication.isEmpty())
        behind << before + escape(content.publication) + after;
    const QString date = printedDate(content.published, options.language);
    behind << escape(date.isEmpty() ? QStringLiteral("n.d.") : date);
    // An address of this machine leads nobody anywhere.
    if (const QString address = publishedAddress(content.url).original; !address.isEmpty())
        behind << escape(address);
    QString text = parts.join(QStringLiteral(", "));
    if (!text.isEmpty())
        text += QStringLiteral(". ");
    text += rest + u' ' + behind.join(QStringLiteral(", "));
    return text.endsWith(u'.') ? text : text + u'.';
}

} // namespace

QString citation(const Article& article, const PageOptions& options)
{
    return cited(article, options, {}, {}, [](const QString& text) { return text; });
}

QString citationHtml(const Article& article, const PageOptions& options)
{
    return cited(article, options, QStringLiteral("<i>"), QStringLiteral("</i>"),
                 [](const QString& text) { return text.toHtmlEscaped(); });
}

} // namespace warraq

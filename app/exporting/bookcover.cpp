#include "exporting/bookcover.h"

#include "render/articlepage.h"

#include <QCoreApplication>
#include <QLocale>

namespace warraq {

namespace {

/// A cover has one page; what is longer stands whole in the receipt that is attached.
constexpr qsizetype longestCode = 420;
constexpr qsizetype longestTitle = 300;
constexpr qsizetype longTitle = 70;    // set smaller
constexpr qsizetype longerTitle = 150; // and smaller again

QString shortened(const QString& text, qsizetype longest)
{
    return text.size() <= longest ? text : text.left(longest - 1).trimmed() + QChar(0x2026);
}

QString code(const QString& text)
{
    return QStringLiteral("<code>%1</code>").arg(shortened(text, longestCode).toHtmlEscaped());
}

/// As the sidebar names it.
QString facetName(Facet facet)
{
    const auto name = [](const char* text) { return QCoreApplication::translate("warraq::FacetText", text); };
    switch (facet) {
    case Facet::Date:
        return name("Date");
    case Facet::Section:
        return name("Section");
    case Facet::Place:
        return name("Place");
    case Facet::Author:
        return name("Author");
    case Facet::Publication:
        return name("Publication");
    case Facet::Credit:
        return name("Photo credit");
    case Facet::Language:
        return name("Language");
    case Facet::Source:
        return name("Source file");
    case Facet::Import:
        return name("Import");
    case Facet::Tag:
        return name("Tag");
    case Facet::Collection:
        return name("Collection");
    }
    return {};
}

QString valueText(const QString& value)
{
    if (value.isEmpty())
        return QCoreApplication::translate("warraq::FacetText", "Unknown");
    QString text = value;
    return text.replace(QStringLiteral(".."), QStringLiteral(" – "));
}

/// `Section: Middle East, Opinion · Date: 2016 – 2017`.
QString filterText(const FacetChoices& choices)
{
    QStringList parts;
    for (const auto& [facet, choice] : choices) {
        QStringList values;
        for (const auto& value : choice.included)
            values << valueText(value);
        for (const auto& value : choice.excluded)
            values << PdfBook::tr("not %1").arg(valueText(value));
        if (!values.isEmpty())
            parts << PdfBook::tr("%1: %2").arg(facetName(facet), values.join(QStringLiteral(", ")));
    }
    return parts.join(QStringLiteral(" · "));
}

QString orderName(const BookReceipt& receipt)
{
    switch (receipt.arrangement) {
    case Arrangement::Sorted:
        break;
    case Arrangement::AsGiven:
        return PdfBook::tr("as given");
    case Arrangement::OfCollection:
        return PdfBook::tr("in the collection’s own order");
    }
    switch (receipt.order) {
    case SortOrder::Relevance:
        return ArticleQuery::parse(receipt.canonical).hasWords() ? PdfBook::tr("by relevance")
                                                                 : PdfBook::tr("newest first");
    case SortOrder::Newest:
        return PdfBook::tr("newest first");
    case SortOrder::Oldest:
        return PdfBook::tr("oldest first");
    default:
        return PdfBook::tr("as sorted in the list");
    }
}

QString titleClass(const QString& title)
{
    if (title.size() <= longTitle)
        return {};
    return title.size() > longerTitle ? QStringLiteral(" class=\"longest\"")
                                      : QStringLiteral(" class=\"long\"");
}

/// `7f3a91c4e05d...` -> `7f3a 91c4 e05d`: enough to tell two archives apart by eye.
QString spaced(const QString& fingerprint)
{
    return QStringList{fingerprint.mid(0, 4), fingerprint.mid(4, 4), fingerprint.mid(8, 4)}
        .join(u' ')
        .trimmed();
}

} // namespace

QString coverHtml(const BookReceipt& receipt, const FacetChoices& choices, const BookOptions& options,
                  const QStringList& attached)
{
    const QLocale locale(options.language);
    QString rows;
    const auto row = [&rows](const QString& label, const QString& html) {
        rows += QStringLiteral("<tr><td>") + label.toHtmlEscaped() +
                QStringLiteral("</td><td dir=\"auto\">") + html + QStringLiteral("</td></tr>");
    };
    const QString today = printedDate(PartialDate::fromDate(receipt.made.date()), options.language);
    row(receipt.compiledBy.isEmpty() ? PdfBook::tr("Compiled") : PdfBook::tr("Compiled by"),
        (receipt.compiledBy.isEmpty() ? today : receipt.compiledBy + QStringLiteral(", ") + today)
            .toHtmlEscaped());
    row(PdfBook::tr("Query"),
        receipt.typed.isEmpty() ? PdfBook::tr("every article").toHtmlEscaped() : code(receipt.typed));
    if (receipt.parsed != receipt.typed)
        row(PdfBook::tr("Read as"), code(receipt.parsed));
    if (const QString filters = filterText(choices); !filters.isEmpty())
        row(PdfBook::tr("Filters"), shortened(filters, longestCode).toHtmlEscaped());
    row(PdfBook::tr("Result"),
        PdfBook::tr("%1 articles found in %2; %3 chosen; %4")
            .arg(locale.toString(receipt.found), locale.toString(receipt.articlesInArchive),
                 locale.toString(receipt.count), orderName(receipt))
            .toHtmlEscaped());
    row(PdfBook::tr("Archive"),
        PdfBook::tr("%1 · fingerprint %2").arg(receipt.archive, spaced(receipt.fingerprint)).toHtmlEscaped());
    row(PdfBook::tr("Again with"), code(receipt.command()));
    if (!attached.isEmpty())
        row(PdfBook::tr("Attached"), attached.join(QStringLiteral(" · ")).toHtmlEscaped());
    QString html = QStringLiteral("<section class=\"cover\"><div><p class=\"over\">") +
                   PdfBook::tr("Selected articles").toHtmlEscaped() + QStringLiteral("</p><h1 dir=\"auto\"") +
                   titleClass(receipt.title) + u'>' + shortened(receipt.title, longestTitle).toHtmlEscaped() +
                   QStringLiteral("</h1>");
    if (!options.subtitle.isEmpty())
        html += QStringLiteral("<p class=\"sub\" dir=\"auto\">") +
                shortened(options.subtitle, longestTitle).toHtmlEscaped() + QStringLiteral("</p>");
    return html + QStringLiteral("<div class=\"rule\"></div></div><table>") + rows +
           QStringLiteral("</table></section>");
}

} // namespace warraq

#include "exporting/exportwords.h"

#include "exporting/articlewriter.h"
#include "exporting/pdfbook.h"

#include <QLocale>

namespace warraq {

ExportWords exportWords(const ExportContext& context)
{
    ExportWords words;
    words.page.source = PdfBook::tr("Source");
    words.page.citeAs = PdfBook::tr("Cite as");
    words.page.unknownDate = PdfBook::tr("no date");
    words.page.untitled = PdfBook::tr("Untitled");
    words.page.photo = PdfBook::tr("Photo");
    words.page.starred = PdfBook::tr("Starred");
    words.page.tags = PdfBook::tr("Tags");
    words.page.collections = PdfBook::tr("Collections");
    words.contents = PdfBook::tr("Contents");
    words.noDate = PdfBook::tr("No date");
    if (!context.compiledBy.isEmpty())
        words.compiledBy = PdfBook::tr("Compiled by") + u' ' + context.compiledBy;
    words.articles = PdfBook::tr("Archive: %1. Articles: %2.")
                         .arg(context.archiveName, QLocale(context.language).toString(context.articles));
    return words;
}

PageOptions exportPage(const ExportContext& context, const ExportWords& words)
{
    PageOptions page;
    page.medium = PageMedium::Print;
    page.language = context.language;
    page.words = words.page;
    page.highlight = context.highlight;
    page.notes = context.notes ? PageNotes::Behind : PageNotes::None;
    if (context.cited)
        page.citationHtml = [&context](const Article& article) { return context.cited(article).html; };
    return page;
}

QString citedText(const ExportContext& context, const Article& article)
{
    return context.cited ? context.cited(article).text
                         : citation(article, exportPage(context, exportWords(context)));
}

} // namespace warraq

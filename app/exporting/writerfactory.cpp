#include "exporting/writerfactory.h"

#include "exporting/capsulewriter.h"
#include "exporting/csvwriter.h"
#include "exporting/epubwriter.h"
#include "exporting/folderwriter.h"
#include "exporting/htmlwriter.h"
#include "exporting/jsonlwriter.h"
#include "exporting/markdownwriter.h"
#include "exporting/odtwriter.h"
#include "exporting/referencewriter.h"
#include "exporting/textwriter.h"
#include "exporting/warcwriter.h"
#include "exporting/xlsxwriter.h"

namespace warraq {

namespace {

Unexpected refused(ExportForm form, const char* why)
{
    return unexpected(ErrorKind::Usage, infoOf(form).name, QLatin1String(why));
}

template <class Writer, class... Arguments>
Result<std::unique_ptr<ArticleWriter>> made(Arguments&&... arguments)
{
    return std::unique_ptr<ArticleWriter>(std::make_unique<Writer>(std::forward<Arguments>(arguments)...));
}

Result<std::unique_ptr<ArticleWriter>> csvWriter(const QString& path, const ExportOptions& options)
{
    auto columns = exportColumnsNamed(options.columns);
    if (!columns)
        return columns.failure();
    return made<CsvWriter>(path, std::move(*columns));
}

} // namespace

Result<std::unique_ptr<ArticleWriter>> makeFileWriter(ExportForm form, const QString& path,
                                                      const ExportOptions& options)
{
    const bool each = becomesFolder(options); // one of many files
    switch (form) {
    case ExportForm::Pdf:
        return refused(form, "it is printed, not written");
    case ExportForm::Html:
        return made<HtmlWriter>(path);
    case ExportForm::Epub:
        return made<EpubWriter>(path);
    case ExportForm::Odt:
        return made<OdtWriter>(path);
    case ExportForm::Markdown:
        return made<MarkdownWriter>(path,
                                    each ? MarkdownWriter::Holds::OneArticle : MarkdownWriter::Holds::Many);
    case ExportForm::Text:
        return made<TextWriter>(path, each ? TextWriter::Use::Corpus : TextWriter::Use::Reading);
    case ExportForm::Ris:
        return made<ReferenceWriter>(form, path);
    case ExportForm::Biblatex:
        return made<ReferenceWriter>(form, path);
    case ExportForm::CslJson:
        return made<ReferenceWriter>(form, path);
    case ExportForm::Csv:
        return csvWriter(path, options);
    case ExportForm::Jsonl:
        return JsonlWriter::make(path, options.columns);
    case ExportForm::Xlsx: {
        auto columns = exportColumnsNamed(options.columns);
        return columns ? made<XlsxWriter>(path, std::move(*columns)) : columns.failure();
    }
    case ExportForm::Warc:
        return made<WarcWriter>(path);
    case ExportForm::Capsule:
        return made<CapsuleWriter>(path);
    }
    return refused(form, "there is no such form");
}

Result<std::unique_ptr<ArticleWriter>> makeWriter(ExportForm form, const QString& path,
                                                  const ExportOptions& options)
{
    ExportOptions asked = options;
    asked.form = form;
    if (!becomesFolder(asked))
        return makeFileWriter(form, path, asked);
    if (!infoOf(form).eachByItself)
        return refused(form, "its articles cannot stand in a file each");
    // Pages belong together: they have an index, and share their pictures.
    if (form == ExportForm::Html)
        return made<HtmlWriter>(path, HtmlWriter::Shape::Folder);
    // What is wrong with the options is said before anything is begun.
    if (auto single = makeFileWriter(form, path, asked); !single)
        return single.failure();
    return std::unique_ptr<ArticleWriter>(std::make_unique<FolderWriter>(form, path, asked));
}

} // namespace warraq

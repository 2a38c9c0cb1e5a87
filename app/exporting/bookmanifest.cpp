#include "exporting/bookmanifest.h"

#include "exporting/bookcontent.h"
#include "exporting/isotext.h"
#include "render/printparts.h"

#include <QFileInfo>

namespace warraq {

namespace {

QString listed(const QStringList& values)
{
    return values.join(QStringLiteral("; "));
}

std::vector<BookAttachment> citationFiles(const std::vector<ArticleCitation>& citations)
{
    return {{QStringLiteral("citations.json"), QStringLiteral("application/vnd.citationstyles.csl+json"),
             PdfBook::tr("Citations for reference managers, as CSL-JSON"), cslFile(citations), "Data"},
            {QStringLiteral("citations.ris"), QStringLiteral("application/x-research-info-systems"),
             PdfBook::tr("Citations for reference managers, as RIS"), risFile(citations), "Data"},
            {QStringLiteral("citations.txt"), QStringLiteral("text/plain"),
             PdfBook::tr("Citations as they are printed"), citationTextFile(citations), "Data"}};
}

} // namespace

QStringList manifestHeader()
{
    static const QStringList names =
        QStringLiteral("number page id title authors agency publication section published "
                       "published_not_before published_not_after modified captured dateline "
                       "language url archived_url file record offset length sha256 imported "
                       "run profile word_count tags collections starred")
            .split(u' ');
    return names;
}

QStringList manifestLine(const Article& article, PersonalMarks marks)
{
    const auto& content = article.content;
    const auto& from = article.provenance;
    const auto address = publishedAddress(content.url);
    const bool told = marks == PersonalMarks::Told;
    return {QString::number(article.id.value),
            content.title,
            listed(content.authors),
            content.agency,
            content.publication,
            content.section,
            isoText(content.published),
            isoText(article.publishedNotBefore),
            isoText(article.publishedNotAfter),
            isoText(content.modified),
            isoText(from.captured ? from.captured : content.captured),
            content.dateline,
            content.language,
            address.original,
            address.archived,
            from.file.section(u'/', -1), // folders are this machine's
            from.record ? QString::number(*from.record) : QString(),
            QString::number(from.offset),
            QString::number(from.length),
            from.sha256,
            isoText(from.imported),
            QString::number(from.run.value),
            from.profile,
            QString::number(article.wordCount),
            told ? listed(article.tags) : QString(),
            told ? listed(article.collections) : QString(),
            !told             ? QString()
            : article.starred ? QStringLiteral("true")
                              : QStringLiteral("false")};
}

std::vector<BookAttachment> articleAttachments(const BookContent& content, size_t entry)
{
    const std::vector<QStringList> lines{
        manifestHeader(), QStringList{QStringLiteral("1"), QStringLiteral("1")} + content.manifest[entry]};
    auto files = citationFiles({content.citations[entry]});
    files.push_back({QStringLiteral("manifest.csv"), QStringLiteral("text/csv"),
                     PdfBook::tr("Where this article is from"), csvTable(lines), "Source"});
    return files;
}

std::vector<BookAttachment> bookAttachments(const BookContent& content)
{
    std::vector<QStringList> lines{manifestHeader()};
    for (size_t i = 0; i < content.manifest.size(); ++i)
        lines.push_back(QStringList{QString::number(i + 1), QString::number(content.entries[i].page)} +
                        content.manifest[i]);
    auto files = citationFiles(content.citations);
    files.push_back({QStringLiteral("manifest.csv"), QStringLiteral("text/csv"),
                     PdfBook::tr("The articles of this book and where they are from"), csvTable(lines),
                     "Source"});
    files.push_back({QStringLiteral("receipt.json"), QStringLiteral("application/json"),
                     PdfBook::tr("How the articles were chosen"), content.receipt.toJson(), "Source"});
    return files;
}

} // namespace warraq

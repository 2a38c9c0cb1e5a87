#include "exporting/booksplitter.h"

#include "exporting/articlefilename.h"
#include "exporting/bookmanifest.h"
#include "exporting/bookmetadata.h"
#include "exporting/glyphtexts.h"
#include "exporting/newfile.h"
#include "exporting/pdfobjects.h"
#include "exporting/printedheads.h"
#include "exporting/printedsheet.h"
#include "exporting/writingplace.h"

#include <QDir>
#include <QFileInfo>

#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <exception>
#include <numeric>

namespace warraq {

namespace {

/// One article's pages as a document of its own.
class ArticlePdf
{
public:
    ArticlePdf(const BookContent& content, size_t entry, const BookOptions& options)
        : m_content(content), m_number(entry), m_entry(content.entries[entry]), m_options(options)
    {
        m_out.emptyPDF();
    }

    void add(QPDFObjectHandle page) { QPDFPageDocumentHelper(m_out).addPage(page, false); }

    /// \p firstHead: of the article's pages among all.
    void write(const QString& path, PrintedHeads& heads, size_t firstHead, const CancelToken& cancel)
    {
        auto pages = m_out.getAllPages();
        GlyphTexts texts;
        for (size_t i = 0; i < pages.size(); ++i) {
            texts.read(contentOf(pages[i]), pages[i].getKey("/Resources"));
            const auto box = QPDFPageObjectHelper(pages[i]).getMediaBox().getArrayAsRectangle();
            if (auto form = heads.formFor(firstHead + i, m_out, box); !form.isNull()) {
                texts.read(heads.content(firstHead + i), form.getDict().getKey("/Resources"));
                layOver(m_out, pages[i], form, "/WarraqHead");
            }
            tidyPage(pages[i], [](const std::string&) { return false; });
        }
        texts.complete(m_out);
        describe(m_out,
                 {m_entry.title, m_entry.authors, m_entry.section,
                  m_entry.language.isEmpty() ? m_options.language : m_entry.language, m_content.receipt.made,
                  texts.allSayText(m_out) ? PdfConformance::ArchivalUnicode : PdfConformance::None});
        attach(m_out, articleAttachments(m_content, m_number), m_content.receipt.made);
        writePdf(m_out, path, [&cancel] { return cancel.isCancelled(); });
    }

private:
    const BookContent& m_content;
    size_t m_number;
    const BookEntry& m_entry;
    const BookOptions& m_options;
    QPDF m_out;
};

} // namespace

QStringList articleFiles(const BookContent& content, const BookOptions& options)
{
    ArticleFileNames names(options.namePattern, QStringLiteral(".pdf"));
    const QDir folder(options.path);
    QStringList files;
    for (const auto& entry : content.entries)
        files << folder.filePath(names.next({entry.isoDate, entry.section, entry.title, entry.authors}));
    return files;
}

BookSplitter::BookSplitter(BookContent content, BookOptions options, CancelToken cancel)
    : BookBinding(std::move(content), std::move(options), std::move(cancel))
{
}

void BookSplitter::take(const std::shared_ptr<PrintedSheet>& sheet)
{
    m_sheets.push_back(sheet);
    m_pages.insert(m_pages.end(), sheet->pages().begin(), sheet->pages().end());
}

std::vector<RunningHead> BookSplitter::headsOf(const PageSpan& span) const
{
    return articleHeads(m_content, span);
}

Result<void> BookSplitter::addHeads(const QByteArray& pdf, size_t bodies)
{
    m_heads.emplace_back(pdf, static_cast<size_t>(pagesForHeads(bodies)));
    return {};
}

Result<int> BookSplitter::finish(const BookFrontPages&)
{
    const QStringList files = articleFiles(m_content, m_options);
    if (m_options.overwrite == Overwrite::No) {
        for (const auto& file : files) {
            if (QFileInfo::exists(file))
                return unexpected(ErrorKind::Exists, file);
        }
    }
    if (!QFileInfo(m_options.path).isDir() && !QDir().mkdir(m_options.path))
        return unexpected(ErrorKind::NotFound, m_options.path, QStringLiteral("the folder cannot be made"));
    const auto place = WritingPlace::open(m_options.path + QStringLiteral("/articles"));
    if (!place)
        return place.failure();
    const int all = std::accumulate(m_pagesOf.begin(), m_pagesOf.end(), 0);
    try {
        PrintedHeads heads(headStrip(m_options));
        for (const auto& [pdf, count] : m_heads)
            heads.add(pdf, count);
        const auto& entries = m_content.entries;
        for (size_t i = 0; i < entries.size(); ++i) {
            if (m_cancel.isCancelled())
                return unexpected(ErrorKind::Cancelled, m_options.path);
            const int end = i + 1 < entries.size() ? entries[i + 1].page : all + 1;
            const auto firstHead = static_cast<size_t>(entries[i].page - 1);
            ArticlePdf article(m_content, i, m_options);
            for (int page = entries[i].page; page < end; ++page)
                article.add(m_pages.at(static_cast<size_t>(page - 1)));
            auto made =
                makeFile(**place, files[static_cast<qsizetype>(i)], m_options.overwrite, m_cancel,
                         [&](const QString& part) { article.write(part, heads, firstHead, m_cancel); });
            if (!made)
                return made.failure();
        }
    } catch (const std::exception& error) {
        return unexpected(ErrorKind::Internal, m_options.path, QString::fromLocal8Bit(error.what()));
    }
    return all;
}

} // namespace warraq

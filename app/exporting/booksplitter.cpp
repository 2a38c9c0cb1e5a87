#include "exporting/booksplitter.h"

#include "exporting/articlefilename.h"
#include "exporting/bookmanifest.h"
#include "exporting/bookmetadata.h"
#include "exporting/glyphtexts.h"
#include "exporting/newfile.h"
#include "exporting/pdfobjects.h"
#include "exporting/printedheads.h"
#include "exporting/writingplace.h"

#include <QDir>
#include <QFileInfo>

#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <stdexcept>

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

    void add(QPDFPageObjectHelper page) { QPDFPageDocumentHelper(m_out).addPage(page, false); }

    /// \p firstHead: of the article's pages among all.
    void write(const QString& path, PrintedHeads& heads, size_t firstHead, const CancelToken& cancel)
    {
        auto pages = m_out.getAllPages();
        GlyphTexts texts;
        for (size_t i = 0; i < pages.size(); ++i) {
            layOver(m_out, pages[i], heads.formFor(firstHead + i, m_out), bookEdges(m_options));
            texts.read(pages[i]);
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

/// The printed pages in order, of which one part at a time is open.
class PrintedPages
{
public:
    explicit PrintedPages(const std::vector<QByteArray>& bodies) : m_bodies(bodies) {}

    QPDFPageObjectHelper next()
    {
        while (m_at == m_pages.size()) {
            // The last part stays: an article of its may not be written yet.
            m_before = std::move(m_part);
            m_part = openedPdf(m_bodies.at(m_next++));
            m_pages = QPDFPageDocumentHelper(*m_part).getAllPages();
            m_at = 0;
        }
        return m_pages[m_at++];
    }

private:
    const std::vector<QByteArray>& m_bodies;
    std::unique_ptr<QPDF> m_before;
    std::unique_ptr<QPDF> m_part;
    std::vector<QPDFPageObjectHelper> m_pages;
    size_t m_next = 0;
    size_t m_at = 0;
};

int pagesOf(const std::vector<QByteArray>& bodies)
{
    int pages = 0;
    for (const auto& body : bodies)
        pages += static_cast<int>(openedPdf(body)->getAllPages().size());
    return pages;
}

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

Result<int> splitBook(const std::vector<QByteArray>& bodies, const std::vector<QByteArray>& heads,
                      const BookContent& content, const BookOptions& options, const CancelToken& cancel)
{
    const QStringList files = articleFiles(content, options);
    if (options.overwrite == Overwrite::No) {
        for (const auto& file : files) {
            if (QFileInfo::exists(file))
                return unexpected(ErrorKind::Exists, file);
        }
    }
    if (!QFileInfo(options.path).isDir() && !QDir().mkdir(options.path))
        return unexpected(ErrorKind::NotFound, options.path, QStringLiteral("the folder cannot be made"));
    const auto place = WritingPlace::open(options.path + QStringLiteral("/articles"));
    if (!place)
        return place.failure();
    int all = 0;
    try {
        all = pagesOf(bodies);
        PrintedPages pages(bodies);
        PrintedHeads sheets(heads);
        if (sheets.size() != static_cast<size_t>(all))
            throw std::runtime_error("the running heads do not fit the pages");
        for (size_t i = 0; i < content.entries.size(); ++i) {
            if (cancel.isCancelled())
                return unexpected(ErrorKind::Cancelled, options.path);
            const int end = i + 1 < content.entries.size() ? content.entries[i + 1].page : all + 1;
            const auto firstHead = static_cast<size_t>(content.entries[i].page - 1);
            ArticlePdf article(content, i, options);
            for (int page = content.entries[i].page; page < end; ++page)
                article.add(pages.next());
            auto made =
                makeFile(**place, files[static_cast<qsizetype>(i)], options.overwrite, cancel,
                         [&](const QString& part) { article.write(part, sheets, firstHead, cancel); });
            if (!made)
                return made.failure();
        }
    } catch (const std::exception& error) {
        return unexpected(ErrorKind::Internal, options.path, QString::fromLocal8Bit(error.what()));
    }
    return all;
}

} // namespace warraq

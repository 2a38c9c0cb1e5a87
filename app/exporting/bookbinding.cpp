#include "exporting/bookbinding.h"

#include "exporting/bookjoiner.h"
#include "exporting/booksplitter.h"
#include "exporting/pdfobjects.h"

#include <exception>
#include <numeric>
#include <stdexcept>

namespace warraq {

BookBinding::BookBinding(BookContent content, BookOptions options, CancelToken cancel)
    : m_content(std::move(content)), m_options(std::move(options)), m_cancel(std::move(cancel))
{
}

std::unique_ptr<BookBinding> BookBinding::begin(BookContent content, const BookOptions& options,
                                                const CancelToken& cancel)
{
    if (options.files == BookFiles::OneEach)
        return std::make_unique<BookSplitter>(std::move(content), options, cancel);
    return std::make_unique<BookJoiner>(std::move(content), options, cancel);
}

Result<std::vector<RunningHead>> BookBinding::addBody(const QByteArray& pdf)
{
    try {
        const auto span = place(pdf, m_pagesOf.size());
        m_pagesOf.push_back(span.pageEnd - span.firstPage);
        take(pdf);
        return headsOf(span);
    } catch (const std::exception& error) {
        if (m_cancel.isCancelled())
            return unexpected(ErrorKind::Cancelled, m_options.path);
        return unexpected(ErrorKind::Internal, QStringLiteral("PDF"), QString::fromLocal8Bit(error.what()));
    }
}

int BookBinding::pagesForHeads(size_t bodies)
{
    int pages = 0;
    for (size_t i = 0; i < bodies; ++i)
        pages += m_pagesOf.at(m_withHeads++);
    return pages;
}

PageSpan BookBinding::place(const QByteArray& pdf, size_t index)
{
    PageSpan span;
    span.firstEntry = m_content.firstEntry.at(index);
    span.entryEnd =
        index + 1 < m_content.firstEntry.size() ? m_content.firstEntry[index + 1] : m_content.entries.size();
    span.firstPage = std::accumulate(m_pagesOf.begin(), m_pagesOf.end(), 1);
    const auto document = openedPdf(pdf);
    for (const auto& [name, page] : destinationsOf(*document)) {
        const auto number = QString::fromStdString(name).mid(1).toULongLong();
        if (name[0] == 'a' && number > span.firstEntry && number <= span.entryEnd)
            m_content.entries[number - 1].page = span.firstPage + page;
    }
    for (size_t i = span.firstEntry; i < span.entryEnd; ++i) {
        if (m_content.entries[i].page == 0)
            throw std::runtime_error("an article's page was not found");
    }
    span.pageEnd = span.firstPage + static_cast<int>(document->getAllPages().size());
    return span;
}

} // namespace warraq

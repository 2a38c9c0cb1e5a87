#include "exporting/bookbinding.h"

#include "exporting/bookjoiner.h"
#include "exporting/booksplitter.h"
#include "exporting/printedsheet.h"

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

Result<std::vector<RunningHead>> BookBinding::addBody(const std::shared_ptr<PrintedSheet>& sheet)
{
    try {
        const auto span = place(*sheet, m_pagesOf.size());
        m_pagesOf.push_back(span.pageEnd - span.firstPage);
        take(sheet);
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

PageSpan BookBinding::place(const PrintedSheet& sheet, size_t index)
{
    PageSpan span;
    span.firstEntry = m_content.firstEntry.at(index);
    span.entryEnd =
        index + 1 < m_content.firstEntry.size() ? m_content.firstEntry[index + 1] : m_content.entries.size();
    span.firstPage = std::accumulate(m_pagesOf.begin(), m_pagesOf.end(), 1);
    span.pageEnd = span.firstPage;
    const auto& pages = sheet.pagesOfRows();
    for (size_t i = span.firstEntry; i < span.entryEnd; ++i) {
        const int own = pages.at(i - span.firstEntry);
        if (own == 0)
            throw std::runtime_error("an article's page was not found");
        m_content.entries[i].page = span.pageEnd;
        span.pageEnd += own;
    }
    return span;
}

} // namespace warraq

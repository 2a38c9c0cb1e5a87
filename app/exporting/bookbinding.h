#pragma once

#include "exporting/bookcontent.h"
#include "exporting/runninghead.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace warraq {

class PrintedSheet;

/// What stands before the articles, printed.
struct BookFrontPages
{
    std::shared_ptr<PrintedSheet> pages; ///< cover and contents (bookfront.h); null: the book has none
    std::shared_ptr<PrintedSheet> numbers;
    QByteArray heads;
};

/// Makes the file of a book, or the files, from what is printed, part by part: while one part is bound the
/// next are being printed. One thread at a time.
class BookBinding
{
public:
    /// By BookOptions::files. \p content: read; its entries get their pages here.
    [[nodiscard]] static std::unique_ptr<BookBinding> begin(BookContent content, const BookOptions& options,
                                                            const CancelToken& cancel);
    virtual ~BookBinding() = default;

    /// The next of BookContent::files, printed and not full; which running heads its pages want. Errors:
    /// Internal (an article without a page).
    [[nodiscard]] Result<std::vector<RunningHead>> addBody(const std::shared_ptr<PrintedSheet>& sheet);
    /// Those heads of the next \p bodies, printed as one; in the order of the bodies.
    [[nodiscard]] virtual Result<void> addHeads(const QByteArray& pdf, size_t bodies) = 0;
    /// All is there, \p front with it. Returns the number of pages. Errors: Exists, Unreadable, DiskFull,
    /// Cancelled, Internal.
    [[nodiscard]] virtual Result<int> finish(const BookFrontPages& front) = 0;

    [[nodiscard]] const BookContent& content() const { return m_content; }

protected:
    BookBinding(BookContent content, BookOptions options, CancelToken cancel);

    /// Takes a part's pages; their articles have their places already. Throws qpdf's errors.
    virtual void take(const std::shared_ptr<PrintedSheet>& sheet) = 0;
    [[nodiscard]] virtual std::vector<RunningHead> headsOf(const PageSpan& span) const = 0;

    BookContent m_content;
    BookOptions m_options;
    CancelToken m_cancel;
    /// So many pages the next \p bodies have that have no heads yet. Throws std::out_of_range.
    [[nodiscard]] int pagesForHeads(size_t bodies);

    std::vector<int> m_pagesOf; ///< how many pages each body has

private:
    /// Where the articles of the part \p index begin.
    PageSpan place(const PrintedSheet& sheet, size_t index);

    size_t m_withHeads = 0; ///< so many bodies have theirs
};

} // namespace warraq

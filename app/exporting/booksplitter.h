#pragma once

#include "exporting/bookbinding.h"

#include <qpdf/QPDFObjectHandle.hh>

namespace warraq {

/// The files a PDF an article gives, with their folder, in the entries' order.
[[nodiscard]] QStringList articleFiles(const BookContent& content, const BookOptions& options);

/// Printed bodies as a PDF an article in the folder BookOptions::path, each with metadata of its own and its
/// line of the manifest. Nothing is written when one of the files is there and may not be replaced. Errors of
/// finish(): Exists, NotFound (the folder's folder), those of makeFile; after one of these, or a stop, whole
/// files may stand in the folder.
class BookSplitter : public BookBinding
{
public:
    BookSplitter(BookContent content, BookOptions options, CancelToken cancel);

    [[nodiscard]] Result<void> addHeads(const QByteArray& pdf, size_t bodies) override;
    [[nodiscard]] Result<int> finish(const BookFrontPages& front) override;

protected:
    void take(const std::shared_ptr<PrintedSheet>& sheet) override;
    [[nodiscard]] std::vector<RunningHead> headsOf(const PageSpan& span) const override;

private:
    std::vector<std::shared_ptr<PrintedSheet>> m_sheets;
    std::vector<QPDFObjectHandle> m_pages;              ///< of the sheets, in order
    std::vector<std::pair<QByteArray, size_t>> m_heads; ///< printed; of so many pages
};

} // namespace warraq

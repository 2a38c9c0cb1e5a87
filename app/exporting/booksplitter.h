#pragma once

#include "exporting/bookbinding.h"

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
    [[nodiscard]] Result<int> finish(const QByteArray& front, const QByteArray& frontHeads) override;

protected:
    void take(const QByteArray& pdf) override;
    [[nodiscard]] std::vector<RunningHead> headsOf(const PageSpan& span) const override;

private:
    std::vector<QByteArray> m_bodies;
    std::vector<std::pair<QByteArray, size_t>> m_heads; ///< printed; of so many pages
};

} // namespace warraq

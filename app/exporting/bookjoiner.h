#pragma once

#include "exporting/bookcontent.h"

#include <QByteArray>

#include <vector>

namespace warraq {

/// Where the printed articles begin: fills BookEntry::page; returns the number of body pages. Any thread.
/// Errors: Internal (a PDF that lacks an article's destination).
[[nodiscard]] Result<int> readPages(const std::vector<QByteArray>& bodies, BookContent& content);

/// How many pages a PDF has. Any thread. Errors: Internal.
[[nodiscard]] Result<int> pagesIn(const QByteArray& pdf);

/// Front matter and bodies as one PDF, with \p heads (runninghead.h, printed) laid over them: names, links,
/// outline, page labels (i, ii … 1, 2 …), document information and XMP that agree, and within it the receipt,
/// the manifest and the citations. Written to BookOptions::path at once. Any thread. Errors: those of
/// makeFile.
[[nodiscard]] Result<int> joinBook(const QByteArray& front, const std::vector<QByteArray>& bodies,
                                   const std::vector<QByteArray>& heads, const BookContent& content,
                                   const BookOptions& options, const CancelToken& cancel);

} // namespace warraq

#pragma once

#include "exporting/bookcontent.h"

#include <QByteArray>

#include <vector>

namespace warraq {

/// The files a PDF an article gives, with their folder, in the entries' order.
[[nodiscard]] QStringList articleFiles(const BookContent& content, const BookOptions& options);

/// Printed bodies as a PDF an article in the folder BookOptions::path, each with \p heads (articleHeads,
/// printed), metadata of its own and its line of the manifest. Nothing is written when one of the files is
/// there and may not be replaced. Returns the number of pages. Any thread. Errors: Exists, NotFound (the
/// folder's folder), those of makeFile; after one of these, or a stop, whole files may stand in the folder.
[[nodiscard]] Result<int> splitBook(const std::vector<QByteArray>& bodies,
                                    const std::vector<QByteArray>& heads, const BookContent& content,
                                    const BookOptions& options, const CancelToken& cancel);

} // namespace warraq

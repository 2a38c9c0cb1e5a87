#pragma once

#include "archive/archivetypes.h"
#include "importing/sourceplan.h"

namespace warraq {

/// Finds the bytes of an article's images: `data:` addresses, and files beside the page, never above \p
/// file.root. What is no image by its content, or over a limit, is left out. Any thread.
[[nodiscard]] std::map<size_t, NewAsset> assetsOf(const ArticleContent& content, const PlannedFile& file);

/// The image type of bytes by their content; empty when they are none.
[[nodiscard]] QString imageType(const QByteArray& bytes);

} // namespace warraq

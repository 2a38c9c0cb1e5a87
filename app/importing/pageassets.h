#pragma once

#include "archive/archivetypes.h"
#include "formats/sourcereader.h"
#include "importing/sourceplan.h"

namespace warraq {

/// Takes the pictures that stand in a page as `data:` addresses (RFC 2397) out of it: their bytes, by the
/// index of the image. In their place the page and the image say `inline-` and a piece of the hash, so that
/// the same bytes are not kept three times. Any thread.
[[nodiscard]] std::map<size_t, NewAsset> takeInlineImages(ArticleContent& content);

/// Finds the bytes of an article's images in files beside the page, never above \p file.root. What is no
/// image by its content, or over a limit, is left out. Any thread.
[[nodiscard]] std::map<size_t, NewAsset> assetsOf(const ArticleContent& content, const PlannedFile& file);

/// The same for a page that was at \p address, out of the source it came in. On the source's thread.
[[nodiscard]] std::map<size_t, NewAsset> assetsOf(const ArticleContent& content, const QString& address,
                                                  PageResources& resources);

/// The file that \p name means within the file \p in, if it lies within \p root. Canonical; empty: none.
[[nodiscard]] QString fileBeside(const QString& name, const QString& in, const QString& root);
/// What \p name means within what is at \p in; empty: nothing that a source keeps.
[[nodiscard]] QString addressWithin(const QString& name, const QString& in);
/// Empty: more than \p most, or not to be read.
[[nodiscard]] QByteArray bytesOfFile(const QString& path, qint64 most);

/// The image type of bytes by their content; empty when they are none.
[[nodiscard]] QString imageType(const QByteArray& bytes);

} // namespace warraq

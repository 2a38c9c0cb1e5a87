#pragma once

#include "core/article.h"
#include "core/sourceview.h"
#include "render/articlepage.h"

#include <QString>

#include <map>

namespace warraq {

/// A source's text with the pieces that became fields coloured and named, and the furniture struck out: a
/// document for the reader pane. \p file is told above it. Any thread.
[[nodiscard]] QString sourceDocument(const SourceView& view, const QString& file, const PageOptions& options);

/// A captured page as it was, sealed: no script, no frame, no form, nothing from anywhere but the pictures of
/// it, the stylesheets and fonts that are in the archive. \p html is its decoded text, \p files the archive's
/// names (hashes) for what the page names beside its article's pictures. Any thread.
[[nodiscard]] QString sealedDocument(const QString& html, const Article& article,
                                     const std::map<QString, QString>& files = {});

} // namespace warraq

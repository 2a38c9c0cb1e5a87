#pragma once

#include <QString>
#include <QStringList>

namespace warraq {

/// A piece of a text of about \p characters with the most hits in it, each between U+27E6 and U+27E7, "…"
/// where it is cut. \p terms are ArticleQuery::highlightTerms(). Without a hit: the text's beginning. Any
/// thread.
[[nodiscard]] QString snippetOf(const QString& text, const QStringList& terms, qsizetype characters = 220);

} // namespace warraq

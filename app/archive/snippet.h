#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace warraq {

/// A piece of an article's body (UTF-8) of about \p characters with the most hits in it, each between U+27E6
/// and U+27E7, "…" where it is cut. \p terms are ArticleQuery::highlightTerms(). Without a hit: the text's
/// beginning. Any thread.
[[nodiscard]] QString snippetOf(const QByteArray& text, const QStringList& terms, qsizetype characters = 220);

} // namespace warraq

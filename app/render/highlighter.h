#pragma once

#include "core/markedwords.h"

namespace warraq {

/// Marks searched words with `<mark>`, as MarkedWords finds them. Any thread.
class Highlighter
{
public:
    /// \p terms: ArticleQuery::highlightTerms().
    explicit Highlighter(const QStringList& terms) : m_words(terms) {}

    /// Plain text, escaped and marked.
    [[nodiscard]] QString inText(const QString& text, TextPart part) const;
    /// Clean HTML of a body: marked between the tags only. What goes over tags has a mark in each element,
    /// all but the first of class `rest`.
    [[nodiscard]] QString inHtml(const QString& html) const;

private:
    MarkedWords m_words;
};

} // namespace warraq

#pragma once

#include "archive/vocabularyshelves.h"
#include "archive/wordexpander.h"
#include "search/articlequery.h"

namespace warraq {

/// For a query that finds nothing: typed texts like it with words that are there for those that are not, or
/// that look like a slip of a frequent one; the likeliest first. Whether they find anything is not looked at.
/// Thread and errors are those of the shelves.
class SpellingAdvice
{
public:
    SpellingAdvice(VocabularyShelves& shelves, WordExpander& expander)
        : m_shelves(shelves), m_expander(expander)
    {
    }
    [[nodiscard]] Result<QStringList> otherSpellings(const ArticleQuery& query);

private:
    [[nodiscard]] Result<qint64> livingOf(const QueryWord& word);
    [[nodiscard]] Result<QStringList> nearestTo(const QueryWord& word, qint64 documents);

    VocabularyShelves& m_shelves;
    WordExpander& m_expander;
};

} // namespace warraq

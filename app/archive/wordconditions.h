#pragma once

#include "core/cancel.h"
#include "index/wordsearch.h"
#include "search/querynode.h"

#include <functional>

namespace warraq {

class Connection;

/// Answers what a question asks of words: of the index, and, of what it does not know, of the texts
/// themselves. Belongs to its connection's thread. Errors: Cancelled, those of the index and the connection.
class WordConditions
{
public:
    WordConditions(Connection& connection, WordSearch& words) : m_connection(connection), m_words(words) {}

    /// \p node: one that asksWords, not of notes. Ids less than \p end, which WordSearch has begun with.
    /// \p within: nothing else need be looked at; null: everything. What comes back may hold more.
    [[nodiscard]] Result<IdSet> having(const QueryNodePtr& node, qint64 end, const IdSet* within,
                                       const CancelToken& cancel);

private:
    [[nodiscard]] Result<IdSet> ofExact(const ExactNode& node, const IdSet* within,
                                        const CancelToken& cancel);
    /// Those of \p found, in which the words of \p node stand in any case, in which its names stand with a
    /// capital.
    [[nodiscard]] Result<IdSet> withCapitals(const QueryNodePtr& node, IdSet found, const IdSet* within,
                                             const CancelToken& cancel);
    /// Those in whose texts \p count says at least \p times, all together.
    [[nodiscard]] Result<IdSet> verified(const IdSet& candidates, TextScope scope, int times,
                                         const std::function<size_t(const QByteArray& utf8)>& count,
                                         const CancelToken& cancel);

    Connection& m_connection;
    WordSearch& m_words;
    qint64 m_end = 0;
};

/// A phrase, words near each other, words as they are written. Pure.
[[nodiscard]] bool asksWords(const QueryNode& node);

} // namespace warraq

#pragma once

#include "archive/connection.h"
#include "core/cancel.h"
#include "core/ids.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace warraq {

class IdSet;

/// Reads titles alone. Finds in a list the next article whose title begins with what was typed, letter case,
/// accents and the forms of Arabic letters aside and punctuation left out: as words are compared everywhere.
/// The titles that follow are read one by one; where none of many begins so, the index says which have the
/// words at all, and the others are passed over. Belongs to its connection's thread.
class TitleSearch
{
public:
    /// The articles that have a query's words. Errors: as SearchEngine::search.
    using Having = std::function<Result<std::shared_ptr<const IdSet>>(const QString& typed)>;

    /// Titles that are read before the index is asked.
    static constexpr size_t looked = 1000;

    explicit TitleSearch(Connection& connection) : m_connection(connection) {}

    /// The place in \p list of the first from \p from on, and after its end from the beginning, whose title
    /// begins with \p start. None: no title does, or nothing in \p start is a letter or digit. Errors:
    /// Cancelled, those of the connection.
    [[nodiscard]] Result<std::optional<size_t>> next(std::span<const ArticleId> list, size_t from,
                                                     const QString& start, const Having& having,
                                                     const CancelToken& cancel);
    /// As ReadSession::titles.
    [[nodiscard]] Result<QStringList> of(std::span<const ArticleId> ids, const CancelToken& cancel);

private:
    /// Null: it has none, or is not there.
    [[nodiscard]] Result<QString> titleOf(ArticleId id);
    [[nodiscard]] Result<bool> begins(ArticleId id, const QByteArray& start);

    Connection& m_connection;
    std::optional<Statement> m_title;
};

} // namespace warraq

#pragma once

#include "archive/articlestore.h"

namespace warraq {

/// Reads what an article is compared with: its versions and its near copies. Belongs to its connection's
/// thread.
class ComparedTexts
{
public:
    ComparedTexts(Connection& connection, ArticleStore& articles)
        : m_connection(connection), m_articles(articles)
    {
    }

    /// See ReadSession::comparable.
    [[nodiscard]] Result<std::vector<ComparedText>> of(ArticleId id);

private:
    [[nodiscard]] Result<std::vector<qint64>> numbers(const char* sql, ArticleId id);
    [[nodiscard]] Result<ComparedText> text(ArticleStore::Stored stored);

    Connection& m_connection;
    ArticleStore& m_articles;
};

} // namespace warraq

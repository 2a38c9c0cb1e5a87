#include "archive/knownarticles.h"

#include "archive/keys.h"

namespace warraq {

Result<ArticleId> KnownArticles::withText(const QByteArray& textKey)
{
    for (const quint32 candidate : m_parts.keys.find(KeyKind::Text, keyOf(textKey))) {
        auto same = m_parts.statements.get("SELECT 1 FROM version WHERE article_id = ? AND text_key = ?");
        if (!same)
            return same.failure();
        (*same)->bind(1, qint64(candidate)).bind(2, textKey);
        auto is = Statements::firstInteger(**same);
        if (!is)
            return is.failure();
        if (*is == 1)
            return ArticleId{candidate};
    }
    return ArticleId{};
}

Result<ArticleId> KnownArticles::withAddress(const QString& address)
{
    if (address.isNull())
        return ArticleId{};
    for (const quint32 candidate : m_parts.keys.find(KeyKind::Address, addressKey(address))) {
        auto stored = m_parts.articles.load(ArticleId{candidate}, ArticleStore::Texts::Without);
        if (stored && urlKey(stored->content.url) == address)
            return ArticleId{candidate};
        if (!stored && stored.error().kind != ErrorKind::NotFound)
            return stored.failure();
    }
    return ArticleId{};
}

} // namespace warraq

#include "archive/knownarticles.h"

#include "archive/keys.h"
#include "archive/nearcopies.h"
#include "archive/preparedrecord.h"
#include "archive/statedidentity.h"
#include "core/pageparts.h"
#include "index/textshingles.h"

namespace warraq {

Result<KnownText> KnownArticles::withText(const QByteArray& textKey)
{
    for (const quint32 candidate : m_parts.keys.find(KeyKind::Text, keyOf(textKey))) {
        auto same = m_parts.statements.get("SELECT id FROM version WHERE article_id = ? AND text_key = ?");
        if (!same)
            return same.failure();
        (*same)->bind(1, qint64(candidate)).bind(2, textKey);
        auto version = Statements::firstInteger(**same);
        if (!version)
            return version.failure();
        if (*version > 0)
            return KnownText{ArticleId{candidate}, *version};
    }
    return KnownText{};
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
        // Where a person corrected the address, its sources still have theirs.
        auto captured = stored ? wasCapturedAt(ArticleId{candidate}, address) : Result<bool>(false);
        if (!captured)
            return captured.failure();
        if (*captured)
            return ArticleId{candidate};
    }
    return ArticleId{};
}

Result<ArticleId> KnownArticles::withIdentity(const ArticleContent& content, const PreparedRecord& prepared)
{
    for (const auto& key : prepared.identities) {
        for (const quint32 candidate : m_parts.keys.find(KeyKind::Address, addressKey(key))) {
            auto stored = m_parts.articles.load(ArticleId{candidate}, ArticleStore::Texts::With);
            if (!stored && stored.error().kind == ErrorKind::NotFound)
                continue;
            if (!stored)
                return stored.failure();
            const Identity identity = compareIdentities(content, stored->content);
            if (identity == Identity::Same)
                return ArticleId{candidate};
            if (identity == Identity::Different)
                continue;
            auto text = prepared.text();
            if (!text)
                return text.failure();
            if (resemblance(shinglesOf(text->toUtf8()), shinglesOf(stored->content.text.toUtf8())) >=
                NearCopies::alike)
                return ArticleId{candidate};
        }
    }
    return ArticleId{};
}

Result<KnownText> KnownArticles::withPage(const ArticleContent& content, const QString& recorded,
                                          const PreparedRecord& prepared)
{
    const int number = content.identifiers.value(QLatin1String(pageIdentifier)).toInt();
    if (number < 1)
        return KnownText{};
    const PageMark own = pageMark(recorded.isEmpty() ? content.url : recorded, number);
    auto text = prepared.text();
    if (!text)
        return text.failure();
    if (text->isEmpty())
        return KnownText{};
    auto candidates = ofSeries(own.series);
    if (!candidates)
        return candidates.failure();
    for (const auto& first : {urlKey(QStringLiteral("https://") + own.series), prepared.address}) {
        auto id = withAddress(first);
        if (!id)
            return id.failure();
        if (id->isValid())
            candidates->push_back(*id);
    }
    for (const ArticleId id : *candidates) {
        auto known = versionWith(id, *text);
        if (!known || known->article.isValid())
            return known;
    }
    return KnownText{};
}

/// The version of several pages that has that text; the one that is shown if it has, else the newest.
Result<KnownText> KnownArticles::versionWith(ArticleId id, const QString& text)
{
    auto versions = m_parts.statements.integers(
        "SELECT version.id FROM version JOIN article ON article.id = version.article_id WHERE article_id = ? "
        "ORDER BY version.id = current_version_id DESC, version.id DESC",
        id.value);
    if (!versions)
        return versions.failure();
    for (const qint64 version : *versions) {
        auto stored = m_parts.articles.loadVersion(version, ArticleStore::Texts::With);
        if (!stored)
            return stored.failure();
        if (!pageSpan(stored->content.identifiers).isSingle() && stored->content.text.contains(text))
            return KnownText{id, version};
    }
    return KnownText{};
}

Result<std::vector<ArticleId>> KnownArticles::ofSeries(const QString& series)
{
    std::vector<ArticleId> found;
    for (const quint32 candidate : m_parts.keys.find(KeyKind::Address, addressKey(seriesKey(series)))) {
        auto stored = m_parts.articles.load(ArticleId{candidate}, ArticleStore::Texts::Without);
        if (!stored && stored.error().kind == ErrorKind::NotFound)
            continue;
        if (!stored)
            return stored.failure();
        const PageSpan span = pageSpan(stored->content.identifiers);
        if (span.first > 0 && pageMark(stored->content.url, span.first).series == series)
            found.push_back(ArticleId{candidate});
    }
    return found;
}

Result<bool> KnownArticles::wasCapturedAt(ArticleId id, const QString& address)
{
    auto urls = m_parts.statements.get("SELECT url FROM version WHERE article_id = ? AND url IS NOT NULL");
    if (!urls)
        return urls.failure();
    Statement& row = **urls;
    row.bind(1, id.value);
    bool is = false;
    for (;;) {
        auto there = row.step();
        if (!there)
            return there.failure();
        if (!*there || is)
            break;
        is = urlKey(row.text(0)) == address;
    }
    row.reset();
    return is;
}

} // namespace warraq

#include "archive/archivecheck.h"

#include "archive/compression.h"
#include "archive/indexstore.h"
#include "archive/preparedrecord.h"
#include "core/digest.h"
#include "index/documentsum.h"

namespace warraq {

namespace {

Unexpected cancelled()
{
    return unexpected(ErrorKind::Cancelled, QStringLiteral("check"));
}

} // namespace

Result<std::vector<CheckResult>> ArchiveCheck::run(const CancelToken& cancel)
{
    std::vector<CheckResult> results;
    const auto listed = [&](const char* name, const char* sql, bool okayIsARow) -> Result<void> {
        auto found = m_connection.texts(sql, 20);
        if (!found)
            return found.failure();
        const bool ok = okayIsARow ? *found == QStringList{QStringLiteral("ok")} : found->isEmpty();
        results.push_back(
            {QString::fromLatin1(name), ok, ok ? QString() : found->join(QStringLiteral("; "))});
        return {};
    };
    if (auto done = listed("sqlite", "PRAGMA integrity_check(20)", true); !done)
        return done.failure();
    if (auto done = listed("foreign-keys", "PRAGMA foreign_key_check", false); !done)
        return done.failure();
    if (cancel.isCancelled())
        return cancelled();
    for (const auto& part : {checkIndex(cancel), checkAssets(cancel), checkOriginals(cancel)}) {
        if (!part)
            return part.failure();
        results.push_back(*part);
    }
    return results;
}

/// Every article's words are worked out again and compared with what the index has of it.
Result<CheckResult> ArchiveCheck::checkIndex(const CancelToken& cancel)
{
    CheckResult result{QStringLiteral("index"), true, {}};
    auto articles = m_connection.integer("SELECT count(*) FROM article");
    auto segments = loadSegments(m_connection);
    if (!articles || !segments)
        return articles ? segments.failure() : articles.failure();
    ArchiveBlocks blocks(m_connection);
    qint64 indexed = 0;
    qint64 different = 0;
    for (const auto& segment : *segments) {
        SegmentReader reader(segment, blocks);
        auto sums = documentSums(reader, cancel);
        if (!sums && sums.error().kind == ErrorKind::Cancelled)
            return sums.failure();
        for (size_t i = 0; i < segment->ids.size(); ++i) {
            const quint32 id = segment->ids[i];
            if (!segment->holds(id))
                continue;
            if (cancel.isCancelled())
                return cancelled();
            ++indexed;
            auto stored = m_articles.load(ArticleId{id}, ArticleStore::Texts::With);
            if (!sums || !stored || documentSum(documentWords(searchedTexts(stored->content))) != (*sums)[i])
                ++different;
        }
    }
    if (indexed != *articles || m_inColumns != *articles) {
        result.ok = false;
        result.detail = QStringLiteral("%1 articles, %2 in the index, %3 in the filter columns")
                            .arg(*articles)
                            .arg(indexed)
                            .arg(m_inColumns);
    } else if (different > 0) {
        result.ok = false;
        result.detail = QStringLiteral("the index does not match the texts of %1 articles").arg(different);
    }
    return result;
}

Result<CheckResult> ArchiveCheck::checkAssets(const CancelToken& cancel)
{
    CheckResult result{QStringLiteral("assets"), true, {}};
    auto rows = m_connection.prepare("SELECT sha256, data FROM asset");
    if (!rows)
        return rows.failure();
    auto all = rows->forEachRow([&]() -> Result<void> {
        if (cancel.isCancelled())
            return cancelled();
        if (sha256Hex(rows->blob(1)) != rows->text(0)) {
            result.ok = false;
            result.detail = QStringLiteral("asset %1 is damaged").arg(rows->text(0));
        }
        return {};
    });
    if (!all)
        return all.failure();
    auto missing = m_connection.integer(
        "SELECT count(*) FROM (SELECT asset FROM version_image UNION ALL SELECT asset FROM former_image) AS "
        "image LEFT JOIN asset ON asset.sha256 = image.asset WHERE image.asset IS NOT NULL AND asset.sha256 "
        "IS "
        "NULL");
    if (!missing)
        return missing.failure();
    if (*missing > 0) {
        result.ok = false;
        result.detail = QStringLiteral("%1 images name an asset that is not there").arg(*missing);
    }
    return result;
}

Result<CheckResult> ArchiveCheck::checkOriginals(const CancelToken& cancel)
{
    CheckResult result{QStringLiteral("originals"), true, {}};
    auto rows = m_connection.prepare("SELECT record.sha256, original.data, version.body FROM original JOIN "
                                     "record ON record.original_id = original.id "
                                     "LEFT JOIN version ON version.id = original.base_version");
    if (!rows)
        return rows.failure();
    qint64 damaged = 0;
    auto all = rows->forEachRow([&]() -> Result<void> {
        if (cancel.isCancelled())
            return cancelled();
        const auto bytes = unpackedLike(rows->blob(1), rows->blob(2));
        if (!bytes || sha256(*bytes) != rows->blob(0))
            ++damaged;
        return {};
    });
    if (!all)
        return all.failure();
    if (damaged > 0) {
        result.ok = false;
        result.detail = QStringLiteral("%1 originals are damaged").arg(damaged);
    }
    return result;
}

} // namespace warraq

#include "archive/keptoriginals.h"

#include "archive/articlestore.h"
#include "archive/compression.h"
#include "archive/namedvalues.h"
#include "core/pageparts.h"

namespace warraq {

Result<std::vector<KeptVersion>> KeptOriginals::versions(ArticleId id)
{
    auto rows = m_connection.prepare(
        "SELECT version.id, version.id = article.current_version_id, original.data, base.body, "
        "source_file.path, record.format, source_file.format, record.number, record.offset, record.charset, "
        "record.captured, CASE WHEN record.format IS NULL THEN version.url ELSE record.url END, "
        "record.title, "
        "record.named_values, version.profile, record.id, run.options, version.identifiers FROM version "
        "JOIN article ON article.id = version.article_id JOIN record ON record.id = version.record_id "
        "JOIN source_file ON source_file.id = record.source_file_id JOIN run ON run.id = record.run_id "
        "LEFT JOIN original ON original.id = record.original_id "
        "LEFT JOIN version AS base ON base.id = original.base_version "
        "WHERE version.article_id = ? ORDER BY version.id");
    if (!rows)
        return rows.failure();
    rows->bind(1, id.value);
    auto found = read(*rows);
    if (!found)
        return found;
    for (KeptVersion& kept : *found) {
        auto parts = m_connection.prepare(
            "SELECT record.version_id, 0, original.data, base.body, source_file.path, record.format, "
            "source_file.format, record.number, record.offset, record.charset, record.captured, record.url, "
            "record.title, record.named_values, NULL, record.id, NULL, NULL FROM record "
            "JOIN source_file ON source_file.id = record.source_file_id "
            "JOIN original ON original.id = record.original_id "
            "LEFT JOIN version AS base ON base.id = original.base_version "
            "WHERE record.article_id = ? AND record.version_id = ? AND record.reason = 'page' ORDER BY "
            "record.id");
        if (!parts)
            return parts.failure();
        parts->bind(1, id.value).bind(2, kept.version);
        auto pages = read(*parts);
        if (!pages)
            return pages;
        for (KeptVersion& page : *pages)
            kept.parts.push_back(std::move(page.source));
    }
    for (size_t i = 0; i < found->size(); ++i) {
        KeptVersion& kept = (*found)[i];
        if (static_cast<size_t>(kept.pages) <= 1 + kept.parts.size())
            continue;
        lend(*found, i);
        auto lacks = lacksPages(id);
        if (!lacks)
            return lacks.failure();
        kept.lacksPages = *lacks;
    }
    return found;
}

/// Whether pages of it, or one of its versions, came without an original.
Result<bool> KeptOriginals::lacksPages(ArticleId id)
{
    auto row =
        m_connection.prepare("SELECT EXISTS (SELECT 1 FROM record WHERE article_id = ?1 AND original_id IS "
                             "NULL AND (reason = 'page' "
                             "OR EXISTS (SELECT 1 FROM version WHERE version.record_id = record.id)))");
    if (!row)
        return row.failure();
    row->bind(1, id.value);
    auto there = row->step();
    return there ? Result<bool>(*there && row->integer(0) != 0) : there.failure();
}

/// The bytes are shared.
void KeptOriginals::lend(std::vector<KeptVersion>& versions, size_t to)
{
    const auto from = [&](const KeptVersion& other) {
        auto& lent = versions[to].lent;
        if (other.hasOriginal)
            lent.push_back(other.source);
        lent.insert(lent.end(), other.parts.begin(), other.parts.end());
    };
    for (size_t before = to; before-- > 0;)
        from(versions[before]);
    for (size_t after = to + 1; after < versions.size(); ++after)
        from(versions[after]);
}

Result<std::vector<KeptVersion>> KeptOriginals::skipped(qint64 after, int most, qint64& last)
{
    auto rows = m_connection.prepare(
        "SELECT 0, 0, original.data, base.body, source_file.path, record.format, source_file.format, "
        "record.number, record.offset, record.charset, record.captured, record.url, record.title, "
        "record.named_values, source_file.profile, record.id, run.options, NULL FROM record "
        "JOIN source_file ON source_file.id = record.source_file_id JOIN run ON run.id = record.run_id "
        "JOIN original ON original.id = record.original_id "
        "LEFT JOIN version AS base ON base.id = original.base_version "
        "WHERE record.id > ? AND record.outcome = 'skipped' AND NOT EXISTS (SELECT 1 FROM record AS other "
        "WHERE other.original_id = record.original_id AND (other.article_id IS NOT NULL OR "
        "other.id < record.id)) ORDER BY record.id LIMIT ?");
    if (!rows)
        return rows.failure();
    rows->bind(1, after).bind(2, qint64(most));
    last = 0;
    return read(*rows, &last);
}

Result<std::vector<KeptVersion>> KeptOriginals::read(Statement& rows, qint64* last)
{
    std::vector<KeptVersion> found;
    auto all = rows.forEachRow([&]() -> Result<void> {
        KeptVersion kept;
        kept.version = rows.integer(0);
        kept.isShown = rows.integer(1) != 0;
        kept.hasOriginal = !rows.isNull(2);
        auto& source = kept.source;
        source.file = rows.text(4);
        source.format = sourceFormatFromString(rows.text(5)).value_or(SourceFormat::Unknown);
        kept.fileFormat = sourceFormatFromString(rows.text(6)).value_or(SourceFormat::Unknown);
        if (!rows.isNull(7))
            source.number = rows.integer(7);
        source.offset = rows.integer(8);
        source.declaredCharset = rows.text(9);
        source.charset = source.declaredCharset;
        source.captured = rows.moment(10);
        source.url = rows.text(11);
        source.title = rows.text(12);
        kept.profile = rows.text(14);
        kept.options = rows.text(16);
        kept.pages = pageSpan(identifiersFromJson(rows.text(17))).count;
        if (last)
            *last = rows.integer(15);
        if (kept.hasOriginal) {
            auto bytes = unpackedLike(rows.blob(2), rows.blob(3));
            if (!bytes)
                return bytes.failure();
            source.bytes = std::move(*bytes);
            if (!rows.isNull(13)) {
                if (auto values = unpackNamedValues(rows.blob(13), source); !values)
                    return values.failure();
            }
        }
        found.push_back(std::move(kept));
        return {};
    });
    if (!all)
        return all.failure();
    return found;
}

} // namespace warraq

#include "archive/fieldcompletion.h"

#include "archive/keys.h"
#include "archive/storedtext.h"

#include <array>

namespace warraq {

namespace {

/// Fields another record may complete.
constexpr std::array completable{Field::Subtitle,    Field::Authors, Field::Agency, Field::Published,
                                 Field::Modified,    Field::Section, Field::Genre,  Field::Places,
                                 Field::Publication, Field::Url};

} // namespace

Result<void> FieldCompletion::countListings()
{
    auto listings = m_parts.connection.integer("SELECT EXISTS (SELECT 1 FROM listing_entry)");
    if (!listings)
        return listings.failure();
    m_hasListings = *listings != 0;
    return {};
}

Result<bool> FieldCompletion::fromDuplicate(ArticleId known, qint64 record, const ArticleContent& content,
                                            const std::map<size_t, NewAsset>& assets)
{
    bool completed = false;
    bool searched = false;
    for (const Field field : completable) {
        const QString value = fieldText(content, field);
        if (value.isNull())
            continue;
        const auto origin = content.origins.find(field);
        auto done = complete(known, field, value,
                             origin == content.origins.end() ? FieldOrigin::Record : origin->second, record);
        if (!done)
            return done;
        completed |= *done;
        searched |= *done && field == Field::Subtitle;
    }
    if (searched) {
        if (auto indexed = m_refresh.words(known); !indexed)
            return indexed.failure();
    }
    auto pictured = completeImages(known, record, content, assets);
    if (!pictured)
        return pictured;
    completed |= *pictured;
    if (completed) {
        if (auto staged = m_columns.stage(known, QString(), {}); !staged)
            return staged.failure();
    }
    return completed;
}

/// A page saved without its pictures, and once more with them.
Result<bool> FieldCompletion::completeImages(ArticleId known, qint64 record, const ArticleContent& content,
                                             const std::map<size_t, NewAsset>& assets)
{
    bool completed = false;
    for (const auto& [position, asset] : assets) {
        const QString& source = content.images[position].source;
        auto missing = m_parts.statements.get(
            "SELECT count(*) FROM version_image JOIN article ON current_version_id = version_id "
            "WHERE article.id = ? AND source = ? AND asset IS NULL");
        if (!missing)
            return missing.failure();
        (*missing)->bind(1, known.value).bind(2, source);
        auto count = Statements::firstInteger(**missing);
        if (!count)
            return count.failure();
        if (*count == 0)
            continue;
        auto stored = m_assets.store(asset);
        if (!stored)
            return stored.failure();
        auto update = m_parts.statements.get("UPDATE version_image SET asset = ?, record_id = ? WHERE source "
                                             "= ? AND asset IS NULL AND version_id = "
                                             "(SELECT current_version_id FROM article WHERE id = ?)");
        if (!update)
            return update.failure();
        if (auto done =
                (*update)->bind(1, *stored).bind(2, record).bind(3, source).bind(4, known.value).run();
            !done)
            return done.failure();
        completed = true;
    }
    return completed;
}

Result<bool> FieldCompletion::complete(ArticleId id, Field field, const QString& value, FieldOrigin origin,
                                       qint64 record)
{
    auto stored = m_parts.articles.load(id, ArticleStore::Texts::Without);
    if (!stored)
        return stored.failure();
    const auto known = stored->content.origins.find(field);
    const bool settled = known != stored->content.origins.end() && known->second == FieldOrigin::Person;
    if (settled) { // a person may also have said that nothing is known
        auto under = isUnknownToSources(id, stored->version, field);
        if (!under || !*under)
            return under;
    } else if (!fieldText(stored->content, field).isNull()) {
        return false;
    }
    auto insert = m_parts.statements.get(
        "INSERT INTO article_field(article_id, field, origin, value, record_id, changed) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    if (!insert)
        return insert.failure();
    if (auto done = (*insert)
                        ->bind(1, id.value)
                        .bind(2, toString(field))
                        .bind(3, toString(origin))
                        .bind(4, value)
                        .bind(5, record)
                        .bind(6, storedNow())
                        .run();
        !done)
        return done.failure();
    if (settled)
        return false; // it is there when the person's is taken back
    if (field == Field::Published) {
        if (auto told = m_bounds.dated(id); !told)
            return told.failure();
    }
    if (field == Field::Url && !urlKey(value).isNull())
        m_parts.keys.add(KeyKind::Address, addressKey(urlKey(value)), static_cast<quint32>(id.value));
    return true;
}

/// Whether neither the version nor another record says it, whatever a person does.
Result<bool> FieldCompletion::isUnknownToSources(ArticleId id, qint64 version, Field field)
{
    auto stored = m_parts.articles.loadVersion(version, ArticleStore::Texts::Without);
    if (!stored)
        return stored.failure();
    if (!fieldText(stored->content, field).isNull())
        return false;
    auto select =
        m_parts.statements.get("SELECT EXISTS (SELECT 1 FROM article_field WHERE article_id = ? AND "
                               "field = ? AND origin <> 'person')");
    if (!select)
        return select.failure();
    (*select)->bind(1, id.value).bind(2, toString(field));
    auto any = Statements::firstInteger(**select);
    return any ? Result<bool>(*any == 0) : any.failure();
}

Result<void> FieldCompletion::addListing(qint64 record, const SkippedPage& page)
{
    m_hasListings |= !page.entries.empty();
    if (!page.entries.empty())
        m_bounds.touch(record);
    for (const auto& entry : page.entries) {
        auto insert = m_parts.statements.get(
            "INSERT INTO listing_entry(record_id, title_key, url_key, author, published, section, "
            "excerpt) VALUES (?, ?, ?, ?, ?, ?, ?)");
        if (!insert)
            return insert.failure();
        if (auto done = (*insert)
                            ->bind(1, record)
                            .bind(2, titleKey(entry.title))
                            .bind(3, urlKey(entry.url))
                            .bind(4, nullIfEmpty(entry.author))
                            .bind(5, isoOf(entry.published))
                            .bind(6, nullIfEmpty(entry.section))
                            .bind(7, nullIfEmpty(entry.excerpt))
                            .run();
            !done)
            return done;
        if (auto done = completeFromEntry(record, entry); !done)
            return done;
    }
    return {};
}

namespace {

/// What a listing's entry gives: field and stored text.
std::vector<std::pair<Field, QString>> given(const QString& author, const QString& published,
                                             const QString& section)
{
    std::vector<std::pair<Field, QString>> fields;
    if (!author.isEmpty())
        fields.emplace_back(Field::Authors, listToJson(author.split(u';', Qt::SkipEmptyParts)));
    if (!published.isEmpty())
        fields.emplace_back(Field::Published, published);
    if (!section.isEmpty())
        fields.emplace_back(Field::Section, section);
    return fields;
}

} // namespace

Result<void> FieldCompletion::completeFromEntry(qint64 record, const ListingEntry& entry)
{
    const QString address = urlKey(entry.url);
    std::vector<std::pair<ArticleId, bool>> found;
    auto same = m_known.withAddress(address);
    if (!same)
        return same.failure();
    if (same->isValid())
        found.emplace_back(*same, true);
    const qint64 title = titleKey(entry.title);
    for (const quint32 candidate : title == 0
                                       ? std::vector<quint32>()
                                       : m_parts.keys.find(KeyKind::Title, static_cast<quint64>(title))) {
        const ArticleId id{candidate};
        auto stored = m_parts.articles.load(id, ArticleStore::Texts::Without);
        if (stored && id != *same && titleKey(stored->content.title) == title)
            found.emplace_back(id, false);
        if (!stored && stored.error().kind != ErrorKind::NotFound)
            return stored.failure();
    }
    for (const auto& [id, byAddress] : found) {
        if (!byAddress) {
            auto stored = m_parts.articles.load(id, ArticleStore::Texts::With);
            if (!stored)
                return stored.failure();
            if (!beginsLike(stored->content.text, entry.excerpt))
                continue;
        }
        bool changed = false;
        for (const auto& [field, value] : given(entry.author, isoOf(entry.published), entry.section)) {
            auto done = complete(id, field, value, FieldOrigin::Listing, record);
            if (!done)
                return done.failure();
            changed |= *done;
        }
        if (changed) {
            if (auto staged = m_columns.stage(id, QString(), {}); !staged)
                return staged;
        }
    }
    return {};
}

Result<void> FieldCompletion::fromListings(ArticleId id, const ArticleContent& content, const QString& text)
{
    const QString address = urlKey(content.url);
    auto entries = m_parts.statements.get(
        "SELECT record_id, url_key, author, published, section, excerpt FROM listing_entry "
        "WHERE url_key = ?1 UNION SELECT record_id, url_key, author, published, section, excerpt "
        "FROM listing_entry WHERE title_key = ?2 AND ?2 <> 0");
    if (!entries)
        return entries.failure();
    (*entries)->bind(1, address).bind(2, titleKey(content.title));
    struct Found
    {
        qint64 record;
        std::vector<std::pair<Field, QString>> fields;
    };
    std::vector<Found> found;
    for (;;) {
        Statement& row = **entries;
        auto there = row.step();
        if (!there)
            return there.failure();
        if (!*there)
            break;
        const bool byAddress = !address.isNull() && row.text(1) == address;
        if (byAddress || beginsLike(text, row.text(5)))
            found.push_back({row.integer(0), given(row.text(2), row.text(3), row.text(4))});
    }
    for (const auto& entry : found) {
        m_bounds.touch(entry.record);
        for (const auto& [field, value] : entry.fields) {
            if (auto done = complete(id, field, value, FieldOrigin::Listing, entry.record); !done)
                return done.failure();
        }
    }
    return {};
}

} // namespace warraq

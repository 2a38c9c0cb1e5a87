#include "archive/listingbounds.h"

#include "archive/keys.h"
#include "archive/storedtext.h"

#include <algorithm>

namespace warraq {

namespace {

/// Which way a page's dates go; both where they are all the same day, none where they are in no order.
struct PageOrder
{
    bool newestFirst = true;
    bool oldestFirst = true;
};

template <class Entries> PageOrder orderOf(const Entries& entries)
{
    PageOrder order;
    const PartialDate* former = nullptr;
    for (const auto& entry : entries) {
        if (!entry.date)
            continue;
        if (former && former->lastDay() < entry.date->firstDay())
            order.newestFirst = false;
        if (former && entry.date->lastDay() < former->firstDay())
            order.oldestFirst = false;
        former = &*entry.date;
    }
    return order;
}

} // namespace

Result<ArticleId> ListingBounds::articleOf(const QString& address, qint64 title, const QString& excerpt)
{
    auto same = m_known.withAddress(address);
    if (!same || same->isValid() || title == 0)
        return same;
    ArticleId found;
    for (const quint32 candidate : m_parts.keys.find(KeyKind::Title, static_cast<quint64>(title))) {
        const ArticleId id{candidate};
        if (id == found)
            continue;
        auto stored = m_parts.articles.load(id, ArticleStore::Texts::With);
        if (!stored && stored.error().kind == ErrorKind::NotFound)
            continue;
        if (!stored)
            return stored.failure();
        if (titleKey(stored->content.title) != title || !beginsLike(stored->content.text, excerpt))
            continue;
        if (found.isValid())
            return ArticleId{}; // which of them is not certain
        found = id;
    }
    return found;
}

Result<std::vector<ListingBounds::Entry>> ListingBounds::entriesOf(qint64 record)
{
    struct Row
    {
        QString address;
        qint64 title = 0;
        QString date;
        QString excerpt;
    };
    std::vector<Row> rows;
    auto select = m_parts.statements.get(
        "SELECT url_key, title_key, published, excerpt FROM listing_entry WHERE record_id = ? ORDER BY id");
    if (!select)
        return select.failure();
    Statement& row = **select;
    row.bind(1, record);
    auto all = row.forEachRow([&] {
        rows.push_back({row.text(0), row.integer(1), row.text(2), row.text(3)});
    });
    if (!all)
        return all.failure();
    std::vector<Entry> entries;
    for (const auto& read : rows) {
        auto article = articleOf(read.address, read.title, read.excerpt);
        if (!article)
            return article.failure();
        Entry entry{*article, PartialDate::fromIso(read.date), false};
        if (article->isValid()) {
            auto stored = m_parts.articles.load(*article, ArticleStore::Texts::Without);
            if (!stored)
                return stored.failure();
            entry.isUndated = !stored->content.published;
            if (!entry.date)
                entry.date = stored->content.published;
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

Result<void> ListingBounds::dated(ArticleId article)
{
    auto listings = listingsOf(article);
    if (listings)
        m_touched.insert(listings->begin(), listings->end());
    return listings ? Result<void>() : listings.failure();
}

Result<void> ListingBounds::redated(ArticleId article)
{
    auto listings = listingsOf(article);
    if (listings)
        m_doubted.insert(listings->begin(), listings->end());
    return listings ? Result<void>() : listings.failure();
}

/// The records whose listings may have that article.
Result<std::vector<qint64>> ListingBounds::listingsOf(ArticleId article)
{
    auto stored = m_parts.articles.load(article, ArticleStore::Texts::Without);
    if (!stored)
        return stored.failure();
    auto select =
        m_parts.statements.get("SELECT record_id FROM listing_entry WHERE url_key = ?1 UNION SELECT "
                               "record_id FROM listing_entry WHERE title_key = ?2 AND ?2 <> 0");
    if (!select)
        return select.failure();
    std::vector<qint64> records;
    Statement& row = **select;
    row.bind(1, urlKey(stored->content.url)).bind(2, titleKey(stored->content.title));
    auto all = row.forEachRow([&] { records.push_back(row.integer(0)); });
    return all ? Result<std::vector<qint64>>(std::move(records)) : all.failure();
}

Result<void> ListingBounds::settle()
{
    for (const qint64 record : std::exchange(m_doubted, {})) {
        if (auto cleared = clear(record); !cleared)
            return cleared;
    }
    for (const qint64 record : std::exchange(m_touched, {})) {
        auto entries = entriesOf(record);
        if (!entries)
            return entries.failure();
        const PageOrder order = orderOf(*entries);
        if (order.newestFirst == order.oldestFirst && !order.newestFirst)
            continue;
        for (auto entry = entries->begin(); entry != entries->end(); ++entry) {
            if (entry->date || !entry->isUndated)
                continue;
            const auto isDated = [](const Entry& other) { return other.date.has_value(); };
            const auto above = std::find_if(std::make_reverse_iterator(entry), entries->rend(), isDated);
            const auto below = std::find_if(entry, entries->end(), isDated);
            if (above == entries->rend() || below == entries->end())
                continue;
            auto done = order.newestFirst ? narrow(entry->article, *below->date, *above->date)
                                          : narrow(entry->article, *above->date, *below->date);
            if (!done)
                return done;
        }
    }
    return {};
}

Result<void> ListingBounds::narrow(ArticleId article, const PartialDate& from, const PartialDate& to)
{
    auto stored = m_parts.articles.load(article, ArticleStore::Texts::Without);
    if (!stored)
        return stored.failure();
    const auto known = PartialDate::fromIso(stored->notBefore);
    const auto until = PartialDate::fromIso(stored->notAfter);
    const PartialDate first = known && from < *known ? *known : from;
    const PartialDate last = until && until->lastDay() < to.lastDay() ? *until : to;
    if (last.lastDay() < first.firstDay())
        return {}; // two pages that say what cannot both be: the former stays
    if (first.toIso() == stored->notBefore && last.toIso() == stored->notAfter)
        return {};
    return write(article, first.toIso(), last.toIso());
}

Result<void> ListingBounds::write(ArticleId article, const QString& from, const QString& to)
{
    auto update = m_parts.statements.get(
        "UPDATE article SET published_not_before = ?, published_not_after = ? WHERE id = ?");
    if (!update)
        return update.failure();
    return (*update)->bind(1, nullIfEmpty(from)).bind(2, nullIfEmpty(to)).bind(3, article.value).run();
}

Result<void> ListingBounds::release(qint64 record)
{
    auto cleared = clear(record);
    m_touched.erase(record);
    m_doubted.erase(record);
    return cleared;
}

Result<void> ListingBounds::clear(qint64 record)
{
    auto entries = entriesOf(record);
    if (!entries)
        return entries.failure();
    for (const auto& entry : *entries) {
        if (!entry.isUndated || entry.date)
            continue;
        if (auto cleared = write(entry.article, {}, {}); !cleared)
            return cleared;
        if (auto touched = dated(entry.article); !touched)
            return touched;
    }
    return {};
}

} // namespace warraq

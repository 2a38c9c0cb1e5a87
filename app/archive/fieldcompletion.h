#pragma once

#include "archive/articlecolumns.h"
#include "archive/articlerefresh.h"
#include "archive/assetstore.h"
#include "archive/knownarticles.h"
#include "archive/listingbounds.h"
#include "archive/writeparts.h"

namespace warraq {

/// What is unknown of an article and another record knows: fields from duplicates and from listings, pictures
/// from a second copy of a page. A value that is there stays. Belongs to the writer thread; within a
/// transaction.
class FieldCompletion
{
public:
    FieldCompletion(const WriteParts& parts, KnownArticles& known, ArticleColumns& columns,
                    ArticleRefresh& refresh, AssetStore& assets, ListingBounds& bounds)
        : m_parts(parts), m_known(known), m_columns(columns), m_refresh(refresh), m_assets(assets),
          m_bounds(bounds)
    {
    }

    /// Whether listings are kept that may complete an article; to be counted anew after a rollback.
    [[nodiscard]] Result<void> countListings();
    [[nodiscard]] bool hasListings() const { return m_hasListings; }

    /// From a duplicate's own fields and assets; true: something was unknown until now.
    [[nodiscard]] Result<bool> fromDuplicate(ArticleId known, qint64 record, const ArticleContent& content,
                                             const std::map<size_t, NewAsset>& assets);
    /// Keeps a listing page's entries and completes the articles that are there.
    [[nodiscard]] Result<void> addListing(qint64 record, const SkippedPage& page);
    /// A new article, whose body is \p text, from the listings that are there. Its columns are the caller's.
    [[nodiscard]] Result<void> fromListings(ArticleId id, const ArticleContent& content, const QString& text);

private:
    [[nodiscard]] Result<bool> complete(ArticleId id, Field field, const QString& value, FieldOrigin origin,
                                        qint64 record);
    [[nodiscard]] Result<bool> isUnknownToSources(ArticleId id, qint64 version, Field field);
    [[nodiscard]] Result<bool> completeImages(ArticleId known, qint64 record, const ArticleContent& content,
                                              const std::map<size_t, NewAsset>& assets);
    [[nodiscard]] Result<void> completeFromEntry(qint64 record, const ListingEntry& entry);

    WriteParts m_parts;
    KnownArticles& m_known;
    ArticleColumns& m_columns;
    ArticleRefresh& m_refresh;
    AssetStore& m_assets;
    ListingBounds& m_bounds;
    bool m_hasListings = false;
};

} // namespace warraq

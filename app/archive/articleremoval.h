#pragma once

#include "archive/articlecolumns.h"
#include "archive/assetstore.h"
#include "archive/nearcopies.h"
#include "archive/originalstore.h"

namespace warraq {

/// Takes whole articles and single versions out, with everything that was theirs alone. Belongs to the writer
/// thread; within a transaction.
class ArticleRemoval
{
public:
    ArticleRemoval(const WriteParts& parts, ArticleColumns& columns, AssetStore& assets, NearCopies& copies)
        : m_parts(parts), m_columns(columns), m_assets(assets), m_copies(copies),
          m_originals(parts.statements)
    {
    }

    /// Its records stay and say so; they no longer hold an original. Errors: NotFound.
    [[nodiscard]] Result<void> remove(ArticleId id);
    /// Versions of an article that has others. Which one is shown, index and columns are the caller's.
    [[nodiscard]] Result<void> removeVersions(ArticleId id, const std::vector<qint64>& versions);
    /// A record's original, where no other record has the same. The record forgets it.
    [[nodiscard]] Result<void> releaseOriginals(const std::vector<qint64>& records);
    /// Pictures that record brought to another's version are unknown again. The fields it completed go with
    /// it.
    [[nodiscard]] Result<void> releasePictures(qint64 record);
    /// At the end of a batch: numbers of articles are not given again.
    [[nodiscard]] Result<void> finish();

private:
    [[nodiscard]] Result<QStringList> assetsOf(qint64 version);

    WriteParts m_parts;
    ArticleColumns& m_columns;
    AssetStore& m_assets;
    NearCopies& m_copies;
    OriginalStore m_originals;
    qint64 m_highest = 0; ///< removed since the last finish()
};

} // namespace warraq

#pragma once

#include "archive/archivetypes.h"
#include "archive/assetstore.h"
#include "archive/preparedrecord.h"
#include "archive/writeparts.h"

#include <QHash>

namespace warraq {

/// A version's rows: its fields, its texts and its images. Belongs to the writer thread; within a
/// transaction.
class VersionRows
{
public:
    VersionRows(const WriteParts& parts, AssetStore& assets) : m_parts(parts), m_assets(assets) {}

    /// A new version of \p article, brought by \p record.
    [[nodiscard]] Result<void> insert(qint64 version, ArticleId article, qint64 record,
                                      const ExtractedArticle& extracted, const PreparedRecord& prepared,
                                      const std::map<size_t, NewAsset>& assets);
    /// What its page shows beside its pictures: kept among these, at places below 0.
    [[nodiscard]] Result<void> insertFiles(qint64 version, const std::vector<PageFile>& files);
    /// What was extracted anew takes the place of what the version had. Pictures that are kept of it stay, by
    /// their sources.
    [[nodiscard]] Result<void> replace(qint64 version, ArticleId article, const ExtractedArticle& extracted,
                                       const PreparedRecord& prepared,
                                       const std::map<size_t, NewAsset>& assets);
    /// The newest capture becomes what the article is shown with; without captures, what came last. The
    /// version.
    [[nodiscard]] Result<qint64> showNewest(ArticleId article);
    /// After a rollback.
    void forget() { m_originSets.clear(); }

private:
    struct KeptPicture
    {
        QString asset;
        qint64 record = 0;
    };
    using KeptPictures = QHash<QString, KeptPicture>; ///< by source
    [[nodiscard]] Result<void> bind(Statement& row, const ExtractedArticle& extracted,
                                    const PreparedRecord& prepared);
    [[nodiscard]] Result<qint64> originSet(const QString& origins);
    void addKeys(ArticleId article, const ArticleContent& content, const PreparedRecord& prepared);
    [[nodiscard]] Result<KeptPictures> picturesOf(qint64 version);
    [[nodiscard]] Result<void> insertImages(qint64 version, const ArticleContent& content,
                                            const std::map<size_t, NewAsset>& assets,
                                            const KeptPictures& kept);

    WriteParts m_parts;
    AssetStore& m_assets;
    QHash<QString, qint64> m_originSets;
};

} // namespace warraq

#pragma once

#include "archive/articlerefresh.h"
#include "archive/fieldcompletion.h"
#include "archive/nearcopies.h"
#include "archive/versionrows.h"

namespace warraq {

/// What extracting again from a kept original changes of a version, and takes it back. It stays the same
/// version of the newspaper's text: the same capture, the same original. Belongs to the writer thread; within
/// a transaction.
class VersionRenewal
{
public:
    VersionRenewal(const WriteParts& parts, VersionRows& versions, FieldCompletion& completion,
                   ArticleRefresh& refresh, NearCopies& copies, AssetStore& assets)
        : m_parts(parts), m_versions(versions), m_completion(completion), m_refresh(refresh),
          m_copies(copies), m_assets(assets)
    {
    }

    /// See WriteSession::renewVersion.
    [[nodiscard]] Result<RenewedVersion> renew(RunId run, qint64 version, const ExtractedArticle& extracted,
                                               const PreparedRecord& prepared,
                                               const std::map<size_t, NewAsset>& assets);
    /// The version as it is, which \p run is about to change: to be taken back with it.
    [[nodiscard]] Result<void> keepFormer(RunId run, qint64 version);
    /// It cannot be taken back to what it was before.
    [[nodiscard]] Result<void> forgetFormer(qint64 version);
    /// Versions that \p run changed and that no later one did.
    [[nodiscard]] Result<qint64> countOf(RunId run);
    /// Up to \p most of them as they were before; which.
    [[nodiscard]] Result<std::vector<qint64>> takeBack(RunId run, qint64 most);

private:
    [[nodiscard]] Result<QStringList> takeFormer(qint64 version);
    [[nodiscard]] Result<void> restore(qint64 version);
    /// The original whose compression starts from this version's text, from another one.
    [[nodiscard]] Result<void> rebase(qint64 version, const QByteArray& formerBody, const QByteArray& body);
    [[nodiscard]] Result<void> follow(ArticleId article);

    WriteParts m_parts;
    VersionRows& m_versions;
    FieldCompletion& m_completion;
    ArticleRefresh& m_refresh;
    NearCopies& m_copies;
    AssetStore& m_assets;
};

} // namespace warraq

#pragma once

#include "archive/articlerefresh.h"
#include "archive/articleremoval.h"
#include "archive/knownarticles.h"
#include "archive/nearcopies.h"
#include "archive/originalstore.h"
#include "archive/versionrows.h"
#include "core/pageparts.h"

namespace warraq {

/// Puts the pages of one article together that an import brought as articles of their own. Belongs to the
/// writer thread; within a transaction.
class PageJoining
{
public:
    PageJoining(const WriteParts& parts, KnownArticles& known, VersionRows& versions, ArticleRefresh& refresh,
                NearCopies& copies, ArticleRemoval& removal)
        : m_parts(parts), m_known(known), m_versions(versions), m_refresh(refresh), m_copies(copies),
          m_removal(removal), m_originals(parts.statements)
    {
    }

    /// See WriteSession::joinPages.
    [[nodiscard]] Result<std::vector<size_t>> join(RunId run, const std::vector<PageOfRun>& pages);

private:
    struct Page
    {
        ArticleStore::Stored stored;
        qint64 record = 0;
    };
    /// The article that \p run brought and nobody else has, with one version, and the record that it was
    /// added by; nothing: there is none.
    [[nodiscard]] Result<std::optional<Page>> pageAt(RunId run, const QString& address);
    /// The article whose shown version \p run brought and that is a first page by itself: the page has
    /// changed.
    [[nodiscard]] Result<std::optional<Page>> changedFirst(RunId run, const QString& address);
    /// The run's unchanged further pages are the new version's now.
    [[nodiscard]] Result<void> takeUnchanged(RunId run, const Page& first);
    [[nodiscard]] Result<void> giveTo(const Page& page, const Page& first);

    WriteParts m_parts;
    KnownArticles& m_known;
    VersionRows& m_versions;
    ArticleRefresh& m_refresh;
    NearCopies& m_copies;
    ArticleRemoval& m_removal;
    OriginalStore m_originals;
};

} // namespace warraq

#pragma once

#include "archive/articlerefresh.h"
#include "archive/articleremoval.h"
#include "archive/personalchange.h"

namespace warraq {

/// Takes out the articles that a person removes, and puts them back as they were: texts and versions, kept
/// originals, pictures, marks, notes, corrections, what other records completed, their near copies. What it
/// takes to do so is kept until the archive is closed, in tables of the connection's own, outside the
/// archive's file. What was imported, corrected or taken back meanwhile stays so. Belongs to the writer
/// thread; within a transaction.
class RemovedArticles
{
public:
    RemovedArticles(const WriteParts& parts, ArticleRemoval& removal, ArticleRefresh& refresh,
                    NearCopies& copies)
        : m_parts(parts), m_removal(removal), m_refresh(refresh), m_copies(copies),
          m_originals(parts.statements)
    {
    }

    /// Gives the change that undoes it: of those that were removed, or came back. Of a text whose imports
    /// have all been taken back meanwhile nothing comes back. Errors: NotFound (of those to be removed, one
    /// is not there).
    [[nodiscard]] Result<RemovalChange> apply(const RemovalChange& change);

private:
    [[nodiscard]] Result<void> makeRoom();
    [[nodiscard]] Result<void> keep(ArticleId id);
    /// False: there is nothing to put back.
    [[nodiscard]] Result<bool> putBack(ArticleId id);
    [[nodiscard]] Result<void> forget(ArticleId id);
    [[nodiscard]] Result<void> detachOriginals(ArticleId id);
    [[nodiscard]] Result<void> giveFreeNumbers(ArticleId id);
    [[nodiscard]] Result<void> putBackRecords(ArticleId id);
    [[nodiscard]] Result<qint64> originalLike(const QByteArray& sha256, qint64 former);
    [[nodiscard]] Result<void> stageMarks(ArticleId id);
    [[nodiscard]] Result<void> putBackLinks(ArticleId id);
    /// The key of the text that is shown (see keys.h).
    [[nodiscard]] Result<QByteArray> shownText(ArticleId id);

    WriteParts m_parts;
    ArticleRemoval& m_removal;
    ArticleRefresh& m_refresh;
    NearCopies& m_copies;
    OriginalStore m_originals;
};

} // namespace warraq

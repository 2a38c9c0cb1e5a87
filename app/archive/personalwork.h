#pragma once

#include "archive/articlerefresh.h"
#include "archive/nearcopies.h"
#include "archive/personalchange.h"

namespace warraq {

/// Does what a person asks for: marks, notes, corrections. Belongs to the writer thread; within a
/// transaction.
class PersonalWork
{
public:
    PersonalWork(const WriteParts& parts, ArticleRefresh& refresh, NearCopies& copies)
        : m_parts(parts), m_refresh(refresh), m_copies(copies)
    {
    }

    /// Gives the change that undoes it. Errors: as WriteSession::apply.
    [[nodiscard]] Result<PersonalChange> apply(const PersonalChange& change);
    /// True when a person starred, tagged, collected, noted or corrected the article. (Reading it leaves no
    /// work behind.)
    [[nodiscard]] Result<bool> isIn(ArticleId id);

private:
    [[nodiscard]] Result<PersonalChange> mark(const MarkChange& change);
    [[nodiscard]] Result<PersonalChange> note(const NoteChange& change);
    [[nodiscard]] Result<PersonalChange> keepSearches(const SavedSearchChange& change);
    [[nodiscard]] Result<PersonalChange> keepReceipt(const ReceiptChange& change);
    [[nodiscard]] Result<PersonalChange> edit(const FieldEdit& change);
    [[nodiscard]] Result<PersonalChange> part(const CopyChange& change);
    [[nodiscard]] Result<bool> markOne(const MarkChange& change, ArticleId id, qint64 group,
                                       qint64& position);
    /// The tag's or collection's number, made when it is new and \p make; 0: there is none.
    [[nodiscard]] Result<qint64> group(MarkKind kind, const QString& name, bool make);
    [[nodiscard]] Result<void> stage(const MarkChange& change, ArticleId id);
    [[nodiscard]] Result<void> stageNotes(ArticleId id);
    [[nodiscard]] Result<void> exists(ArticleId id);

    WriteParts m_parts;
    ArticleRefresh& m_refresh;
    NearCopies& m_copies;
};

} // namespace warraq

#pragma once

#include "archive/articleremoval.h"
#include "archive/personalwork.h"
#include "archive/versionrenewal.h"
#include "archive/writesession.h"
#include "core/cancel.h"

#include <set>
#include <vector>

namespace warraq {

/// Takes one import back, a batch of records at a time; after each batch the archive is whole. Belongs to the
/// writer thread; each step within a transaction of its own.
class RunUndo
{
public:
    RunUndo(const WriteParts& parts, ArticleRemoval& removal, ArticleRefresh& refresh, PersonalWork& personal,
            VersionRenewal& renewal, FieldCompletion& completion, ListingBounds& bounds,
            VersionRows& versions, RunId run)
        : m_parts(parts), m_removal(removal), m_refresh(refresh), m_personal(personal), m_renewal(renewal),
          m_completion(completion), m_bounds(bounds), m_versions(versions), m_run(run)
    {
        m_result.run = run;
    }

    /// Outside a transaction. Errors: NotFound.
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] bool isDone() const { return m_done; }
    [[nodiscard]] Result<void> step();
    void stop() { m_result.stopped = true; }
    /// Closes what step() has done: source files and issues nothing belongs to any more, the run's line.
    [[nodiscard]] Result<void> finish();

    [[nodiscard]] ProgressState progress() const { return {m_seen, m_total}; }
    [[nodiscard]] const UndoneRun& result() const { return m_result; }

private:
    struct Read; ///< a record of the run
    [[nodiscard]] Result<std::vector<Read>> nextRecords();
    [[nodiscard]] Result<void> takeBackRenewed();
    /// Decides about one article; true: it stays as it is, and the run's records of it.
    [[nodiscard]] Result<bool> takeBackFrom(ArticleId id);
    [[nodiscard]] Result<qint64> heirOf(qint64 version, ArticleId id);
    [[nodiscard]] Result<bool> isPutTogetherHere(qint64 version);
    [[nodiscard]] Result<void> completeAgain(ArticleId id);
    void inherit(ArticleId id);
    [[nodiscard]] Result<void> inheritWhatIsLeft(ArticleId id);
    [[nodiscard]] Result<void> removeRecord(qint64 record);
    void count(const Read& record);
    [[nodiscard]] Result<qint64> run(const char* sql, std::initializer_list<qint64> bindings);

    WriteParts m_parts;
    ArticleRemoval& m_removal;
    ArticleRefresh& m_refresh;
    PersonalWork& m_personal;
    VersionRenewal& m_renewal;
    FieldCompletion& m_completion;
    ListingBounds& m_bounds;
    VersionRows& m_versions;
    RunId m_run;
    bool m_done = false;
    std::vector<qint64> m_sourceFiles; ///< parallel to the result's
    size_t m_file = 0;
    qint64 m_last = 0; ///< record looked at, of that file
    qint64 m_seen = 0;
    qint64 m_total = 0;
    qint64 m_renewed = 0;       ///< versions that the run extracted again and that are to be what they were
    std::set<qint64> m_changed; ///< articles of the batch whose index and columns are to follow
    std::set<qint64> m_kept;
    std::set<qint64> m_inheriting;
    UndoneRun m_result;
};

} // namespace warraq

#pragma once

#include "importing/importjob.h"

#include <functional>
#include <memory>
#include <vector>

namespace warraq {

struct RenewalOptions
{
    std::vector<ArticleId> articles;
    /// Also what was read well and was no article then: it may be one today.
    bool alsoSkipped = false;
    QString query;                           ///< how the articles were chosen, to describe the run
    std::shared_ptr<const KnownNames> names; ///< null: the program's own lists
    int jobs = 0;                            ///< as ImportOptions::jobs
};

struct RenewalProgress
{
    qint64 done = 0; ///< articles
    qint64 total = 0;
    RecordCounts counts;
    double seconds = 0;
};

/// Extracts articles again from their kept originals, with today's extractor and profiles. A run of its own,
/// which can be taken back. Of the report: updated are articles that changed, duplicates those that did not,
/// skipped what today's extractor takes for no article (as it was), failed what has no original. It may be
/// stopped and asked for again: what is done already changes nothing. `run` works on the calling thread
/// (never the GUI's) and a pool.
class RenewalJob
{
public:
    RenewalJob(std::shared_ptr<Archive> archive, std::vector<Profile> profiles, RenewalOptions options);

    /// Errors when nothing could be done at all: the archive cannot be read or written.
    [[nodiscard]] Result<ImportReport> run(const CancelToken& cancel,
                                           const std::function<void(const RenewalProgress&)>& progress);

private:
    std::shared_ptr<Archive> m_archive;
    std::vector<Profile> m_profiles;
    RenewalOptions m_options;
};

/// What UndoneRun::inherited names, extracted from the originals that are theirs now, with the program's own
/// and the person's profiles and lists. Nothing to do is done at once. As RenewalJob::run.
[[nodiscard]] Result<ImportReport> renewInherited(std::shared_ptr<Archive> archive,
                                                  std::vector<ArticleId> articles, const CancelToken& cancel);

} // namespace warraq

#include "importing/renewaljob.h"

#include "importing/renewalrun.h"

namespace warraq {

RenewalJob::RenewalJob(std::shared_ptr<Archive> archive, std::vector<Profile> profiles,
                       RenewalOptions options)
    : m_archive(std::move(archive)), m_profiles(std::move(profiles)), m_options(std::move(options))
{
}

Result<ImportReport> RenewalJob::run(const CancelToken& cancel,
                                     const std::function<void(const RenewalProgress&)>& progress)
{
    return RenewalRun(m_archive, m_profiles, m_options, cancel, progress).run();
}

} // namespace warraq

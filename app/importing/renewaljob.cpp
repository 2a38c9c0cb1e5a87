#include "importing/renewaljob.h"

#include "importing/knownnamesfolder.h"
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

Result<ImportReport> renewInherited(std::shared_ptr<Archive> archive, std::vector<ArticleId> articles,
                                    const CancelToken& cancel)
{
    if (articles.empty())
        return ImportReport();
    RenewalOptions options;
    options.articles = std::move(articles);
    options.names = loadKnownNames(userNames());
    return RenewalJob(std::move(archive), loadProfiles(userProfiles()), std::move(options)).run(cancel, {});
}

} // namespace warraq

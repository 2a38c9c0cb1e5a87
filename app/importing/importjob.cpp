#include "importing/importjob.h"

#include "formats/splittextreader.h"
#include "importing/importpipeline.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace warraq {

ImportJob::ImportJob(std::shared_ptr<Archive> archive, std::vector<Profile> profiles, ImportOptions options)
    : m_archive(std::move(archive)), m_profiles(std::move(profiles)), m_options(std::move(options))
{
}

Result<ImportReport> ImportJob::run(const CancelToken& cancel,
                                    const std::function<void(const ImportProgress&)>& progress)
{
    auto extractor = Extractor::create(m_profiles, m_options.extract);
    if (!extractor)
        return extractor.failure();
    const bool anyThere = std::any_of(m_options.paths.begin(), m_options.paths.end(),
                                      [](const QString& path) { return QFileInfo::exists(path); });
    if (!anyThere)
        return unexpected(ErrorKind::NotFound, m_options.paths.value(0));
    if (m_archive)
        return ImportPipeline(m_archive, std::move(*extractor), m_options, cancel, progress).run();
    if (!m_options.dryRun)
        return unexpected(ErrorKind::NotFound, QString(), QStringLiteral("no archive to import into"));
    const QTemporaryDir folder;
    auto archive = Archive::create(folder.filePath(QStringLiteral("dry-run.warraq")));
    if (!archive)
        return archive.failure();
    return ImportPipeline(*archive, std::move(*extractor), m_options, cancel, progress).run();
}

QString userProfiles()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/warraq/profiles");
}

std::vector<Profile> loadProfiles(const QString& userFolder, std::vector<Error>* problems)
{
    std::vector<Profile> profiles;
    const auto load = [&](const QDir& folder) {
        for (const auto& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly)) {
                if (problems)
                    problems->push_back({ErrorKind::Unreadable, file.fileName(), file.errorString()});
                continue;
            }
            auto profile = Profile::fromJson(file.readAll(), file.fileName());
            if (profile)
                profiles.push_back(std::move(*profile));
            else if (problems)
                problems->push_back(profile.error());
        }
    };
    // A user's own profile comes before ours: it is tried first.
    if (!userFolder.isEmpty())
        load(QDir(userFolder));
    load(QDir(QStringLiteral(":/profiles")));
    return profiles;
}

Result<void> checkSplitPattern(const QString& pattern)
{
    auto form = splitPattern(pattern);
    return form ? Result<void>() : form.failure();
}

} // namespace warraq

#pragma once

#include "archive/archive.h"
#include "core/cancel.h"
#include "core/extracted.h"
#include "core/result.h"
#include "extract/extractor.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace warraq {

struct ImportOptions
{
    QStringList paths;                           ///< files and folders, as the user gave them
    SourceFormat format = SourceFormat::Unknown; ///< Unknown: recognised by content
    ExtractOptions extract;
    int jobs = 0;        ///< extraction threads; 0: as many as the machine has cores
    bool dryRun = false; ///< nothing stays: tried in one transaction of the archive that is rolled back
    bool keepOriginals = true;
    bool resume = false;  ///< goes on with the newest run of the same paths and options (no dry run)
    QString split = {};   ///< ReadOptions::split
    QString charset = {}; ///< of texts and pages, over what is declared or detected; empty: as those say
};

/// A record that was read well and is no article.
struct SkippedRecord
{
    QString file;
    qint64 position = 0; ///< number of the record in its file, from 0
    SkipReason reason = SkipReason::Empty;
};

/// A file's line of the report.
struct FileReport
{
    QString path;
    SourceFormat format = SourceFormat::Unknown;
    QString profile;
    RecordCounts counts;
};

/// What an import did; accounts for every record (CONTRACT: `import --json`).
struct ImportReport
{
    RunId run; ///< none for a dry run
    RecordCounts counts;
    QMap<QString, qint64> skippedByReason;
    bool stopped = false;
    std::optional<Error> endedBy; ///< what ended the run early, beside a person; then `stopped` too
    bool dryRun = false;
    double seconds = 0;
    std::vector<FileReport> files;
    std::vector<ImportIssue> issues;
    /// The first so many of the skipped; the counts have them all.
    static constexpr size_t mostSkips = 100'000;
    std::vector<SkippedRecord> skips;
    /// Where articles were extracted again: what changed of them, the first so many.
    static constexpr size_t mostChanges = 100'000;
    std::vector<FieldChange> changes;
    qint64 changedFields = 0; ///< all of them
    bool isRenewal = false;   ///< a RenewalJob's
};

/// How far an import is. Sent at most every 0.1 s.
struct ImportProgress
{
    qint64 filesDone = 0;
    qint64 filesTotal = 0; ///< 0 while the folders are still being walked
    qint64 bytesDone = 0;
    qint64 bytesTotal = 0;
    RecordCounts counts;
    double seconds = 0;
    QString currentFile;
};

/// The pipeline: sources -> records -> articles -> the archive's writer. `run` works on the calling thread
/// (never the GUI's) and its own pool; stop by the token: drained, committed, reported.
class ImportJob
{
public:
    /// \p archive may be null for a dry run: it is then tried on an empty one.
    ImportJob(std::shared_ptr<Archive> archive, std::vector<Profile> profiles, ImportOptions options);

    /// Errors only when nothing could be done at all: no such path (every path missing), a bad option, the
    /// archive cannot be written. Everything else is in the report.
    [[nodiscard]] Result<ImportReport> run(const CancelToken& cancel,
                                           const std::function<void(const ImportProgress&)>& progress);

private:
    std::shared_ptr<Archive> m_archive;
    std::vector<Profile> m_profiles;
    ImportOptions m_options;
};

/// What an import was started with, so that it can be gone on with; nothing: it was none of files.
[[nodiscard]] std::optional<ImportOptions> optionsOfRun(const RunSummary& run);

/// Whether a pattern can part texts (ImportOptions::split). Errors: Usage.
[[nodiscard]] Result<void> checkSplitPattern(const QString& pattern);
/// Where a person's own profiles are kept; need not exist.
[[nodiscard]] QString userProfiles();

/// The profiles that come with the program (`:/profiles/*.json`) and those in \p userFolder (may be empty). A
/// file that is no good is left out and named in \p problems.
[[nodiscard]] std::vector<Profile> loadProfiles(const QString& userFolder,
                                                std::vector<Error>* problems = nullptr);

} // namespace warraq

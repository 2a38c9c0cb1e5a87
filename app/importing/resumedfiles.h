#pragma once

#include "archive/archivetypes.h"
#include "importing/importjob.h"

#include <QMultiHash>
#include <QSet>

#include <functional>
#include <optional>
#include <vector>

namespace warraq {

class BatchWriter;

/// What an import that is gone on with had read of its files, by their names. Without one it knows none. Used
/// by the import thread alone.
class ResumedFiles
{
public:
    /// Both outlive it.
    ResumedFiles(BatchWriter& writer, const ImportReport& report) : m_writer(writer), m_report(report) {}

    /// Those of the run; the report has its issues.
    void set(std::vector<ResumedFile> files);

    /// A file that is met, and its line in the report: a new one, or that of the run.
    struct Met
    {
        size_t index = 0;
        bool isWhole = false; ///< it was read, and is as it was
        qint64 read = 0;      ///< records of it that the run has
    };
    /// What could not be read then is to be read again.
    [[nodiscard]] Met meet(const QString& name, qint64 bytes);
    /// The same of an entry of an archive, which is \p bytes long: one that was read is among those that were
    /// not, and is never whole.
    [[nodiscard]] Met meetEntry(const QString& name, qint64 bytes);
    /// The lines of files that are gone, or not what they were: they have brought what they have brought.
    /// \p endFile: for one that was not read to its end.
    void tellUnmet(const std::function<void(size_t)>& endFile);
    [[nodiscard]] bool wasTold(const ImportIssue& issue) const;

private:
    [[nodiscard]] std::optional<ResumedFile> take(const QString& name, qint64 bytes);
    void retry(ResumedFile& file, qint64 bytes, bool isSource);
    [[nodiscard]] bool isReadNow(const QString& folder) const;

    BatchWriter& m_writer;
    const ImportReport& m_report;
    QMultiHash<QString, ResumedFile> m_files; ///< not met again yet
    QSet<QString> m_told;                     ///< issues
};

} // namespace warraq

#include "importing/resumedfiles.h"

#include "importing/batchwriter.h"

#include <algorithm>

namespace warraq {

namespace {

QString toldAs(const ImportIssue& issue)
{
    return issue.file + u'\n' + QString::number(issue.position) + u'\n' + toString(issue.kind) + u'\n' +
           issue.detail;
}

} // namespace

void ResumedFiles::set(std::vector<ResumedFile> files)
{
    for (const auto& issue : m_report.issues)
        m_told.insert(toldAs(issue));
    // Of two of one name the first is found first: the last that was put in.
    for (auto file = files.rbegin(); file != files.rend(); ++file)
        m_files.insert(file->entry.path, std::move(*file));
}

bool ResumedFiles::wasTold(const ImportIssue& issue) const
{
    return !m_told.isEmpty() && m_told.contains(toldAs(issue));
}

std::optional<ResumedFile> ResumedFiles::take(const QString& name, qint64 bytes)
{
    const auto known = m_files.constFind(name);
    // Of one that could not be read at all it does not count how long it was.
    const bool isSame = known != m_files.constEnd() &&
                        (known->entry.bytes == bytes || (known->isUnread && known->counts.read() == 1));
    if (!isSame)
        return std::nullopt;
    ResumedFile file = *known;
    m_files.erase(known);
    if (file.isUnread)
        retry(file, bytes, true);
    return file;
}

ResumedFiles::Met ResumedFiles::meet(const QString& name, qint64 bytes)
{
    const auto file = take(name, bytes);
    return file ? Met{m_writer.addFile(*file), file->isWhole, file->counts.read()}
                : Met{m_writer.addFile(name, bytes), false, 0};
}

ResumedFiles::Met ResumedFiles::meetEntry(const QString& name, qint64 bytes)
{
    auto file = take(name, bytes);
    if (!file)
        return {m_writer.addFile(name, bytes), false, 0};
    file->isWhole = false;
    return {m_writer.addFile(*file), false, file->counts.read()};
}

/// It is read from where it stopped.
void ResumedFiles::retry(ResumedFile& file, qint64 bytes, bool isSource)
{
    if (const auto told = m_writer.retry(file, bytes, isSource))
        m_told.remove(toldAs(*told));
}

/// Whether something within that folder was met.
bool ResumedFiles::isReadNow(const QString& folder) const
{
    const QString within = folder + u'/';
    return std::any_of(m_report.files.begin(), m_report.files.end(),
                       [&](const auto& file) { return file.path.startsWith(within); });
}

void ResumedFiles::tellUnmet(const std::function<void(size_t)>& endFile)
{
    for (auto file : std::as_const(m_files)) {
        // A folder that could not be opened, and now can, is told by its files.
        if (file.isUnread && file.counts.read() == 1 && isReadNow(file.entry.path)) {
            retry(file, 0, false);
            continue;
        }
        const size_t index = m_writer.addFile(file);
        if (!file.isWhole)
            endFile(index);
    }
}

} // namespace warraq

#pragma once

#include "core/cancel.h"
#include "core/sourcerecord.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace warraq {

/// A file an import comes to, in order.
struct PlannedFile
{
    QString path; ///< where it is
    QString name; ///< what reports and records call it: the path as the user gave it, `/` between folders
    QString root; ///< the source it lies below: images of its pages are not looked for above it
    qint64 bytes = 0;
    bool given = false; ///< named by the user, not met in a folder
};

/// Something that is there and cannot be read.
struct UnreadablePlace
{
    QString name;
    QString detail;
};

/// Walks files and folders lazily: sorted by name, links followed once, no deeper than limits::folderDepth,
/// hidden files and the archive itself left out. `onFile` returning false stops. Any thread.
class SourcePlan
{
public:
    SourcePlan(QStringList paths, QString archivePath);

    void walk(const CancelToken& cancel, const std::function<bool(const PlannedFile&)>& onFile,
              const std::function<void(const UnreadablePlace&)>& onUnreadable) const;

private:
    QStringList m_paths;
    QString m_archive; ///< canonical; empty: none
};

/// Files that belong to pages and are no records: pictures, styles, scripts, fonts met in a folder, and all
/// that lies in the folder a browser made beside a page for what is in it. By their names, since nothing of
/// them is read. (CONTRACT: counted as `other`.)
[[nodiscard]] bool isPageResource(const PlannedFile& planned);

} // namespace warraq

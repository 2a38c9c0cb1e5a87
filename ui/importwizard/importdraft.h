#pragma once

#include "importing/importjob.h"

#include <memory>
#include <vector>

namespace warraq {

/// What the wizard's pages fill in together. Each page changes its part; the wizard runs it. GUI thread.
struct ImportDraft
{
    std::shared_ptr<Archive> archive; ///< null: a new one is made at `archivePath`
    QString archivePath;
    std::vector<Profile> profiles;
    ImportOptions options;
    QMap<QString, QString> summaries; ///< of a path: what it was recognised as, for people
    qint64 recordsFound = 0;          ///< in all of them, as far as they were looked through
    bool recordsAreGuessed = false;
};

} // namespace warraq

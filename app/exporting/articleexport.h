#pragma once

#include "archive/archive.h"
#include "core/cancel.h"
#include "core/result.h"
#include "exporting/exportoptions.h"

#include <QString>

namespace warraq {

class ArticleCiter;

struct ArticleExportReport
{
    QString path;
    qint64 articles = 0; ///< written
    qint64 leftOut = 0;  ///< those the form cannot hold
    double seconds = 0;
    std::shared_ptr<const KeptReceipt> receipt; ///< for the archive to keep
};

/// Writes the articles of \p selection, all of them and in that order, in any form but PDF. Works on the
/// calling thread, beside the target, and gives it its name when all is written: a stop or a failure leaves
/// what was there before and nothing else. A file is replaced only with Overwrite::Yes, a folder that is not
/// empty never. \p progress counts articles.
/// \p citer: cites in the style of \p options, where the form says how articles are cited; it lives on
/// another thread, which does not wait for this one. None: the plain form. Errors: Exists, Busy (\p options
/// name an archive that is open), NotFound (no article, no such folder, an article that is gone), ReadOnly,
/// Unreadable, DiskFull, Cancelled, Usage (see makeWriter), those of the archive.
[[nodiscard]] Result<ArticleExportReport>
exportArticles(const Archive& archive, const ExportSelection& selection, const ExportOptions& options,
               const CancelToken& cancel, const Progress& progress, ArticleCiter* citer = nullptr);

} // namespace warraq

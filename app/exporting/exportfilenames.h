#pragma once

#include "core/article.h"

#include <QHash>
#include <QString>

namespace warraq {

/// Names for files of articles, `{date} {section} {title}`: without what some file system refuses, short
/// enough for all of them, in any script, and each only once, upper and lower case taken as one. Pure.
class ExportFileNames
{
public:
    /// Without an ending: `2011-02-17 Features Harbour reopens`, `... (2)`.
    [[nodiscard]] QString next(const Article& article);

private:
    QHash<QString, int> m_given; ///< folded -> how often
};

/// \p text as a part of a file's name; empty when nothing of it can be. At most \p bytes in UTF-8.
[[nodiscard]] QString safeFileName(const QString& text, qsizetype bytes);

} // namespace warraq

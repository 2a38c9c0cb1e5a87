#pragma once

#include "exporting/bookcontent.h"

#include <QSet>
#include <QString>

namespace warraq {

/// Names for a file an article, made from a pattern: `{date} {section} {title}`, `{number}` (from 1),
/// `{author}`. What is unknown leaves no gap, what file systems refuse becomes a blank, and no two names of
/// one object are alike, also where letters' case does not count.
class ArticleFileNames
{
public:
    /// \p ending with its dot.
    ArticleFileNames(QString pattern, QString ending);

    /// The name, without folder, for the next article.
    [[nodiscard]] QString next(const BookEntry& entry);

private:
    QString m_pattern;
    QString m_ending;
    QSet<QString> m_taken;
    int m_number = 0;
};

} // namespace warraq

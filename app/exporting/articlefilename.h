#pragma once

#include "core/article.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace warraq {

/// What a file's name can say of its article. Unknown is empty.
struct NameFields
{
    QString isoDate; ///< to its precision
    QString section;
    QString title;
    QStringList authors; ///< or the agency
};
[[nodiscard]] NameFields nameFieldsOf(const Article& article);
[[nodiscard]] NameFields nameFieldsOf(const ArticleRow& row);

/// `{date} {section} {title}`
[[nodiscard]] QString usualNamePattern();
/// What stands in braces in \p pattern and is no field, as typed. Pure.
[[nodiscard]] QStringList unknownNameFields(const QString& pattern);

/// Names for a file an article, made from a pattern: `{date} {section} {title}`, `{number}` (from 1),
/// `{author}`. What is unknown leaves no gap, what file systems refuse becomes a blank, and no two names of
/// one object are alike, also where letters' case does not count: `x`, `x (2)`. Pure.
class ArticleFileNames
{
public:
    /// \p ending with its dot.
    ArticleFileNames(QString pattern, QString ending);

    /// The name, without folder, for the next article.
    [[nodiscard]] QString next(const NameFields& article);
    /// How many names got a number because another had them already.
    [[nodiscard]] int numbered() const { return m_numbered; }

private:
    QString m_pattern;
    QString m_ending;
    QHash<QString, int> m_given; ///< folded -> how often
    int m_number = 0;
    int m_numbered = 0;
};

} // namespace warraq

#pragma once

#include "core/article.h"

#include <QStringList>

namespace warraq {

/// The columns of manifest.csv. The first two are the article's number in the book and its first page; the
/// others have the names that `show --json` gives them.
[[nodiscard]] QStringList manifestHeader();
enum class PersonalMarks : quint8
{
    Left, ///< tags, collections and star are nobody else's business
    Told,
};

/// An article's values for the columns behind the first two. Unknown is empty.
[[nodiscard]] QStringList manifestLine(const Article& article, PersonalMarks marks);

} // namespace warraq

#pragma once

#include "core/article.h"

#include <QString>

namespace warraq {

/// A line without the signs that turn the direction of what follows or shut it off (U+202A to U+202E, U+2066
/// to U+2069): one that is left open would turn what is set behind it, and an override shows letters in an
/// order that nobody reads. The marks that only say a direction stay. Pure.
[[nodiscard]] QString withoutDirectionControls(const QString& line);

/// The same of all fields of \p content that are lines, captions and credits too; not of its text.
void dropDirectionControls(ArticleContent& content);

} // namespace warraq

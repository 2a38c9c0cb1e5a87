#pragma once

#include "core/article.h"

#include <QJsonObject>
#include <QString>

namespace warraq {

/// An article as an item of type `article-newspaper` in CSL-JSON (Citation Style Language 1.0.2, appendices
/// III and IV), as citation processors and reference managers read it. Pure; any thread.
///
/// Publication date at its own precision (`issued`), the day the copy was made (`accessed`); the original
/// address (`URL`) apart from where it is archived (`archive`, `archive_location`). What CSL has no variable
/// for stands in `note`, a line each: dateline, modification date, bounds of an unknown date, captions with
/// credits. What is unknown is left out: an unsigned article has no author, an undated one no `issued`.
/// \p archiveName: the archive's name for people; empty: not said.
[[nodiscard]] QJsonObject cslItem(const Article& article, const QString& archiveName);

/// Its `id` in CSL-JSON, which stays: `warraq-48120`.
[[nodiscard]] QString citationKey(ArticleId id);

/// A person's name in CSL: `family` and `given` where that can be told, else `literal` (agencies, names in
/// scripts that do not part them).
[[nodiscard]] QJsonObject cslName(const QString& name);

} // namespace warraq

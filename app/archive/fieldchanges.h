#pragma once

#include "archive/archivetypes.h"

namespace warraq {

/// What differs between an article as it was and as it is. Pure.
[[nodiscard]] std::vector<FieldChange> fieldChanges(ArticleId article, const ArticleContent& before,
                                                    const ArticleContent& after);

/// Two texts cut down to where they differ, with some words around it.
[[nodiscard]] std::pair<QString, QString> whereTheyDiffer(const QString& before, const QString& after);

} // namespace warraq

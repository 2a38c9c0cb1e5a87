#pragma once

#include "archive/archive.h"

#include <vector>

namespace warraq {

/// The articles of a collection, in the order a person gave it. Any thread. Errors: NotFound (there is no
/// collection of that name), those of opening an archive.
[[nodiscard]] Result<std::vector<ArticleId>> articlesInCollection(const Archive& archive,
                                                                  const QString& name);

} // namespace warraq

#pragma once

#include "core/ids.h"
#include "render/articlepage.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace warraq {

class Archive;

/// More articles than this are no bibliography a clipboard is for.
constexpr size_t mostCited = 10'000;

/// How to cite each of \p ids, a line each in their order, with an empty line between. Read in the background
/// by a reader of its own; \p done runs on \p context's thread while that lives.
void makeBibliography(const std::shared_ptr<Archive>& archive, std::vector<ArticleId> ids,
                      const PageOptions& options, QObject* context,
                      std::function<void(const QString& text)> done);

} // namespace warraq

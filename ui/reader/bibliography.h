#pragma once

#include "core/ids.h"
#include "render/articlepage.h"

#include <QJsonArray>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace warraq {

class Archive;

/// More articles than this are no bibliography a clipboard is for.
constexpr size_t mostCited = 10'000;

/// Articles as they can be cited.
struct CitableArticles
{
    QJsonArray items; ///< CSL-JSON, in their order
    QString plain;    ///< the same in a plain form of our own, an empty line between two
};

/// Reads what is needed to cite \p ids, in the background, by a reader of its own; \p done runs on \p
/// context's thread while that lives.
void readCitable(const std::shared_ptr<Archive>& archive, std::vector<ArticleId> ids,
                 const PageOptions& options, QObject* context,
                 std::function<void(const CitableArticles& articles)> done);

} // namespace warraq

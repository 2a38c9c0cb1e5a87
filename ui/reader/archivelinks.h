#pragma once

#include "core/article.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace warraq {

class Archive;

/// An address as it is compared: without scheme, `www.`, fragment and closing slash.
[[nodiscard]] QString comparableAddress(const QUrl& address);

/// Looks in the archive for the article a link of \p from leads to: by its address, or, in saved pages that
/// name each other by path, by its file. Works in the background with a reader of its own; \p done gets an
/// invalid id when the archive has no such article. It runs on \p context's thread while that lives.
void findLinkedArticle(const std::shared_ptr<Archive>& archive, const QUrl& link, const Article& from,
                       QObject* context, std::function<void(ArticleId)> done);

} // namespace warraq

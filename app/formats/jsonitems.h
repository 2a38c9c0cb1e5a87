#pragma once

#include "core/sourcerecord.h"
#include "formats/wordpressnames.h"

#include <QJsonObject>

namespace warraq {

/// An item of a JSON Feed (version 1 and 1.1, jsonfeed.org) as columns (core/itemcolumns.h). \p feedTitle,
/// \p feedLanguage: what the feed says of itself.
[[nodiscard]] std::vector<std::pair<QString, QString>>
jsonFeedColumns(const QJsonObject& item, const QString& feedTitle, const QString& feedLanguage);

/// True for what the WordPress REST API (wp/v2) gives of a post, page, attachment, user, term or comment.
[[nodiscard]] bool isWordPress(const QJsonObject& object);
/// Its columns. Names come from what is embedded (`?_embed`), from Yoast's description of the page or from \p
/// names: without these, author and categories are numbers, and stay unknown.
[[nodiscard]] std::vector<std::pair<QString, QString>> wordPressColumns(const QJsonObject& object,
                                                                        const WordPressNames& names);

} // namespace warraq

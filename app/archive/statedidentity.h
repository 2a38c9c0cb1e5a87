#pragma once

#include "core/article.h"
#include "core/sourcerecord.h"

#include <QStringList>

#include <optional>

/// What an article says it is, beside its address: a short link, a permanent identifier that is an address,
/// the number its WordPress site gave it (`/?p=12`). A page of a mirror may know nothing else. Pure; any
/// thread.
namespace warraq {

/// By these it is found again, like by addresses (keys.h, addressKey). The last of a post's is its number
/// alone, for pages that do not know their host.
[[nodiscard]] QStringList identityKeys(const ArticleContent& content);

/// Whether their texts must be compared before two articles that share a key may be taken for one.
enum class Identity
{
    Different, ///< other hosts, other addresses of one site
    Same,
    SameIfAlike, ///< a site may also give every page the same short link
};
/// \p others share a key; texts are not looked at.
[[nodiscard]] Identity compareIdentities(const ArticleContent& one, const ArticleContent& other);

/// What a site itself gives of its posts, and not a page of it.
[[nodiscard]] bool isOfSite(std::optional<SourceFormat> format);

} // namespace warraq

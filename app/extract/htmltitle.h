#pragma once

#include "extract/htmlmetadata.h"
#include "extract/profilerules.h"

namespace warraq {

/// A page's headline and where it was found; empty text: there is none.
struct Headline
{
    QString text;
    FieldOrigin origin = FieldOrigin::PageTitle;
};

/// The headline as the paper printed it: what the metadata says, unless the page's own `<h1>` is the same
/// headline in full or in other words (metadata cuts headlines, adds the site's name, rewrites them for
/// search engines); else the `<h1>` or `<title>` without the site's name. \p rules may be null.
[[nodiscard]] Headline headlineOf(const HtmlTree& tree, const HtmlMetadata& metadata,
                                  const Profile::Rules* rules);

/// `Headline | The Paper` -> `Headline`, where the tail (or head) is one of the site's names: \p names, or
/// the words of \p host.
[[nodiscard]] QString withoutSiteName(const QString& title, const QStringList& names, const QString& host);

/// `www.the-paper.example` -> `thepaper`; empty when there is no host in the address.
[[nodiscard]] QString hostWord(const QString& address);

} // namespace warraq

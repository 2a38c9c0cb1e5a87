#pragma once

#include "extract/htmltree.h"

#include <QString>

namespace warraq {

/// Which page of an article that is spread over several this one is, by its own address and what it links to;
/// 0: it is whole. The first must link to the second, a later one to the first or to the one before it.
[[nodiscard]] int pagePart(const HtmlTree& tree, const QString& address);

/// The same of a saved file, which has no address but the one it gives itself: \p canonical, which later
/// pages may have from the first; such a one is no part.
[[nodiscard]] int pagePartSaidBy(const HtmlTree& tree, const QString& canonical);

} // namespace warraq

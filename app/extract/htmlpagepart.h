#pragma once

#include "extract/htmltree.h"

#include <QString>

namespace warraq {

/// Which page of an article that is spread over several this one is, by its own address and what it links to;
/// 0: it is whole. The first must link to the second, a later one to the first or to the one before it.
[[nodiscard]] int pagePart(const HtmlTree& tree, const QString& address);

} // namespace warraq

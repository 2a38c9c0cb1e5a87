#pragma once

#include "extract/htmltree.h"

#include <QSet>

namespace warraq {

/// Where a page's story is: the element that holds it, and what within is not part of it.
struct MainContent
{
    xmlNode* root = nullptr;      ///< null: none was found
    QSet<const xmlNode*> dropped; ///< share bars, related stories, forms ...
    qsizetype characters = 0;     ///< of the text that is left
};

[[nodiscard]] MainContent findMainContent(const HtmlTree& tree);

} // namespace warraq

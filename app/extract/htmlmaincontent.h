#pragma once

#include "extract/htmltree.h"

#include <QSet>

namespace warraq {

/// Where a page's story is: the element that holds it, and what within is not part of it.
struct MainContent
{
    xmlNode* root = nullptr;      ///< null: none was found
    QSet<const xmlNode*> dropped; ///< share bars, related stories, forms ...
    qsizetype characters = 0;     ///< of the text that is left, without blanks
    qsizetype linkCharacters = 0; ///< of these, within links
};

/// Finds the story by what the page declares (articleBody, usual class names, `<article>`), else by where its
/// paragraphs are: furniture goes first, then the element is sought that holds nearly all paragraphs and
/// little else. Linear in the page's size.
[[nodiscard]] MainContent findMainContent(const HtmlTree& tree);

} // namespace warraq

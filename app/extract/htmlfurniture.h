#pragma once

#include "extract/htmltree.h"

namespace warraq {

/// What parts of a page are by their names: its furniture (menus, share bars, related stories, comments ...),
/// a story's head, its body. All in all languages a paper's web site is written in: names are English nearly
/// everywhere, lines of text are not.
namespace furniture {

[[nodiscard]] bool isInline(const xmlNode* element);
[[nodiscard]] bool isHeading(const xmlNode* element);
/// An element that may hold a whole body.
[[nodiscard]] bool isContainer(const xmlNode* element);
/// Never part of a story by its element or role. \p isMost: it holds much of the page's text, as a form round
/// a whole page does.
[[nodiscard]] bool isSilent(const xmlNode* element, bool isMost);
[[nodiscard]] bool isHidden(const xmlNode* element);
/// By its class and id (lower case).
[[nodiscard]] bool isNamedSo(const xmlNode* element, const QString& classes);
/// By its class and id: readers' talk, which is often longer than the story and never part of it.
[[nodiscard]] bool isTalk(const xmlNode* element, const QString& classes);
/// How sure it is that an element is a story's body: 3 it says so, 2 `<article>`, 1 `<main>`, 0 nothing said.
[[nodiscard]] int trustAsBody(const xmlNode* element, const QString& classes);
/// Headline, byline, date and the like, which are fields; also captions outside of figures. \p characters: of
/// its text.
[[nodiscard]] bool isHead(const xmlNode* element, const QString& classes, qsizetype characters);
/// A short line that belongs to the site: `Read also: ...`, `Advertisement`, `Close`.
[[nodiscard]] bool isFillerLine(const xmlNode* element, bool isLinks);

/// A picture with its caption, set as a figure without the element: one image, few words, and a name that
/// says so.
[[nodiscard]] bool isFigureLike(xmlNode* element);
/// By its class: a caption, without its credit.
[[nodiscard]] bool isCaption(const xmlNode* element);
/// By its class: the lines between headline and story that sum it up.
[[nodiscard]] bool isStandfirst(const xmlNode* element);

} // namespace furniture

} // namespace warraq

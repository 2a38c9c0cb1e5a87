#pragma once

#include "extract/htmltree.h"

#include <QStringList>

namespace warraq {

/// The heading that is the story's: the one the page's title holds, else the only one of the first level;
/// null where it cannot be told. \p title: the page's title or what metadata say.
[[nodiscard]] xmlNode* storyHeadline(xmlNode* root, const QString& title);

/// `entry-title` within `hentry`, as hAtom marks the headlines of a page's entries.
[[nodiscard]] bool isEntryTitle(const xmlNode* heading);

/// The short lines right behind the headline, then those right before it, then what stands small within it:
/// there newspapers print the date and who wrote. Lists of other stories and menus are passed over.
[[nodiscard]] QStringList linesBesideHeadline(xmlNode* root, const xmlNode* headline);

/// Whether \p element is the card of another story: a short block, by its kind or its name, with a link of a
/// headline's length.
[[nodiscard]] bool announcesStory(xmlNode* element);

/// A heading's words, without what its kicker, hidden notes and small print add.
[[nodiscard]] QString headingText(xmlNode* heading);

/// Whether a line is of the story rather than a line of facts: eight words or more and a full stop.
[[nodiscard]] bool isSentence(const QString& line);

/// Whether headings in (or, unseen ones, as) \p element are the page's and head no story: menus, asides,
/// footers, what only screen readers read, the site's name with a link to its front page.
[[nodiscard]] bool isBesideStories(const xmlNode* element);

} // namespace warraq

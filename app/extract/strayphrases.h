#pragma once

#include <QString>

/// What lines say that are none of a story's text, in the languages newspapers are kept in here. Pure; any
/// thread.
namespace warraq {

/// `Read also`, `اقرأ أيضاً`, and nothing else: a link to another story follows.
[[nodiscard]] bool isReadAlso(const QString& line);
/// `Read also: …`, `بیشتر بخوانید | …`
[[nodiscard]] bool beginsWithReadAlso(const QString& line);
/// What stands where a text is cut off for those who have not paid (`Il vous reste 65.3% de cet article à
/// lire.`), and where readers are asked to tell of faults.
[[nodiscard]] bool isTeaserNotice(const QString& line);

} // namespace warraq

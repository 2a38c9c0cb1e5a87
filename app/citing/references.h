#pragma once

#include "core/article.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace warraq {

// Articles as reference managers read them: files and clipboards. All from the one mapping of cslItem, so
// that the forms say the same. UTF-8. Pure; any thread. \p archiveName: see cslItem.

/// A JSON array of CSL items.
[[nodiscard]] QByteArray cslJson(const std::vector<Article>& articles, const QString& archiveName);
/// RIS, a record of type NEWS each.
[[nodiscard]] QByteArray ris(const std::vector<Article>& articles, const QString& archiveName);
/// BibLaTeX, an entry `@article` with `entrysubtype = {newspaper}` each.
[[nodiscard]] QByteArray biblatex(const std::vector<Article>& articles, const QString& archiveName);

/// One record of RIS from a CSL item: lines `TY  - NEWS` to `ER  - `, ended by CR LF, and an empty line.
/// Names in two parts as `Family, Given`, others as they are; dates `2011/02/17/` as far as known; each line
/// of the note is a note.
[[nodiscard]] QByteArray risRecord(const QJsonObject& item, const QStringList& keywords);

/// One entry of BibLaTeX from a CSL item. What means something in LaTeX is escaped, but not in addresses,
/// which BibLaTeX takes as they are; names that are one word to all, as agencies, stand in braces. The bounds
/// of an unknown date are a `note`, which is printed; what else the note of the item says is an `annotation`.
[[nodiscard]] QByteArray biblatexEntry(const QJsonObject& item, const QStringList& keywords);

} // namespace warraq

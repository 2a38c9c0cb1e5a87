#pragma once

#include "core/article.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace warraq {

/// An article's citation in the two forms that reference managers read. UTF-8.
struct ArticleCitation
{
    QByteArray csl; ///< one item of CSL-JSON (Citation Style Language 1.0.2)
    QByteArray ris; ///< one record of RIS, with its last line's end
};

/// \p archiveName: for people. Addresses of this machine are left out. Pure; any thread.
[[nodiscard]] ArticleCitation citationOf(const Article& article, const QString& archiveName);

/// CSL-JSON: an array of the items.
[[nodiscard]] QByteArray cslFile(const std::vector<ArticleCitation>& citations);
[[nodiscard]] QByteArray risFile(const std::vector<ArticleCitation>& citations);

} // namespace warraq

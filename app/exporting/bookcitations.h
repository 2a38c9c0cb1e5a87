#pragma once

#include "core/article.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace warraq {

/// An article's citation in the two forms that reference managers read. UTF-8.
struct ArticleCitation
{
    QByteArray csl;  ///< one item of CSL-JSON (Citation Style Language 1.0.2)
    QByteArray ris;  ///< one record of RIS, with its last line's end
    QByteArray text; ///< as it is printed with the article, without markup
};

/// The article as an item of CSL-JSON (cslItem) with addresses that lead somewhere from elsewhere: where it
/// was published, apart from where it is archived; none of this machine. Pure; any thread.
[[nodiscard]] QJsonObject citedItem(const Article& article, const QString& archiveName);

/// From a citedItem and the text that is printed.
[[nodiscard]] ArticleCitation citationOf(const QJsonObject& item, const QString& text);

/// CSL-JSON: an array of the items.
[[nodiscard]] QByteArray cslFile(const std::vector<ArticleCitation>& citations);
[[nodiscard]] QByteArray risFile(const std::vector<ArticleCitation>& citations);
/// The texts, a line each.
[[nodiscard]] QByteArray citationTextFile(const std::vector<ArticleCitation>& citations);

} // namespace warraq

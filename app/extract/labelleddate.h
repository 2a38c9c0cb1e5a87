#pragma once

#include "core/partialdate.h"
#include "extract/htmltree.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace warraq {

struct LabelledDates
{
    std::optional<PartialDate> published;
    std::optional<PartialDate> modified;
};

/// Dates behind a label anywhere on a page: `Published on`, `Veröffentlicht am`, `Publié le`, `公開日`,
/// `تاريخ النشر`; `Updated`, `Stand:`. The first of each that stands in a short line. \p language as in
/// pageDate().
[[nodiscard]] LabelledDates labelledDates(xmlNode* root, const QString& language);

/// Names that stand alone in the element behind one that holds nothing but `Author`, `Autorin:`, `作者`.
[[nodiscard]] QStringList labelledAuthors(xmlNode* root);

} // namespace warraq

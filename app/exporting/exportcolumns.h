#pragma once

#include "core/article.h"
#include "core/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace warraq {

/// A column of the tables (CSV, XLSX). Names are those of `show --json`; what is a list or an object there
/// is one value here, its parts parted by `; `.
struct ExportColumn
{
    enum class Kind : quint8
    {
        Text,
        Number, ///< a whole number, or empty
        Date,   ///< `2017-10-18` and shorter, or with a time; empty: unknown
    };
    QString name;
    Kind kind = Kind::Text;
    QString (*value)(const Article& article) = nullptr;
};

/// All there are, in their order.
[[nodiscard]] const std::vector<ExportColumn>& exportColumns();
/// Those of \p names, in that order; empty: the usual ones, with the text. Errors: Usage.
[[nodiscard]] Result<std::vector<ExportColumn>> exportColumnsNamed(const QStringList& names);
/// The usual ones without the text, for a table beside texts.
[[nodiscard]] std::vector<ExportColumn> metadataColumns();

} // namespace warraq

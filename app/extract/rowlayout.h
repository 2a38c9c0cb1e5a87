#pragma once

#include "core/sourcerecord.h"

#include <QMap>
#include <QStringList>

#include <array>

namespace warraq {

/// What a row may say of an article, in the order of mappableFields.
enum class RowField : quint8
{
    Title,
    Subtitle,
    Body,
    Author,
    Agency,
    Published,
    Modified,
    Publication,
    Section,
    Genre,
    Place,
    Language,
    Url,
    Caption,
    Credit,
    Image,
    Id,
};
constexpr size_t rowFields = static_cast<size_t>(RowField::Id) + 1;

/// Which column holds which field. Rows of a file mostly have the same columns, or leave some out, so a
/// thread works it out once for each kind of row.
class RowLayout
{
public:
    /// Of the columns of \p record, with \p columnMap (field -> column) over the guessed ones. Any thread; it
    /// holds until the thread asks again.
    static const RowLayout& of(const SourceRecord& record, const QMap<QString, QString>& columnMap);
    /// -1: none.
    [[nodiscard]] int column(RowField field) const { return m_columns[static_cast<size_t>(field)]; }

private:
    RowLayout(const SourceRecord& record, const QMap<QString, QString>& columnMap);
    [[nodiscard]] bool fits(const SourceRecord& record, const QMap<QString, QString>& columnMap) const;

    QStringList m_names;
    QMap<QString, QString> m_map;
    std::array<int, rowFields> m_columns;
};

} // namespace warraq

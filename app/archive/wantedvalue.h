#pragma once

#include "archive/filtercolumns.h"
#include "search/querynode.h"

namespace warraq {

/// The column that holds a field's values; an address has none.
[[nodiscard]] ColumnKind columnOf(ValueField field);
/// The column that must not be empty; none for what is said by a flag.
[[nodiscard]] std::optional<ColumnKind> columnOf(Presence what);
/// Of those without a column: whether the article is so.
[[nodiscard]] bool stateHolds(Presence what, const ColumnBlock::Fixed& fixed);

/// A value that is asked for, ready to be compared with many. Compared is without case, accents and
/// punctuation (`section:middle-east` is "Middle East"). A section, a language and an import are asked for
/// whole; of other fields words that stand together are enough (`author:taheri`), unless the value is quoted.
/// A quoted source is compared with its signs, since files differ by them.
class WantedValue
{
public:
    WantedValue(const ValueNode::Value& value, ValueField field);
    /// \p normalised: normalisedForComparison(value).
    [[nodiscard]] bool fits(const QString& value, const QString& normalised) const;

private:
    QString m_text;
    QString m_words; ///< normalised
    bool m_whole = false;
    bool m_prefix = false;
    bool m_isFile = false; ///< a file or folder, whole
};

} // namespace warraq

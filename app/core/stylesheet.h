#pragma once

#include <QString>

#include <functional>

namespace warraq {

/// A place in a stylesheet that names another file.
struct StyleReference
{
    enum class Kind
    {
        Url,     ///< `url(...)` of a declaration
        FontUrl, ///< the same within `@font-face`
        Import,  ///< a whole `@import` with its semicolon
    };
    Kind kind = Kind::Url;
    QString address; ///< as it stands there, its escapes read
    QString media;   ///< of an import: what follows the address
};

/// \p css with what \p replacement gives in the place of each reference; without comments and `@charset`. CSS
/// Syntax Module Level 3, as far as that needs; linear. Any thread.
[[nodiscard]] QString withStyleReferences(QStringView css,
                                          const std::function<QString(const StyleReference&)>& replacement);

} // namespace warraq

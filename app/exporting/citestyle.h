#pragma once

#include "core/result.h"

#include <QString>

#include <optional>

namespace warraq {

/// A citation style as it is used: its rules, and the words of a language.
struct CiteStyle
{
    QString name;  ///< of its file, without the ending
    QString title; ///< for people
    QString xml;
    QString localeXml;
    QString language; ///< of `localeXml`, as asked for
};

/// `plain`: our own form, which needs no processor.
[[nodiscard]] QString plainCiteStyle();
/// The style of who names none: the usual one where there is a processor, else plainCiteStyle().
[[nodiscard]] QString usualCiteStyle();

/// \p name: of an installed style, of one a person added, or the path of a `.csl` file. Reads disk; any
/// thread. Errors: NotFound, Unreadable, TooLarge, Malformed, Unsupported (this build has no processor; it
/// only names the style it is like).
[[nodiscard]] Result<CiteStyle> readCiteStyle(const QString& name, const QString& language);
/// The style \p name, else the usual one where that one is gone; nothing: the plain form, because it was
/// asked for or no style is there.
[[nodiscard]] std::optional<CiteStyle> citeStyleFor(const QString& name, const QString& language);

} // namespace warraq

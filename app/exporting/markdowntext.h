#pragma once

#include <QString>

namespace warraq {

/// The clean HTML of an article's body as Markdown (CommonMark 0.30, tables as GitHub has them): the
/// elements the archive keeps, everything else as its text. Pictures are left out, what is printed below
/// them stays as a paragraph in italics. Pure.
[[nodiscard]] QString markdownFromHtml(const QString& html);

/// A text that Markdown takes literally.
[[nodiscard]] QString markdownEscaped(const QString& text);

/// A text as a YAML 1.2 scalar in double quotes, which can say every text.
[[nodiscard]] QString yamlQuoted(const QString& text);

} // namespace warraq

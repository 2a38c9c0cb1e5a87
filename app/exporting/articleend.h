#pragma once

#include <QString>

namespace warraq {

/// \p article, an element of articleElement() in print, with its source bound to the end of the text: as the
/// last line of the last paragraph, of which print.css keeps two others with it. By itself a box that is not
/// to be broken would go to a page alone where the text ends with the one before, and Chromium knows no break
/// that is to be avoided between two boxes. A paragraph of a few lines, by \p charactersInLine, is kept
/// whole. Notes that stand between keep together with the source, and go with it where they are short. Pure.
[[nodiscard]] QString withBoundSource(const QString& article, int charactersInLine);

} // namespace warraq

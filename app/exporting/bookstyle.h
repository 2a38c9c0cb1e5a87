#pragma once

#include "exporting/pdfbook.h"

#include <QPageLayout>
#include <QString>

namespace warraq {

/// White at the edges of \p options' pages, in millimetres: `left` and `right` are kept free by the page's
/// own style, where notes may stand in them; `top` and `bottom` by the printer, page by page. Running heads
/// stand there.
[[nodiscard]] QMarginsF bookMargins(const BookOptions& options);

/// What the printer is told: the paper, and the margins above and below.
[[nodiscard]] QPageLayout bookLayout(const BookOptions& options);

/// About how many characters of the text stand in a line.
[[nodiscard]] int charactersInLine(const BookOptions& options);

/// A whole HTML document of a book's pages round \p body: print.css, the options as its variables, and a
/// policy that lets nothing in from elsewhere. Any thread.
[[nodiscard]] QString bookDocument(const QString& body, const BookOptions& options);

/// The article's note stands beside the text rather than behind it.
[[nodiscard]] bool hasRoomForNotes(const BookOptions& options);

} // namespace warraq

#pragma once

#include "exporting/pdfbook.h"

#include <QByteArray>
#include <QPageLayout>
#include <QSizeF>
#include <QString>

namespace warraq {

/// The paper, in millimetres.
[[nodiscard]] QSizeF bookPaper(const BookOptions& options);

/// White at the edges of \p options' pages, in millimetres. Notes may stand at the sides, running heads above
/// and below.
[[nodiscard]] QMarginsF bookMargins(const BookOptions& options);

/// Pages are printed many on one sheet, for a sheet costs Chromium more than what stands on it: a row for
/// each article, whose pages are columns beside each other (CSS Multi-column Layout). printedsheet.h cuts
/// them.
struct BookSheet
{
    size_t rows = 1;
    size_t columns = 1; ///< more than any row needs; what stays empty costs nothing

    static constexpr size_t mostColumns = 20'000; ///< Chromium's coordinates end at 33 million pixels
};

/// A page of the sheet, its paper with all that is white, in CSS pixels, of which Chromium sets
/// sixty-fourths.
[[nodiscard]] QSizeF pageOnSheet(const BookOptions& options);
/// What the printer is told: paper for \p sheet, without margins.
[[nodiscard]] QPageLayout sheetLayout(const BookOptions& options, const BookSheet& sheet);

/// A row of a sheet with \p html on it.
[[nodiscard]] QString sheetRow(const QString& html);
/// So many columns as \p html cannot need, unless it is very uncommon.
[[nodiscard]] size_t columnsFor(const QString& html);

/// About how many characters of the text stand in a line.
[[nodiscard]] int charactersInLine(const BookOptions& options);

/// A whole HTML document round \p body, which has rows of as many \p columns: print.css, the options as its
/// variables, and a policy that lets nothing in from elsewhere. Any thread.
[[nodiscard]] QString bookDocument(const QString& body, const BookOptions& options, size_t columns = 1);
/// \p document, of bookDocument(), with \p columns in its rows.
[[nodiscard]] QByteArray withColumns(QByteArray document, size_t columns);

/// The article's note stands beside the text rather than behind it.
[[nodiscard]] bool hasRoomForNotes(const BookOptions& options);

} // namespace warraq

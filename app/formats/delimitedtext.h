#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringList>

namespace warraq {

/// The grammar of delimited text (RFC 4180), on ASCII images (formats/textwindow.h) and decoded rows.
namespace delimited {

/// How a quote within a quoted field is written: `""`, or `\"` as MySQL and others write it. Where there are
/// no quotes, `\n`, `\t` and `\\` may stand for themselves (MySQL's and PostgreSQL's text formats).
enum class Escape : quint8
{
    DoubledQuote,
    Backslash,
    Unquoted,
};
/// Which of them the beginning of a file has.
[[nodiscard]] Escape escapeOf(QByteArrayView head, char delimiter);

/// Where a row ends (behind its line end) and whether its quotes are right.
struct RowEnd
{
    qsizetype end = -1;  ///< -1: not within \p image
    bool isSound = true; ///< false: a quoted field has a quote within it that nothing explains
};

/// \p from: the row's start. \p atEnd: nothing follows the image.
[[nodiscard]] RowEnd rowEnd(QByteArrayView image, qsizetype from, char delimiter, bool atEnd,
                            Escape escape = Escape::DoubledQuote);

/// The fields of one decoded row. \p quotes: false takes quotes as they stand.
[[nodiscard]] QStringList fieldsOf(const QString& row, QChar delimiter, bool quotes = true,
                                   Escape escape = Escape::DoubledQuote);

/// The delimiter of the beginning of a file, of `,` tab `;` `|`: the one that parts the rows most evenly; 0:
/// none does, this is no table.
struct Shape
{
    char delimiter = 0;
    qsizetype columns = 0;
    qsizetype rows = 0;  ///< whole rows seen
    double evenness = 0; ///< the share of rows with that many columns
    QStringList firstRow;
};
[[nodiscard]] Shape shapeOf(const QByteArray& head, bool isWhole);

/// Excel's first line `sep=;`; 0: there is none.
[[nodiscard]] char declaredDelimiter(QByteArrayView head);

/// True when \p row is a title above \p next, the row with the names: one field where there are several.
[[nodiscard]] bool isCaption(const QStringList& row, const QStringList& next);

/// True when a first row can only be data: numbers, dates, long texts.
[[nodiscard]] bool isData(const QStringList& row);

} // namespace delimited

} // namespace warraq

#pragma once

#include "exporting/exportcolumns.h"
#include "exporting/outputfile.h"

namespace warraq {

/// A table of articles as CSV (RFC 4180): a line of names, then a row an article; fields with a comma, a
/// quotation mark or a line end in quotation marks, rows ended by CR LF, UTF-8.
///
/// It begins with a byte order mark: spreadsheets take a file without one for the machine's old code page
/// and spoil every name that is not English, and readers of CSV in other programs (`utf-8-sig`, readr,
/// OpenRefine) know it. A text that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, a tab or a
/// carriage return first) gets an apostrophe before it, which spreadsheets read as "this is text": a headline
/// must not be run as a command. Numbers and dates never need it.
class CsvTable
{
public:
    CsvTable(const QString& path, std::vector<ExportColumn> columns);

    /// \p before: names of columns of the caller's own that stand first.
    [[nodiscard]] Result<void> begin(const QStringList& before = {});
    [[nodiscard]] Result<void> add(const Article& article, const QStringList& before = {});
    [[nodiscard]] Result<void> finish();

private:
    OutputFile m_file;
    std::vector<ExportColumn> m_columns;
};

/// One field, quoted where it must be.
[[nodiscard]] QByteArray csvField(const QString& value);
/// A text that no spreadsheet takes for a formula (see CsvTable).
[[nodiscard]] QString withoutFormula(const QString& text);

} // namespace warraq

#include "exporting/xlsxwriter.h"

#include "exporting/markup.h"

#include <QFile>
#include <QFileInfo>

#include <xlsxwriter.h>

#include <algorithm>

namespace warraq {

namespace {

constexpr qint64 sheetRows = 1'048'576;
constexpr qsizetype cellCharacters = 32'767; // as spreadsheets count: UTF-16
constexpr int firstYear = 1901;              // before, spreadsheets' days are one off, or none

/// What a cell holds of a text.
QByteArray cellText(const QString& value)
{
    QString text = xmlCharacters(value);
    if (text.size() > cellCharacters) {
        const QString mark = QStringLiteral(" […]");
        text.truncate(cellCharacters - mark.size());
        if (text.back().isHighSurrogate())
            text.chop(1);
        text += mark;
    }
    return text.toUtf8();
}

double widthOf(const ExportColumn& column)
{
    if (column.name == u"text")
        return 60;
    if (column.name == u"title")
        return 45;
    return column.kind == ExportColumn::Kind::Text ? 18 : 12;
}

Unexpected failed(const QString& path, int error)
{
    const auto kind = error == LXW_ERROR_CREATING_XLSX_FILE || error == LXW_ERROR_CREATING_TMPFILE
                          ? ErrorKind::Unreadable
                          : ErrorKind::DiskFull;
    return unexpected(kind, path, QString::fromUtf8(lxw_strerror(static_cast<lxw_error>(error))));
}

} // namespace

void XlsxWriter::Closer::operator()(lxw_workbook* workbook) const
{
    lxw_workbook_free(workbook);
}

XlsxWriter::XlsxWriter(const QString& path, std::vector<ExportColumn> columns)
    : m_path(path), m_columns(std::move(columns)), m_folder(QFile::encodeName(QFileInfo(path).absolutePath()))
{
}

XlsxWriter::~XlsxWriter() = default;

Result<void> XlsxWriter::begin(const ExportContext& context)
{
    if (context.articles >= sheetRows)
        return unexpected(
            ErrorKind::TooLarge, m_path,
            QStringLiteral("%1 articles; a sheet has %2 rows").arg(context.articles).arg(sheetRows));
    // The library opens its file when it closes: better told now.
    if (QFile file(m_path); !file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return unexpected(ErrorKind::Unreadable, m_path, file.errorString());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = m_folder.data();
    m_workbook.reset(workbook_new_opt(QFile::encodeName(m_path).constData(), &options));
    if (!m_workbook)
        return unexpected(ErrorKind::Unreadable, m_path);

    QByteArray title = context.title.toUtf8();
    QByteArray subject = context.subtitle.toUtf8();
    QByteArray author = context.compiledBy.toUtf8();
    QByteArray comments = QStringLiteral("Warraq · %1").arg(context.archiveName).toUtf8();
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.subject = subject.data();
    properties.author = author.data();
    properties.comments = comments.data();
    workbook_set_properties(m_workbook.get(), &properties);

    m_sheet = workbook_add_worksheet(m_workbook.get(), "Articles");
    m_dayFormat = workbook_add_format(m_workbook.get());
    lxw_format* bold = workbook_add_format(m_workbook.get());
    if (!m_sheet || !m_dayFormat || !bold)
        return unexpected(ErrorKind::Internal, m_path, QStringLiteral("no sheet could be made"));
    format_set_num_format(m_dayFormat, "yyyy-mm-dd");
    format_set_bold(bold);
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        worksheet_set_column(m_sheet, column, column, widthOf(m_columns[i]), nullptr);
        if (const auto error =
                worksheet_write_string(m_sheet, 0, column, m_columns[i].name.toUtf8().constData(), bold);
            error != LXW_NO_ERROR)
            return failed(m_path, error);
    }
    worksheet_freeze_panes(m_sheet, 1, 0);
    m_row = 1;
    return {};
}

int XlsxWriter::writeCell(quint16 column, const ExportColumn& kind, const QString& value)
{
    if (kind.kind == ExportColumn::Kind::Number) {
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        if (isNumber)
            return worksheet_write_number(m_sheet, m_row, column, number, nullptr);
    }
    if (kind.kind == ExportColumn::Kind::Date) {
        const auto date = PartialDate::fromIso(value);
        if (date && date->precision() == DatePrecision::Day && date->year() >= firstYear) {
            lxw_datetime day{date->year(), date->month(), date->day(), 0, 0, 0};
            return worksheet_write_datetime(m_sheet, m_row, column, &day, m_dayFormat);
        }
    }
    return worksheet_write_string(m_sheet, m_row, column, cellText(value).constData(), nullptr);
}

Result<void> XlsxWriter::add(const Article& article)
{
    if (m_row >= sheetRows)
        return unexpected(ErrorKind::TooLarge, m_path);
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const QString value = m_columns[i].value(article);
        if (value.isEmpty())
            continue;
        if (const int error = writeCell(static_cast<quint16>(i), m_columns[i], value); error != LXW_NO_ERROR)
            return failed(m_path, error);
    }
    ++m_row;
    return {};
}

Result<void> XlsxWriter::finish()
{
    if (!m_columns.empty())
        worksheet_autofilter(m_sheet, 0, 0, m_row - 1, static_cast<lxw_col_t>(m_columns.size() - 1));
    const auto error = workbook_close(m_workbook.release()); // which also lets go of it
    return error == LXW_NO_ERROR ? Result<void>() : Result<void>(failed(m_path, error));
}

} // namespace warraq

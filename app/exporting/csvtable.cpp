#include "exporting/csvtable.h"

namespace warraq {

namespace {

void append(QByteArray& row, const QByteArray& field)
{
    if (!row.isEmpty())
        row += ',';
    row += field;
}

} // namespace

QString withoutFormula(const QString& text)
{
    static const QString dangerous = QStringLiteral("=+-@\t\r");
    return !text.isEmpty() && dangerous.contains(text.front()) ? u'\'' + text : text;
}

QByteArray csvField(const QString& value)
{
    QByteArray field = value.toUtf8();
    // An empty one is quoted too, so that a row of one empty field is not an empty line.
    if (!field.isEmpty() && field.indexOf('"') < 0 && field.indexOf(',') < 0 && field.indexOf('\n') < 0 &&
        field.indexOf('\r') < 0 && field.front() != ' ' && field.back() != ' ')
        return field;
    field.replace('"', "\"\"");
    return '"' + field + '"';
}

CsvTable::CsvTable(const QString& path, std::vector<ExportColumn> columns)
    : m_file(path), m_columns(std::move(columns))
{
}

Result<void> CsvTable::begin(const QStringList& before)
{
    if (auto opened = m_file.open(); !opened)
        return opened;
    QByteArray row;
    for (const auto& name : before)
        append(row, csvField(name));
    for (const auto& column : m_columns)
        append(row, csvField(column.name));
    return m_file.write("\xEF\xBB\xBF" + row + "\r\n");
}

Result<void> CsvTable::add(const Article& article, const QStringList& before)
{
    QByteArray row;
    for (const auto& value : before)
        append(row, csvField(withoutFormula(value)));
    for (const auto& column : m_columns) {
        const QString value = column.value(article);
        append(row, csvField(column.kind == ExportColumn::Kind::Text ? withoutFormula(value) : value));
    }
    return m_file.write(row + "\r\n");
}

Result<void> CsvTable::finish()
{
    return m_file.close();
}

} // namespace warraq

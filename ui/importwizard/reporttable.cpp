#include "ui/importwizard/reporttable.h"

#include "ui/text/sentence.h"

#include <QLocale>

namespace warraq {

namespace {

QByteArray csvLine(const QStringList& cells)
{
    QStringList quoted;
    for (QString cell : cells) {
        // A cell that a spreadsheet would take for a formula is kept text.
        if (!cell.isEmpty() && QStringLiteral("=+-@\t").contains(cell.front()) && !cell.front().isDigit())
            cell.prepend(u'\'');
        quoted << u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
    }
    return (quoted.join(u',') + QStringLiteral("\r\n")).toUtf8();
}

} // namespace

ReportTable::ReportTable(const ImportReport& report, Content content, QObject* parent)
    : QAbstractTableModel(parent), m_content(content)
{
    if (content == Content::Files)
        m_files = report.files;
    else
        m_issues = report.issues;
}

int ReportTable::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return static_cast<int>(m_content == Content::Files ? m_files.size() : m_issues.size());
}

int ReportTable::columnCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return m_content == Content::Files ? 9 : 4;
}

QVariant ReportTable::data(const QModelIndex& index, int role) const
{
    const bool isNumber = m_content == Content::Files ? index.column() >= 3 : index.column() == 1;
    if (role == Qt::TextAlignmentRole && isNumber)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignTrailing | Qt::AlignVCenter));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const auto row = static_cast<size_t>(index.row());
    return m_content == Content::Files ? fileText(m_files.at(row), index.column())
                                       : issueText(m_issues.at(row), index.column());
}

QString ReportTable::fileText(const FileReport& file, int column) const
{
    const QLocale numbers;
    switch (column) {
    case 0:
        return file.path;
    case 1:
        return nameOf(file.format);
    case 2:
        return file.profile;
    case 3:
        return numbers.toString(file.counts.read());
    case 4:
        return numbers.toString(file.counts.added);
    case 5:
        return numbers.toString(file.counts.updated);
    case 6:
        return numbers.toString(file.counts.duplicates);
    case 7:
        return numbers.toString(file.counts.skipped);
    case 8:
        return numbers.toString(file.counts.failed);
    default:
        return {};
    }
}

QString ReportTable::issueText(const ImportIssue& issue, int column) const
{
    switch (column) {
    case 0:
        return issue.file;
    case 1:
        return QLocale().toString(issue.position);
    case 2:
        return nameOf(issue.kind);
    case 3:
        return issue.detail;
    default:
        return {};
    }
}

QVariant ReportTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    static const char* const files[] = {
        QT_TR_NOOP("File"),       QT_TR_NOOP("Format"),  QT_TR_NOOP("Profile"),
        QT_TR_NOOP("Read"),       QT_TR_NOOP("Added"),   QT_TR_NOOP("Updated"),
        QT_TR_NOOP("Duplicates"), QT_TR_NOOP("Skipped"), QT_TR_NOOP("Failed")};
    static const char* const issues[] = {QT_TR_NOOP("File"), QT_TR_NOOP("Record"), QT_TR_NOOP("What"),
                                         QT_TR_NOOP("Why")};
    if (section < 0 || section >= columnCount())
        return {};
    return tr(m_content == Content::Files ? files[section] : issues[section]);
}

QByteArray reportAsCsv(const ImportReport& report)
{
    const auto number = [](qint64 value) { return QString::number(value); };
    QByteArray csv = csvLine({QStringLiteral("file"), QStringLiteral("format"), QStringLiteral("profile"),
                              QStringLiteral("read"), QStringLiteral("added"), QStringLiteral("updated"),
                              QStringLiteral("duplicates"), QStringLiteral("skipped"),
                              QStringLiteral("failed"), QStringLiteral("other"), QStringLiteral("position"),
                              QStringLiteral("issue"), QStringLiteral("detail")});
    for (const auto& file : report.files) {
        const auto& c = file.counts;
        csv += csvLine({file.path,
                        toString(file.format),
                        file.profile,
                        number(c.read()),
                        number(c.added),
                        number(c.updated),
                        number(c.duplicates),
                        number(c.skipped),
                        number(c.failed),
                        number(c.other),
                        {},
                        {},
                        {}});
    }
    for (const auto& issue : report.issues)
        csv += csvLine({issue.file,
                        {},
                        {},
                        {},
                        {},
                        {},
                        {},
                        {},
                        {},
                        {},
                        number(issue.position),
                        toString(issue.kind),
                        issue.detail});
    return csv;
}

} // namespace warraq

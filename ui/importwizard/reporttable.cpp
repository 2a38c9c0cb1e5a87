#include "ui/importwizard/reporttable.h"

#include "ui/text/detailtext.h"
#include "ui/text/sentence.h"

#include <QGuiApplication>
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

/// A path begins at its root, and where the window is read from right to left its slashes must not wander.
QString pathText(const QString& path)
{
    return QGuiApplication::isRightToLeft() ? QChar(0x2066) + path + QChar(0x2069) : path;
}

} // namespace

ReportTable::ReportTable(const ImportReport& report, Content content, QObject* parent)
    : QAbstractTableModel(parent), m_content(content)
{
    switch (content) {
    case Content::Files:
        m_files = report.files;
        break;
    case Content::Issues:
        m_issues = report.issues;
        break;
    case Content::Skips:
        m_skips = report.skips;
        break;
    }
}

int ReportTable::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return static_cast<int>(m_files.size() + m_issues.size() + m_skips.size()); // one of them
}

int ReportTable::columnCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return m_content == Content::Files ? 9 : m_content == Content::Issues ? 4 : 3;
}

QVariant ReportTable::data(const QModelIndex& index, int role) const
{
    const bool isNumber = m_content == Content::Files ? index.column() >= 3 : index.column() == 1;
    if (role == Qt::TextAlignmentRole && isNumber)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignTrailing | Qt::AlignVCenter));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const auto row = static_cast<size_t>(index.row());
    switch (m_content) {
    case Content::Files:
        return fileText(m_files.at(row), index.column());
    case Content::Issues:
        return issueText(m_issues.at(row), index.column());
    case Content::Skips:
        return skipText(m_skips.at(row), index.column());
    }
    return {};
}

QString ReportTable::fileText(const FileReport& file, int column) const
{
    const QLocale numbers;
    switch (column) {
    case 0:
        return pathText(file.path);
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
        return pathText(issue.file);
    case 1:
        return QLocale().toString(issue.position + 1);
    case 2:
        return nameOf(issue.kind);
    case 3:
        return detailText(issue.detail);
    default:
        return {};
    }
}

QString ReportTable::skipText(const SkippedRecord& skip, int column)
{
    switch (column) {
    case 0:
        return pathText(skip.file);
    case 1:
        return QLocale().toString(skip.position + 1);
    case 2:
        return nameOf(skip.reason);
    default:
        return {};
    }
}

std::optional<ReportTable::Place> ReportTable::placeOf(int row) const
{
    const auto at = static_cast<size_t>(row);
    if (m_content == Content::Issues && at < m_issues.size())
        return Place{m_issues[at].file, m_issues[at].position};
    if (m_content == Content::Skips && at < m_skips.size())
        return Place{m_skips[at].file, m_skips[at].position};
    return std::nullopt;
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
    for (const auto& skip : report.skips) {
        QStringList cells{skip.file};
        for (int column = 1; column < 10; ++column)
            cells << QString();
        csv += csvLine(cells << number(skip.position) << QStringLiteral("skipped") << toString(skip.reason));
    }
    return csv;
}

} // namespace warraq

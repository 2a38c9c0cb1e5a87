#pragma once

#include "importing/importjob.h"

#include <QAbstractTableModel>

namespace warraq {

/// The files of a report, or its issues, as a table; holds the report's own values, so a million rows cost
/// nothing more. GUI thread.
class ReportTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Content
    {
        Files,
        Issues,
    };
    ReportTable(const ImportReport& report, Content content, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString fileText(const FileReport& file, int column) const;
    [[nodiscard]] QString issueText(const ImportIssue& issue, int column) const;

    std::vector<FileReport> m_files;
    std::vector<ImportIssue> m_issues;
    Content m_content;
};

/// The report as CSV (RFC 4180, UTF-8): a line a file, then a line an issue.
[[nodiscard]] QByteArray reportAsCsv(const ImportReport& report);

} // namespace warraq

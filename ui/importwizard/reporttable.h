#pragma once

#include "importing/importjob.h"

#include <QAbstractTableModel>

#include <optional>

namespace warraq {

/// The files of a report, its issues or what it skipped, as a table; holds the report's own values, so a
/// million rows cost nothing more. GUI thread.
class ReportTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Content
    {
        Files,
        Issues,
        Skips,
    };
    /// Where the record of a row is; nothing for the rows of files.
    struct Place
    {
        QString file;
        qint64 position = 0;
    };
    [[nodiscard]] std::optional<Place> placeOf(int row) const;

    ReportTable(const ImportReport& report, Content content, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString fileText(const FileReport& file, int column) const;
    [[nodiscard]] static QString skipText(const SkippedRecord& skip, int column);
    [[nodiscard]] QString issueText(const ImportIssue& issue, int column) const;

    std::vector<FileReport> m_files;
    std::vector<ImportIssue> m_issues;
    std::vector<SkippedRecord> m_skips;
    Content m_content;
};

/// The report as CSV (RFC 4180, UTF-8): a line a file, then a line an issue, then a line a skipped record.
[[nodiscard]] QByteArray reportAsCsv(const ImportReport& report);

} // namespace warraq

#pragma once

#include "importing/importjob.h"
#include "ui/importwizard/reporttable.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QTabWidget;

namespace warraq {

/// Step 5: what became of every record; counts that add up, the issues, the files; saved as CSV on request.
/// GUI thread.
class ReportPage : public QWidget
{
    Q_OBJECT
public:
    explicit ReportPage(QWidget* parent = nullptr);

    void show(const ImportReport& report);
    void showFailure(const QString& sentence);
    [[nodiscard]] const ImportReport& report() const { return m_report; }
    /// Shows the rows whose words hold \p text.
    void setFilter(const QString& text);
    /// The table that is seen.
    [[nodiscard]] QTableView* table() const;
    /// Writes the report; errors: Unreadable.
    [[nodiscard]] Result<void> saveAs(const QString& path) const;

private:
    QTableView* makeTable(int content, const QString& name);
    void chooseFile();
    void showRecord();
    [[nodiscard]] std::optional<ReportTable::Place> place() const;
    void followTable();

    ImportReport m_report;
    QLabel* m_outcome = nullptr;
    QLabel* m_sum = nullptr;
    QTabWidget* m_tables = nullptr;
    QLineEdit* m_filter = nullptr;
    QPushButton* m_showRecord = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace warraq

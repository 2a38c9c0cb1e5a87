#pragma once

#include "importing/importjob.h"

#include <QWidget>

class QLabel;
class QPushButton;
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
    /// Writes the report; errors: Unreadable.
    [[nodiscard]] Result<void> saveAs(const QString& path) const;

private:
    void chooseFile();

    ImportReport m_report;
    QLabel* m_outcome = nullptr;
    QLabel* m_sum = nullptr;
    QTabWidget* m_tables = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace warraq

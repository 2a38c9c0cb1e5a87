#pragma once

#include "importing/importjob.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace warraq {

/// Step 4: how far the import is, its rate and counts so far, and the stop button. GUI thread.
class ProgressPage : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressPage(QWidget* parent = nullptr);

    void begin();
    void show(const ImportProgress& progress);

Q_SIGNALS:
    void stopAsked();
    void pauseAsked(bool pause);

private:
    QLabel* addCount(QGridLayout* grid, const QString& name);

    QProgressBar* m_bar = nullptr;
    QLabel* m_file = nullptr;
    QLabel* m_rate = nullptr;
    QLabel* m_read = nullptr;
    QLabel* m_added = nullptr;
    QLabel* m_updated = nullptr;
    QLabel* m_duplicates = nullptr;
    QLabel* m_skipped = nullptr;
    QLabel* m_failed = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_stop = nullptr;
};

} // namespace warraq

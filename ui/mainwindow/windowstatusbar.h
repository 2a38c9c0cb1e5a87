#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QTimer;
class QToolButton;

namespace warraq {

/// The line at the foot: the archive, how many of its articles are shown and selected, and the job that runs.
/// GUI thread.
class WindowStatusBar : public QWidget
{
    Q_OBJECT
public:
    explicit WindowStatusBar(QWidget* parent = nullptr);

    enum class Writable
    {
        Yes,
        No,
    };
    void setArchive(const QString& name, Writable writable); ///< empty: none is open
    void setCounts(qint64 shown, qint64 all);
    /// \p folded: near copies that stand under what is selected, and are not.
    void setSelected(qint64 selected, qint64 folded = 0);
    /// \p done of \p total; 0: it is not known how much.
    void showJob(const QString& text, qint64 done, qint64 total);
    void hideJob();
    /// Says for some seconds what a job came to.
    void say(const QString& text);
    void showAddress(const QString& address); ///< of a link under the pointer

    [[nodiscard]] QString countsText() const;
    [[nodiscard]] QString selectedText() const;
    [[nodiscard]] QString jobText() const;

Q_SIGNALS:
    void stopWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QTimer* m_saying;
    QLabel* m_archive;
    QLabel* m_counts;
    QLabel* m_selected;
    QLabel* m_address;
    QLabel* m_job;
    QProgressBar* m_bar;
    QToolButton* m_stop;
};

} // namespace warraq

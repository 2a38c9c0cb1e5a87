#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace warraq {

/// How far an export is, with a button that stops it.
class ExportProgressPage : public QWidget
{
    Q_OBJECT
public:
    explicit ExportProgressPage(QWidget* parent = nullptr);

    /// Before an export begins: it can be stopped, and how much there is to do is not known.
    void begin(const QString& step);
    /// \p total: 0, not known.
    void show(const QString& step, qint64 done, qint64 total);

Q_SIGNALS:
    /// Once; the button cannot be pressed again.
    void stopped();

private:
    QLabel* m_step;
    QProgressBar* m_bar;
    QPushButton* m_stop;
};

/// What came of an export: a file to open, a sentence, or a reason and a way back.
class ExportResultPage : public QWidget
{
    Q_OBJECT
public:
    explicit ExportResultPage(QWidget* parent = nullptr);

    /// Which button has the focus when a file was made.
    enum class First : quint8
    {
        Open,
        ShowInFolder,
    };
    void showMade(const QString& outcome, const QString& path, First first);
    /// Done, and there is no file to open.
    void showDone(const QString& outcome);
    void showFailed(const QString& outcome);
    void showStopped();

Q_SIGNALS:
    void backWanted();
    void closeWanted();

private:
    /// What can be done now, beside closing.
    enum class Offer : quint8
    {
        Nothing,
        File,
        WayBack,
    };
    void offer(Offer what);

    QString m_made;
    QLabel* m_outcome;
    QPushButton* m_open;
    QPushButton* m_showInFolder;
    QPushButton* m_again;
    QPushButton* m_close;
};

} // namespace warraq

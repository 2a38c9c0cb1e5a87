#pragma once

#include <QObject>

class QMimeData;
class QWidget;

namespace warraq {

/// Takes files that are dropped anywhere on a window, whatever lies there: a field that takes text, or a
/// page, would take them for its own. What is no file is left to whoever it is dropped on. GUI thread.
class FileDrops : public QObject
{
    Q_OBJECT
public:
    explicit FileDrops(QWidget* window);

Q_SIGNALS:
    void sourcesDropped(const QStringList& paths); ///< files and folders, none of them an archive
    void archiveDropped(const QString& path);      ///< and nothing else

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void take(const QMimeData& data);

    QWidget* m_window;
};

} // namespace warraq

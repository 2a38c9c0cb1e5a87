#include "ui/mainwindow/filedrops.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

#include <algorithm>

namespace warraq {

namespace {

bool holdsFiles(const QMimeData& data)
{
    const auto urls = data.urls();
    return std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); });
}

} // namespace

FileDrops::FileDrops(QWidget* window) : QObject(window), m_window(window)
{
    window->setAcceptDrops(true);
    QApplication::instance()->installEventFilter(this);
}

bool FileDrops::eventFilter(QObject* watched, QEvent* event)
{
    const auto type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return false;
    const auto* widget = qobject_cast<QWidget*>(watched);
    auto* drop = static_cast<QDropEvent*>(event);
    if (!widget || widget->window() != m_window || !holdsFiles(*drop->mimeData()))
        return false;
    drop->acceptProposedAction();
    if (type == QEvent::Drop)
        take(*drop->mimeData());
    return true;
}

void FileDrops::take(const QMimeData& data)
{
    QStringList sources;
    QString archive;
    for (const auto& url : data.urls()) {
        const QString path = url.toLocalFile();
        if (path.endsWith(QLatin1String(".warraq"), Qt::CaseInsensitive))
            archive = path;
        else if (!path.isEmpty())
            sources.append(path);
    }
    if (!sources.isEmpty())
        Q_EMIT sourcesDropped(sources);
    else if (!archive.isEmpty())
        Q_EMIT archiveDropped(archive);
}

} // namespace warraq

#include "ui/mainwindow/windowhost.h"

#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/openarchive.h"
#include "ui/settings/language.h"
#include "ui/settings/windowsettings.h"
#include "ui/state/browsingstate.h"

#include <QApplication>
#include <QLocale>

namespace warraq {

WindowHost::WindowHost(QApplication* application, WindowSettings* settings, Appearance* appearance,
                       QObject* parent)
    : QObject(parent), m_application(application), m_settings(settings), m_appearance(appearance)
{
}

WindowHost::~WindowHost() = default;

MainWindow* WindowHost::start()
{
    const QLocale locale = localeFor(m_settings->language());
    QLocale::setDefault(locale);
    applyLanguage(m_application, locale);
    makeWindow();
    m_window->show();
    return m_window.get();
}

void WindowHost::makeWindow()
{
    m_window = std::make_unique<MainWindow>(m_settings, m_appearance);
    // Queued: the window is not taken away below the dialog that asks for it.
    connect(m_window.get(), &MainWindow::languageChosen, this, &WindowHost::changeLanguage,
            Qt::QueuedConnection);
}

void WindowHost::changeLanguage()
{
    const QString archive = m_window->archive() ? m_window->archive()->path() : QString();
    const ArticleQuery query = m_window->state()->query();
    const SortOrder order = m_window->state()->order();
    const ArticleId article = m_window->state()->currentArticle();
    // The last window's end must not be the program's.
    const bool quits = QGuiApplication::quitOnLastWindowClosed();
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_window->close(); // keeps its place and its panes
    m_window.reset();
    start();
    QGuiApplication::setQuitOnLastWindowClosed(quits);
    if (!archive.isEmpty()) {
        connect(
            m_window.get(), &MainWindow::archiveOpened, m_window.get(),
            [window = m_window.get(), query, order, article] {
                window->state()->setOrder(order);
                window->state()->setQuery(query);
                window->state()->setCurrentArticle(article);
            },
            Qt::SingleShotConnection);
        m_window->openArchive(archive);
    }
    Q_EMIT madeAnew();
}

} // namespace warraq

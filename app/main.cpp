// One executable: a sub-command goes to the terminal, everything else is the window.

#include "cli/commands.h"
#include "exporting/pdfbook.h"
#include "ui/mainwindow/endsignals.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/windowhost.h"
#include "ui/reader/readerpane.h"
#include "ui/settings/appearance.h"
#include "ui/settings/windowsettings.h"

#include <QApplication>

#include <cstdio>

using namespace warraq;

namespace {

/// Without one, Qt would end the process with a core file and a page of plug-in names.
bool hasDisplay()
{
#ifdef Q_OS_LINUX
    return !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") || !qEnvironmentVariableIsEmpty("DISPLAY");
#else
    return true;
#endif
}

void say(const QString& text)
{
    std::fputs(qPrintable(QStringLiteral("warraq: %1\n").arg(text)), stderr);
}

int runWindow(int& argc, char** argv)
{
    if (!hasDisplay()) {
        say(QStringLiteral(
            "the window cannot open: there is no display here. In the terminal, warraq --help lists "
            "what can be done without one."));
        return static_cast<int>(ExitStatus::NothingDone);
    }
    prepareWebEngine(say);
    registerAssetScheme();
    QCoreApplication::setApplicationName(QStringLiteral("warraq"));
    QCoreApplication::setOrganizationName(QStringLiteral("warraq"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WARRAQ_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("warraq"));
    QApplication application(argc, argv);

    // As if it were closed; what would be asked then has no answer now, and what runs is stopped cleanly.
    const EndSignals endSignals;
    QObject::connect(&endSignals, &EndSignals::ended, &application, [] {
        QCoreApplication::quit();
        QCoreApplication::exit();
    });

    WindowSettings settings;
    Appearance appearance(&application);
    appearance.setScheme(settings.colourScheme());
    WindowHost host(&application, &settings, &appearance);
    MainWindow* window = host.start();
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() > 1)
        window->openArchive(arguments.at(1));
    else if (settings.opensLastArchive() && !settings.recentArchives().isEmpty())
        window->openArchive(settings.recentArchives().first());
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (isTerminalCommand(arguments))
        return runTerminalCommand(argc, argv);
    return runWindow(argc, argv);
}

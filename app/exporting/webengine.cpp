#include "exporting/pdfbook.h"

#include <QCoreApplication>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace warraq {

void prepareWebEngine(const std::function<void(const QString&)>& notice)
{
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
#ifdef Q_OS_UNIX
    // Chromium refuses to start its sandbox under root. What is shown and printed is our own page, scripts
    // off.
    if (geteuid() == 0 && !qEnvironmentVariableIsSet("QTWEBENGINE_DISABLE_SANDBOX")) {
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
        if (notice)
            notice(QStringLiteral(
                "running as root, where Chromium's sandbox cannot start; going on without it"));
    }
#endif
    // Never a network: no background services, no GPU to look for, no crash reports.
    QByteArray flags = qgetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    for (const char* flag : {"--disable-gpu", "--disable-background-networking", "--disable-component-update",
                             "--disable-domain-reliability", "--disable-breakpad", "--no-pings",
                             "--disable-logging", "--log-level=3"}) {
        if (!flags.contains(flag))
            flags += QByteArray(flags.isEmpty() ? "" : " ") + flag;
    }
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags);
    // What Qt tells of graphics it will not use is no news to anybody.
    if (!qEnvironmentVariableIsSet("QT_LOGGING_RULES"))
        qputenv("QT_LOGGING_RULES", "qt.webenginecontext.*=false;qt.webengine*.info=false");
}

} // namespace warraq

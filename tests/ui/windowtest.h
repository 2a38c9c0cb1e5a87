#pragma once

#include "exporting/pdfbook.h"
#include "ui/inventedpaper.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/reader/readerpane.h"
#include "ui/settings/appearance.h"
#include "ui/settings/language.h"
#include "ui/settings/windowsettings.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <memory>

namespace warraq::test {

constexpr int patience = 20'000; ///< milliseconds, on a machine that is busy

/// What tests of the real window begin with: each function has a folder, settings and a window of its own.
class WindowTest : public QObject
{
public:
    explicit WindowTest(Appearance* appearance) : m_appearance(appearance) {}

protected:
    QString path(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    /// In `init`.
    void makeRoom()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<WindowSettings>(path("window.ini"));
        makeWindow();
    }
    /// Once more with the settings that the last one left.
    void makeWindow()
    {
        m_window = std::make_unique<MainWindow>(m_settings.get(), m_appearance);
        m_window->resize(1300, 850);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    /// In `cleanup`.
    void clearRoom()
    {
        m_window.reset();
        m_settings.reset();
        QThreadPool::globalInstance()->waitForDone();
        m_folder.reset();
    }

    Appearance* m_appearance;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

/// `main` of such a test, in British English and light colours.
template <class Test> int runWindowTest(int argc, char** argv, const char* name)
{
    prepareWebEngine([](const QString&) {});
    registerAssetScheme();
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(QString::fromLatin1(name));
    QApplication application(argc, argv);
    qRegisterMetaType<Error>("warraq::Error");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    applyLanguage(&application, QLocale());
    Appearance appearance(&application);
    appearance.setScheme(ColourScheme::Light);
    Test test(&appearance);
    return QTest::qExec(&test, argc, argv);
}

} // namespace warraq::test

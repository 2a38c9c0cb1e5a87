#pragma once

#include <QObject>

#include <memory>

class QApplication;

namespace warraq {

class Appearance;
class MainWindow;
class WindowSettings;

/// Owns the program's window, and makes it anew when a person chooses another language: with the same
/// archive, question, order and article. GUI thread.
class WindowHost : public QObject
{
    Q_OBJECT
public:
    /// All live longer than the host.
    WindowHost(QApplication* application, WindowSettings* settings, Appearance* appearance,
               QObject* parent = nullptr);
    ~WindowHost() override;

    /// The window, shown.
    MainWindow* start();
    [[nodiscard]] MainWindow* window() const { return m_window.get(); }

Q_SIGNALS:
    void madeAnew();

private:
    void makeWindow();
    void changeLanguage();

    QApplication* m_application;
    WindowSettings* m_settings;
    Appearance* m_appearance;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace warraq

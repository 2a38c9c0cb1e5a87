#pragma once

#include "ui/settings/windowsettings.h"

#include <QFont>
#include <QIcon>
#include <QObject>
#include <QString>

class QApplication;
class QPushButton;

namespace warraq {

/// Gives the application its style, palette and fonts, and keeps the palette as the desktop wants it. Make it
/// once, before the first widget; GUI thread.
class Appearance : public QObject
{
    Q_OBJECT
public:
    /// Looks at what the desktop wants before it sets anything of its own.
    explicit Appearance(QApplication* application);

    void setScheme(ColourScheme scheme);
    [[nodiscard]] ColourScheme scheme() const { return m_scheme; }
    [[nodiscard]] bool isDark() const;
    /// The desktop wants other colours from now on.
    void setSystemDark(bool dark);

Q_SIGNALS:
    void changed(); ///< the palette is another

private:
    void apply();

    QApplication* m_application;
    ColourScheme m_scheme = ColourScheme::System;
    bool m_systemIsDark = false;
    bool m_dark = false;
};

/// For what was printed: headlines. \p base gives the size; \p factor is of it.
[[nodiscard]] QFont printedFont(const QFont& base, double factor);
/// The window's font, smaller or larger.
[[nodiscard]] QFont scaledFont(const QFont& base, double factor);

/// The button a dialog is about: filled, and pressed by Enter.
void makePrimary(QPushButton* button);
[[nodiscard]] bool isPrimary(const QWidget* widget);

/// One of our icons (resources/icons), drawn in the palette's colour of the moment it is painted.
[[nodiscard]] QIcon lineIcon(const QString& name);

} // namespace warraq

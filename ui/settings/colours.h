#pragma once

#include <QColor>
#include <QPalette>

namespace warraq {

/// The window's own colours: warm paper greys and one accent. Taken from the palette in use, so that a widget
/// that paints with them follows a change of it.
struct Colours
{
    QColor window; ///< menu and status bar
    QColor bar;    ///< the head bar
    QColor sidebar;
    QColor list;
    QColor text;
    QColor title;
    QColor soft;      ///< snippets
    QColor muted;     ///< second lines, counts
    QColor line;      ///< between panes
    QColor faintLine; ///< between rows
    QColor border;    ///< of a field
    QColor accent;
    QColor onAccent;
    QColor chosen; ///< behind a chosen filter
    QColor onChosen;
    QColor chip;
    QColor current; ///< behind the current article
    QColor hit;     ///< behind a hit
    QColor onHit;
    QColor histogram;
    QColor box; ///< edge of a check box
    QColor warning;
    QColor star;

    [[nodiscard]] static const Colours& light();
    [[nodiscard]] static const Colours& dark();
    [[nodiscard]] static const Colours& of(const QPalette& palette);
    [[nodiscard]] static bool isDark(const QPalette& palette);
    /// The palette the Fusion style paints with.
    [[nodiscard]] QPalette palette() const;
};

} // namespace warraq

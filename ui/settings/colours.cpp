#include "ui/settings/colours.h"

namespace warraq {

const Colours& Colours::light()
{
    static const Colours colours{
        .window = QColor(0xf6f5f2),
        .bar = QColor(0xfbfaf8),
        .sidebar = QColor(0xf1efea),
        .list = QColor(0xffffff),
        .text = QColor(0x1d2326),
        .title = QColor(0x1b2124),
        .soft = QColor(0x454c4a),
        .muted = QColor(0x5c625f),
        .line = QColor(0xdedbd3),
        .faintLine = QColor(0xe9e6df),
        .border = QColor(0xbdb9ae),
        .accent = QColor(0x0d6e63),
        .onAccent = QColor(0xffffff),
        .chosen = QColor(0xd6e6e1),
        .onChosen = QColor(0x0b4f47),
        .chip = QColor(0xe4eeea),
        .current = QColor(0xe3eeeb),
        .hit = QColor(0xffe9a8),
        .onHit = QColor(0x1d2326),
        .histogram = QColor(0xc4cbc5),
        .box = QColor(0x7b827e),
        .warning = QColor(0x8a5a00),
        .star = QColor(0xa87400),
    };
    return colours;
}

const Colours& Colours::dark()
{
    static const Colours colours{
        .window = QColor(0x232627),
        .bar = QColor(0x282b2c),
        .sidebar = QColor(0x1f2223),
        .list = QColor(0x1a1d1e),
        .text = QColor(0xe4e2dc),
        .title = QColor(0xf0eee8),
        .soft = QColor(0xbdbcb6),
        .muted = QColor(0xa0a4a0),
        .line = QColor(0x3a3e3f),
        .faintLine = QColor(0x2e3233),
        .border = QColor(0x565b5b),
        .accent = QColor(0x4db3a4),
        .onAccent = QColor(0x0c2421),
        .chosen = QColor(0x203c38),
        .onChosen = QColor(0xa5dcd2),
        .chip = QColor(0x233a37),
        .current = QColor(0x213431),
        .hit = QColor(0x6b5514),
        .onHit = QColor(0xfff3cf),
        .histogram = QColor(0x4c5452),
        .box = QColor(0x777d7a),
        .warning = QColor(0xe3b65c),
        .star = QColor(0xe3b65c),
    };
    return colours;
}

bool Colours::isDark(const QPalette& palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128;
}

const Colours& Colours::of(const QPalette& palette)
{
    return isDark(palette) ? dark() : light();
}

QPalette Colours::palette() const
{
    QPalette made;
    const auto set = [&made](QPalette::ColorRole role, const QColor& colour) { made.setColor(role, colour); };
    set(QPalette::Window, window);
    set(QPalette::WindowText, text);
    set(QPalette::Base, list);
    set(QPalette::AlternateBase, bar);
    set(QPalette::Text, text);
    set(QPalette::Button, bar);
    set(QPalette::ButtonText, text);
    set(QPalette::BrightText, onAccent);
    set(QPalette::Highlight, accent);
    set(QPalette::HighlightedText, onAccent);
    set(QPalette::Link, accent);
    set(QPalette::LinkVisited, accent);
    set(QPalette::PlaceholderText, muted);
    set(QPalette::ToolTipBase, bar);
    set(QPalette::ToolTipText, text);
    set(QPalette::Light, bar.lighter(104));
    set(QPalette::Midlight, faintLine);
    set(QPalette::Mid, line);
    set(QPalette::Dark, border);
    set(QPalette::Shadow, isDark(made) ? QColor(Qt::black) : box);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        made.setColor(QPalette::Disabled, role, box);
    made.setColor(QPalette::Disabled, QPalette::Highlight, line);
    return made;
}

} // namespace warraq

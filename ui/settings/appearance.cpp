#include "ui/settings/appearance.h"

#include "ui/settings/colours.h"
#include "ui/settings/quietstyle.h"

#include <QApplication>
#include <QStyleHints>

namespace warraq {

namespace {

/// 13 pixels of the usual 96 an inch.
constexpr double usualPoints = 9.75;

QStringList sansFamilies()
{
    return {QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans Arabic"),
            QStringLiteral("Noto Naskh Arabic"), QStringLiteral("DejaVu Sans"), QStringLiteral("sans-serif")};
}

QStringList serifFamilies()
{
    return {QStringLiteral("Noto Serif"), QStringLiteral("Noto Naskh Arabic"), QStringLiteral("DejaVu Serif"),
            QStringLiteral("serif")};
}

} // namespace

Appearance::Appearance(QApplication* application)
    : QObject(application), m_application(application),
      m_systemWasDark(Colours::isDark(application->palette()))
{
    QApplication::setStyle(new QuietStyle);
    QFont font = QApplication::font();
    font.setFamilies(sansFamilies());
    font.setPointSizeF(usualPoints);
    QApplication::setFont(font);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Appearance::apply);
#endif
    apply();
}

bool Appearance::systemIsDark() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    // Qt 6.4 tells no more than the palette the desktop's own theme gave the application at its start.
    return m_systemWasDark;
#endif
}

bool Appearance::isDark() const
{
    return m_dark;
}

void Appearance::setScheme(ColourScheme scheme)
{
    m_scheme = scheme;
    apply();
}

void Appearance::apply()
{
    m_dark = m_scheme == ColourScheme::Dark || (m_scheme == ColourScheme::System && systemIsDark());
    QApplication::setPalette((m_dark ? Colours::dark() : Colours::light()).palette());
    Q_EMIT changed();
}

QFont scaledFont(const QFont& base, double factor)
{
    QFont font = base;
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(base.pixelSize() * factor));
    return font;
}

QFont printedFont(const QFont& base, double factor)
{
    QFont font = scaledFont(base, factor);
    font.setFamilies(serifFamilies());
    return font;
}

} // namespace warraq

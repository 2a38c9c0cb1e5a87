#include "ui/settings/appearance.h"

#include "ui/settings/accessroles.h"
#include "ui/settings/colours.h"
#include "ui/settings/desktopcolours.h"
#include "ui/settings/quietstyle.h"

#include <QApplication>
#include <QPushButton>
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
      m_systemIsDark(Colours::isDark(application->palette()))
{
    QApplication::setStyle(new QuietStyle);
    tellAccessRoles();
    // Nothing moves by itself: menus and lists are there at once.
    for (const auto effect : {Qt::UI_AnimateMenu, Qt::UI_FadeMenu, Qt::UI_AnimateCombo, Qt::UI_AnimateTooltip,
                              Qt::UI_FadeTooltip, Qt::UI_AnimateToolBox})
        QApplication::setEffectEnabled(effect, false);
    QFont font = QApplication::font();
    font.setFamilies(sansFamilies());
    font.setPointSizeF(usualPoints);
    QApplication::setFont(font);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto* hints = QGuiApplication::styleHints();
    m_systemIsDark = hints->colorScheme() == Qt::ColorScheme::Dark;
    connect(hints, &QStyleHints::colorSchemeChanged, this,
            [this](Qt::ColorScheme scheme) { setSystemDark(scheme == Qt::ColorScheme::Dark); });
#else
    // Qt 6.4 knows the palette it started with; what the desktop says later comes over the session's bus.
    auto* desktop = new DesktopColours(this);
    connect(desktop, &DesktopColours::said, this, &Appearance::setSystemDark);
    desktop->ask();
#endif
    apply();
}

bool Appearance::isDark() const
{
    return m_dark;
}

void Appearance::setSystemDark(bool dark)
{
    if (dark == m_systemIsDark)
        return;
    m_systemIsDark = dark;
    if (m_scheme == ColourScheme::System)
        apply();
}

void Appearance::setScheme(ColourScheme scheme)
{
    m_scheme = scheme;
    apply();
}

void Appearance::apply()
{
    m_dark = m_scheme == ColourScheme::Dark || (m_scheme == ColourScheme::System && m_systemIsDark);
    QApplication::setPalette((m_dark ? Colours::dark() : Colours::light()).palette());
    Q_EMIT changed();
}

void makePrimary(QPushButton* button)
{
    button->setDefault(true);
    button->setProperty("primary", true);
    // A button that stands in no dialog yet is not known to one, which then takes the first there is for its
    // default, beside this one. Once it stands there, this one alone is.
    QMetaObject::invokeMethod(
        button,
        [button] {
            button->setDefault(false);
            button->setDefault(true);
        },
        Qt::QueuedConnection);
}

bool isPrimary(const QWidget* widget)
{
    return widget && widget->property("primary").toBool();
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

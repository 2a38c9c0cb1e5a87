#include "ui/filters/sectionheading.h"

#include "ui/settings/appearance.h"

#include <QLocale>

namespace warraq {

SectionHeading::SectionHeading(const QString& text, QWidget* parent) : QLabel(text, parent)
{
    QFont heading = scaledFont(font(), 0.85);
    heading.setWeight(QFont::DemiBold);
    heading.setCapitalization(QFont::AllUppercase);
    // Spaced letters tear joined scripts apart.
    if (!locale().name().startsWith(QLatin1String("ar")))
        heading.setLetterSpacing(QFont::AbsoluteSpacing, 0.5);
    setFont(heading);
    setForegroundRole(QPalette::PlaceholderText);
}

} // namespace warraq

#include "ui/text/momenttext.h"

namespace warraq {

QString momentText(const QDateTime& moment, const QLocale& locale)
{
    return locale.toString(moment, u"d MMM yyyy HH:mm");
}

QString captureText(const QDateTime& moment, const QLocale& locale)
{
    return momentText(moment.toUTC(), locale) + QStringLiteral(" UTC");
}

} // namespace warraq

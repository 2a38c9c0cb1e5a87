#include "core/languagename.h"

#include <QLocale>

namespace warraq {

QString ownLanguageName(const QString& code)
{
    const QLocale locale(code);
    switch (locale.language()) {
    case QLocale::C:
        return code;
    case QLocale::English: // which has the name of a country there
        return QStringLiteral("English");
    default:
        break;
    }
    const QString name = locale.nativeLanguageName();
    return name.isEmpty() ? code : name;
}

} // namespace warraq

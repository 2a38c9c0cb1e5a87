#include "formats/entryname.h"

#include <QStringList>

namespace warraq {

QString containedName(const QString& name, bool& leadsOut)
{
    QStringList parts;
    const QString plain = QString(name).replace(u'\\', u'/');
    leadsOut = plain.startsWith(u'/') || (plain.size() > 1 && plain[1] == u':');
    for (const auto& part : plain.split(u'/', Qt::SkipEmptyParts)) {
        leadsOut |= part == u"..";
        if (part != u".." && part != u"." && !(parts.isEmpty() && part.size() == 2 && part[1] == u':'))
            parts << QString(part).remove(QChar::Null);
    }
    return parts.join(u'/');
}

bool isHiddenName(const QString& name)
{
    return name.startsWith(u'.') || name.contains(QLatin1String("/.")) ||
           name.startsWith(QLatin1String("__MACOSX/"));
}

} // namespace warraq

#include "formats/pageresource.h"

#include <QSet>

namespace warraq {

bool hasPageResourceName(QStringView path)
{
    static const QSet<QString> endings{
        QStringLiteral("png"),  QStringLiteral("jpg"),  QStringLiteral("jpeg"), QStringLiteral("gif"),
        QStringLiteral("webp"), QStringLiteral("avif"), QStringLiteral("svg"),  QStringLiteral("ico"),
        QStringLiteral("bmp"),  QStringLiteral("tif"),  QStringLiteral("tiff"), QStringLiteral("css"),
        QStringLiteral("js"),   QStringLiteral("mjs"),  QStringLiteral("woff"), QStringLiteral("woff2"),
        QStringLiteral("ttf"),  QStringLiteral("otf"),  QStringLiteral("eot"),  QStringLiteral("map"),
        QStringLiteral("mp3"),  QStringLiteral("mp4"),  QStringLiteral("webm"), QStringLiteral("swf")};
    const QString file = path.toString().section(u'/', -1);
    return file.contains(u'.') && endings.contains(file.section(u'.', -1).toLower());
}

} // namespace warraq

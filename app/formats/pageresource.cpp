#include "formats/pageresource.h"

#include "formats/savedpage.h"

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
    // `style.css?ver=5.2`, as mirrors have it; a query may have slashes and points of its own.
    const QString file = withPlainQuery(path.toString()).section(u'?', 0, 0).section(u'/', -1);
    return file.contains(u'.') && endings.contains(file.section(u'.', -1).toLower());
}

} // namespace warraq

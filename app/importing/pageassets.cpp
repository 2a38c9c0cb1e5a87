#include "importing/pageassets.h"

#include "core/limits.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QUrl>

namespace warraq {

namespace {

QByteArray fromDataAddress(const QString& source)
{
    // RFC 2397
    const qsizetype comma = source.indexOf(u',');
    if (comma < 0 || source.size() > limits::assetBytes)
        return {};
    const QByteArray data = source.mid(comma + 1).toLatin1();
    return source.left(comma).endsWith(QLatin1String(";base64")) ? QByteArray::fromBase64(data)
                                                                 : QByteArray::fromPercentEncoding(data);
}

/// Names are tried as they stand and decoded; a mirror's names may hold what looks like a query.
QString fileAt(const QString& path, const QString& root)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return !canonical.isEmpty() && canonical.startsWith(root + u'/') && QFileInfo(canonical).isFile()
               ? canonical
               : QString();
}

/// Bytes for the pictures of an article, as \p read gives them (no more than it is told), within all limits.
template <class Read> std::map<size_t, NewAsset> collect(const ArticleContent& content, Read read)
{
    std::map<size_t, NewAsset> assets;
    const size_t count = std::min<size_t>(content.images.size(), limits::imagesPerArticle);
    qint64 room = limits::articleAssetBytes;
    for (size_t i = 0; i < count; ++i) {
        const QString& source = content.images[i].source;
        if (source.isEmpty())
            continue;
        QByteArray bytes = read(source, std::min(limits::assetBytes, room));
        const QString type = imageType(bytes);
        if (type.isEmpty() || bytes.size() > room)
            continue;
        room -= bytes.size();
        assets.emplace(i, NewAsset{std::move(bytes), type});
    }
    return assets;
}

} // namespace

QString fileBeside(const QString& name, const QString& in, const QString& root)
{
    const QUrl url(name);
    const bool isWeb = name.startsWith(QLatin1String("//")) || url.scheme() == QLatin1String("http") ||
                       url.scheme() == QLatin1String("https");
    if (!isWeb && !url.scheme().isEmpty() && url.scheme() != QLatin1String("file") && url.scheme().size() > 1)
        return {};
    QString plain = name.section(u'#', 0, 0);
    if (isWeb) // a mirror has a folder for each host
        plain = u'/' + plain.section(QLatin1String("//"), 1);
    if (plain.isEmpty() || plain.contains(QChar::Null))
        return {};
    const QStringList forms{plain, QUrl::fromPercentEncoding(plain.toUtf8()),
                            QUrl::fromPercentEncoding(plain.section(u'?', 0, 0).toUtf8())};
    const auto below = [&](const QString& start, qsizetype from) {
        for (const QString& form : forms) {
            if (const QString found = fileAt(start + form.mid(from), root); !found.isEmpty())
                return found;
        }
        return QString();
    };
    QDir folder(QFileInfo(QFileInfo(in).absolutePath()).canonicalFilePath());
    if (!plain.startsWith(u'/'))
        return below(folder.path() + u'/', 0);
    // The site's own root may be any folder above the page.
    const qsizetype host = isWeb ? plain.indexOf(u'/', 1) : -1;
    for (int depth = 0; depth < limits::folderDepth; ++depth) {
        QString found = below(folder.path(), 0);
        if (found.isEmpty() && host > 0 && folder.dirName() == plain.mid(1, host - 1))
            found = below(folder.path(), host);
        if (!found.isEmpty() || folder.path() == root || !folder.cdUp())
            return found;
    }
    return {};
}

QString addressWithin(const QString& name, const QString& in)
{
    const QUrl url = QUrl(in).resolved(QUrl(name));
    static const QSet<QString> kept{QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("ftp"),
                                    QStringLiteral("cid"), QStringLiteral("entry")};
    return kept.contains(url.scheme()) ? QString::fromLatin1(url.toEncoded()) : QString();
}

QByteArray bytesOfFile(const QString& path, qint64 most)
{
    QFile file(path);
    return path.isEmpty() || file.size() > most || !file.open(QIODevice::ReadOnly) ? QByteArray()
                                                                                   : file.readAll();
}

QString imageType(const QByteArray& bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return QStringLiteral("image/png");
    if (bytes.startsWith("\xff\xd8\xff"))
        return QStringLiteral("image/jpeg");
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return QStringLiteral("image/gif");
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return QStringLiteral("image/webp");
    if (bytes.mid(4, 8) == "ftypavif")
        return QStringLiteral("image/avif");
    if (bytes.startsWith("BM") && bytes.size() > 54)
        return QStringLiteral("image/bmp");
    const QByteArray head = bytes.left(1024).trimmed();
    if (head.startsWith("<svg") || (head.startsWith("<?xml") && head.contains("<svg")) ||
        (head.startsWith("<!--") && head.contains("<svg")))
        return QStringLiteral("image/svg+xml");
    return {};
}

std::map<size_t, NewAsset> takeInlineImages(ArticleContent& content)
{
    std::map<size_t, NewAsset> assets;
    const size_t count = std::min<size_t>(content.images.size(), limits::imagesPerArticle);
    for (size_t i = 0; i < count; ++i) {
        QString& source = content.images[i].source;
        if (!source.startsWith(QLatin1String("data:")))
            continue;
        QByteArray bytes = fromDataAddress(source);
        const QString type = imageType(bytes);
        if (type.isEmpty())
            continue;
        const QString name = QStringLiteral("inline-") + sha256Hex(bytes).left(16);
        content.html.replace(QStringLiteral("src=\"") + source.toHtmlEscaped() + u'"',
                             QStringLiteral("src=\"") + name + u'"');
        source = name;
        assets.emplace(i, NewAsset{std::move(bytes), type});
    }
    return assets;
}

std::map<size_t, NewAsset> assetsOf(const ArticleContent& content, const PlannedFile& file)
{
    if (file.path.isEmpty())
        return {};
    return collect(content, [&file](const QString& source, qint64 most) {
        return bytesOfFile(fileBeside(source, file.path, file.root), most);
    });
}

std::map<size_t, NewAsset> assetsOf(const ArticleContent& content, const QString& address,
                                    PageResources& resources)
{
    return collect(content, [&](const QString& source, qint64) -> QByteArray {
        const QString at = addressWithin(source, address);
        return at.isEmpty() ? QByteArray() : resources.bytesOf(at);
    });
}

} // namespace warraq

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

/// The file a page means, if it lies within the root. Names are tried as they stand and decoded; a mirror's
/// names may hold what looks like a query.
QString localFile(const QString& source, const PlannedFile& file)
{
    if (file.path.isEmpty())
        return {};
    const QUrl url(source);
    if (!url.scheme().isEmpty() && url.scheme() != QLatin1String("file") && url.scheme().size() > 1)
        return {};
    if (source.startsWith(QLatin1String("//")))
        return {};
    const QDir folder = QFileInfo(file.path).dir();
    const QString plain = source.section(u'#', 0, 0);
    for (const QString& name : {plain, QUrl::fromPercentEncoding(plain.toUtf8()),
                                QUrl::fromPercentEncoding(plain.section(u'?', 0, 0).toUtf8())}) {
        if (name.isEmpty() || name.contains(QChar::Null))
            continue;
        const QString path = name.startsWith(u'/') ? file.root + name : folder.filePath(name);
        const QString canonical = QFileInfo(path).canonicalFilePath();
        if (canonical.isEmpty() || !canonical.startsWith(file.root + u'/') || !QFileInfo(canonical).isFile())
            continue;
        return canonical;
    }
    return {};
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
    return collect(content, [&file](const QString& source, qint64 most) -> QByteArray {
        const QString path = localFile(source, file);
        QFile image(path);
        if (path.isEmpty() || image.size() > most || !image.open(QIODevice::ReadOnly))
            return {};
        return image.readAll();
    });
}

std::map<size_t, NewAsset> assetsOf(const ArticleContent& content, const QString& address,
                                    PageResources& resources)
{
    const QUrl page(address);
    return collect(content, [&](const QString& source, qint64) -> QByteArray {
        const QUrl url = page.resolved(QUrl(source));
        static const QSet<QString> kept{QStringLiteral("http"), QStringLiteral("https"),
                                        QStringLiteral("ftp"), QStringLiteral("cid"),
                                        QStringLiteral("entry")};
        if (!kept.contains(url.scheme()))
            return {};
        return resources.bytesOf(QString::fromLatin1(url.toEncoded()));
    });
}

} // namespace warraq

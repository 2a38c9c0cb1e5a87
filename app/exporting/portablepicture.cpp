#include "exporting/portablepicture.h"

#include "core/limits.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>

namespace warraq {

std::optional<PortablePicture> portablePicture(const Asset& asset)
{
    const auto& bytes = asset.bytes;
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return PortablePicture{bytes, QStringLiteral("image/jpeg"), QStringLiteral("jpg")};
    if (bytes.startsWith("\x89PNG\r\n\x1A\n"))
        return PortablePicture{bytes, QStringLiteral("image/png"), QStringLiteral("png")};
    if (bytes.startsWith("GIF8"))
        return PortablePicture{bytes, QStringLiteral("image/gif"), QStringLiteral("gif")};

    QBuffer source;
    source.setData(bytes);
    QImageReader reader(&source);
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > limits::imagePixels)
        return std::nullopt;
    reader.setAutoTransform(true);
    const QImage image = reader.read();
    if (image.isNull())
        return std::nullopt;
    QBuffer target;
    const bool asPng = image.hasAlphaChannel() || asset.mediaType == u"image/svg+xml";
    if (!image.save(&target, asPng ? "PNG" : "JPEG", asPng ? -1 : 90))
        return std::nullopt;
    return PortablePicture{target.data(), asPng ? QStringLiteral("image/png") : QStringLiteral("image/jpeg"),
                           asPng ? QStringLiteral("png") : QStringLiteral("jpg")};
}

std::optional<PortablePicture> webPicture(const Asset& asset)
{
    if (asset.bytes.startsWith("RIFF") && asset.bytes.mid(8, 4) == "WEBP")
        return PortablePicture{asset.bytes, QStringLiteral("image/webp"), QStringLiteral("webp")};
    return portablePicture(asset);
}

std::optional<std::pair<int, int>> pictureSize(const QByteArray& bytes)
{
    QBuffer source;
    source.setData(bytes);
    const QSize size = QImageReader(&source).size();
    if (!size.isValid() || size.isEmpty())
        return std::nullopt;
    return std::pair{size.width(), size.height()};
}

} // namespace warraq

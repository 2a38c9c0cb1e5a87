#include "exporting/bookpicture.h"

#include "core/limits.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>

namespace warraq {

namespace {

constexpr int widestPicture = 1400; // pixels: 200 dpi on the page's measure
constexpr qsizetype plainPictureBytes = 300'000;

} // namespace

QString pictureAddress(const Asset& asset)
{
    const auto address = [](const QString& type, const QByteArray& bytes) {
        return QStringLiteral("data:%1;base64,%2").arg(type, QString::fromLatin1(bytes.toBase64()));
    };
    // Within <img> a drawing is inert: no script, no other file.
    if (asset.mediaType == u"image/svg+xml")
        return address(asset.mediaType, asset.bytes);
    QByteArray bytes = asset.bytes;
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > limits::imagePixels)
        return {};
    if (size.width() <= widestPicture && bytes.size() <= plainPictureBytes)
        return address(asset.mediaType, bytes);
    reader.setAutoTransform(true);
    if (size.width() > widestPicture)
        reader.setScaledSize(size.scaled(widestPicture, size.height(), Qt::KeepAspectRatio));
    const QImage image = reader.read();
    if (image.isNull())
        return {};
    QByteArray out;
    QBuffer target(&out);
    const bool alpha = image.hasAlphaChannel();
    image.save(&target, alpha ? "PNG" : "JPEG", 85);
    return address(alpha ? QStringLiteral("image/png") : QStringLiteral("image/jpeg"), out);
}

} // namespace warraq

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
    const QSize fitting = size.scaled(widestPicture, size.height(), Qt::KeepAspectRatio);
    const bool isTooWide = size.width() > widestPicture;
    // A photograph is read smaller at once. Qt 6.4 reads others with few colours in wrong ones so.
    const bool isPhotograph = reader.format() == "jpeg";
    if (isTooWide && isPhotograph)
        reader.setScaledSize(fitting);
    QImage image = reader.read();
    if (image.isNull())
        return {};
    image.convertTo(image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (isTooWide && !isPhotograph)
        image = image.scaled(image.size().scaled(widestPicture, image.height(), Qt::KeepAspectRatio),
                             Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QByteArray out;
    QBuffer target(&out);
    const bool alpha = image.hasAlphaChannel();
    image.save(&target, alpha ? "PNG" : "JPEG", 85);
    return address(alpha ? QStringLiteral("image/png") : QStringLiteral("image/jpeg"), out);
}

} // namespace warraq

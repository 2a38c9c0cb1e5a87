#pragma once

#include "archive/archivetypes.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace warraq {

/// A picture in a form that every program reads.
struct PortablePicture
{
    QByteArray bytes;
    QString mediaType; ///< `image/jpeg` `image/png` `image/gif`
    QString ending;    ///< `jpg` `png` `gif`
};

/// As it is where it is JPEG, PNG or GIF by its own bytes; else drawn anew, drawings too: they could hold
/// scripts. Nothing: it cannot be read, or is larger than limits::imagePixels. Any thread.
[[nodiscard]] std::optional<PortablePicture> portablePicture(const Asset& asset);

/// The same for browsers, which also read WebP.
[[nodiscard]] std::optional<PortablePicture> webPicture(const Asset& asset);

/// Width and height in pixels, from its head; nothing when it is not told there.
[[nodiscard]] std::optional<std::pair<int, int>> pictureSize(const QByteArray& bytes);

} // namespace warraq

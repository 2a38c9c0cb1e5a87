#pragma once

#include "core/sourcerecord.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace warraq {

/// A page's own address and the time of its capture, as the Wayback Machine writes them:
/// `/web/20120304050607id_/http://news.example/a`.
struct WaybackAddress
{
    QString url;
    std::optional<QDateTime> captured;
};

/// Out of an address, or a path of a folder that a downloader made of one, where `http://` became `http:/` or
/// `http_/` or is missing, and `web/` too. nullopt: it is none.
[[nodiscard]] std::optional<WaybackAddress> waybackAddress(const QString& addressOrPath);

/// Takes out of a page what the Wayback Machine put into it: its scripts and styles, its toolbar, its closing
/// comment, and its address before every link. False: the page did not come from there. The time of the
/// capture is taken from the comment, the address from the toolbar, where \p found has neither.
bool takeOutWayback(QString& text, WaybackAddress& found);

/// Both, for a record of HTML whose text was decoded: `text`, and `url` and `captured` where they are
/// unknown.
void unwrapWayback(SourceRecord& record);

} // namespace warraq

#pragma once

#include "core/sourcerecord.h"

#include <QString>

namespace warraq {

/// What the program that saved a page says of it: its address and when it was saved.
struct SavedFrom
{
    QString url; ///< empty: it does not say
    std::optional<QDateTime> captured;
};

/// Out of the page itself: browsers' "Web page, complete" (`saved from url=(0021)...`, Microsoft's Mark of
/// the Web), SingleFile, Save Page WE, monolith, WebScrapBook, HTTrack's comment. They stand in the page's
/// beginning or, HTTrack's, anywhere.
[[nodiscard]] SavedFrom savedFrom(const QString& page);

/// The address that a mirror's layout means: wget and HTTrack put a site's pages into a folder that is called
/// like its host. `host/a/index.html` is `http://host/a/`; `%3F` and wget's `@` stand for the `?`,
/// `host+8080` for a port, `.html` behind a query and `.1` behind a name are wget's own. Empty: no folder is
/// called like a host.
[[nodiscard]] QString mirroredAddress(const QString& path);

/// A mirrored file's name with the `?` for which `%3F` or wget's `@` stand.
[[nodiscard]] QString withPlainQuery(QString name);

/// True for a folder's name that is a host's: `www.newspaper.example`, with a port behind `:` or `+`.
[[nodiscard]] bool isHostName(const QString& folder);

/// Both, for a record of HTML whose text was decoded: `url` and `captured` where they are unknown.
void completeFromSaving(SourceRecord& record);

} // namespace warraq

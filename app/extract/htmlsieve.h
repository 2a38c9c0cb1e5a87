#pragma once

#include <QByteArray>
#include <QList>

namespace warraq {

/// What a page's markup is after the sieve.
struct SievedHtml
{
    QByteArray html;          ///< UTF-8, tags well nested, never deeper than limits::htmlDepth
    QList<QByteArray> jsonLd; ///< what `<script type=application/ld+json>` held
};

/// Goes over a page once, as bytes, and writes its markup anew so that libxml2 and every walk over its tree
/// take linear time: attributes, depth and elements are limited (limits.h), end tags that close nothing are
/// dropped, implied ones written, scripts, styles, frames and comments left out. \p utf8 must be valid. Any
/// thread.
[[nodiscard]] SievedHtml sieveHtml(const QByteArray& utf8);

} // namespace warraq

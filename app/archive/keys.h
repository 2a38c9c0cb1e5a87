#pragma once

#include "core/article.h"

#include <QByteArray>
#include <QString>

/// By what the archive knows again what it has. Pure; any thread.
namespace warraq {

/// The same title and text, whatever their case, accents and punctuation: 16 bytes. Where there is no text,
/// the address and the date belong to it, so that untold pieces do not all look the same.
[[nodiscard]] QByteArray textKey(const ArticleContent& content);

/// An address without what does not tell pages apart: scheme, `www.`, fragment, trailing slash, tracking
/// parameters, the order of parameters. Null when there is no address.
[[nodiscard]] QString urlKey(const QString& url);

/// 64 bits of an address's key, by which it is found again.
[[nodiscard]] quint64 addressKey(const QString& urlKey);

/// What the pages of one article have for an address, \p series being PageMark's, so that one is found where
/// the first is not there.
[[nodiscard]] QString seriesKey(const QString& series);

/// A headline as listings are compared with: 64 bits; 0 for none.
[[nodiscard]] qint64 titleKey(const QString& title);

/// Whether a listing's excerpt is this text's beginning (perhaps with its dateline). An empty excerpt is
/// none.
[[nodiscard]] bool beginsLike(const QString& text, const QString& excerpt);

} // namespace warraq

#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace warraq::test {

/// Pieces of invented web archives, put together byte by byte.

using Fields = QList<std::pair<QByteArray, QByteArray>>;

/// A WARC record with its two line ends; `Content-Length` is added unless \p more has one.
[[nodiscard]] QByteArray warcRecord(const QByteArray& type, const QByteArray& url, const QByteArray& block,
                                    const Fields& more = {});
/// A server's answer.
[[nodiscard]] QByteArray httpAnswer(const QByteArray& body,
                                    const QByteArray& headers = "Content-Type: text/html\r\n",
                                    const QByteArray& status = "200 OK");
/// A response record with an article about \p subject at `http://news.example/SUBJECT`.
[[nodiscard]] QByteArray articleRecord(const QByteArray& subject, const Fields& more = {});
[[nodiscard]] QByteArray articlePage(const QByteArray& subject, const QByteArray& extra = {});
[[nodiscard]] QByteArray arcRecord(const QByteArray& url, const QByteArray& block);
[[nodiscard]] QByteArray arcHead();

[[nodiscard]] QByteArray gzip(const QByteArray& bytes); ///< one member
[[nodiscard]] QByteArray zlibDeflate(const QByteArray& bytes);
[[nodiscard]] QByteArray rawDeflate(const QByteArray& bytes);
[[nodiscard]] QByteArray zstdFrame(const QByteArray& bytes, const QByteArray& dictionary = {});
[[nodiscard]] QByteArray dictionaryFrame(const QByteArray& dictionary);
[[nodiscard]] QByteArray inChunks(const QByteArray& bytes, qsizetype size = 100);

/// `sha1:` and base 32.
[[nodiscard]] QByteArray sha1Label(const QByteArray& bytes);

/// A ZIP archive of stored entries.
[[nodiscard]] QByteArray zipOf(const QList<std::pair<QByteArray, QByteArray>>& entries);

} // namespace warraq::test

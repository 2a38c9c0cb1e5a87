#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace warraq::bench {

/// A saved page and what people found on it. What a set does not say of a page is not measured on it.
struct TruthPage
{
    QString set;  ///< the folder's name
    QString name; ///< of the page within its set
    QString url;
    QByteArray html;

    std::optional<QString> body;
    QStringList with;    ///< passages the text must have
    QStringList without; ///< passages it must not have
    QString title;
    QStringList authors;
    QDate day;        ///< of publication
    QDateTime moment; ///< valid where the set says the time and its zone
};

/// Which pages: a half is chosen by the hash of a page's name, so it never changes.
enum class Half : quint8
{
    Both,
    A,
    B,
};

/// Reads the sets that are in \p dataFolder: article-extraction-benchmark (its pages are unpacked by
/// gzip(1)), trafilatura-eval, readability-pages, postlight-parser, newspaper4k. One that is missing gives no
/// pages.
[[nodiscard]] std::vector<TruthPage> readTruth(const QString& dataFolder, Half half);

} // namespace warraq::bench

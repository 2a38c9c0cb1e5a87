#pragma once

#include "archive/archivetypes.h"
#include "core/result.h"
#include "index/documentwords.h"

#include <array>
#include <memory>

namespace warraq {

/// A file that a page names, beside its article's pictures, to be shown as it was.
struct PageFile
{
    QString name; ///< as the page names it
    NewAsset asset;
    QString hash; ///< the asset's SHA-256, hex: pages of a site share their files
};

/// What of a record can be worked out before its turn with the one writer: hashes, keys, compressed texts,
/// words for the index. Most of the work of keeping a record lies here, and it needs no connection.
struct PreparedRecord
{
    QByteArray sha256;           ///< of the source's bytes, raw
    qint64 size = 0;             ///< of the source's bytes
    QByteArray original;         ///< compressed; empty when originals are not kept
    bool originalIsLike = false; ///< compressed like the article's text (see packed)
    QByteArray namedValues;      ///< compressed, where they are to be kept beside the original
    // Of an article:
    QByteArray textKey;     ///< see keys.h
    QString address;        ///< urlKey
    QStringList identities; ///< identityKeys
    qint64 titleKey = 0;
    QString origins; ///< JSON
    QByteArray body; ///< compressed
    QByteArray html; ///< compressed like the body; empty: the text's paragraphs and nothing more
    int words = 0;
    std::shared_ptr<const DocumentWords> index;
    std::vector<PageFile> files; ///< what else the page shows; whoever finds them puts them here

    /// The original compressed by itself: for a text that is not stored. Errors: Malformed.
    [[nodiscard]] Result<QByteArray> originalAlone() const;
    /// The body. Errors: Malformed.
    [[nodiscard]] Result<QString> text() const;
};

/// Any thread. \p record is not changed; its result may be put into RecordToStore::prepared. \p words: shared
/// by records that are prepared together.
[[nodiscard]] std::shared_ptr<const PreparedRecord> prepareRecord(const RecordToStore& record,
                                                                  bool keepOriginal, WordCollector& words);
[[nodiscard]] std::shared_ptr<const PreparedRecord> prepareRecord(const RecordToStore& record,
                                                                  bool keepOriginal);

/// Prepares \p record and lets go of what it then has compressed: the source's bytes, text and columns, the
/// article's text and HTML. Thousands of records wait for their turn.
void prepareAndLighten(RecordToStore& record, bool keepOriginal, WordCollector& words);

/// What of an article is searched, in UTF-8.
[[nodiscard]] std::array<QByteArray, textFields> searchedTexts(const ArticleContent& content);

/// The body of a text without any markup of its own: a paragraph per paragraph.
[[nodiscard]] QString paragraphsHtml(const QString& text);

} // namespace warraq

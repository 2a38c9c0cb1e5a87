#pragma once

#include <QtGlobal>

/// Every limit on input, in one place. What goes over one becomes an issue or is cut, never a crash.
namespace warraq::limits {

constexpr qint64 recordBytes = 64LL << 20;        ///< one record (page, row, text) as it stands in its source
constexpr qint64 jsonLineBytes = 64LL << 20;      ///< one line of JSONL
constexpr qint64 jsonSurveyBytes = 4LL << 20;     ///< looked at to find the table in a JSON text
constexpr qint64 feedHeadBytes = 4LL << 20;       ///< what stands before the first item of a feed or export
constexpr int xmlDepth = 200;                     ///< open elements of one item of a feed or export
constexpr qint64 workbookTextBytes = 256LL << 20; ///< texts that a workbook's cells share
constexpr qint64 tableColumns = 4'096;            ///< of one row
constexpr qint64 exportAttachments = 1'000'000;   ///< attachments of one export whose captions are remembered
constexpr qint64 nestedFree = 1LL << 30;          ///< bytes that archives within a file may unpack to whatever the ratio
constexpr qint64 containerRereadBytes = 16LL << 30; ///< unpacked once more to find pictures of an archive's pages
constexpr qsizetype entryStashBytes = 64LL << 20;   ///< pictures of an archive's pages that are kept in memory
constexpr qint64 embeddedBytes = 128LL << 20;       ///< a file within an archive that must be held in memory
constexpr int containerDepth = 4;                 ///< archives inside archives
constexpr qint64 containerEntries = 20'000'000;   ///< files in one archive
constexpr qint64 containerRatio = 250;            ///< unpacked bytes a packed one may become, beyond containerFree
constexpr qint64 containerFree = 64LL << 20;      ///< bytes of one entry that may be unpacked whatever the ratio
constexpr qint64 assetBytes = 64LL << 20;         ///< one image kept beside an article
constexpr qint64 articleAssetBytes = 256LL << 20; ///< all images of one article
constexpr int folderDepth = 64;                   ///< folders below a source
constexpr int htmlAttributesPerTag = 64;    ///< FINDINGS: one tag with 100,000 attributes costs libxml2 25 s
constexpr int htmlDepth = 512;              ///< open elements before further nesting is flattened
constexpr qint64 htmlNodes = 2'000'000;     ///< elements of one page
constexpr int titleCharacters = 1'000;      ///< a longer one is not a title
constexpr int fieldCharacters = 4'000;      ///< any other single-line field
constexpr int queryCharacters = 50'000;     ///< what a person can sensibly type or a program send
constexpr int queryDepth = 100;             ///< brackets inside brackets
constexpr int queryTerms = 1'000;           ///< words a query may expand to
constexpr qint64 imagePixels = 100'000'000; ///< decoded size of one picture
constexpr int imagesPerArticle = 200;
constexpr qint64 webHeaderBytes = 256LL << 10;      ///< header of one record of a web archive, or of HTTP within it
constexpr int contentCodings = 4;                   ///< compressions of one page, one within the other
constexpr qint64 zstdDictionaryBytes = 16LL << 20;  ///< dictionary at the beginning of a .warc.zst
constexpr int zstdWindowLog = 27;                   ///< 128 MiB: the most a frame may make us remember
constexpr qint64 captureIndexEntries = 20'000'000;  ///< what a web archive's pictures and originals are found by
constexpr qint64 containerIndexEntries = 2'000'000; ///< what pictures within a container are found by
constexpr qint64 captureRereadBytes = 1LL << 30;    ///< read again in a web archive to find them, within one file
constexpr qint64 zipEntries = 1'000'000;            ///< entries of a ZIP archive
constexpr qint64 captureStashBytes = 64LL << 20;    ///< captures kept in memory where a web archive cannot be gone about in
constexpr int messageParts = 10'000;                ///< of an MHTML file
constexpr int messageDepth = 8;                     ///< multiparts in multiparts
constexpr int bookPages = 100'000;                  ///< an EPUB's
constexpr int documentPages = 5'000;                ///< a PDF's
constexpr qint64 packageDataBytes = 64LL << 20;     ///< a WACZ's description or list of pages

} // namespace warraq::limits

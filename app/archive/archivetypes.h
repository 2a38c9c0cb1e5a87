#pragma once

#include "core/article.h"
#include "core/extracted.h"
#include "core/ids.h"
#include "core/sourcerecord.h"
#include "search/articlequery.h"
#include "search/wordexpansion.h"

#include <QByteArray>
#include <QDateTime>
#include <QMap>
#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace warraq {

/// A value of a facet with its count in a result. A null value is "unknown".
struct FacetCount
{
    QString value;
    qint64 count = 0;
};

/// Counts per facet; largest first, unknown last; dates ascending, undated last.
using FacetTable = std::map<Facet, std::vector<FacetCount>>;

/// One bar of the date histogram.
struct DateBar
{
    QString value; ///< `2011` or `2011-02` or `2011-02-17`; null: undated
    qint64 count = 0;
};

class IdSet;

/// The ids of a result in its order, and how they were got. Rows are fetched for the ids that are shown.
struct SearchAnswer
{
    std::vector<ArticleId> ids;
    std::vector<float> scores;          ///< parallel to `ids`; empty without relevance
    std::shared_ptr<const IdSet> found; ///< the same ids as a set
    /// What the words stood for, null: for themselves. ArticleQuery::withExpansion marks and lists by it.
    std::shared_ptr<const WordExpansion> expansion;
    QStringList suggestions; ///< nothing was found: queries with words that are there instead, which find
    double milliseconds = 0;
    [[nodiscard]] qint64 total() const { return static_cast<qint64>(ids.size()); }
};

/// Counts of what became of records (CONTRACT: "What becomes of a record").
struct RecordCounts
{
    qint64 added = 0;
    qint64 updated = 0;
    qint64 duplicates = 0;
    qint64 skipped = 0;
    qint64 failed = 0;
    qint64 other = 0;

    [[nodiscard]] qint64 read() const { return added + updated + duplicates + skipped + failed; }
    RecordCounts& operator+=(const RecordCounts& more);
};

/// What became of one record.
enum class RecordOutcome : quint8
{
    Added,
    Updated,
    Duplicate,
    Skipped,
    Failed,
};

/// An image's or another file's bytes, on the way into the archive.
struct NewAsset
{
    QByteArray bytes;
    QString mediaType; ///< by content
};

struct PreparedRecord; // archive/preparedrecord.h

/// One record as the pipeline hands it to the writer.
struct RecordToStore
{
    SourceRecord source; ///< `bytes` are kept (compressed) when the run keeps originals
    Extraction extraction;
    /// Bytes for `ArticleContent::images[i]`, where they could be had.
    std::map<size_t, NewAsset> assets;
    /// By prepareRecord, once the above is final; null: the writer does it. With it the bytes and texts above
    /// may be gone (prepareAndLighten).
    std::shared_ptr<const PreparedRecord> prepared;
};

/// What a run is started with.
struct RunStart
{
    QStringList paths;
    QString options; ///< JSON, so that the run can be described and repeated
    bool keepOriginals = true;
};

/// A source file as a run met it.
struct SourceFileEntry
{
    QString path;
    SourceFormat format = SourceFormat::Unknown;
    QString profile;
    qint64 bytes = 0;
};

/// A source file of a run that is gone on with.
struct ResumedFile
{
    qint64 number = 0; ///< of the source file within the archive
    SourceFileEntry entry;
    RecordCounts counts;   ///< of the records that were kept: the file's first ones
    bool isWhole = false;  ///< all of it was read
    bool isUnread = false; ///< its last record failed because it could not be read: see WriteSession::retry
};

/// A run that was stopped, or whose process ended before it did.
struct ResumedRun
{
    RunId run;
    std::vector<ResumedFile> files; ///< those with records, in the order they were met
    std::map<QString, qint64> skippedByReason;
    std::vector<ImportIssue> issues;
};

/// One import, as lists and `info` show it.
struct RunSummary
{
    RunId id;
    QStringList paths; ///< RunStart's, as its options
    QString options;
    QDateTime started;
    std::optional<QDateTime> finished;
    std::optional<QDateTime>
        undone; ///< taken back (see WriteSession::undoRun); the counts say what it had brought
    bool stopped = false;
    RecordCounts counts;
};

/// `info --json`.
struct ArchiveInfo
{
    qint64 articles = 0;
    qint64 versions = 0;
    qint64 records = 0;
    std::vector<RunSummary> runs;
    std::optional<PartialDate> firstDate;
    std::optional<PartialDate> lastDate;
    qint64 undated = 0;
    std::vector<FacetCount> publications;
    std::vector<FacetCount> languages;
    qint64 assets = 0;
    qint64 bytes = 0; ///< the file's size
    int schema = 0;
    QString application; ///< version that made the archive
    QString fingerprint; ///< of the content: changes with every record kept or corrected
};

/// `check --json`: names are `sqlite foreign-keys index assets originals`.
struct CheckResult
{
    QString name;
    bool ok = true;
    QString detail;
};

/// An image or other file kept.
struct Asset
{
    QByteArray bytes;
    QString mediaType;
};

/// One of the texts an article is compared with: a version of it, or a near copy.
struct ComparedText
{
    ArticleId article;
    qint64 version = 0;
    bool isShown = false; ///< the version that its article is shown with
    ArticleContent content;
    QDateTime imported;
    QString file;
};

/// A version with what it was made from, to be extracted again.
struct KeptVersion
{
    qint64 version = 0; ///< 0: the record became no article
    bool isShown = false;
    bool hasOriginal = false;
    /// Without text. Rows of JSON say their columns in their bytes. `format` is Unknown where an archive of a
    /// former version does not tell it of each record; then `fileFormat` is what its file was.
    SourceRecord source;
    SourceFormat fileFormat = SourceFormat::Unknown;
    std::vector<SourceRecord> parts = {}; ///< the further pages that were joined to it
    int pages = 1;                        ///< that its text was put together of
    /// Where it has fewer pages of its own: those of the article's other versions, the nearest first.
    std::vector<SourceRecord> lent = {};
    bool lacksPages = false; ///< of some pages of the article no original is kept
    QString profile;
    QString options; ///< RunStart::options of the import that brought it
};

/// A field that is not what it was.
struct FieldChange
{
    ArticleId article;
    QString title; ///< the article's now; empty: unknown
    QString field; ///< its name; `html`: of the text, where its words did not change
    QString
        before; ///< as stored; null: it was unknown; of long texts what differs, with a few words around it
    QString after;
};

/// What extracting again came to.
struct RenewedVersion
{
    bool isChanged = false; ///< something that is shown of it
    std::vector<FieldChange> changes;
};

/// An original as it was imported.
struct Original
{
    QByteArray bytes;
    SourceFormat format = SourceFormat::Unknown;
    QString charset;
    QString file;
};

} // namespace warraq

#pragma once

#include "core/cancel.h"
#include "core/extracted.h"
#include "core/result.h"
#include "core/sourcerecord.h"
#include "formats/bytesource.h"

#include <QByteArrayView>

#include <memory>
#include <optional>
#include <variant>

class QFile;

namespace warraq {

/// A record that could not be read although its file could; reading goes on behind it.
struct UnreadableRecord
{
    qint64 number = 0;                     ///< position among the file's records, from 0
    IssueKind kind = IssueKind::Malformed; ///< Unsupported: a whole file of another kind, which is no failure
    QString detail;
    QString file = {}; ///< of an archive's entry: its name; empty: the file that is read
};

/// Something wrong with a file or a record that cost no record: an end that is missing, a count that is
/// wrong.
struct SourceNote
{
    qint64 number = 0; ///< the record it is about
    IssueKind kind = IssueKind::Malformed;
    QString detail;
    QString file = {}; ///< as in UnreadableRecord
};

using ReadItem = std::variant<SourceRecord, UnreadableRecord, SourceNote>;

/// Files that a source keeps beside its pages, by their address. Outlives its reader; used by the same
/// thread.
class PageResources
{
public:
    virtual ~PageResources() = default;
    /// The bytes of what was found so far under \p address (absolute); empty: nothing.
    [[nodiscard]] virtual QByteArray bytesOf(const QString& address) = 0;
    /// What relative addresses of the record's page are relative to: its own. Places within a file that have
    /// no address in the world are `entry:/inner/path`.
    [[nodiscard]] virtual QString baseOf(const SourceRecord& record) const { return record.url; }
    /// Some were left out, since coming to them would have meant reading too much again.
    [[nodiscard]] virtual bool isSpent() const { return false; }
};

/// A file's records, one after the other, in the file's order. Streaming: memory does not grow with the file.
/// Owned and used by one thread.
class SourceReader
{
public:
    virtual ~SourceReader() = default;

    /// The next record, or nullopt at the end. An Error is the end of this file: what it still held is lost,
    /// which the caller reports. The record's `text` is not decoded yet.
    [[nodiscard]] virtual Result<std::optional<ReadItem>> next(const CancelToken& cancel) = 0;
    /// Bytes of the file consumed so far, for progress.
    [[nodiscard]] virtual qint64 bytesRead() const = 0;
    /// What the file is, where its records are something else: pages of a web archive.
    [[nodiscard]] virtual std::optional<SourceFormat> container() const { return std::nullopt; }
    /// Things met so far that are no records (CONTRACT: `other`).
    [[nodiscard]] virtual qint64 others() const { return 0; }
    /// Pictures and the like of the page that `next` gave last; null: the source keeps none.
    [[nodiscard]] virtual std::shared_ptr<PageResources> resources() const { return nullptr; }
};

/// What a file is, seen by its content and never by its name alone.
struct Recognition
{
    SourceFormat format = SourceFormat::Unknown;
    QString detail; ///< what it seems to be instead, when the format is Unknown: `PNG image`, `binary data`
};

/// Bytes of a file's beginning that recognition looks at.
constexpr qint64 recognitionBytes = 8192;

[[nodiscard]] Recognition recognise(QByteArrayView head, QStringView fileName);

/// Also by what stands elsewhere in the file: a ZIP archive says at its end what it holds. \p file is open.
[[nodiscard]] Recognition recogniseFile(QFile& file);

class SiblingCaptures;

struct ReadOptions
{
    SourceFormat format = SourceFormat::Unknown; ///< Unknown: as recognised
    QString split; ///< a pattern whose every match in a text begins an article; empty: a text is one
    /// The web archives that are read together with this one; null: none are.
    std::shared_ptr<SiblingCaptures> siblings = nullptr;
    /// Columns that a person named: a JSON record that has one is a row, whatever else it may be known for.
    QStringList columns = {};
};

/// Opens \p path. \p name is what records say as their file.
/// Errors: NotFound, Unreadable, Unsupported (not a format we read), TooLarge, Usage (the pattern is none).
[[nodiscard]] Result<std::unique_ptr<SourceReader>> openSource(const QString& path, const QString& name,
                                                               const ReadOptions& options = {});
/// Opens bytes from wherever they come; \p depth: archives that they lie in. Errors as above.
[[nodiscard]] Result<std::unique_ptr<SourceReader>> openBytes(ByteSource source, const ReadOptions& options,
                                                              int depth = 0);

} // namespace warraq

#pragma once

#include "core/cancel.h"
#include "core/extracted.h"
#include "core/result.h"
#include "core/sourcerecord.h"

#include <QByteArrayView>

#include <memory>
#include <optional>
#include <variant>

namespace warraq {

/// A record that could not be read although its file could; reading goes on behind it.
struct UnreadableRecord
{
    qint64 number = 0; ///< position among the file's records, from 0
    IssueKind kind = IssueKind::Malformed;
    QString detail;
};

using ReadItem = std::variant<SourceRecord, UnreadableRecord>;

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

/// Opens \p path as \p format (Unknown: as recognised). \p name is what records say as their file.
/// Errors: NotFound, Unreadable, Unsupported (not a format we read), TooLarge.
[[nodiscard]] Result<std::unique_ptr<SourceReader>> openSource(const QString& path, const QString& name,
                                                               SourceFormat format = SourceFormat::Unknown);

} // namespace warraq

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace warraq {

/// The source formats this program reads. The strings are those of `--format` and of the JSON.
enum class SourceFormat : quint8
{
    Unknown,
    Text,
    Html,
    Jsonl,
    Warc,          ///< a web archive (ISO 28500), also WET
    Arc,           ///< a web archive of the form before
    Wacz,          ///< web archives with a description, in a ZIP archive
    Json,          ///< a table: an array of objects, or an object that holds one
    Csv,           ///< also with tabs or semicolons
    Xlsx,          ///< a workbook
    Feed,          ///< RSS, RDF, Atom
    JsonFeed,      ///< jsonfeed.org
    Wxr,           ///< a WordPress export
    WpJson,        ///< posts as the WordPress REST API gives them
    Container,     ///< an archive or a compressed file of others
    Mhtml,         ///< a page with its pictures as one MIME message
    Epub,          ///< a book of pages
    Pdf,           ///< a document with a text layer
    Zim,           ///< an offline copy of a site (openZIM)
    JsonLd,        ///< articles as schema.org describes them (JSON-LD)
    JsonApi,       ///< articles as Drupal and Joomla give them (JSON:API)
    Ghost,         ///< a Ghost export
    MovableType,   ///< an export of Movable Type or TypePad
    LiveJournal,   ///< an export of LiveJournal's
    Substack,      ///< a Substack export
    Medium,        ///< a post of a Medium export
    SafariArchive, ///< a page with its pictures as Safari saves it
};

/// True for formats whose records are items of a feed or an export, with the columns of core/itemcolumns.h.
[[nodiscard]] bool isItem(SourceFormat format);
/// True for formats whose records are named values (`columns`) and have no text of their own: items, and rows
/// of tables.
[[nodiscard]] bool hasColumns(SourceFormat format);

[[nodiscard]] QString toString(SourceFormat format);
[[nodiscard]] std::optional<SourceFormat> sourceFormatFromString(QStringView name);

/// What went wrong with a record or a file (CONTRACT: "Issue kinds").
enum class IssueKind : quint8
{
    Unreadable,
    Truncated,
    Malformed,
    Unsupported,
    TooLarge,
    Encrypted,
    BadCharset,
    WrongCount,
    HashMismatch,
    Internal,
};

[[nodiscard]] QString toString(IssueKind kind);
[[nodiscard]] std::optional<IssueKind> issueKindFromString(QStringView name);

/// Something wrong with a record or a piece of a file, before it is known whose line of the report it is.
struct RecordIssue
{
    IssueKind kind = IssueKind::Internal;
    QString detail;
};

/// One line of an import's report about something that went wrong.
struct ImportIssue
{
    QString file;
    qint64 position = 0; ///< number of the record in its file, from 0
    IssueKind kind = IssueKind::Internal;
    QString detail;
};

/// Why a record that was read well is not an article (CONTRACT: `skipped`).
enum class SkipReason : quint8
{
    Listing,
    Attachment,
    Menu,
    Empty,
    NotText,
    Excluded,
};

[[nodiscard]] QString toString(SkipReason reason);

/// One item of a source file: its bytes and what the file itself said about them. A value; made by a reader
/// in `formats`, consumed by `extract`. `text` is filled by `decodeRecord` (formats/charset.h), which may run
/// on any thread, after the reader has moved on.
struct SourceRecord
{
    QString file; ///< path as given at import, `/` between folders
    SourceFormat format = SourceFormat::Unknown;
    std::optional<qint64> number; ///< position among the file's records, from 0; none for one-record files
    qint64 offset = 0;            ///< bytes from the file's start
    QByteArray bytes;             ///< exactly as in the source
    QString url;                  ///< what the container says the address is
    std::optional<QDateTime> captured;
    QString declaredCharset;          ///< what the container says
    QString title;                    ///< what the container says; used where the page itself says nothing
    std::optional<RecordIssue> issue; ///< what is wrong with it, though it could be read
    std::optional<SkipReason> skip;   ///< the container knows that it is no article
    /// A row's named values, in the file's order (JSONL, tables). Lists are joined with U+001F.
    /// Of feeds and exports: the names in core/itemcolumns.h.
    std::vector<std::pair<QString, QString>> columns;

    QString text;    ///< decoded; of a row: empty
    QString charset; ///< the one `text` was decoded with
};

constexpr QChar listSeparator{0x1F};

/// Lower-case hexadecimal SHA-256.
[[nodiscard]] QString sha256Hex(const QByteArray& bytes);

} // namespace warraq

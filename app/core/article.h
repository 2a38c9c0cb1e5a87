#pragma once

#include "core/ids.h"
#include "core/partialdate.h"

#include <QByteArray>
#include <QDateTime>
#include <QMap>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace warraq {

/// The fields of an article, named as newspapers and citation formats name them (CSL article-newspaper,
/// schema.org NewsArticle).
enum class Field : quint8
{
    Title,
    Subtitle,
    Authors,
    Agency,
    Published,
    Modified,
    Captured,
    Publication,
    Section,
    Genre,
    Places, ///< with the dateline they come from
    Language,
    Url,
    Identifiers,
    Images,
    Text,
    Dateline, ///< only where a person corrects it; else it comes with the text or the places
};

/// Where a field's value came from (CONTRACT: "Origins of fields").
enum class FieldOrigin : quint8
{
    Profile,
    PageTitle,
    PageText,
    Dateline,
    Byline,
    JsonLd,
    OpenGraph,
    Meta,
    TimeElement,
    Address,
    Column,
    Record,
    Listing,
    Detected,
    Person,
};

[[nodiscard]] QString toString(Field field);        ///< `title`, `authors` ... as in JSON
[[nodiscard]] QString toString(FieldOrigin origin); ///< `page-title`, `json-ld` ... as in JSON
[[nodiscard]] std::optional<Field> fieldFromString(QStringView name);
[[nodiscard]] std::optional<FieldOrigin> originFromString(QStringView name);

using FieldOrigins = std::map<Field, FieldOrigin>;

/// One image of an article: what is printed about it, and where its bytes are.
struct ArticleImage
{
    QString mediaId; ///< the publication's own number
    QString caption;
    QString credit;
    QString source; ///< as the page named it: a relative path or an address; the body's <img> uses it
    QString asset;  ///< SHA-256 (hex) of the bytes kept in the archive; empty when they are not kept

    friend bool operator==(const ArticleImage&, const ArticleImage&) = default;
};

/// What is said about a piece and the piece itself, wherever it came from. Empty strings and lists, and
/// nullopt, mean unknown. `html` is clean (see extract/htmlcleaner.h) and is the body alone; `text` is its
/// plain text, paragraphs parted by an empty line.
struct ArticleContent
{
    QString title;
    QString subtitle;
    QStringList authors;
    QString agency;
    std::optional<PartialDate> published;
    std::optional<PartialDate> modified;
    std::optional<QDateTime> captured; ///< when the copy was made, UTC
    QString publication;
    QString section;
    QString genre;
    QString dateline; ///< as printed, without the newspaper's own name
    QStringList places;
    QString language; ///< BCP 47, `en`
    QString url;
    QMap<QString, QString> identifiers;
    std::vector<ArticleImage> images;
    QString text;
    QString html;
    FieldOrigins origins;
};

/// Words of a plain text: runs without white space. (CONTRACT: `word_count`.)
[[nodiscard]] int wordCount(QStringView text);

/// Appends \p text with the four characters replaced that mean something in HTML, as QString::toHtmlEscaped.
void appendHtmlEscaped(QString& html, QStringView text);

/// Where an article came from.
struct Provenance
{
    QString file;                 ///< path as given at import, `/` between folders
    QString format;               ///< `text`, `html`, `jsonl`
    std::optional<qint64> record; ///< number in a file of many, from 0; none for one-record files
    qint64 offset = 0;            ///< bytes from the file's start
    qint64 length = 0;            ///< bytes
    QString sha256;               ///< hex, of those bytes
    std::optional<QDateTime> captured;
    QDateTime imported;
    RunId run;
    QString profile; ///< empty: none
    QStringList alsoIn;
};

/// What a person wrote beside an article.
struct ArticleNote
{
    qint64 id = 0; ///< within the archive
    QString text;
    QDateTime created;
    QDateTime changed;
};

/// A whole article as the archive gives it back: for the reader, `show` and exports.
struct Article
{
    ArticleId id;
    ArticleContent content;
    std::optional<PartialDate> publishedNotBefore;
    std::optional<PartialDate> publishedNotAfter;
    int wordCount = 0;
    QStringList tags;
    QStringList collections;
    std::vector<ArticleNote> notes;
    bool starred = false;
    bool read = false;
    ArticleId duplicateOf;
    int versions = 1;
    int copies = 0; ///< near copies of it, and what it is a copy of
    Provenance provenance;

    [[nodiscard]] bool isRightToLeft() const; ///< by language, else by the text itself
};

/// What a list shows of an article; made on demand, never for a whole result.
struct ArticleRow
{
    ArticleId id;
    QString title;
    std::optional<PartialDate> published;
    std::optional<PartialDate> publishedNotBefore; ///< where the date is not known
    std::optional<PartialDate> publishedNotAfter;
    QString section;
    QStringList places;
    QStringList authors;
    QString publication;
    QString language;
    QString snippet;  ///< plain text with U+27E6 and U+27E7 round each hit
    double score = 0; ///< relevance; 0 without words
    bool starred = false;
    bool read = false;
    ArticleId duplicateOf;
};

/// Opens and closes a hit in a snippet (CONTRACT: `search --json`).
constexpr QChar hitOpen{0x27E6};
constexpr QChar hitClose{0x27E7};

} // namespace warraq

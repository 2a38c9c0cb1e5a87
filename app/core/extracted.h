#pragma once

#include "core/article.h"
#include "core/sourcerecord.h"

#include <variant>

namespace warraq {

/// A piece of the source that became a field, for showing the source with its fields coloured. Half-open
/// range of UTF-16 positions in SourceRecord::text.
struct FieldSpan
{
    enum class Role : quint8
    {
        Field,   ///< became `field`
        Dropped, ///< site furniture the profile drops
    };
    Role role = Role::Field;
    Field field = Field::Text;
    qsizetype start = 0;
    qsizetype end = 0;
};

/// A record that is an article.
struct ExtractedArticle
{
    ArticleContent content;
    QString profile; ///< name of the profile that read it; empty: none
    std::vector<FieldSpan> spans;
    QStringList countries = {}; ///< of content.places, one each: ISO 3166-1, empty where it is not known
};

/// What a listing page says about one article. Completes an article that has the same address, or the same
/// title and opening words, where a field is unknown.
struct ListingEntry
{
    QString title;
    QString url;
    QString author;
    std::optional<PartialDate> published;
    QString section;
    QString excerpt; ///< first words, without the closing ellipsis
};

/// A record that was read well and is not an article.
struct SkippedPage
{
    SkipReason reason = SkipReason::Empty;
    QString profile;
    std::vector<ListingEntry> entries; ///< for SkipReason::Listing
};

/// A record nothing could be made of.
struct FailedRecord
{
    IssueKind kind = IssueKind::Malformed;
    QString detail;
};

using Extraction = std::variant<ExtractedArticle, SkippedPage, FailedRecord>;

} // namespace warraq

#include "core/sourcerecord.h"

#include <QCryptographicHash>

namespace warraq {

QString toString(SourceFormat format)
{
    switch (format) {
    case SourceFormat::Unknown:
        return QStringLiteral("unknown");
    case SourceFormat::Text:
        return QStringLiteral("text");
    case SourceFormat::Html:
        return QStringLiteral("html");
    case SourceFormat::Jsonl:
        return QStringLiteral("jsonl");
    case SourceFormat::Warc:
        return QStringLiteral("warc");
    case SourceFormat::Arc:
        return QStringLiteral("arc");
    case SourceFormat::Wacz:
        return QStringLiteral("wacz");
    case SourceFormat::Json:
        return QStringLiteral("json");
    case SourceFormat::Csv:
        return QStringLiteral("csv");
    case SourceFormat::Xlsx:
        return QStringLiteral("xlsx");
    case SourceFormat::Feed:
        return QStringLiteral("feed");
    case SourceFormat::JsonFeed:
        return QStringLiteral("json-feed");
    case SourceFormat::Wxr:
        return QStringLiteral("wxr");
    case SourceFormat::WpJson:
        return QStringLiteral("wp-json");
    case SourceFormat::Container:
        return QStringLiteral("container");
    case SourceFormat::Mhtml:
        return QStringLiteral("mhtml");
    case SourceFormat::Epub:
        return QStringLiteral("epub");
    case SourceFormat::Pdf:
        return QStringLiteral("pdf");
    case SourceFormat::Zim:
        return QStringLiteral("zim");
    case SourceFormat::JsonLd:
        return QStringLiteral("json-ld");
    case SourceFormat::JsonApi:
        return QStringLiteral("json-api");
    case SourceFormat::Ghost:
        return QStringLiteral("ghost");
    case SourceFormat::MovableType:
        return QStringLiteral("movable-type");
    case SourceFormat::LiveJournal:
        return QStringLiteral("livejournal");
    case SourceFormat::Substack:
        return QStringLiteral("substack");
    case SourceFormat::Medium:
        return QStringLiteral("medium");
    case SourceFormat::SafariArchive:
        return QStringLiteral("webarchive");
    }
    return {};
}

bool isItem(SourceFormat format)
{
    switch (format) {
    case SourceFormat::Feed:
    case SourceFormat::JsonFeed:
    case SourceFormat::Wxr:
    case SourceFormat::WpJson:
    case SourceFormat::JsonLd:
    case SourceFormat::JsonApi:
    case SourceFormat::Ghost:
    case SourceFormat::MovableType:
    case SourceFormat::LiveJournal:
    case SourceFormat::Substack:
    case SourceFormat::Medium:
        return true;
    default:
        return false;
    }
}

bool hasColumns(SourceFormat format)
{
    return isItem(format) || format == SourceFormat::Jsonl || format == SourceFormat::Json ||
           format == SourceFormat::Csv || format == SourceFormat::Xlsx;
}

std::optional<SourceFormat> sourceFormatFromString(QStringView name)
{
    for (const auto format :
         {SourceFormat::Text,   SourceFormat::Html,         SourceFormat::Jsonl,       SourceFormat::Warc,
          SourceFormat::Arc,    SourceFormat::Wacz,         SourceFormat::Json,        SourceFormat::Csv,
          SourceFormat::Xlsx,   SourceFormat::Feed,         SourceFormat::JsonFeed,    SourceFormat::Wxr,
          SourceFormat::WpJson, SourceFormat::Container,    SourceFormat::Mhtml,       SourceFormat::Epub,
          SourceFormat::Pdf,    SourceFormat::Zim,          SourceFormat::JsonLd,      SourceFormat::JsonApi,
          SourceFormat::Ghost,  SourceFormat::MovableType,  SourceFormat::LiveJournal, SourceFormat::Substack,
          SourceFormat::Medium, SourceFormat::SafariArchive}) {
        if (name == toString(format))
            return format;
    }
    return std::nullopt;
}

QString toString(IssueKind kind)
{
    switch (kind) {
    case IssueKind::Unreadable:
        return QStringLiteral("unreadable");
    case IssueKind::Truncated:
        return QStringLiteral("truncated");
    case IssueKind::Malformed:
        return QStringLiteral("malformed");
    case IssueKind::Unsupported:
        return QStringLiteral("unsupported");
    case IssueKind::TooLarge:
        return QStringLiteral("too-large");
    case IssueKind::Encrypted:
        return QStringLiteral("encrypted");
    case IssueKind::BadCharset:
        return QStringLiteral("bad-charset");
    case IssueKind::WrongCount:
        return QStringLiteral("wrong-count");
    case IssueKind::HashMismatch:
        return QStringLiteral("hash-mismatch");
    case IssueKind::Internal:
        return QStringLiteral("internal");
    }
    return {};
}

std::optional<IssueKind> issueKindFromString(QStringView name)
{
    for (int kind = 0; kind <= static_cast<int>(IssueKind::Internal); ++kind) {
        if (toString(static_cast<IssueKind>(kind)) == name)
            return static_cast<IssueKind>(kind);
    }
    return std::nullopt;
}

QString toString(SkipReason reason)
{
    switch (reason) {
    case SkipReason::Listing:
        return QStringLiteral("listing");
    case SkipReason::Attachment:
        return QStringLiteral("attachment");
    case SkipReason::Menu:
        return QStringLiteral("menu");
    case SkipReason::Empty:
        return QStringLiteral("empty");
    case SkipReason::NotText:
        return QStringLiteral("not-text");
    case SkipReason::Excluded:
        return QStringLiteral("excluded");
    }
    return {};
}

QString sha256Hex(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace warraq

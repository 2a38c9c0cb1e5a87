#include "formats/sourcereader.h"

#include "formats/charset.h"
#include "formats/membersource.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace warraq {

namespace {

struct Signature
{
    QByteArrayView bytes;
    qsizetype offset;
    const char* name;
};

/// Beginnings that no text has. Names are shown to people.
const char* binaryKind(QByteArrayView head)
{
    static constexpr std::array signatures = std::to_array<Signature>({
        {"\x89PNG\r\n\x1a\n", 0, "PNG image"},
        {"\xff\xd8\xff", 0, "JPEG image"},
        {"GIF87a", 0, "GIF image"},
        {"GIF89a", 0, "GIF image"},
        {"BM", 0, nullptr}, // two letters prove nothing; see below
        {"WEBP", 8, "WebP image"},
        {"ftypavif", 4, "AVIF image"},
        {"%PDF-", 0, "PDF document"},
        {"PK\x03\x04", 0, "ZIP archive"},
        {"PK\x05\x06", 0, "ZIP archive"},
        {"\x1f\x8b", 0, "gzip data"},
        {"\x28\xb5\x2f\xfd", 0, "Zstandard data"},
        {"\xfd"
         "7zXZ",
         0, "XZ data"},
        {"BZh", 0, "bzip2 data"},
        {"7z\xbc\xaf\x27\x1c", 0, "7-Zip archive"},
        {"Rar!\x1a\x07", 0, "RAR archive"},
        {"SQLite format 3", 0, "SQLite database"},
        {"\x7f"
         "ELF",
         0, "program"},
        {"MZ\x90", 0, "program"},
        {"wOFF", 0, "font"},
        {"wOF2", 0, "font"},
        {"OggS", 0, "Ogg media"},
        {"ID3", 0, "MP3 audio"},
        {"ftyp", 4, "MP4 media"},
        {"RIFF", 0, "RIFF media"},
        {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0, "Microsoft Office document"},
    });
    for (const auto& signature : signatures) {
        if (signature.name && head.size() >= signature.offset + signature.bytes.size() &&
            head.sliced(signature.offset).startsWith(signature.bytes))
            return signature.name;
    }
    return nullptr;
}

bool looksBinary(QByteArrayView head)
{
    if (head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff"))
        return false;
    const auto nuls = std::count(head.begin(), head.end(), '\0');
    // UTF-16 and UTF-32 without a mark have NULs in a pattern; decodeText knows it.
    if (nuls > 0)
        return !decodeText(head.first(head.size() & ~qsizetype(3)), {}, SourceFormat::Text)
                    .charset.startsWith(QLatin1String("utf-")) ||
               nuls * 50 < head.size();
    const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
        const auto u = static_cast<unsigned char>(c);
        return u < 0x20 && u != '\n' && u != '\r' && u != '\t' && u != '\f' && u != 0x1b;
    });
    return controls * 20 > head.size();
}

bool isMarkup(const QString& start)
{
    static const QRegularExpression html(
        QStringLiteral(
            "^\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*"
            "<(!doctype\\s+html|html|head|body|meta|title|link|script|style|div|table|article|section|main|"
            "header|h1|p|center|font|iframe|noscript|span|a|b|br|img|form|ul)\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    if (html.match(start).hasMatch())
        return true;
    // A page whose beginning is a comment that runs on, or junk before the doctype.
    static const QRegularExpression within(QStringLiteral("<(html|head|body)[\\s>]"),
                                           QRegularExpression::CaseInsensitiveOption);
    return within.match(start).hasMatch() && start.count(u'<') > 5;
}

const char* unreadXml(const QString& start)
{
    static const QRegularExpression root(QStringLiteral("<([A-Za-z_][\\w:.-]*)"));
    static const QRegularExpression prologue(QStringLiteral("^\\s*<(\\?xml|!DOCTYPE)"),
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression feed(
        QStringLiteral("^\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(rss|feed|rdf:RDF)\\b"),
        QRegularExpression::DotMatchesEverythingOption);
    if (feed.match(start).hasMatch())
        return "news feed";
    return prologue.match(start).hasMatch() && root.match(start).hasMatch() ? "XML document" : nullptr;
}

} // namespace

Recognition recognise(QByteArrayView head, QStringView fileName)
{
    head = head.first(std::min<qsizetype>(head.size(), recognitionBytes));
    if (head.isEmpty())
        return {SourceFormat::Text, {}};
    if (const auto format = webArchiveFormat(uncompressedHead(head)); format != SourceFormat::Unknown)
        return {format, {}};
    if (const char* kind = binaryKind(head))
        return {SourceFormat::Unknown, QString::fromLatin1(kind)};
    if (looksBinary(head))
        return {SourceFormat::Unknown, QStringLiteral("binary data")};
    const QString start = decodeText(head, {}, SourceFormat::Html).text;
    const QString trimmed = start.trimmed();
    if (trimmed.startsWith(u'{')) {
        static const QRegularExpression member(QStringLiteral("^\\{\\s*(\"|\\})"));
        // A first line that is an object of its own; an object over many lines is another format.
        const QString line = trimmed.section(u'\n', 0, 0).trimmed();
        const bool named = fileName.endsWith(QLatin1String(".jsonl"), Qt::CaseInsensitive) ||
                           fileName.endsWith(QLatin1String(".ndjson"), Qt::CaseInsensitive);
        if (member.match(trimmed).hasMatch() && (named || line.endsWith(u'}') || line.size() > 1000))
            return {SourceFormat::Jsonl, {}};
        if (member.match(trimmed).hasMatch())
            return {SourceFormat::Unknown, QStringLiteral("JSON document")};
    }
    static const QRegularExpression list(QStringLiteral("^\\[\\s*(\\{|\\[|\"|\\])"));
    if (list.match(trimmed).hasMatch())
        return {SourceFormat::Unknown, QStringLiteral("JSON document")};
    if (trimmed.startsWith(QLatin1String("<svg")) ||
        (trimmed.contains(QLatin1String("<svg xmlns=")) && !isMarkup(start)))
        return {SourceFormat::Unknown, QStringLiteral("SVG image")};
    if (isMarkup(start))
        return {SourceFormat::Html, {}};
    if (const char* xml = unreadXml(start))
        return {SourceFormat::Unknown, QString::fromLatin1(xml)};
    return {SourceFormat::Text, {}};
}

} // namespace warraq

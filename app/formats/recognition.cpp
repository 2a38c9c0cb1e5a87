#include "formats/sourcereader.h"

#include "formats/charset.h"
#include "formats/delimitedtext.h"
#include "formats/epubreader.h"
#include "formats/jsonsurvey.h"
#include "formats/mediumreader.h"
#include "formats/membersource.h"
#include "formats/mhtmlreader.h"
#include "formats/movabletypereader.h"
#include "formats/packedfile.h"
#include "formats/pdfreader.h"
#include "formats/recordstarts.h"
#include "formats/safarireader.h"
#include "formats/zimreader.h"

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
        {"Rar!\x1a\x07", 0, "RAR archive"},
        {"SQLite format 3", 0, "SQLite database"},
        {"bplist00", 0, "property list"},
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

constexpr std::array workbookParts = {"xl/workbook.xml", "xl/worksheets/",       "xl/theme/",
                                      "xl/styles.xml",   "xl/sharedStrings.xml", "xl/_rels/"};

/// HTTrack's, `hts-cache/new.zip`: entries called by their addresses, with the server's words in a field that
/// no other program reads. The pages lie in the mirror too.
bool isDownloadersCache(QByteArrayView head)
{
    return head.startsWith("PK\x03\x04") && head.size() > 30 && head.sliced(30).startsWith("http") &&
           head.first(std::min<qsizetype>(head.size(), 4096)).indexOf("X-In-Cache:") > 0;
}

/// SpreadsheetML: its parts lie in `xl/`.
bool isWorkbook(QByteArrayView head)
{
    return head.startsWith("PK\x03\x04") &&
           std::any_of(workbookParts.begin(), workbookParts.end(),
                       [head](const char* part) { return head.indexOf(part) >= 0; });
}

/// Documents that are zip archives within: by their first entries (OPC: `[Content_Types].xml`; OCF and ODF:
/// an uncompressed `mimetype`).
const char* documentInZip(QByteArrayView head)
{
    if (!head.startsWith("PK\x03\x04"))
        return nullptr;
    const auto has = [head](const char* text) { return head.indexOf(text) >= 0; };
    if (has("mimetypeapplication/vnd.oasis"))
        return "OpenDocument file";
    if (has("[Content_Types].xml") || has("_rels/.rels") || has("word/document.xml"))
        return "Microsoft Office document";
    return nullptr;
}

bool looksBinary(QByteArrayView head)
{
    if (head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff"))
        return false;
    const auto nuls = std::count(head.begin(), head.end(), '\0');
    // UTF-16 and UTF-32 without a mark have NULs in a pattern; decodeText knows it. A few are a text's
    // damage: what is none has many, or many other controls.
    if (nuls * 100 > head.size())
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

/// What a server's program said before the document: `<br />\n<b>Warning</b>: ... on line <b>3</b><br />`.
QString withoutServersWords(const QString& start)
{
    static const QRegularExpression words(QStringLiteral(
        "^\\s*(?:(?:<br ?/?>\\s*)?(?:<b>)?(?:PHP )?(?:Warning|Notice|Deprecated|Strict Standards)"
        "(?:</b>)?:[^\\n]*\\n\\s*)+"));
    const auto match = words.match(start);
    return match.hasMatch() ? start.mid(match.capturedLength()) : start;
}

/// The first element's name behind declaration, comments and document type.
QString rootOf(const QString& start)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^\\[>]*(?:\\[.*?\\]\\s*)?>\\s*)*<(["
                       "A-Za-z_][\\w:.-]*)"),
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption);
    return form.match(start).captured(1);
}

/// RSS, RDF that is RSS, Atom; a WordPress export is RSS with WordPress's elements.
SourceFormat feedFormat(const QString& start)
{
    const QString root = rootOf(start).section(u':', -1).toLower();
    const auto has = [&start](const char* text) {
        return start.contains(QLatin1String(text), Qt::CaseInsensitive);
    };
    const bool isFeed = root == u"rss" || root == u"feed" ||
                        (root == u"rdf" && (has("purl.org/rss/") || has("netscape.com") || has("<item"))) ||
                        (root == u"channel" && (has("<item") || has("<title"))) ||
                        (root == u"entry" && (has("w3.org/2005/Atom") || has("purl.org/atom/")));
    if (!isFeed)
        return SourceFormat::Unknown;
    return has("wordpress.org/export/") || has("<wp:wxr_version") ? SourceFormat::Wxr : SourceFormat::Feed;
}

/// A table where its rows agree: by more than chance, or by a little with a name that says so.
bool isTable(QByteArrayView head, const QString& start, QStringView fileName)
{
    const bool isNamed = fileName.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive) ||
                         fileName.endsWith(QLatin1String(".tsv"), Qt::CaseInsensitive) ||
                         fileName.endsWith(QLatin1String(".tab"), Qt::CaseInsensitive);
    const QByteArray text = start.toUtf8();
    if (delimited::declaredDelimiter(text))
        return true;
    const delimited::Shape shape = delimited::shapeOf(text, head.size() < recognitionBytes);
    const bool isHeader = std::all_of(shape.firstRow.begin(), shape.firstRow.end(), [](const QString& name) {
        return name.size() <= 60 && !name.contains(u'\n') && !name.trimmed().endsWith(u'.');
    });
    if (!shape.delimiter)
        return false;
    // Without names it is one where its file is called so and its rows agree.
    const bool isData = delimited::isData(shape.firstRow);
    if (isNamed && isData && shape.rows >= 2 && shape.columns >= 3 && shape.evenness >= 0.9)
        return true;
    if (!isHeader || (isData && !isNamed))
        return false;
    if (isNamed)
        return true;
    // Long rows fill the beginning of a file with one or two of them.
    static const QRegularExpression word(QStringLiteral("^[\\p{L}_][\\p{L}\\p{N}_ .:/-]{0,39}$"));
    // A sentence has blanks behind its commas, and so the pattern wants none.
    const bool areNames = std::all_of(shape.firstRow.begin(), shape.firstRow.end(), [](const QString& name) {
        return word.match(name.trimmed()).hasMatch() && !name.startsWith(u' ');
    });
    const bool isTab = shape.delimiter == '\t';
    return areNames && shape.columns >= (isTab ? 2 : 3) && shape.rows >= 2 && shape.evenness >= 0.9;
}

/// A JSON document of many lines, or all on one.
Recognition jsonFormat(const QString& start)
{
    const QByteArray text = start.toUtf8();
    if (text.contains("https://jsonfeed.org/version/"))
        return {SourceFormat::JsonFeed, {}};
    // oembed.com: what another site may show of a page; blogs have one for each article.
    if (text.contains("\"provider_name\"") && text.contains("\"html\"") && text.contains("\"version\""))
        return {SourceFormat::Unknown, QStringLiteral("description of a page (oEmbed)")};
    // Frictionless Data Package, as a WACZ or a set of them describes itself; ArchiveBox's word on a page.
    const auto says = [&text](const char* member) { return text.contains(member); };
    if (says("\"resources\"") && (says("\"wacz_version\"") || says("\"multi-wacz-package\"")))
        return {SourceFormat::Unknown, QStringLiteral("description of a web archive")};
    if (says("\"archivebox.index.json\"") || says("index of site data archived by ArchiveBox"))
        return {SourceFormat::Unknown, QStringLiteral("list of saved pages (ArchiveBox)")};
    if (says("\"is_archived\"") && says("\"base_url\"") && says("\"history\""))
        return {SourceFormat::Unknown, QStringLiteral("description of a saved page (ArchiveBox)")};
    const JsonSurvey survey = surveyJson(text);
    const QByteArray& sample = survey.firstElement.isEmpty() ? text : survey.firstElement;
    if (sample.contains("\"rendered\"") && (sample.contains("\"guid\"") || sample.contains("\"content\"")))
        return {SourceFormat::WpJson, {}};
    return {SourceFormat::Json, {}};
}

/// An object: rows of which it is the first, or a document.
Recognition objectFormat(const QString& start, QStringView fileName)
{
    const bool isNamed = fileName.endsWith(QLatin1String(".jsonl"), Qt::CaseInsensitive) ||
                         fileName.endsWith(QLatin1String(".ndjson"), Qt::CaseInsensitive);
    const QString line = start.section(u'\n', 0, 0).trimmed();
    const bool isOneLine = line.endsWith(u'}') || line.size() > 1000;
    const bool areLines = isNamed || (isOneLine && start.section(u'\n', 1, 1).trimmed().startsWith(u'{'));
    const Recognition document = jsonFormat(areLines ? line : start);
    // Posts of WordPress are that on lines too.
    if (areLines)
        return document.format == SourceFormat::WpJson ? document : Recognition{SourceFormat::Jsonl, {}};
    if (!isOneLine || document.format != SourceFormat::Json)
        return document;
    // A document on one line holds its records in a list; a row is a record.
    const JsonSurvey survey = surveyJson(start.toUtf8());
    return survey.hasRecords && !survey.isArticle ? document : Recognition{SourceFormat::Jsonl, {}};
}

/// What a downloader writes for itself, and sites for robots: no page of anybody's.
const char* machinesOwn(const QString& start)
{
    static const QRegularExpression robots(
        QStringLiteral(
            "^(?:\\s*(?:#[^\\n]*|sitemap:[^\\n]*)?\\n)*\\s*user-agent:[^\\n]*\\n\\s*(?:#[^\\n]*\\n\\s*)*"
            "(?:user-agent|disallow|allow|crawl-delay|sitemap|noindex)\\s*:"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression log(QStringLiteral("^\\s*HTTrack\\d[\\w.-]*[^\\n]* launched on "));
    static const QRegularExpression cookies(
        QStringLiteral("^\\s*# (?:HTTrack Website Copier Cookie|Netscape HTTP Cookie|HTTP Cookie File)"));
    static const QRegularExpression index(
        QStringLiteral(
            "(?:<!-- (?:Created|Mirror and index made) by HTTrack Website Copier/[^>]*-->.*<title>\\s*Local "
            "index|<title>\\s*Local index - "
            "HTTrack)|^(?:\\[[^\\]\\n]+\\]\\s*\\n){2}\\[[^\\]\\n]+\\](?:\\s*\\n|\\s*$)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    // CDX and CDXJ, as crawlers and pywb write them beside web archives.
    static const QRegularExpression captures(
        QStringLiteral("^\\[\\s*\\[\\s*\"(?:urlkey|original|timestamp)\"|^ ?CDX [A-Za-z]( "
                       "[A-Za-z])+\\s*$|^[^\\s)]+\\)/\\S* \\d{14} (?:\\{\"|\\S+ \\S+ \\d{3} )"),
        QRegularExpression::MultilineOption);
    if (const auto match = captures.match(start); match.hasMatch() && match.capturedStart() == 0)
        return "index of a web archive";
    if (robots.match(start).hasMatch())
        return "rules for robots";
    if (log.match(start).hasMatch() ||
        start.contains(QLatin1String("\nTo update a mirror, just launch httrack")) ||
        start.startsWith(QLatin1String("date\tsize'/'remotesize\tflags")))
        return "a downloader's log";
    if (cookies.match(start).hasMatch() || start.startsWith(QLatin1String("# HTTrack cookies")))
        return "a downloader's cookies";
    return index.match(start).hasMatch() ? "a downloader's list of what it copied" : nullptr;
}

/// What pages are made up with, whatever its name: the beginning of a style sheet or a script. Comments are
/// atomic: a file of nothing else would be parted in every way there is.
const char* pagesFurniture(const QString& start)
{
    static const QRegularExpression style(
        QStringLiteral("^(?>\\s*/\\*.*?\\*/"
                       ")*+\\s*(?:@(?:charset|import|font-face|media|namespace|keyframes)\\b[^;{]*[;{]|"
                       "[.#*]?[A-Za-z][\\w:.#*>\\[\\]=\"'~+,()\\s-]{0,300}\\{\\s*(?>/\\*.*?\\*/"
                       "\\s*)*+-?[a-z-]+\\s*:[^;{}]*[;}])"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression script(
        QStringLiteral("^(?>\\s*(?:/\\*.*?\\*/|//[^\\n]*\\n))*+\\s*(?:[\"']use "
                       "strict[\"']|[!;(+~-]*\\s*function\\b\\s*[\\w$]*\\s*\\(|"
                       "\\(\\s*\\(\\s*\\)\\s*=>|(?:var|let|const)\\s+[\\w$]+\\s*[=;,]|window\\.[\\w$.]+\\s*=|"
                       "(?:jQuery|\\$)\\(|"
                       "document\\.write|if\\s*\\(\\s*typeof\\b)"),
        QRegularExpression::DotMatchesEverythingOption);
    if (style.match(start).hasMatch())
        return "style sheet";
    return script.match(start).hasMatch() ? "script" : nullptr;
}

const char* unreadXml(const QString& start)
{
    static const QRegularExpression root(QStringLiteral("<([A-Za-z_][\\w:.-]*)"));
    static const QRegularExpression prologue(QStringLiteral("^\\s*<(\\?xml|!DOCTYPE)"),
                                             QRegularExpression::CaseInsensitiveOption);
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
    if (SafariReader::begins(head))
        return {SourceFormat::SafariArchive, {}};
    if (const char* kind = binaryKind(head))
        return {SourceFormat::Unknown, QString::fromLatin1(kind)};
    if (ZimReader::begins(head))
        return {SourceFormat::Zim, {}};
    if (PdfReader::begins(head))
        return {SourceFormat::Pdf, {}};
    if (isWorkbook(head))
        return {SourceFormat::Xlsx, {}};
    if (EpubReader::begins(head))
        return {SourceFormat::Epub, {}};
    if (const char* kind = documentInZip(head))
        return {SourceFormat::Unknown, QString::fromLatin1(kind)};
    if (isDownloadersCache(head))
        return {SourceFormat::Unknown, QStringLiteral("a downloader's cache")};
    if (PackedFile::begins(head))
        return {SourceFormat::Container, {}};
    if (MhtmlReader::begins(head))
        return {SourceFormat::Mhtml, {}};
    // Behind bytes that are none of it: a log's lines, a broken disk. A page may show a record.
    if (!head.trimmed().startsWith('<') && holdsWarcRecord(head))
        return {SourceFormat::Warc, {}};
    if (looksBinary(head))
        return {SourceFormat::Unknown, QStringLiteral("binary data")};
    const QString start = decodeText(head, {}, SourceFormat::Html).text;
    const QString trimmed = withoutServersWords(start).trimmed();
    if (const char* kind = machinesOwn(trimmed.left(4096)))
        return {SourceFormat::Unknown, QString::fromLatin1(kind)};
    static const QRegularExpression object(QStringLiteral("^\\{\\s*(\"|\\})"));
    if (object.match(trimmed).hasMatch())
        return objectFormat(trimmed, fileName);
    static const QRegularExpression list(QStringLiteral("^\\[\\s*(\\{|\\])"));
    if (list.match(trimmed).hasMatch())
        return jsonFormat(trimmed);
    static const QRegularExpression values(QStringLiteral("^\\[\\s*(\\[|\"|-?\\d+\\s*,)"));
    if (trimmed.startsWith(u'[') && surveyJson(trimmed.toUtf8()).isRows)
        return {SourceFormat::Json, {}};
    if (values.match(trimmed).hasMatch())
        return {SourceFormat::Unknown, QStringLiteral("JSON document")};
    if (const auto feed = feedFormat(trimmed); feed != SourceFormat::Unknown)
        return {feed, {}};
    if (trimmed.startsWith(QLatin1String("<svg")) ||
        (trimmed.contains(QLatin1String("<svg xmlns=")) && !isMarkup(start)))
        return {SourceFormat::Unknown, QStringLiteral("SVG image")};
    if (isMarkup(start))
        return {MediumReader::begins(start) ? SourceFormat::Medium : SourceFormat::Html, {}};
    if (rootOf(trimmed) == u"livejournal")
        return {SourceFormat::LiveJournal, {}};
    if (MovableTypeReader::begins(trimmed))
        return {SourceFormat::MovableType, {}};
    if (const char* xml = unreadXml(start))
        return {SourceFormat::Unknown, QString::fromLatin1(xml)};
    if (const char* kind = pagesFurniture(trimmed.left(4096)))
        return {SourceFormat::Unknown, QString::fromLatin1(kind)};
    if (isTable(head, start, fileName))
        return {SourceFormat::Csv, {}};
    return {SourceFormat::Text, {}};
}

} // namespace warraq

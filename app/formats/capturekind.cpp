#include "formats/capturekind.h"

#include "formats/headerfields.h"
#include "formats/sourcereader.h"

#include <algorithm>
#include <array>

namespace warraq {

namespace {

template <size_t N> bool isOneOf(const QByteArray& value, const std::array<const char*, N>& list)
{
    return std::any_of(list.begin(), list.end(), [&value](const char* known) { return value == known; });
}

bool isHtmlType(const QByteArray& type)
{
    return type == "text/html" || type == "application/xhtml+xml" || type == "application/vnd.wap.xhtml+xml";
}

/// Types that say nothing.
bool isVague(const QByteArray& type)
{
    static constexpr std::array vague{"",
                                      "application/octet-stream",
                                      "binary/octet-stream",
                                      "no-type",
                                      "unknown/unknown",
                                      "application/x-unknown",
                                      "unk",
                                      "application/unknown",
                                      "unknown",
                                      "text/unknown",
                                      "-",
                                      "null"};
    return isOneOf(type, vague);
}

/// Shown by pages, like pictures.
bool isFontType(const QByteArray& type)
{
    return type.startsWith("font/") || type.startsWith("application/font-") ||
           type.startsWith("application/x-font-");
}

bool isFurnitureType(const QByteArray& type)
{
    static constexpr std::array types{"application/javascript",
                                      "application/x-javascript",
                                      "application/ecmascript",
                                      "text/javascript",
                                      "text/ecmascript",
                                      "text/x-javascript",
                                      "application/wasm",
                                      "application/manifest+json",
                                      "application/vnd.ms-fontobject",
                                      "application/x-shockwave-flash",
                                      "application/vnd.apple.mpegurl",
                                      "application/x-mpegurl",
                                      "application/dash+xml",
                                      "application/opensearchdescription+xml",
                                      "application/ocsp-response",
                                      "application/pkix-crl",
                                      "text/vtt",
                                      "text/dns"};
    return type.startsWith("audio/") || type.startsWith("video/") || isOneOf(type, types);
}

QByteArray pathOf(const QByteArray& url)
{
    QByteArray path = url.left(std::min(url.indexOf('?') < 0 ? url.size() : url.indexOf('?'),
                                        url.indexOf('#') < 0 ? url.size() : url.indexOf('#')));
    return path.toLower();
}

bool isMachineFile(const QByteArray& url)
{
    const QByteArray path = pathOf(url);
    return path.endsWith("/robots.txt") || path.endsWith("/ads.txt") || path.endsWith("/app-ads.txt") ||
           path.endsWith("/humans.txt") || path.endsWith("/llms.txt") || path.contains("/.well-known/");
}

bool hasEndingOf(const QByteArray& path, std::initializer_list<const char*> endings)
{
    return std::any_of(endings.begin(), endings.end(),
                       [&path](const char* ending) { return path.endsWith(ending); });
}

/// Many servers sent their feeds as pages. A page that is XML begins so too.
bool mayBeFeed(QByteArrayView start)
{
    const QByteArray first = start.first(std::min<qsizetype>(start.size(), 6)).toByteArray().toLower();
    return first.startsWith("<?xml") || first.startsWith("<rss") || first.startsWith("<feed") ||
           first.startsWith("<rdf:");
}

bool hasFurnitureEnding(const QByteArray& url)
{
    return hasEndingOf(pathOf(url), {".js", ".mjs", ".map", ".eot", ".swf", ".mp3", ".mp4", ".webm", ".ico"});
}

} // namespace

CaptureKind captureKindUnseen(const QByteArray& contentType, const QByteArray& url)
{
    const QByteArray type = mediaTypeOf(contentType);
    if (isVague(type) && hasFurnitureEnding(url))
        return CaptureKind::Furniture;
    if (isVague(type) && hasEndingOf(pathOf(url), {".css", ".woff", ".woff2", ".ttf", ".otf"}))
        return CaptureKind::Picture;
    if (isHtmlType(type) || isVague(type))
        return CaptureKind::Page;
    if (type == "text/plain")
        return CaptureKind::Text;
    if (type.startsWith("image/") || type == "text/css" || isFontType(type))
        return CaptureKind::Picture;
    return isFurnitureType(type) ? CaptureKind::Furniture : CaptureKind::Document;
}

CaptureKind captureKind(const QByteArray& contentType, const QByteArray& url, QByteArrayView head)
{
    const QByteArray type = mediaTypeOf(contentType);
    const CaptureKind claimed = captureKindUnseen(contentType, url);
    if (claimed == CaptureKind::Picture || claimed == CaptureKind::Furniture)
        return claimed;
    if (isMachineFile(url))
        return CaptureKind::Machine;
    const bool maybeMarkup = type.endsWith("/xml") || type.endsWith("+xml");
    if (claimed == CaptureKind::Document && !maybeMarkup)
        return CaptureKind::Document;
    // Nearly all pages; looking closer at each would cost more than taking it out of its compression.
    const auto* start = std::find_if(head.begin(), head.end(),
                                     [](char c) { return !(c == ' ' || (c >= '\t' && c <= '\r')); });
    const bool isPage = isHtmlType(type) && (start == head.end() || *start == '<');
    if (isPage && !mayBeFeed(head.sliced(start - head.begin())))
        return CaptureKind::Page;
    const auto found = recognise(head, {});
    if (isPage && found.format != SourceFormat::Feed && found.format != SourceFormat::Wxr)
        return CaptureKind::Page;
    switch (found.format) {
    case SourceFormat::Html:
        return CaptureKind::Page;
    case SourceFormat::Text:
        if (isHtmlType(type))
            return CaptureKind::Page;
        return type == "text/plain" || type.isEmpty() ? CaptureKind::Text : CaptureKind::Document;
    default:
        break;
    }
    // A picture that was sent as a page is a picture.
    return found.detail.endsWith(QLatin1String("image")) ? CaptureKind::Picture : CaptureKind::Document;
}

const char* missedDocument(const QByteArray& contentType)
{
    const QByteArray type = mediaTypeOf(contentType);
    if (type == "application/msword" || type == "application/rtf" || type == "text/rtf" ||
        type.startsWith("application/vnd.openxmlformats-officedocument") ||
        type.startsWith("application/vnd.oasis.opendocument") || type.startsWith("application/vnd.ms-"))
        return "office document";
    return nullptr;
}

} // namespace warraq

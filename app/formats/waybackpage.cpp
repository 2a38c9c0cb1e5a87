#include "formats/waybackpage.h"

#include "formats/arcrecords.h"
#include "formats/savedpage.h"

#include <QLocale>
#include <QRegularExpression>

#include <cstring>
#include <initializer_list>
#include <string_view>

namespace warraq {

namespace {

using Option = QRegularExpression::PatternOption;

/// Where the digits and the letters behind them are in an address or a path. `web/` may be missing where a
/// downloader made a folder of each capture.
const QRegularExpression& addressForm()
{
    static const QRegularExpression form(
        QStringLiteral("(?:^|/)(?:web/(?=\\d{12})|(?=\\d{14}(?:[a-z]{2}_)?/))(\\d{12,14})(?:[a-z]{2}_)?/"
                       "(?:(https?)(?::|_|%3[aA])?/{1,2})?([^/?#]+\\.[^/?#]+(?:[/?#].*)?)$"));
    return form;
}

/// `newspaper.example/20120304050607/2011/page.html`: a folder a capture within the site's, as waybackpack
/// and wayback-machine-downloader make them.
std::optional<WaybackAddress> captureFolder(const QString& path)
{
    static const QRegularExpression form(QStringLiteral("(?:^|/)([^/]+)/(\\d{14})(?:[a-z]{2}_)?/(.*)$"));
    if (path.contains(QLatin1String("://")))
        return std::nullopt;
    const auto match = form.match(path);
    if (!match.hasMatch() || !isHostName(match.captured(1)) ||
        isHostName(match.captured(3).section(u'/', 0, 0)) || !momentOfDigits(match.captured(2).toLatin1()))
        return std::nullopt;
    return WaybackAddress{mirroredAddress(match.captured(1) + u'/' + match.captured(3)),
                          momentOfDigits(match.captured(2).toLatin1())};
}

/// From \p open to \p close, both included, everywhere.
bool cutBetween(QString& text, const QString& open, const QString& close)
{
    bool any = false;
    for (qsizetype from = text.indexOf(open); from >= 0; from = text.indexOf(open, from)) {
        const qsizetype to = text.indexOf(close, from);
        if (to < 0)
            break;
        text.remove(from, to + close.size() - from);
        any = true;
    }
    return any;
}

/// `FILE ARCHIVED ON 05:06:07 Mar 04, 2012 AND RETRIEVED FROM THE INTERNET ARCHIVE ON ...`, in a comment.
std::optional<QDateTime> takeClosingComment(QString& text)
{
    static const QRegularExpression comment(QStringLiteral(
        "<!--\\s*FILE ARCHIVED ON (\\d{1,2}:\\d{2}:\\d{2} \\w{3} \\d{1,2}, \\d{4}) AND RETRIEVED FROM THE"));
    const auto match = comment.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const qsizetype end = text.indexOf(QLatin1String("-->"), match.capturedEnd());
    const QDateTime moment =
        QLocale::c().toDateTime(match.captured(1), QStringLiteral("H:mm:ss MMM d, yyyy"));
    text.remove(match.capturedStart(), (end < 0 ? text.size() : end + 3) - match.capturedStart());
    if (!moment.isValid())
        return std::nullopt;
    return QDateTime(moment.date(), moment.time(), Qt::UTC);
}

/// What each page of the archive has one of; found in its bytes several times as fast as in its text, and
/// nearly no page has any.
bool mayBeWayback(const SourceRecord& record)
{
    if (record.bytes.isEmpty() || record.charset.startsWith(QLatin1String("utf-16")) ||
        record.charset.startsWith(QLatin1String("utf-32")))
        return true;
    const std::string_view bytes(record.bytes.constData(), static_cast<size_t>(record.bytes.size()));
    for (const std::string_view mark : {"WAYBACK TOOLBAR INSERT", "FILE ARCHIVED ON", "archive.org/_static/",
                                        "Wayback Rewrite JS Include"}) {
        if (memmem(bytes.data(), bytes.size(), mark.data(), mark.size()) != nullptr)
            return true;
    }
    return false;
}

} // namespace

std::optional<WaybackAddress> waybackAddress(const QString& addressOrPath)
{
    if (const auto folder = captureFolder(addressOrPath))
        return folder;
    const auto match = addressForm().match(addressOrPath);
    if (!match.hasMatch())
        return std::nullopt;
    const QString scheme = match.captured(2).isEmpty() ? QStringLiteral("http") : match.captured(2);
    auto moment = momentOfDigits(match.captured(1).toLatin1());
    if (!moment)
        return std::nullopt; // some other number
    const QString rest = match.captured(3);
    const bool isPath = !addressOrPath.contains(QLatin1String("://"));
    return WaybackAddress{scheme + QStringLiteral("://") + (isPath ? withPlainQuery(rest) : rest), moment};
}

bool takeOutWayback(QString& text, WaybackAddress& found)
{
    if (!text.contains(QLatin1String("WAYBACK TOOLBAR INSERT")) &&
        !text.contains(QLatin1String("FILE ARCHIVED ON")) &&
        !text.contains(QLatin1String("archive.org/_static/")) &&
        !text.contains(QLatin1String("Wayback Rewrite JS Include")))
        return false;
    const auto time = takeClosingComment(text);
    if (!found.captured)
        found.captured = time;
    // What stands between the page's head and this comment is all of the archive's.
    const QString included = QStringLiteral("<!-- End Wayback Rewrite JS Include -->");
    if (const qsizetype end = text.indexOf(included); end >= 0) {
        static const QRegularExpression first(QStringLiteral("<script[^>]*(archive\\.org|/_static/)"),
                                              Option::CaseInsensitiveOption);
        const auto begin = first.match(text);
        if (begin.hasMatch() && begin.capturedStart() < end)
            text.remove(begin.capturedStart(), end + included.size() - begin.capturedStart());
    }
    static const QRegularExpression toolbarAddress(
        QStringLiteral("name=\"url\"[^>]*value=\"(https?://[^\"]+)\""), Option::CaseInsensitiveOption);
    if (found.url.isEmpty()) {
        const qsizetype toolbar = text.indexOf(QLatin1String("BEGIN WAYBACK TOOLBAR INSERT"));
        const auto address = toolbar < 0 ? QRegularExpressionMatch() : toolbarAddress.match(text, toolbar);
        if (address.hasMatch())
            found.url = address.captured(1).replace(QLatin1String("&amp;"), QLatin1String("&"));
    }
    cutBetween(text, QStringLiteral("<!-- BEGIN WAYBACK TOOLBAR INSERT -->"),
               QStringLiteral("<!-- END WAYBACK TOOLBAR INSERT -->"));
    static const QRegularExpression links(
        QStringLiteral("(?<=[\"'(=\\s,])(?:(?:https?:)?//web\\.archive\\.org(?::80)?)?/web/"
                       "\\d{4,14}(?:[a-z]{2}_)?/(?=https?:|ftp:|mailto:|//)"));
    text.remove(links);
    return true;
}

void unwrapWayback(SourceRecord& record)
{
    WaybackAddress found{record.url, record.captured};
    const auto own = waybackAddress(record.url.isEmpty() ? record.file : record.url);
    if (own)
        found = *own;
    const bool isTakenOut = mayBeWayback(record) && takeOutWayback(record.text, found);
    if (!isTakenOut && !own)
        return;
    record.url = found.url;
    if (found.captured)
        record.captured = found.captured;
}

} // namespace warraq

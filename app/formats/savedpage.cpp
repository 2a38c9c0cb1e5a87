#include "formats/savedpage.h"

#include "formats/arcrecords.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

namespace warraq {

namespace {

constexpr auto anyCase = QRegularExpression::CaseInsensitiveOption;
constexpr qsizetype headCharacters = 4'096; ///< where browsers write it

bool isWebAddress(const QString& text)
{
    static const QRegularExpression web(QStringLiteral("^https?://[^/\\s]+"), anyCase);
    return web.match(text).hasMatch();
}

/// JavaScript's `Sat Jan 01 2022 10:00:00 GMT+0100 (CET)`, HTTP's `Sat, 01 Jan 2022 10:00:00 GMT` and
/// ISO 8601.
std::optional<QDateTime> momentOf(const QString& text)
{
    static const QRegularExpression script(QStringLiteral(
        "(?:\\w{3} )?(\\w{3}) (\\d{1,2}) (\\d{4}) (\\d{2}:\\d{2}:\\d{2})(?: GMT([+-]\\d{2}):?(\\d{2}))?"));
    static const QRegularExpression mail(
        QStringLiteral("(\\d{1,2}) (\\w{3}) (\\d{4}) (\\d{2}:\\d{2}:\\d{2})"));
    QString date;
    int seconds = 0;
    if (const auto match = script.match(text); match.hasMatch()) {
        date = match.captured(2) + u' ' + match.captured(1) + u' ' + match.captured(3) + u' ' +
               match.captured(4);
        const int hours = match.captured(5).toInt();
        const int minutes = match.captured(6).toInt();
        seconds = hours * 3600 + (match.captured(5).startsWith(u'-') ? -minutes : minutes) * 60;
    } else if (const auto other = mail.match(text); other.hasMatch()) {
        date = other.captured(1) + u' ' + other.captured(2) + u' ' + other.captured(3) + u' ' +
               other.captured(4);
    } else {
        const QDateTime iso = QDateTime::fromString(text.trimmed(), Qt::ISODate);
        return iso.isValid() ? std::optional(iso.toUTC()) : std::nullopt;
    }
    const QDateTime read = QLocale::c().toDateTime(date, QStringLiteral("d MMM yyyy HH:mm:ss"));
    if (!read.isValid())
        return std::nullopt;
    return QDateTime(read.date(), read.time(), Qt::UTC).addSecs(-seconds);
}

/// A file's name -> what stood there in the address.
QString addressPart(QString name)
{
    // wget counts what it fetched twice.
    static const QRegularExpression again(QStringLiteral("(\\.(?:html?|php|aspx?|jsp))\\.\\d{1,3}$"),
                                          anyCase);
    if (const auto match = again.match(name); match.hasMatch())
        name.truncate(match.capturedEnd(1));
    name = withPlainQuery(std::move(name));
    QString path = name.section(u'?', 0, 0);
    QString query = name.section(u'?', 1);
    // Added so that a browser opens it.
    static const QRegularExpression added(QStringLiteral("\\.html?$"), anyCase);
    query.remove(added);
    static const QRegularExpression index(QStringLiteral("^index\\.html?$"), anyCase);
    if (index.match(path).hasMatch())
        path.clear();
    return query.isEmpty() ? path : path + u'?' + query;
}

} // namespace

QString withPlainQuery(QString name)
{
    name.replace(QLatin1String("%3f"), QLatin1String("?"), Qt::CaseInsensitive);
    // Where a name may have no `?`, wget writes `@`; a query has a name and a sign behind it.
    static const QRegularExpression at(QStringLiteral("@(?=[\\w\\[\\]%.-]+=)"));
    if (!name.contains(u'?')) {
        if (const auto match = at.match(name); match.hasMatch())
            name.replace(match.capturedStart(), 1, u'?');
    }
    return name;
}

bool isHostName(const QString& folder)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+([a-z]{2,})(?:[:+]\\d{2,5})?$"), anyCase);
    static const QSet<QString> known{
        QStringLiteral("com"),  QStringLiteral("org"),    QStringLiteral("net"),  QStringLiteral("info"),
        QStringLiteral("biz"),  QStringLiteral("edu"),    QStringLiteral("gov"),  QStringLiteral("int"),
        QStringLiteral("news"), QStringLiteral("press"),  QStringLiteral("name"), QStringLiteral("example"),
        QStringLiteral("test"), QStringLiteral("online"), QStringLiteral("site"), QStringLiteral("blog"),
        QStringLiteral("pro"),  QStringLiteral("media"),  QStringLiteral("mobi"), QStringLiteral("asia")};
    const auto match = form.match(folder);
    const QString last = match.captured(1).toLower();
    // `.gz` and `.xz` are no country's.
    static const QSet<QString> others{QStringLiteral("uk"), QStringLiteral("eu"), QStringLiteral("su"),
                                      QStringLiteral("ac"), QStringLiteral("yu"), QStringLiteral("tp")};
    const bool isCountry = last.size() == 2 &&
                           (others.contains(last) || QLocale::codeToTerritory(last) != QLocale::AnyTerritory);
    return match.hasMatch() && (isCountry || known.contains(last));
}

SavedFrom savedFrom(const QString& page)
{
    SavedFrom found;
    const QString head = page.left(headCharacters);
    // The number is how long the address is.
    static const QRegularExpression mark(
        QStringLiteral("<!--\\s*saved from url=\\((\\d{1,5})\\)(\\S+)\\s*-->"), anyCase);
    static const QRegularExpression singleFile(
        QStringLiteral("Page saved with SingleFile\\s+url:\\s*(\\S+)\\s+saved date:\\s*([^\\n]+)"));
    static const QRegularExpression saveUrl(
        QStringLiteral("<meta name=\"?savepage-url\"? content=\"?([^\"\\s>]+)"), anyCase);
    static const QRegularExpression saveDate(
        QStringLiteral("<meta name=\"?savepage-date\"? content=\"([^\"]+)"), anyCase);
    static const QRegularExpression monolith(
        QStringLiteral("<!--\\s*Saved from (\\S+) at (\\S+) using monolith"));
    static const QRegularExpression scrapBook(
        QStringLiteral("<html\\b[^>]*\\bdata-scrapbook-source=\"([^\"]+)\""), anyCase);
    static const QRegularExpression scrapDate(
        QStringLiteral("<html\\b[^>]*\\bdata-scrapbook-create=\"(\\d{14})"), anyCase);
    if (const auto match = mark.match(head); match.hasMatch()) {
        found.url = match.captured(2);
    } else if (const auto single = singleFile.match(head); single.hasMatch()) {
        found.url = single.captured(1);
        found.captured = momentOf(single.captured(2));
    } else if (const auto save = saveUrl.match(head); save.hasMatch()) {
        found.url = save.captured(1);
        found.captured = momentOf(saveDate.match(head).captured(1));
    } else if (const auto mono = monolith.match(head); mono.hasMatch()) {
        found.url = mono.captured(1);
        found.captured = momentOf(mono.captured(2));
    } else if (const auto scrap = scrapBook.match(head); scrap.hasMatch()) {
        found.url = scrap.captured(1);
        found.captured = momentOfDigits(scrapDate.match(head).captured(1).toLatin1());
    } else if (page.contains(QLatin1String("by HTTrack Website Copier"))) {
        static const QRegularExpression mirrored(QStringLiteral(
            "<!--\\s*Mirrored from (\\S+) by HTTrack Website Copier[^,>]*,\\s*([^>]*?)\\s*-->"));
        if (const auto copied = mirrored.match(page); copied.hasMatch()) {
            const QString address = copied.captured(1);
            found.url = isWebAddress(address) ? address : QStringLiteral("http://") + address;
            found.captured = momentOf(copied.captured(2));
        }
    }
    found.url.replace(QLatin1String("&amp;"), QLatin1String("&"));
    if (!isWebAddress(found.url))
        found.url.clear();
    return found;
}

QString mirroredAddress(const QString& path)
{
    QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    if (parts.size() < 2)
        return {};
    qsizetype host = parts.size() - 2; // the file itself is none
    while (host >= 0 && !isHostName(parts.at(host)))
        --host;
    if (host < 0)
        return {};
    // Of hosts in hosts the outer one was mirrored.
    for (qsizetype outer = host; outer-- > 0;) {
        if (isHostName(parts.at(outer)))
            host = outer;
    }
    QString address = QStringLiteral("http://") + parts.at(host).toLower().replace(u'+', u':');
    for (qsizetype i = host + 1; i + 1 < parts.size(); ++i)
        address += u'/' + parts.at(i);
    address += u'/' + addressPart(parts.last());
    const QUrl url(address);
    return url.isValid() ? QString::fromLatin1(url.toEncoded()) : QString();
}

void completeFromSaving(SourceRecord& record)
{
    if (!record.url.isEmpty())
        return;
    SavedFrom saved = savedFrom(record.text);
    // Many pages of one file do not all have the file's address.
    record.url = !saved.url.isEmpty() || record.number ? saved.url : mirroredAddress(record.file);
    if (!record.captured)
        record.captured = saved.captured;
}

} // namespace warraq

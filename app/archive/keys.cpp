#include "archive/keys.h"

#include "core/digest.h"
#include "core/textfold.h"

#include <QUrl>
#include <QUrlQuery>
#include <QtEndian>

#include <algorithm>

namespace warraq {

namespace {

QByteArray digest(const QString& text)
{
    return sha256(text.toUtf8());
}

bool isTracking(const QString& name)
{
    static const QStringList names{QStringLiteral("fbclid"), QStringLiteral("gclid"),
                                   QStringLiteral("mc_cid"), QStringLiteral("mc_eid"),
                                   QStringLiteral("igshid")};
    return name.startsWith(QLatin1String("utm_")) || names.contains(name);
}

/// What urlKey gives for an address of the plainest kind: `https://`, a name of small letters, a path of
/// characters that are never escaped. Empty: any other address.
QString plainUrlKey(const QString& url)
{
    const auto isSmall = [](QChar c) { return c >= u'a' && c <= u'z'; };
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    QStringView rest(url);
    if (rest.startsWith(u"https://"))
        rest = rest.sliced(8);
    else if (rest.startsWith(u"http://"))
        rest = rest.sliced(7);
    else
        return {};
    const auto hostEnd = std::find(rest.begin(), rest.end(), u'/');
    QStringView host = rest.first(hostEnd - rest.begin());
    QStringView path = rest.sliced(host.size());
    // Labels of letters, digits and hyphens within; the last one of letters, so that it is no number.
    QChar before = u'.';
    for (const QChar c : host) {
        if (!isSmall(c) && !isDigit(c) && !(c == u'-' && before != u'.') &&
            !(c == u'.' && before != u'.' && before != u'-'))
            return {};
        before = c;
    }
    if (!isSmall(before) || host.contains(u"--"))
        return {};
    for (const QChar c : path) {
        if (!isSmall(c) && !isDigit(c) && !(c >= u'A' && c <= u'Z') && c != u'/' && c != u'-' && c != u'_' &&
            c != u'.')
            return {};
    }
    if (host.startsWith(u"www."))
        host = host.sliced(4);
    while (path.endsWith(u'/'))
        path.chop(1);
    if (host.isEmpty())
        return {};
    QString key = host.toString();
    return key += path;
}

} // namespace

QByteArray textKey(const ArticleContent& content)
{
    QByteArray text = normalisedUtf8(content.title) + '\n' + normalisedUtf8(content.text);
    if (content.text.isEmpty()) {
        text += '\n' + urlKey(content.url).toUtf8();
        if (content.published)
            text += '\n' + content.published->toIso().toUtf8();
    }
    return sha256(text).left(16);
}

QString urlKey(const QString& url)
{
    if (const QString key = plainUrlKey(url); !key.isEmpty())
        return key;
    const QUrl parsed(url.trimmed());
    if (!parsed.isValid() || parsed.host().isEmpty())
        return {};
    QString host = parsed.host().toLower();
    if (host.startsWith(QLatin1String("www.")))
        host.remove(0, 4);
    QString path = parsed.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    auto items = QUrlQuery(parsed).queryItems(QUrl::FullyEncoded);
    items.removeIf([](const auto& item) { return isTracking(item.first); });
    std::sort(items.begin(), items.end());
    QString key = host + path;
    QChar separator = u'?';
    for (const auto& [name, value] : items) {
        key += separator + name + u'=' + value;
        separator = u'&';
    }
    return key;
}

quint64 addressKey(const QString& urlKey)
{
    return qFromLittleEndian<quint64>(digest(urlKey).constData());
}

QString seriesKey(const QString& series)
{
    return QStringLiteral("pages of ") + series; // no address has a space
}

qint64 titleKey(const QString& title)
{
    const QByteArray normalised = normalisedUtf8(title);
    return normalised.isEmpty() ? 0 : qFromBigEndian<qint64>(sha256(normalised).constData());
}

bool beginsLike(const QString& text, const QString& excerpt)
{
    constexpr qsizetype compared = 60;
    const QString words = normalisedForComparison(QStringView(text).left(2000));
    const QString wanted = normalisedForComparison(excerpt);
    if (words.size() < 20 || wanted.size() < 20)
        return false;
    return words.startsWith(wanted.left(compared)) || wanted.contains(words.left(compared));
}

} // namespace warraq

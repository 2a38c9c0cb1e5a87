#include "archive/statedidentity.h"

#include "archive/keys.h"
#include "core/itemcolumns.h"

#include <QRegularExpression>
#include <QUrl>

namespace warraq {

namespace {

/// A key that is more than a host. Null: none.
QString ownKey(const QString& address)
{
    if (!address.startsWith(QLatin1String("http")))
        return {};
    const QString key = urlKey(address);
    return key.contains(u'/') || key.contains(u'?') ? key : QString();
}

QString value(const ArticleContent& content, const char* name)
{
    return content.identifiers.value(QLatin1String(name));
}

/// The host that numbers its posts, without `www.`; of a short link only where it is the site's own.
QString hostOf(const ArticleContent& content)
{
    QString key = urlKey(content.url);
    for (const char* name : {item::id, item::shortLink}) {
        if (key.isEmpty()) {
            const QString stated = ownKey(value(content, name));
            key = stated.contains(QLatin1String("?p=")) ? stated : QString();
        }
    }
    static const QRegularExpression end(QStringLiteral("[/?]"));
    return key.left(key.indexOf(end));
}

/// Without slashes at its ends.
QString pathOf(const ArticleContent& content)
{
    const QString stated = value(content, item::path);
    QString path = stated.isEmpty() ? QUrl(content.url).path(QUrl::FullyEncoded) : stated;
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

} // namespace

QStringList identityKeys(const ArticleContent& content)
{
    QStringList keys;
    if (content.identifiers.isEmpty())
        return keys;
    const auto add = [&keys](const QString& key) {
        if (!key.isEmpty() && !keys.contains(key))
            keys << key;
    };
    const QString number = value(content, item::post);
    const QString host = hostOf(content);
    if (!number.isEmpty() && !host.isEmpty())
        add(host + QStringLiteral("?p=") + number);
    for (const char* name : {item::id, item::shortLink})
        add(ownKey(value(content, name)));
    if (number.isEmpty()) {
        static const QRegularExpression post(QStringLiteral("[?&]p=(\\d{1,18})$"));
        for (const QString& key : QStringList(keys)) {
            if (const auto match = post.match(key); match.hasMatch())
                add(QStringLiteral("?p=") + match.captured(1));
        }
    } else {
        add(QStringLiteral("?p=") + number);
    }
    return keys;
}

Identity compareIdentities(const ArticleContent& one, const ArticleContent& other)
{
    const QStringList keys = identityKeys(one);
    const QStringList others = identityKeys(other);
    bool isShared = false;
    bool isSharedWithHost = false;
    for (const auto& key : keys) {
        isShared |= others.contains(key);
        isSharedWithHost |= !key.startsWith(u'?') && others.contains(key);
    }
    const QString host = hostOf(one);
    const QString otherHost = hostOf(other);
    if (!isShared || (!isSharedWithHost && !host.isEmpty() && !otherHost.isEmpty()))
        return Identity::Different;
    const qint64 title = titleKey(one.title);
    const bool isSameTitle = title != 0 && title == titleKey(other.title);
    if (isSharedWithHost)
        return isSameTitle ? Identity::Same : Identity::SameIfAlike;
    // Every site has a twelfth post.
    const QString path = pathOf(one);
    const QString otherPath = pathOf(other);
    if (!path.isEmpty() && !otherPath.isEmpty()) {
        if (path != otherPath)
            return Identity::Different;
        return isSameTitle ? Identity::Same : Identity::SameIfAlike;
    }
    return isSameTitle ? Identity::SameIfAlike : Identity::Different;
}

bool isOfSite(std::optional<SourceFormat> format)
{
    switch (format.value_or(SourceFormat::Unknown)) {
    case SourceFormat::Wxr:
    case SourceFormat::WpJson:
    case SourceFormat::JsonApi:
    case SourceFormat::Ghost:
    case SourceFormat::MovableType:
    case SourceFormat::Substack:
    case SourceFormat::Medium:
        return true;
    default:
        return false;
    }
}

} // namespace warraq

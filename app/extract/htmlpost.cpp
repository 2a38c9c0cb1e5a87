#include "extract/htmlpost.h"

#include "core/itemcolumns.h"
#include "core/limits.h"
#include "extract/htmlfurniture.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace warraq {

namespace {

bool isWebAddress(const QString& address)
{
    return address.startsWith(QLatin1String("http://")) || address.startsWith(QLatin1String("https://"));
}

/// `12` of `/?p=12`; of `/wp-json/wp/v2/posts/12` too.
QString postNumber(const QString& address)
{
    static const QRegularExpression digits(QStringLiteral("^\\d{1,18}$"));
    static const QRegularExpression service(QStringLiteral("/wp-json/wp/v2/posts/(\\d{1,18})$"));
    if (const auto match = service.match(address); match.hasMatch())
        return match.captured(1);
    const QString number = QUrlQuery(QUrl(address)).queryItemValue(QStringLiteral("p"));
    return digits.match(number).hasMatch() ? number : QString();
}

/// Of a text below \p element, without what is furniture by its name (put into \p dropped) and without links.
qsizetype ownCharacters(xmlNode* element, QSet<const xmlNode*>& dropped)
{
    qsizetype count = 0;
    bool below = true;
    for (xmlNode* now = element; now; now = node::next(element, now, below)) {
        below = true;
        if (now->type == XML_TEXT_NODE && now->content) {
            for (const xmlChar* c = now->content; *c; ++c)
                count += *c > 0x20 && (*c & 0xC0) != 0x80 ? 1 : 0;
        } else if (now != element && node::isElement(now)) {
            if (furniture::isSilent(now, false) || furniture::isNamedSo(now, node::classAndId(now)))
                dropped.insert(now);
            below = !dropped.contains(now) && !node::is(now, "a");
        }
    }
    return count;
}

/// Elsewhere lists and lines of links are furniture; in a post's body they are what its author wrote, since
/// what plug-ins put there has their names.
void takeBackLinks(xmlNode* body, MainContent& content)
{
    QList<xmlNode*> links;
    node::forEachElement(body, [&](xmlNode* now) {
        if (!content.dropped.contains(now))
            return true;
        const QString classes = node::classAndId(now);
        const bool isFurniture = furniture::isSilent(now, false) || furniture::isHidden(now) ||
                                 furniture::isNamedSo(now, classes) || furniture::isTalk(now, classes) ||
                                 furniture::isHead(now, classes, node::text(now, 500).size()) ||
                                 furniture::isFillerLine(now, false);
        if (!isFurniture)
            links << now;
        return false;
    });
    for (xmlNode* element : links) {
        content.dropped.remove(element);
        content.characters += ownCharacters(element, content.dropped);
    }
}

} // namespace

bool readPostIdentity(const HtmlTree& tree, ArticleContent& content)
{
    QString canonical;
    QString shortLink;
    QString linked;
    QString ofBody;
    node::forEachElement(tree.root(), [&](xmlNode* now) {
        if (node::is(now, "link")) {
            const QString rel = node::attribute(now, "rel").toLower();
            const QString address = node::attribute(now, "href").trimmed();
            if (rel == u"canonical" && canonical.isEmpty())
                canonical = address;
            else if (rel == u"shortlink" && shortLink.isEmpty())
                shortLink = address;
            else if (rel == u"alternate" && linked.isEmpty() &&
                     address.contains(QLatin1String("/wp-json/wp/v2/posts/")))
                linked = postNumber(address);
        } else if (node::is(now, "body")) {
            static const QRegularExpression mark(QStringLiteral("(?:^| )postid-(\\d{1,18})(?: |$)"));
            if (ofBody.isEmpty())
                ofBody = mark.match(node::classAndId(now)).captured(1);
            return false;
        }
        return true;
    });
    auto& identifiers = content.identifiers;
    const auto identify = [&content, &identifiers](const char* name, const QString& value) {
        identifiers.insert(QString::fromLatin1(name), value.left(limits::fieldCharacters));
        content.origins.try_emplace(Field::Identifiers, FieldOrigin::Meta);
    };
    QString number = ofBody.isEmpty() ? postNumber(shortLink) : ofBody;
    if (number.isEmpty())
        number = linked;
    if (!number.isEmpty())
        identify(item::post, number);
    if (isWebAddress(shortLink) && shortLink != content.url)
        identify(item::shortLink, shortLink);
    if (content.url.isEmpty() && !number.isEmpty() && canonical.startsWith(u'/') && canonical.size() > 1)
        identify(item::path, canonical);
    return !ofBody.isEmpty();
}

MainContent postContent(const HtmlTree& tree, MainContent found)
{
    xmlNode* body = nullptr;
    int bodies = 0;
    node::forEachElement(tree.root(), [&](xmlNode* now) {
        static const QRegularExpression mark(QStringLiteral("(?:^| )entry-content(?: |$)"));
        const auto classes = node::bytesOf(now, "class");
        if (classes.find("entry-content") == std::string_view::npos ||
            !mark.match(node::classAndId(now)).hasMatch())
            return true;
        body = now;
        ++bodies;
        return false;
    });
    if (bodies != 1)
        return found;
    QSet<const xmlNode*> furniture;
    const qsizetype held = ownCharacters(body, furniture);
    const bool isThere =
        found.root &&
        (node::isWithin(found.root, body) ||
         (node::isWithin(body, found.root) && found.characters - found.linkCharacters <= 2 * held));
    if (isThere) {
        takeBackLinks(body, found);
        return found;
    }
    found.root = body;
    found.dropped = std::move(furniture);
    found.characters = held;
    found.linkCharacters = 0;
    return found;
}

} // namespace warraq

#include "extract/htmllisting.h"

#include "core/textfold.h"
#include "extract/fieldpatterns.h"

namespace warraq {

namespace {

constexpr size_t mostEntries = 2000;
constexpr int fewestHeadlines = 5;

bool isHeading(const xmlNode* now)
{
    return node::is(now, "h1") || node::is(now, "h2") || node::is(now, "h3") || node::is(now, "h4");
}

/// The link a headline is, or is within.
xmlNode* linkOf(xmlNode* heading)
{
    xmlNode* link = nullptr;
    node::forEachElement(heading, [&link](xmlNode* inner) {
        if (!link && node::is(inner, "a") && !node::attribute(inner, "href").isEmpty())
            link = inner;
        return !link;
    });
    if (!link && node::is(heading->parent, "a"))
        link = heading->parent;
    return link;
}

/// The element that holds one story of the list: the largest around the headline without another headline in
/// it.
xmlNode* cardOf(xmlNode* heading)
{
    xmlNode* card = heading;
    for (xmlNode* up = heading->parent; node::isElement(up) && !node::is(up, "body"); up = up->parent) {
        int headings = 0;
        node::forEachElement(up, [&headings](xmlNode* inner) {
            headings += isHeading(inner);
            return headings < 2;
        });
        if (headings > 1)
            break;
        card = up;
        if (node::is(up, "article") || node::is(up, "li"))
            break;
    }
    return card;
}

void readCard(xmlNode* card, const xmlNode* heading, const Profile::Rules* rules, ListingEntry& entry)
{
    static const QRegularExpression ellipsis(
        QStringLiteral("\\s*(?:\\.{3}|…|\\[…\\]|\\[\\.\\.\\.\\])\\s*(?:read more|continue reading|lire la "
                       "suite|المزيد)?\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    node::forEachElement(card, [&](xmlNode* now) {
        if (now == heading)
            return false;
        const QString text = node::text(now);
        if (rules && rules->listingEntry && entry.author.isEmpty() && !entry.published && text.size() < 300) {
            if (const auto match = rules->listingEntry->match(text); match.hasMatch()) {
                entry.author = match.captured(QStringLiteral("author")).trimmed();
                entry.published = findDate(match.captured(QStringLiteral("date")));
                entry.section = match.captured(QStringLiteral("section")).trimmed();
                return false;
            }
        }
        if (!entry.published && node::is(now, "time")) {
            entry.published = PartialDate::fromIso(node::attribute(now, "datetime"));
            if (!entry.published)
                entry.published = findDate(text);
        }
        if (entry.author.isEmpty() && node::attribute(now, "rel").toLower() == u"author")
            entry.author = namesOf(text).authors.value(0);
        if (entry.excerpt.isEmpty() && node::is(now, "p") && text.size() > 60)
            entry.excerpt = QString(text).remove(ellipsis);
        return true;
    });
}

} // namespace

bool looksLikeListing(xmlNode* root)
{
    int headlines = 0;
    node::forEachElement(root, [&headlines](xmlNode* now) {
        static const QRegularExpression aside(
            QStringLiteral("related|sidebar|widget|recommend|popular|footer|menu|nav"));
        if (node::is(now, "aside") || node::is(now, "nav") || node::is(now, "footer") ||
            (!node::is(now, "body") && !node::is(now, "html") &&
             aside.match(node::classAndId(now)).hasMatch()))
            return false;
        if (isHeading(now)) {
            const xmlNode* link = linkOf(now);
            headlines += link && node::text(now).size() > 15;
            return false;
        }
        return true;
    });
    return headlines >= fewestHeadlines;
}

std::vector<ListingEntry> listingEntries(xmlNode* root, const Profile::Rules* rules)
{
    std::vector<ListingEntry> entries;
    node::forEachElement(root, [&](xmlNode* now) {
        if (!isHeading(now))
            return true;
        xmlNode* link = linkOf(now);
        if (!link || entries.size() >= mostEntries)
            return false;
        ListingEntry entry;
        entry.title = node::text(now);
        const QString address = node::attribute(link, "href");
        if (address.startsWith(QLatin1String("http")))
            entry.url = address;
        readCard(cardOf(now), now, rules, entry);
        if (rules) {
            const auto isPaper = [&](const QString& name) {
                return normalisedForComparison(name) == normalisedForComparison(entry.author);
            };
            if (std::any_of(rules->ownNames.begin(), rules->ownNames.end(), isPaper) ||
                rules->publicationAuthors.contains(entry.author))
                entry.author.clear();
        }
        if (!entry.title.isEmpty())
            entries.push_back(std::move(entry));
        return false;
    });
    return entries;
}

} // namespace warraq

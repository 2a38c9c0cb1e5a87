#include "extract/htmllisting.h"

#include "core/textfold.h"
#include "extract/fieldpatterns.h"
#include "extract/htmlfurniture.h"

namespace warraq {

namespace {

constexpr size_t mostEntries = 2000;
constexpr int fewestHeadlines = 5;
constexpr qsizetype shortestHeadline = 8;
constexpr qsizetype longestHeadline = 2000;
constexpr qsizetype longestExcerpt = 500; ///< characters a listing prints of a story
constexpr qsizetype shortestStory = 150;  ///< characters; less beside many headlines is no story

bool isHeading(const xmlNode* now)
{
    return node::is(now, "h1") || node::is(now, "h2") || node::is(now, "h3") || node::is(now, "h4");
}

/// The link a headline is, or is within: to another page, and not a mark beside the words.
xmlNode* linkOf(xmlNode* heading)
{
    const auto leadsAway = [](const xmlNode* link) {
        const QString address = node::attribute(link, "href").trimmed();
        return !address.isEmpty() && !address.startsWith(u'#') &&
               !address.startsWith(QLatin1String("javascript:"), Qt::CaseInsensitive);
    };
    xmlNode* link = nullptr;
    node::forEachElement(heading, [&](xmlNode* inner) {
        if (!link && node::is(inner, "a") && leadsAway(inner))
            link = inner;
        return !link;
    });
    if (link)
        return node::text(link, longestHeadline).size() * 2 > node::text(heading, longestHeadline).size()
                   ? link
                   : nullptr;
    return node::is(heading->parent, "a") && leadsAway(heading->parent) ? heading->parent : nullptr;
}

/// The element that holds one story of the list: the largest around the headline without another headline in
/// it. \p headings: how many are below each element.
xmlNode* cardOf(xmlNode* heading, const QHash<const xmlNode*, int>& headings)
{
    xmlNode* card = heading;
    for (xmlNode* up = heading->parent; node::isElement(up) && !node::is(up, "body"); up = up->parent) {
        if (headings.value(up) > 1)
            break;
        card = up;
        if (node::is(up, "article") || node::is(up, "li"))
            break;
    }
    return card;
}

QHash<const xmlNode*, int> headingsBelow(xmlNode* root)
{
    QHash<const xmlNode*, int> counts;
    node::forEachElement(root, [&counts](xmlNode* now) {
        if (!isHeading(now))
            return true;
        // Two are enough to know; so no element is counted up more often than that.
        for (const xmlNode* up = now->parent; up; up = up->parent) {
            if (++counts[up] > 2)
                break;
        }
        return false;
    });
    return counts;
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

bool looksLikeListing(xmlNode* root, const MainContent& main)
{
    int all = 0;
    int inside = 0;
    bool isInside = false;
    const auto count = [&](xmlNode* now) {
        if (furniture::isSilent(now, false) || main.dropped.contains(now) ||
            (isInside ? false : now == main.root) ||
            (!node::is(now, "body") && furniture::isNamedSo(now, node::classAndId(now))))
            return false;
        if (!isHeading(now))
            return true;
        const xmlNode* link = linkOf(now);
        if (link && node::text(now, longestHeadline).size() > shortestHeadline)
            ++(isInside ? inside : all);
        return false;
    };
    node::forEachElement(root, count);
    isInside = true;
    if (main.root)
        node::forEachElement(main.root, count);
    all += inside;
    const auto readable = main.characters - main.linkCharacters;
    if (inside >= fewestHeadlines - 1 && readable < inside * longestExcerpt)
        return all >= fewestHeadlines;
    return all >= fewestHeadlines && readable < shortestStory;
}

std::vector<ListingEntry> listingEntries(xmlNode* root, const Profile::Rules* rules)
{
    std::vector<ListingEntry> entries;
    const auto headings = headingsBelow(root);
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
        readCard(cardOf(now, headings), now, rules, entry);
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

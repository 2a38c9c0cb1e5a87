#include "extract/htmllisting.h"

#include "core/textfold.h"
#include "extract/fieldpatterns.h"
#include "extract/headlinelines.h"
#include "extract/htmlfurniture.h"
#include "extract/htmlstorymarks.h"
#include "extract/linkrows.h"
#include "extract/namepattern.h"
#include "extract/pagedate.h"

#include <QUrl>

namespace warraq {

namespace {

constexpr size_t mostEntries = 2000;
constexpr int fewestHeadlines = 5;
constexpr int fewestOfOne = 2; ///< on a page that says whose stories it lists
constexpr qsizetype shortestHeadline = 8;
constexpr qsizetype longestHeadline = 2000;
constexpr qsizetype usualHeadline = 20;   ///< bytes in UTF-8 at the least: a table of files has shorter names
constexpr qsizetype longestExcerpt = 500; ///< characters a listing prints of a story
constexpr qsizetype shortestStory = 150;  ///< characters; less beside many headlines is no story

bool isHeading(const xmlNode* now)
{
    return node::is(now, "h1") || node::is(now, "h2") || node::is(now, "h3") || node::is(now, "h4");
}

/// The link a headline is, or is within: to another page, and not a mark beside the words.
xmlNode* linkOf(xmlNode* heading)
{
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

/// What a card says of its story: in elements made or named for it, and in short lines that say nothing else.
class CardReader
{
public:
    CardReader(const Profile::Rules* rules, const QString& language, ListingEntry& entry)
        : m_rules(rules), m_language(language), m_entry(entry)
    {
    }

    void read(xmlNode* card, const xmlNode* heading)
    {
        node::forEachElement(card, [&](xmlNode* now) { return now != heading && readElement(now); });
    }

private:
    bool readElement(xmlNode* now)
    {
        static const QRegularExpression ellipsis(
            QStringLiteral(
                "\\s*(?:\\.{3}|…|\\[…\\]|\\[\\.\\.\\.\\])\\s*(?:read more|continue reading|lire la "
                "suite|المزيد)?\\s*$"),
            QRegularExpression::CaseInsensitiveOption);
        const QString text = node::text(now);
        if (m_rules && m_rules->listingEntry && m_entry.author.isEmpty() && !m_entry.published &&
            text.size() < longestFacts) {
            if (const auto match = m_rules->listingEntry->match(text); match.hasMatch()) {
                m_entry.author = match.captured(QStringLiteral("author")).trimmed();
                m_entry.published = findDate(match.captured(QStringLiteral("date")));
                m_entry.section = match.captured(QStringLiteral("section")).trimmed();
                return false;
            }
        }
        if (m_entry.excerpt.isEmpty() && node::is(now, "p") && text.size() > 60)
            m_entry.excerpt = QString(text).remove(ellipsis);
        if (text.isEmpty() || text.size() > longestLine)
            return true;
        const QString classes = now->properties ? node::classAndId(now) : QString();
        readDay(now, text, classes);
        readAuthor(now, text, classes);
        static const NamePattern sections(QStringLiteral(
            "category|categories|section|section-?name|rubric|rubrik|kicker|cat-links?|rubrique|seccion"));
        if (m_entry.section.isEmpty() && text.size() <= longestSection && sections.isIn(classes) &&
            !pageDate(text, m_language))
            m_entry.section = text;
        return true;
    }

    void readDay(const xmlNode* now, const QString& text, const QString& classes)
    {
        if (m_entry.published)
            return;
        if (node::is(now, "time"))
            m_entry.published = PartialDate::fromIso(node::attribute(now, "datetime"));
        if (m_entry.published || (!node::is(now, "time") && !namesDate(classes) && !isLine(now)))
            return;
        const auto date = pageDate(text, m_language);
        if (date && date->precision() >= DatePrecision::Day && !isSentence(text))
            m_entry.published = date;
    }

    void readAuthor(const xmlNode* now, const QString& text, const QString& classes)
    {
        if (!m_entry.author.isEmpty())
            return;
        const bool isAuthor = node::attribute(now, "rel").toLower() == u"author" ||
                              node::attribute(now, "itemprop").toLower() == u"author" || namesByline(classes);
        if (!isAuthor && !isLine(now))
            return;
        // `By NAME | 3 March 2011`
        const auto line = findByline(text);
        const QStringList authors = line ? line->authors : isAuthor ? namesOf(text).authors : QStringList();
        m_entry.author = authors.join(u';');
    }

    /// A line, or a part of one that is set apart, and not words within a text.
    static bool isLine(const xmlNode* now)
    {
        constexpr qsizetype enough = longestLine * 4;
        const bool isPart = furniture::isInline(now);
        if (isPart && ((!node::is(now, "span") && !node::is(now, "small")) ||
                       (node::is(now->parent, "p") && node::text(now->parent, enough).size() > longestLine)))
            return false;
        for (const xmlNode* child = now->children; child; child = child->next) {
            if (node::isElement(child) && !furniture::isInline(child))
                return false;
        }
        return true;
    }

    static constexpr qsizetype longestFacts = 300;
    static constexpr qsizetype longestLine = 120;
    static constexpr qsizetype longestSection = 40;

    const Profile::Rules* m_rules;
    const QString& m_language;
    ListingEntry& m_entry;
};

/// What a page says of all it lists: an author's page whose they are, a section's page where they stand.
struct WholePage
{
    QString author;
    QString section;
    bool isOfKeyword = false; ///< which is neither's: `Tag: harbour`
};

WholePage wholePage(xmlNode* root, const QString& address)
{
    static const QRegularExpression ofAuthor(
        QStringLiteral("^(?:(?:all |more )?(?:articles|stories|posts|columns|news) by\\s*[:：]?|author(?: "
                       "archives?)?\\s*[:：]|"
                       "(?:alle )?(?:artikel|beiträge|texte) von|(?:tous )?(?:les )?articles de|(?:todos "
                       ")?(?:los )?artículos "
                       "de|tutti gli articoli di|مقالات "
                       "الكاتب\\s*[:：]?|الكاتب\\s*[:：]|نوشته‌های|כתבות "
                       "מאת)\\s+(?<name>\\S.{2,50})$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ofSection(
        QStringLiteral("^(?:category|section|rubrik|kategorie|catégorie|rubrique|categoría|categoria|sección|"
                       "قسم|التصنيف|"
                       "分类|カテゴリ\\p{Katakana}*)(?: archives?)?\\s*[:：]\\s*(?<name>\\S.{1,40})$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression authorAddress(QStringLiteral(
        "/(?:authors?|autor(?:es)?|auteurs?|columnists?|writers?|by)/[^/]+/?(?:page/\\d+/?)?$"));
    static const QRegularExpression sectionAddress(
        QStringLiteral("/(?:category|categories|section|rubrik|rubrique|seccion)/[^/]+/?(?:page/\\d+/?)?$"));
    static const QRegularExpression ofKeyword(
        QStringLiteral("^(?:tag(?:ged)?|topic|schlagwort|stichwort|mot-clé|étiquette|etiqueta|palabra "
                       "clave|parola chiave|"
                       "الوسم|وسم|תגית|برچسب|标签|標籤|タグ)(?: archives?)?\\s*[:：]\\s*\\S.{1,60}$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression keywordAddress(QStringLiteral("/tags?/[^/]+/?(?:page/\\d+/?)?$"));
    WholePage page;
    QString first;
    node::forEachElement(root, [&](xmlNode* now) {
        if (first.isEmpty() && node::is(now, "h1"))
            first = node::text(now).simplified();
        return first.isEmpty();
    });
    const QString path = QUrl(address).path();
    if (const auto author = ofAuthor.match(first); author.hasMatch())
        page.author = namesOf(author.captured(QStringLiteral("name"))).authors.value(0);
    else if (const auto section = ofSection.match(first); section.hasMatch())
        page.section = section.captured(QStringLiteral("name"));
    else if (authorAddress.match(path).hasMatch() && first.count(u' ') >= 1 && first.count(u' ') <= 4)
        page.author = namesOf(first).authors.value(0);
    else if (sectionAddress.match(path).hasMatch() && !first.isEmpty() && first.size() <= 40)
        page.section = first;
    page.isOfKeyword = ofKeyword.match(first).hasMatch() || keywordAddress.match(path).hasMatch();
    return page;
}

} // namespace

bool looksLikeListing(xmlNode* root, const MainContent& main, const QString& address, const QString& language)
{
    int all = 0;
    int inside = 0;
    bool isInside = false;
    const auto count = [&](xmlNode* now) {
        if (furniture::isSilent(now, false) || main.dropped.contains(now) || (!isInside && now == main.root))
            return false;
        // `teaser`: beside a story it is another's, but where it was kept as what the page has to say, it is
        // that.
        static const NamePattern teasers(QStringLiteral("teasers?"));
        if (!node::is(now, "body") && now->properties) {
            const QString classes = node::classAndId(now);
            if (furniture::isNamedSo(now, classes) && !(isInside && teasers.isIn(classes)))
                return false;
        }
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
    if (inside >= fewestOfOne && readable < inside * longestExcerpt) {
        const WholePage page = wholePage(root, address);
        if (!page.author.isEmpty() || !page.section.isEmpty() || page.isOfKeyword)
            return true;
    }
    if (inside >= fewestHeadlines - 1 && readable < inside * longestExcerpt)
        return all >= fewestHeadlines;
    if (all >= fewestHeadlines && readable < shortestStory)
        return true;
    if (!main.root || main.linkCharacters * 4 < main.characters)
        return false;
    const LinkRows rows = linkRows(main.root, language);
    qsizetype bytes = 0;
    for (const ListingEntry& entry : rows.entries)
        bytes += entry.title.toUtf8().size();
    const auto found = static_cast<qsizetype>(rows.entries.size());
    return found >= fewestHeadlines && bytes >= found * usualHeadline &&
           main.characters - rows.characters < shortestStory;
}

std::vector<ListingEntry> listingEntries(xmlNode* root, const Profile::Rules* rules, const QString& address,
                                         const QString& language)
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
        entry.url = node::attribute(link, "href").trimmed();
        CardReader(rules, language, entry).read(cardOf(now, headings), now);
        if (!entry.title.isEmpty())
            entries.push_back(std::move(entry));
        return false;
    });
    const bool isHeaded = std::any_of(entries.begin(), entries.end(), [](const ListingEntry& entry) {
        return entry.published || !entry.author.isEmpty();
    });
    if (!isHeaded) {
        if (LinkRows rows = linkRows(root, language); !rows.entries.empty())
            entries = std::move(rows.entries);
    }
    const WholePage page = wholePage(root, address);
    const QUrl base(address);
    for (ListingEntry& entry : entries) {
        const QUrl target(entry.url);
        const QUrl whole = base.isValid() && !base.isRelative() ? base.resolved(target) : target;
        entry.url = whole.scheme().startsWith(QLatin1String("http")) ? whole.toString() : QString();
        if (entry.author.isEmpty())
            entry.author = page.author;
        if (entry.section.isEmpty())
            entry.section = page.section;
        if (rules) {
            const auto isPaper = [&](const QString& name) {
                return normalisedForComparison(name) == normalisedForComparison(entry.author);
            };
            if (std::any_of(rules->ownNames.begin(), rules->ownNames.end(), isPaper) ||
                rules->publicationAuthors.contains(entry.author))
                entry.author.clear();
        }
    }
    return entries;
}

} // namespace warraq

#include "extract/htmltitle.h"

#include "core/limits.h"
#include "core/textfold.h"
#include "extract/fieldpatterns.h"
#include "extract/headlinelines.h"
#include "extract/htmlfurniture.h"
#include "extract/namepattern.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace warraq {

namespace {

constexpr int mostHeadings = 40;
constexpr qsizetype longestHeadline = 200; // characters; more is a caption set as a heading
constexpr qsizetype longestTerseTitle = 60;
constexpr qsizetype shortestPrefix = 15;  // characters; shorter beginnings are the same by chance
constexpr qsizetype declaredNames = 2;    // of the site; others follow
constexpr qsizetype longestAddition = 14; // characters: `Online`, `Magazine` behind the name of a host

struct Heading
{
    QString text;
    QString folded;
    bool isFirstLevel = false;
    bool isNamed = false;   ///< its element is called a story's headline
    bool isOfEntry = false; ///< of an entry, as hAtom marks those of a page that has some
};

struct Headings
{
    QList<Heading> main;        ///< of the first level; where there are none, of the second
    QList<Heading> all;         ///< of both, the first level first
    QStringList sites;          ///< headings that lead to the front page: what the site calls itself
    qsizetype onlyPrinted = -1; ///< of main: the only one that heads a story
    QString unheaded;           ///< where there is no heading at all: what is called a headline
};

/// Called a headline by its own element, however few its words; kickers are called after headlines as well.
bool isNamedHeadline(const xmlNode* now)
{
    static const NamePattern names(
        QStringLiteral("headline|hed|(?:article|entry|post|story)_?_?-?(?:title|headline|hed)"));
    static const NamePattern others(QStringLiteral("kicker|topline|sub-?headline|subline|sub-?title|caption|"
                                                   "teasers?|widget|comments?|related\\w*|section|dek|"
                                                   "deck|label|roofline|overline|secondary"));
    if (!now->properties)
        return false;
    const QString classes = node::classAndId(now);
    return (names.isIn(classes) || node::attribute(now, "itemprop").toLower().contains(u"headline")) &&
           !others.isIn(classes);
}

/// A heading of a sentence's length that its element or what is around it says to be a headline.
bool isHeadOfStory(const xmlNode* heading, const QString& text)
{
    static const QRegularExpression names(QStringLiteral(
        "(?:^|[\\s_-])(?:headline\\w*|hed|(?:article|entry|post|story|news|page|content|node)?[_-]{0,2}title|"
        "titulo|titulaire|titre|überschrift)(?:[\\s_-]|$)"));
    if (text.count(u' ') < 3 || text.size() > longestHeadline)
        return false;
    if (heading->properties && (names.match(node::classAndId(heading)).hasMatch() ||
                                node::attribute(heading, "itemprop").toLower().contains(u"headline")))
        return true;
    for (const xmlNode* up = heading->parent; up; up = up->parent) {
        if (node::is(up, "article"))
            return true;
    }
    return false;
}

/// `Tuesday, November 5, 2019` above the posts of that day.
bool isDayAlone(const QString& text)
{
    constexpr qsizetype longestDay = 40;
    static const QRegularExpression digit(QStringLiteral("\\d"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    if (text.size() > longestDay || !digit.match(text).hasMatch() || text.count(u' ') > 4)
        return false;
    const auto day = findDate(text);
    return day && day->precision() >= DatePrecision::Day;
}

/// The words of an element that is called a headline; none where they lead elsewhere or are few.
QString headlineWithin(xmlNode* now)
{
    const QString text = node::text(now, longestHeadline + 1);
    if (text.count(u' ') < 3 || text.size() > longestHeadline || node::is(now, "a"))
        return {};
    bool leadsAway = false;
    for (const xmlNode* up = now->parent; up && !leadsAway; up = up->parent)
        leadsAway = node::is(up, "a") || node::is(up, "li");
    node::forEachElement(now, [&leadsAway](xmlNode* inner) {
        leadsAway |= node::is(inner, "a");
        return !leadsAway;
    });
    return leadsAway ? QString() : text;
}

/// The first element that is called a headline, on a page without headings; empty where there is none.
QString headlineInNoHeading(const HtmlTree& tree)
{
    QString headline;
    node::forEachElement(tree.root(), [&headline](xmlNode* now) {
        if (!headline.isEmpty() || isBesideStories(now))
            return false;
        if (!node::is(now, "body") && isNamedHeadline(now))
            headline = headlineWithin(now);
        return true;
    });
    return headline;
}

/// Ends in a Chinese, Japanese or Korean letter.
bool isWide(const QString& text)
{
    const auto script = text.isEmpty() ? QChar::Script_Unknown : text.back().script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana ||
           script == QChar::Script_Katakana || script == QChar::Script_Hangul;
}

/// A headline of the third level: of an entry, or what the page's title ends with, `Site: Headline`.
bool isLowHeadline(xmlNode* heading, const QString& title)
{
    if (!node::is(heading, "h3"))
        return false;
    if (isEntryTitle(heading))
        return true;
    const QString folded = normalisedForComparison(headingText(heading));
    // Chinese and Japanese have no blanks.
    constexpr qsizetype longEnough = 10;
    return (folded.count(u' ') >= 2 || (isWide(folded) && folded.size() >= longEnough)) &&
           title.endsWith(folded);
}

/// \p title: the page's, folded.
Headings headingsOf(const HtmlTree& tree, const QString& title)
{
    QList<Heading> first;
    QList<Heading> second;
    QList<qsizetype> printed;
    QList<qsizetype> printedSecond;
    QStringList sites;
    node::forEachElement(tree.root(), [&](xmlNode* now) {
        if (isBesideStories(now)) {
            if (furniture::isHeading(now) && sites.size() < 3)
                sites << node::text(now, longestHeadline);
            return false;
        }
        const bool isFirst = node::is(now, "h1");
        // Blogs have the names of days above the entries, and headlines below them.
        const bool isLowEntry = isLowHeadline(now, title);
        if (!isFirst && !isLowEntry && !node::is(now, "h2"))
            return true;
        const QString text = headingText(now);
        if (!isFirst && isDayAlone(text))
            return false;
        auto& list = isFirst ? first : second;
        if (text.size() > 2 && text.size() <= limits::titleCharacters && list.size() < mostHeadings)
            list.append(
                {text, normalisedForComparison(text), isFirst, isNamedHeadline(now), isEntryTitle(now)});
        if (!list.isEmpty() && list.last().text == text && isHeadOfStory(now, text))
            (isFirst ? printed : printedSecond) << list.size() - 1;
        return false;
    });
    const auto& heads = first.isEmpty() ? printedSecond : printed;
    const qsizetype onlyPrinted = heads.size() == 1 ? heads.first() : -1;
    const QString unheaded = first.isEmpty() && second.isEmpty() ? headlineInNoHeading(tree) : QString();
    return {first.isEmpty() ? second : first, first + second, sites, onlyPrinted, unheaded};
}

QStringList wordsOf(const QString& folded)
{
    return folded.split(u' ', Qt::SkipEmptyParts);
}

/// The same headline in full or in other words.
bool isSameHeadline(const QString& heading, const QString& said)
{
    if (heading == said)
        return true;
    if (std::min(heading.size(), said.size()) >= shortestPrefix &&
        (heading.startsWith(said) || said.startsWith(heading)))
        return true;
    const QStringList a = wordsOf(heading);
    const QStringList b = wordsOf(said);
    const auto shared =
        std::count_if(a.begin(), a.end(), [&b](const QString& word) { return b.contains(word); });
    return shared >= 4 && shared * 10 > std::min(a.size(), b.size()) * 6;
}

bool isName(const QString& part, const QStringList& names, const QString& host)
{
    const QString folded = normalisedForComparison(part);
    if (folded.isEmpty())
        return false;
    for (const auto& name : names) {
        if (!name.isEmpty() && normalisedForComparison(name) == folded)
            return true;
    }
    QString joined = folded;
    joined.remove(u' ');
    // `thepaper.example`, and `The Paper Online` of thepaper.example; `PAPER-2019-0042` is a number there
    static const QRegularExpression digit(QStringLiteral("\\d"));
    const bool isLonger = host.size() >= 5 && joined.startsWith(host) &&
                          joined.size() <= host.size() + longestAddition &&
                          !digit.match(joined, host.size()).hasMatch();
    return host.size() >= 3 &&
           (joined == host || isLonger || (joined.size() >= 5 && host.startsWith(joined)));
}

/// What is no word of a headline: `Headline -`, whose site's name a page left out, `Headline - Page 2 of 3`,
/// `Headline [Paper]`.
QString withoutEnds(QString title, const QStringList& names, const QString& host)
{
    static const QRegularExpression page(
        QStringLiteral("\\s*(?:[|–—-]\\s*|\\()(?:page|seite|página|pagina|strana|sayfa|صفحة|الصفحة|第)\\s?"
                       "\\d{1,2}(?:\\s?(?:of|von|de|di|/|من|页|頁|ページ)\\s?\\d{0,2})?\\)?$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression loose(QStringLiteral("^[|–—:·»«-]+\\s+|\\s+(?:[|–—·»«-]+|:{1,2})$"));
    static const QRegularExpression bracket(QStringLiteral("\\s*[\\[(]([^\\[\\]()]{3,40})[\\])]$"));
    for (const auto* end : {&page, &loose}) {
        const QString rest = QString(title).remove(*end);
        if (rest.size() > 2)
            title = rest;
    }
    const auto match = bracket.match(title);
    return match.hasMatch() && match.capturedStart() > 2 && isName(match.captured(1), names, host)
               ? title.left(match.capturedStart())
               : title;
}

/// `Headline:Paper`, `Headline_Paper`: without blanks only a name that the page gives itself is one. So with
/// `Paper: Headline`.
QString withoutJoinedName(const QString& title, const QStringList& names)
{
    for (const auto& name : names) {
        if (name.size() < 3 || name.size() + 4 > title.size())
            continue;
        // Before a colon only what the page declares to be its site; a heading may be of a part of it.
        if (&name - &names.front() < declaredNames &&
            title.startsWith(name + QLatin1String(": "), Qt::CaseInsensitive))
            return title.mid(name.size() + 2).trimmed();
        if (!title.endsWith(name, Qt::CaseInsensitive))
            continue;
        const QString rest = title.chopped(name.size());
        if (QStringLiteral(":：_|｜・").contains(rest.back()))
            return rest.chopped(1).trimmed();
    }
    return title;
}

const QRegularExpression& separators()
{
    static const QRegularExpression pattern(
        QStringLiteral("\\s+[|\\x{2013}\\x{2014}»«·•:/-]+\\s+|\\s*\\|\\s*"));
    return pattern;
}

/// `Headline - The Paper - Its Motto`, where the site calls itself `The Paper - Its Motto`.
QString withoutNameOfParts(const QString& title, const QStringList& names)
{
    static const QRegularExpression separator(QStringLiteral("(?:%1)$").arg(separators().pattern()));
    for (const auto& name : names) {
        if (name.size() < 3 || !separators().match(name).hasMatch() ||
            !title.endsWith(name, Qt::CaseInsensitive))
            continue;
        const QString rest = title.chopped(name.size());
        const auto match = separator.match(rest);
        if (match.hasMatch() && match.capturedStart() > 2)
            return rest.left(match.capturedStart());
    }
    return title;
}

} // namespace

QString hostWord(const QString& address)
{
    const QString host = QUrl(address).host().toLower();
    QStringList labels = host.split(u'.', Qt::SkipEmptyParts);
    if (labels.size() < 2)
        return {};
    // The longest label that is no ending: `co` of co.uk and `www` are shorter than any paper's name.
    labels.removeLast();
    const auto longest = std::max_element(
        labels.begin(), labels.end(), [](const QString& a, const QString& b) { return a.size() < b.size(); });
    QString word = *longest;
    return word == u"www" ? QString() : word.remove(u'-');
}

QString withoutSiteName(const QString& title, const QStringList& names, const QString& host)
{
    // `23.01.2022 - Headline`
    static const QRegularExpression day(
        QStringLiteral("^\\d{1,2}[./]\\d{1,2}[./]\\d{4}\\s*[|:–—-]\\s+(?=\\S{2})"));
    QString text = withoutNameOfParts(title.simplified().remove(day), names);
    for (int times = 0; times < 3; ++times) {
        auto all = separators().globalMatch(text);
        QRegularExpressionMatch first;
        QRegularExpressionMatch last;
        while (all.hasNext()) {
            last = all.next();
            if (!first.hasMatch())
                first = last;
        }
        if (last.hasMatch() && last.capturedStart() > 2 && isName(text.mid(last.capturedEnd()), names, host))
            text = text.left(last.capturedStart());
        else if (first.hasMatch() && text.size() - first.capturedEnd() > 2 &&
                 isName(text.left(first.capturedStart()), names, host))
            text = text.mid(first.capturedEnd());
        else
            break;
    }
    return withoutEnds(withoutJoinedName(text.trimmed(), names), names, host);
}

namespace {

/// Where nothing of the site's name is known: `A headline of some words | Name`.
QString withoutTail(const QString& title)
{
    static const QRegularExpression tail(
        QStringLiteral("^(.{12,}?)\\s+([|»]|[-–—](?=\\s[^-–—|]{2,40}$))\\s*[^|»]{2,60}$"));
    const auto match = tail.match(title);
    const bool isBar = match.captured(2) == u"|"; // a dash may belong to the headline
    return match.hasMatch() && (isBar || match.captured(1).count(u' ') >= 2) ? match.captured(1).trimmed()
                                                                             : title;
}

/// `The Paper - Training` above `Training of the boats`: the heading says more than a part of the title.
bool holdsPartOf(const QString& title, const Heading& heading)
{
    const QStringList words = wordsOf(heading.folded);
    const QStringList parts = title.split(separators(), Qt::SkipEmptyParts);
    return parts.size() > 1 && std::any_of(parts.begin(), parts.end(), [&words](const QString& part) {
               const QStringList own = wordsOf(normalisedForComparison(part));
               const QString joined = own.join(QString());
               // Compounds hold a word in one: `History` and `Choirhistory`, as German and Dutch write it.
               const bool isCompound = own.size() == 1 && words.size() == 1 &&
                                       words.first().endsWith(joined) && words.first().size() > joined.size();
               return joined.size() >= 5 && (isCompound || (own.size() < words.size() &&
                                                            (words.mid(0, own.size()) == own ||
                                                             words.mid(words.size() - own.size()) == own)));
           });
}

Headline fromPage(const Headings& headings, const QString& title, bool isCut, const QStringList& names,
                  const QString& host)
{
    const QString folded = normalisedForComparison(title);
    const Heading* within = nullptr;
    for (const auto& heading : headings.main) {
        // `Correction - The Paper`: a short one before the bar, or before `_` where nothing is parted by
        // blanks.
        static const QRegularExpression separator(separators().pattern() + QStringLiteral("|_"));
        // Chinese and Japanese part by signs alone.
        static const QRegularExpression wide(separators().pattern() + QStringLiteral("|[-_—–|｜·・]"));
        const auto& form = isWide(heading.text) ? wide : separator;
        const auto behind = form.match(title, heading.text.size(), QRegularExpression::NormalMatch,
                                       QRegularExpression::AnchorAtOffsetMatchOption);
        if (!title.startsWith(heading.text) || !behind.hasMatch() || isName(heading.text, names, host))
            continue;
        // `Diary - Headline`, where both are headings: the longer is the story's.
        const QString rest = normalisedForComparison(title.mid(behind.capturedEnd()));
        const auto other = std::find_if(headings.all.begin(), headings.all.end(), [&](const Heading& each) {
            return each.folded == rest && rest.size() > heading.folded.size();
        });
        if (other != headings.all.end())
            return {title.mid(behind.capturedEnd()).trimmed(), FieldOrigin::PageTitle};
        return {heading.text, FieldOrigin::PageTitle};
    }
    for (const auto& heading : headings.all) {
        const bool isLonger = !within || heading.folded.size() > within->folded.size();
        if (!heading.folded.isEmpty() && folded.contains(heading.folded) && isLonger &&
            !isName(heading.text, names, host))
            within = &heading;
    }
    // A headline within the page's title is the headline; the rest is the site's name.
    if (within && (within->folded.size() > 12 || within->folded.size() * 2 > folded.size()))
        return {within->text, FieldOrigin::PageTitle};
    if (isCut)
        return {title, FieldOrigin::PageTitle};
    const QString named = withoutSiteName(title, names, host);
    const QString bare = named == title.simplified() ? withoutTail(named) : named;
    for (const auto& heading : headings.all) {
        if (isSameHeadline(heading.folded, normalisedForComparison(bare)))
            return {heading.text, FieldOrigin::PageText};
    }
    if (headings.main.size() == 1 && holdsPartOf(title, headings.main.first()))
        return {headings.main.first().text, FieldOrigin::PageText};
    const bool titleIsSite = bare.isEmpty() || isName(bare, names, host);
    // `Blog | The Paper` above stories of their own: the first of them, before a heading of anything else.
    const bool saysPlace = titleIsSite || wordsOf(normalisedForComparison(bare)).size() < 3;
    if (saysPlace && !headings.unheaded.isEmpty())
        return {headings.unheaded, FieldOrigin::PageText};
    const auto isOfEntry = [](const Heading& heading) { return heading.isOfEntry; };
    if (const auto first = std::find_if(headings.all.begin(), headings.all.end(), isOfEntry);
        saysPlace && first != headings.all.end() && wordsOf(first->folded).size() >= 3 &&
        !isName(first->text, names, host))
        return {first->text, FieldOrigin::PageText};
    const qsizetype words = wordsOf(folded).size();
    // One h1 of two words heads a story whose title is but a few: it may be a widget's.
    const bool isFewWords = words <= 6 && title.size() <= longestTerseTitle;
    const qsizetype least = isFewWords ? 2 : 3;
    for (const auto& heading : headings.main) {
        // A title of two words is the site's rather than the story's; so is a heading that has fewer.
        if ((titleIsSite || (words < 3 && wordsOf(heading.folded).size() >= words) ||
             (headings.main.size() == 1 && wordsOf(heading.folded).size() >= least)) &&
            !isName(heading.text, names, host))
            return {heading.text, FieldOrigin::PageText};
    }
    return {bare, FieldOrigin::PageTitle};
}

/// A word of a site's template, where script data should have the headline: no word of it stands in any
/// heading, nor in the page's title, which is itself that of a heading.
bool isOfNoPage(const QString& said, const QString& title, const Headings& headings)
{
    const QStringList words = wordsOf(normalisedForComparison(said));
    const auto shares = [&words](const QString& folded) {
        const QStringList own = wordsOf(folded);
        return std::any_of(words.begin(), words.end(),
                           [&own](const QString& word) { return own.contains(word); });
    };
    const QString folded = normalisedForComparison(title);
    if (folded.isEmpty() || shares(folded))
        return false;
    bool isPrinted = false;
    for (const auto& heading : headings.all) {
        if (shares(heading.folded))
            return false;
        isPrinted |= wordsOf(heading.folded).size() >= 3 && isSameHeadline(heading.folded, folded);
    }
    return isPrinted;
}

/// The one heading that is called a headline, beside another that says what is said for sharing: in a line
/// that tells where one is, or above a box of its own. One of the second level tells the same story in other
/// words.
const Heading* namedBeside(const Headings& headings, const QString& said)
{
    const Heading* named = nullptr;
    const Heading* same = nullptr;
    for (const auto& heading : headings.all) {
        same = heading.folded == said ? &heading : same;
        if (!heading.isNamed)
            continue;
        if (named && named->folded != heading.folded)
            return nullptr;
        named = &heading;
    }
    if (!named || !same || same->isNamed || named->folded == said)
        return nullptr;
    const QStringList words = wordsOf(said);
    const QStringList own = wordsOf(named->folded);
    const auto shared =
        std::count_if(own.begin(), own.end(), [&words](const QString& word) { return words.contains(word); });
    return named->isFirstLevel || shared >= 2 ? named : nullptr;
}

/// Script data may hold 110 characters of a headline: some sites end it there, with points or without.
bool isCutShort(const QString& said, const Heading& heading)
{
    constexpr qsizetype mostInScripts = 110;
    constexpr qsizetype leastCut = mostInScripts - 12; // a word less
    const bool isMarked = said.endsWith(QLatin1String("...")) || said.endsWith(u'…');
    return (isMarked || (said.size() >= leastCut && said.size() <= mostInScripts)) &&
           heading.folded.size() > said.size() - 4;
}

} // namespace

Headline headlineOf(const HtmlTree& tree, const HtmlMetadata& metadata, const Profile::Rules* rules)
{
    const auto& content = metadata.content;
    QString title = metadata.pageTitle;
    bool isCut = false;
    if (rules) {
        for (const auto& ending : rules->titleEndings) {
            const auto match = ending.match(title);
            if (!match.hasMatch())
                continue;
            title = title.left(match.capturedStart(0)).trimmed();
            isCut = true;
        }
    }
    const Headings headings = headingsOf(tree, normalisedForComparison(title));
    const QString host = hostWord(content.url);
    QStringList names{metadata.siteName, content.publication};
    names << headings.sites;
    if (rules)
        names << rules->ownNames;
    const auto found = content.origins.find(Field::Title);
    const FieldOrigin origin = found == content.origins.end() ? FieldOrigin::PageTitle : found->second;
    if (content.title.isEmpty() || (isCut && origin != FieldOrigin::JsonLd))
        return fromPage(headings, title, isCut, names, host);
    const QString said = withoutSiteName(content.title, names, host);
    const QString folded = normalisedForComparison(said);
    if (const Heading* named = namedBeside(headings, folded))
        return {named->text, FieldOrigin::PageText};
    for (const auto& heading : headings.all) {
        if (heading.folded == folded)
            return {said, origin};
    }
    const qsizetype colon = said.indexOf(QLatin1String(": "));
    const QString behindKicker = colon > 0 ? normalisedForComparison(said.mid(colon + 1)) : QString();
    for (const auto& heading : headings.all) {
        if (heading.folded == behindKicker && heading.folded != normalisedForComparison(said.left(colon)) &&
            wordsOf(behindKicker).size() >= 3)
            return {heading.text, FieldOrigin::PageText};
    }
    if (origin == FieldOrigin::JsonLd && !said.isEmpty() && isOfNoPage(said, title, headings))
        return fromPage(headings, title, isCut, names, host);
    // Headings within the story share words with its headline.
    const bool isSecondLevelLower = headings.onlyPrinted >= 0;
    for (const auto& heading : isSecondLevelLower ? headings.main : headings.all) {
        if (!isSameHeadline(heading.folded, folded))
            continue;
        // `Kicker Headline` in one heading: what stands before or behind what is said is no headline.
        const bool holdsSaid =
            wordsOf(folded).size() >= 3 && (heading.folded.endsWith(folded) ||
                                            (origin == FieldOrigin::JsonLd && wordsOf(folded).size() >= 5 &&
                                             heading.folded.startsWith(folded + u' ')));
        return holdsSaid && !isCutShort(said, heading) ? Headline{said, origin}
                                                       : Headline{heading.text, FieldOrigin::PageText};
    }
    // What is said for sharing may be in quite other words than what is printed.
    const bool isForSharing = origin == FieldOrigin::OpenGraph || origin == FieldOrigin::Meta;
    if (isForSharing && headings.onlyPrinted >= 0) {
        const Heading& printed = headings.main.at(headings.onlyPrinted);
        if (!isName(printed.text, names, host))
            return {printed.text, FieldOrigin::PageText};
    }
    return {said, origin};
}

} // namespace warraq

#include "extract/htmltitle.h"

#include "core/limits.h"
#include "core/textfold.h"
#include "extract/headlinelines.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace warraq {

namespace {

constexpr int mostHeadings = 40;
constexpr qsizetype longestHeadline = 200; // characters; more is a caption set as a heading
constexpr qsizetype shortestPrefix = 15;   // characters; shorter beginnings are the same by chance

struct Heading
{
    QString text;
    QString folded;
};

struct Headings
{
    QList<Heading> main;        ///< of the first level; where there are none, of the second
    QList<Heading> all;         ///< of both, the first level first
    qsizetype onlyPrinted = -1; ///< of main: the only one of the first level that heads a story
};

/// A first-level heading of a sentence's length that its element or what is around it says to be a headline.
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

Headings headingsOf(const HtmlTree& tree)
{
    QList<Heading> first;
    QList<Heading> second;
    QList<qsizetype> printed;
    node::forEachElement(tree.root(), [&](xmlNode* now) {
        if (node::is(now, "aside") || node::is(now, "footer") || node::is(now, "nav"))
            return false;
        const bool isFirst = node::is(now, "h1");
        if (!isFirst && !node::is(now, "h2"))
            return true;
        const QString text = headingText(now);
        auto& list = isFirst ? first : second;
        if (text.size() > 2 && text.size() <= limits::titleCharacters && list.size() < mostHeadings)
            list.append({text, normalisedForComparison(text)});
        if (isFirst && !list.isEmpty() && list.last().text == text && isHeadOfStory(now, text))
            printed << list.size() - 1;
        return false;
    });
    return {first.isEmpty() ? second : first, first + second, printed.size() == 1 ? printed.first() : -1};
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
    // `thepaper.example`, and `The Paper Online` of thepaper.example
    return host.size() >= 3 && (joined == host || (host.size() >= 5 && joined.startsWith(host)) ||
                                (joined.size() >= 5 && host.startsWith(joined)));
}

const QRegularExpression& separators()
{
    static const QRegularExpression pattern(
        QStringLiteral("\\s+[|\\x{2013}\\x{2014}»«·•:/-]+\\s+|\\s*\\|\\s*"));
    return pattern;
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
    QString text = title.simplified();
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
    return text.trimmed();
}

namespace {

/// Where nothing of the site's name is known: `A headline of some words | Name`.
QString withoutTail(const QString& title)
{
    static const QRegularExpression tail(
        QStringLiteral("^(.{12,}?)\\s+(?:[|»]|[-–—](?=\\s[^-–—|]{2,40}$))\\s*[^|»]{2,60}$"));
    const auto match = tail.match(title);
    return match.hasMatch() && match.captured(1).count(u' ') >= 2 ? match.captured(1).trimmed() : title;
}

Headline fromPage(const Headings& headings, const QString& title, bool isCut, const QStringList& names,
                  const QString& host)
{
    const QString folded = normalisedForComparison(title);
    const Heading* within = nullptr;
    for (const auto& heading : headings.main) {
        // `Correction - The Paper`: a short one before the bar.
        const auto behind = separators().match(title, heading.text.size(), QRegularExpression::NormalMatch,
                                               QRegularExpression::AnchorAtOffsetMatchOption);
        if (title.startsWith(heading.text) && behind.hasMatch() && !isName(heading.text, names, host))
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
    const bool titleIsSite = bare.isEmpty() || isName(bare, names, host) || wordsOf(folded).size() < 3;
    for (const auto& heading : headings.main) {
        if ((titleIsSite || (headings.main.size() == 1 && wordsOf(heading.folded).size() >= 3)) &&
            !isName(heading.text, names, host))
            return {heading.text, FieldOrigin::PageText};
    }
    return {bare, FieldOrigin::PageTitle};
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
    const Headings headings = headingsOf(tree);
    const QString host = hostWord(content.url);
    QStringList names{metadata.siteName, content.publication};
    if (rules)
        names << rules->ownNames;
    const auto found = content.origins.find(Field::Title);
    const FieldOrigin origin = found == content.origins.end() ? FieldOrigin::PageTitle : found->second;
    if (content.title.isEmpty() || (isCut && origin != FieldOrigin::JsonLd))
        return fromPage(headings, title, isCut, names, host);
    const QString said = withoutSiteName(content.title, names, host);
    const QString folded = normalisedForComparison(said);
    for (const auto& heading : headings.all) {
        if (heading.folded == folded)
            return {said, origin};
    }
    for (const auto& heading : headings.all) {
        if (!isSameHeadline(heading.folded, folded))
            continue;
        // `Kicker Headline` in one heading: what stands before or behind what is said is no headline.
        const bool holdsSaid = heading.folded.endsWith(folded) && wordsOf(folded).size() >= 3;
        return holdsSaid ? Headline{said, origin} : Headline{heading.text, FieldOrigin::PageText};
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

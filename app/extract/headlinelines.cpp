#include "extract/headlinelines.h"

#include "core/limits.h"
#include "core/textfold.h"
#include "extract/htmlfurniture.h"
#include "extract/htmlstorymarks.h"
#include "extract/namepattern.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace warraq {

namespace {

constexpr qsizetype longestLine = 160;
constexpr qsizetype longestRead = 240;
constexpr qsizetype linesBefore = 4;
constexpr qsizetype linesBehind = 12;
constexpr int sentencesBehind = 3;          ///< more than a standfirst: the story has begun
constexpr qsizetype shortestOfStory = 80;   ///< characters of such a sentence
constexpr qsizetype longestCard = 600;      ///< characters in which another story is announced
constexpr qsizetype shortestAnnounced = 25; ///< characters of a link that is its headline

/// What within a heading is not the headline.
bool isAddition(const xmlNode* now)
{
    static const QRegularExpression names(QStringLiteral(
        "(?:^|[\\s_-])(?:kicker|topline|top-line|roofline|overline|over-line|dachzeile|spitzmarke|"
        "rubrik|eyebrow|pretitle|pre-title|antetitulo|sr-only|visually-?hidden|screen-reader-text|"
        "screen-reader|aural|invisible|element-invisible|hidden|date|datetime|meta|category|"
        "categories|label|badge|icon)(?:[\\s_-]|$)"));
    if (node::is(now, "small") || node::is(now, "time") || node::is(now, "svg") || furniture::isHidden(now))
        return true;
    return now->properties && names.match(node::classAndId(now)).hasMatch();
}

/// Characters, as long as letters are: a Chinese, Japanese or Korean one says as much as three; of Arabic and
/// Hebrew, which leave vowels out, two say as much as three.
qsizetype weightOf(const QString& text)
{
    qsizetype weight = text.size();
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        weight += (u >= 0x3040 && u <= 0x9FFF) || (u >= 0xAC00 && u <= 0xD7A3) ? 2 : 0;
    }
    const auto bare = std::count_if(text.begin(), text.end(),
                                    [](QChar c) { return c.unicode() >= 0x05D0 && c.unicode() <= 0x06FF; });
    return weight + bare / 2;
}

class LinesReader
{
public:
    LinesReader(xmlNode* root, const xmlNode* headline) : m_root(root), m_headline(headline)
    {
        for (const xmlNode* up = headline; up; up = up->parent)
            m_around.insert(up);
    }

    QStringList read()
    {
        bool goesOn = true;
        for (xmlNode* now = m_root; now && goesOn;) {
            bool below = true;
            if (now->type == XML_TEXT_NODE) {
                m_line +=
                    QString::fromUtf8(reinterpret_cast<const char*>(now->content)).left(longestRead * 4);
            } else if (node::isElement(now) && (!furniture::isInline(now) || node::is(now, "br"))) {
                goesOn = endLine();
                m_isBehind |= now == m_headline;
                below = now != m_headline && !isAside(now);
            } else if (node::isElement(now) && now->properties) {
                // Who took a picture, or owns it, is named below it as who wrote is.
                static const NamePattern pictures(QStringLiteral("photographers?|copyright"));
                below = !pictures.isIn(node::classAndId(now));
            }
            xmlNode* following = node::next(m_root, now, below);
            // Leaving a block ends its line as well; a list of links goes on behind a comma or an `and`.
            if (goesOn && following && following->parent != now && following->parent != now->parent &&
                !goesOnBehind(now, following))
                goesOn = endLine();
            now = following;
        }
        return m_behind + m_before;
    }

private:
    /// `By <a>NAME</a>, office, and <a>NAME</a>`: what is left is within a line, and the text says that it
    /// goes on.
    static bool goesOnBehind(const xmlNode* now, const xmlNode* following)
    {
        static const QRegularExpression joint(
            QStringLiteral("^\\s*(?:[,;&،、(]|(?:and|und|et|y|e|en|och|og|ve|и|та|with|avec|mit|con|in)\\b)"),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        for (const xmlNode* up = now->parent; up && up != following->parent; up = up->parent) {
            if (!furniture::isInline(up))
                return false;
        }
        return following->type == XML_TEXT_NODE &&
               joint.match(QString::fromUtf8(reinterpret_cast<const char*>(following->content)).left(40))
                   .hasMatch();
    }

    bool endLine()
    {
        const QString text = std::exchange(m_line, {}).simplified();
        if (text.isEmpty())
            return true;
        if (m_isBehind && weightOf(text) > longestRead)
            return false; // the story begins
        if (m_isBehind && text.size() >= shortestOfStory && isSentence(text) &&
            ++m_sentences == sentencesBehind)
            return false;
        if (text.size() <= longestLine)
            (m_isBehind ? m_behind : m_before) << text;
        if (m_before.size() > linesBefore)
            m_before.removeFirst();
        return m_behind.size() < linesBehind;
    }

    /// What holds the headline is no furniture, whatever its name.
    [[nodiscard]] bool isAside(const xmlNode* now) const
    {
        if (m_around.contains(now))
            return false;
        // `<details><summary>Tue 5 Nov 2019</summary>Last modified on Wed 6 Nov 2019</details>`
        if (node::is(now, "details") && node::text(now, longestLine + 1).size() <= longestLine)
            return false;
        if (node::is(now, "figcaption") || furniture::isSilent(now, false) ||
            announcesStory(const_cast<xmlNode*>(now)))
            return true;
        if (!now->properties)
            return false;
        const QString classes = node::classAndId(now);
        return furniture::isNamedSo(now, classes) && !namesDate(classes) && !namesByline(classes);
    }

    xmlNode* m_root;
    const xmlNode* m_headline;
    QSet<const xmlNode*> m_around;
    QStringList m_before;
    QStringList m_behind;
    QString m_line;
    bool m_isBehind = false;
    int m_sentences = 0;
};

} // namespace

namespace {

/// A heading that leads to the site's front page is the site's name.
bool leadsHome(xmlNode* heading)
{
    static const QRegularExpression home(
        QStringLiteral(
            "^(?:(?:https?:)?//[^/]+)?(?:/web/\\d+\\w*/https?://[^/]+)?/?(?:(?:index|home)\\.\\w+)?$"),
        QRegularExpression::CaseInsensitiveOption);
    bool leads = false;
    node::forEachElement(heading, [&leads](xmlNode* now) {
        if (!node::is(now, "a") || leads)
            return !leads;
        const QString address = node::attribute(now, "href").trimmed();
        leads = !address.isEmpty() && home.match(address).hasMatch();
        return false;
    });
    return leads;
}

} // namespace

bool isBesideStories(const xmlNode* element)
{
    static const NamePattern unseen(QStringLiteral("sr-only|visually-?hidden|screen-reader-text|text-hide"));
    if (node::is(element, "aside") || node::is(element, "footer") || node::is(element, "nav"))
        return true;
    const bool isHeading = furniture::isHeading(element);
    if (isHeading && leadsHome(const_cast<xmlNode*>(element)))
        return true;
    if (!element->properties)
        return false;
    return node::attribute(element, "role") == u"navigation" ||
           (isHeading && unseen.isIn(node::classAndId(element)));
}

bool isEntryTitle(const xmlNode* heading)
{
    static const NamePattern title(QStringLiteral("entry-title"));
    static const NamePattern entry(QStringLiteral("hentry"));
    if (!heading->properties || !title.isIn(node::classAndId(heading)))
        return false;
    const xmlNode* up = heading->parent;
    while (up && !(up->properties && entry.isIn(node::classAndId(up))))
        up = up->parent;
    return up != nullptr;
}

xmlNode* storyHeadline(xmlNode* root, const QString& title)
{
    const QString folded = normalisedForComparison(title);
    xmlNode* only = nullptr;
    xmlNode* match = nullptr;
    xmlNode* lower = nullptr; // where a page keeps its first two levels for itself
    int count = 0;
    node::forEachElement(root, [&](xmlNode* now) {
        if (isBesideStories(now) || match)
            return false;
        const bool isLower = node::is(now, "h3") || node::is(now, "h4");
        if (!isLower && !node::is(now, "h1") && !node::is(now, "h2"))
            return true;
        if (isLower && lower)
            return false;
        const QString text = normalisedForComparison(headingText(now));
        if (isLower) {
            if (text.size() > 12 && (text == folded || folded.startsWith(text) ||
                                     (folded.endsWith(text) && text.count(u' ') >= 2)))
                lower = now;
            return false;
        }
        if (text.size() > 12 && (folded.contains(text) || (text.contains(folded) && folded.size() > 12)))
            match = now;
        if (node::is(now, "h1") && text.size() > 2 && ++count == 1)
            only = now;
        return false;
    });
    if (match)
        return match;
    return lower ? lower : (count == 1 ? only : nullptr);
}

QStringList linesBesideHeadline(xmlNode* root, const xmlNode* headline)
{
    if (!headline)
        return {};
    QStringList lines = LinesReader(root, headline).read();
    node::forEachElement(const_cast<xmlNode*>(headline), [&](xmlNode* now) {
        if (now == headline || !isAddition(now))
            return true;
        if (const QString text = node::text(now, longestRead); !text.isEmpty())
            lines << text;
        return false;
    });
    return lines;
}

bool announcesStory(xmlNode* element)
{
    static const NamePattern cards(
        QStringLiteral("cards?|teasers?|items?|tiles?|promo|related\\w*|list-item|news-item"));
    const bool isCard = node::is(element, "li") || node::is(element, "article") ||
                        (element->properties && cards.isIn(node::classAndId(element)));
    if (!isCard || node::text(element, longestCard * 3).size() > longestCard)
        return false;
    bool holds = false;
    node::forEachElement(element, [&holds](xmlNode* inner) {
        holds |= node::is(inner, "a") && weightOf(node::text(inner, longestRead)) >= shortestAnnounced;
        return !holds;
    });
    return holds;
}

bool isSentence(const QString& line)
{
    return line.count(u' ') >= 8 && QStringLiteral(".!?…؟").contains(line.back());
}

QString headingText(xmlNode* heading)
{
    QByteArray words;
    bool below = true;
    bool isShortened = false;
    for (xmlNode* now = heading; now; now = node::next(heading, now, below)) {
        below = true;
        if (now->type == XML_TEXT_NODE || now->type == XML_CDATA_SECTION_NODE) {
            words += reinterpret_cast<const char*>(now->content);
        } else if (node::is(now, "br")) {
            words += ' ';
        } else if (now != heading && node::isElement(now) && isAddition(now)) {
            below = false;
            isShortened = true;
            words += ' ';
        }
        if (words.size() > limits::titleCharacters * 4)
            break;
    }
    static const QRegularExpression anchor(QStringLiteral("\\s*¶$")); // a link to the heading itself
    const QString text = QString::fromUtf8(words).simplified().remove(anchor);
    const QString whole =
        isShortened || text.isEmpty() ? node::text(heading, limits::titleCharacters * 4) : text;
    // A heading may be nothing but its small print.
    return text.count(u' ') > 0 || text.size() >= 12 ? text : whole;
}

} // namespace warraq

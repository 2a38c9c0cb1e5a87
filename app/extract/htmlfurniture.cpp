#include "extract/htmlfurniture.h"

#include "extract/namepattern.h"
#include "extract/strayphrases.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace warraq::furniture {

namespace {

const NamePattern& namesOfFurniture()
{
    static const NamePattern pattern(QStringLiteral(
        // advertising and asking
        "ads?|advert\\w*|adsense|adslot|dfp|sponsor\\w*|promo\\w*|newsletters?|subscribe|subscription|signup|"
        "sign-up|donat\\w*|cookies?|consent|gdpr|login|poll|quiz|rating|ratings|feedback|paypal|"
        // sharing
        "social\\w*|shar(?:e|es|ing|ebar|ethis)|sharedaddy|sharetools|addtoany\\w*|addthis\\w*|follow|"
        "followus|"
        "bookmark|"
        // other stories
        "related\\w*|recommend\\w*|recirc\\w*|popular|trending|most-read|mostread|most-popular|read-more|"
        "readmore|"
        "more-stories|more-news|also-read|read-also|see-also|outbrain|taboola|zergnet|(?:news|story|stories|"
        "link|side|box|more|content)?teasers?|next-article|"
        "prev-article|post-navigation|jp-relatedposts|latest|next-post|read-next|readnext|up-next|more-from|"
        // talk
        "comments?|commentlist|comment-list|respond|disqus\\w*|reactions?|replies|"
        // finding one's way
        "sidebar\\w*|widget\\w*|breadcrumbs?|crumbs?|pagination|pager|tags?|tag-list|taglist|tagcloud|"
        "keywords|"
        "topics|masthead|site-header|site-footer|(?:entry|post|article)?footer|menu|nav|navigation|navbar|"
        "topnav|skip|skip-link|"
        "toolbar|tools|article-tools|toc|"
        // about
        "author-bio|about-author|authorbox|author-box|author-info|author-description|bio|copyright|"
        "disclaimer|"
        "correction-form|"
        // what is not seen
        "print-only|noprint|no-print|hidden|visually-hidden|sr-only|screen-reader-text|screen-reader|"
        "offscreen|"
        "modal|popup|popover|tooltip\\w*|rollover\\w*|overlay|lightbox|banner|noscript|player|video-player|"
        "jwplayer|carousel|slideshow-nav"));
    return pattern;
}

const NamePattern& namesOfBody()
{
    static const NamePattern pattern(QStringLiteral(
        "entry-content|article-body|article__body|articlebody|article-content|article__content|article_"
        "content|"
        "articlecontent|post-content|post-body|postbody|story-body|storybody|story-content|story__body|"
        "td-post-content|news-content|newsbody|body-copy|bodycopy|content-body|contentbody|main-content-text|"
        "article-text|articletext|articulo-cuerpo|cuerpo|field--name-body|field-name-body|et_pb_post_content|"
        "single-content|text-content|richtext|rich-text|article-detail|detail-text|c-article-content|"
        "paywall-content|story-text|storytext|body-text|bodytext|wysija|article-main|caas-body|"
        "elementor-widget-theme-post-content|wp-block-post-content|artikeltext|article-copy|body__"
        "container"));
    return pattern;
}

const NamePattern& namesOfHead()
{
    static const NamePattern pattern(QStringLiteral(
        "by-?line\\w*|authors?|author-name|writer|dateline|date|dates|pubdate|published|publish\\w*|"
        "timestamp|"
        "time|posted-on|post-date|post-meta|entry-meta|article-meta|article-info|articleinfo|meta|metadata|"
        "read-?time|reading-time|dek|deck|subtitle|sub-title|subhead(?:line)?|standfirst|headline|kicker|"
        "title|article-title|entry-title|post-title|article-header|entry-header|post-header|article-head"));
    return pattern;
}

const NamePattern& namesOfCaption()
{
    static const NamePattern pattern(QStringLiteral(
        "caption\\w*|credits?|photo-credit|img-credit|image-credit|photocredit|cutline|legend|"
        "wp-caption-text|image-caption|photo-caption|media-caption|gallery\\w*|slideshow\\w*"));
    return pattern;
}

/// `Read also: ...` and its sisters, before a link.
const QRegularExpression& linesBeforeLinks()
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "^[\\s\\[(>•»*-]*(?:(?:see|read|watch|listen|also|more|related|don.t miss|must read|you may "
            "(?:also )?like|recommended|click here)\\b[^.]{0,30}|(?:à )?lire (?:aussi|également)|"
            "voir aussi|leggi anche|lea también|lee también|leia (?:também|mais)|lesen sie (?:auch|mehr)|"
            "mehr zum thema|lees ook|читайте также|اقرأ (?:أيضا|المزيد)|إقرأ (?:أيضا|المزيد)|"
            "اقرأ أيضًا|شاهد أيضا|للمزيد|مواضيع ذات صلة|(?:بیشتر|همچنین) بخوانید|קראו (?:גם|עוד)|ilgili "
            "haber\\p{L}*|"
            "相关(?:阅读|新闻)|延伸阅读|推荐阅读|あわせて読みたい|関連記事|czytaj (?:też|także|również)|baca "
            "juga)\\s*(?:[:：|»-]|$)?"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

/// Lines that are furniture whole, links or not.
const QRegularExpression& wholeLines()
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\W*(?:advert|advertisement|advertising|sponsored|sponsored "
                       "content|close|caption(?!\\s*:)|play video|"
                       "story continues below( advertisement)?|article continues below( advertisement)?|"
                       "continue reading( below)?|read more|read full article|"
                       "loading\\W*|share|share this( article| story| post)?|share on .{3,20}|print|email|"
                       "this slideshow requires javascript|comments?|leave a comment|tell us what you think|"
                       "don.t miss|most popular|related( stories| articles| news| topics)?|"
                       "like this story\\? share it with a friend|"
                       "anzeige|werbung|publicité|publicidad|pubblicità|إعلان|اعلان|شارك|مشاركة|"
                       "sign up (?:for|to) .{0,80}newsletters?.{0,40}|subscribe to .{0,80}|"
                       "follow (?:us|me|.{3,30}) on (?:twitter|facebook|instagram|x).{0,60})\\W*$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

/// A few names of elements. Most elements are none of them by their first letter and length.
class ElementNames
{
public:
    ElementNames(std::initializer_list<std::string_view> names) : m_names(names)
    {
        for (const auto& name : m_names)
            m_lengths[letterOf(name)] |= 1U << (name.size() & 31U);
    }
    [[nodiscard]] bool contains(std::string_view name) const
    {
        return !name.empty() && (m_lengths[letterOf(name)] >> (name.size() & 31U) & 1U) != 0 &&
               std::find(m_names.begin(), m_names.end(), name) != m_names.end();
    }

private:
    static size_t letterOf(std::string_view name) { return static_cast<unsigned char>(name[0]) & 31U; }

    std::vector<std::string_view> m_names;
    std::array<quint32, 32> m_lengths{};
};

bool isOneOf(const xmlNode* element, const ElementNames& names)
{
    return node::isElement(element) && names.contains(reinterpret_cast<const char*>(element->name));
}

} // namespace

bool isInline(const xmlNode* element)
{
    static const ElementNames names{
        "a",    "abbr", "acronym", "b",    "bdi",   "bdo",  "big",     "cite",   "code", "data", "del",
        "dfn",  "em",   "font",    "i",    "ins",   "kbd",  "label",   "mark",   "nobr", "o:p",  "q",
        "ruby", "rb",   "s",       "samp", "small", "span", "strike",  "strong", "sub",  "sup",  "time",
        "tt",   "u",    "var",     "wbr",  "br",    "img",  "picture", "source"};
    return isOneOf(element, names);
}

bool isHeading(const xmlNode* element)
{
    static const ElementNames names{"h1", "h2", "h3", "h4", "h5", "h6"};
    return isOneOf(element, names);
}

bool isContainer(const xmlNode* element)
{
    static const ElementNames names{"div",   "section", "article", "main", "td",      "tr",
                                    "tbody", "table",   "ul",      "ol",   "dl",      "form",
                                    "body",  "center",  "font",    "span", "fieldset"};
    return isOneOf(element, names);
}

bool isSilent(const xmlNode* element, bool isMost)
{
    static const ElementNames always{"nav",  "footer", "button", "select",   "textarea",
                                     "menu", "dialog", "input",  "noscript", "head"};
    static const ElementNames unlessMost{"aside", "form", "label", "details"};
    if (isOneOf(element, always) || (!isMost && isOneOf(element, unlessMost)))
        return true;
    if (isMost || !element->properties)
        return false;
    static const QSet<QString> roles{QStringLiteral("navigation"),    QStringLiteral("banner"),
                                     QStringLiteral("contentinfo"),   QStringLiteral("search"),
                                     QStringLiteral("complementary"), QStringLiteral("dialog"),
                                     QStringLiteral("alert")};
    return roles.contains(node::attribute(element, "role").toLower());
}

bool isHidden(const xmlNode* element)
{
    static const QRegularExpression none(QStringLiteral("display\\s*:\\s*none|visibility\\s*:\\s*hidden"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (!element->properties)
        return false;
    if (!node::attribute(element, "hidden").isNull() || node::attribute(element, "aria-hidden") == u"true")
        return true;
    const QString style = node::attribute(element, "style");
    return style.contains(u':') && none.match(style).hasMatch();
}

bool isNamedSo(const xmlNode* element, const QString& classes)
{
    static const ElementNames exempt{"html", "body",    "figure",  "figcaption",
                                     "img",  "picture", "article", "main"};
    if (classes.size() < 2 || !namesOfFurniture().isIn(classes) || isOneOf(element, exempt))
        return false;
    // WordPress writes a post's keywords and sections among its names, `tag-chavez`: they are no tags' list.
    if (classes.contains(QLatin1String("hentry")) || classes.contains(QLatin1String("status-publish")))
        return false;
    // A page builder's own names, `elementor-widget`, say nothing of what is in it.
    static const QRegularExpression builder(QStringLiteral("(?:elementor|et_pb|vc|wpb|fl|brxe)[-_]\\S+"));
    const bool isBuilt =
        classes.contains(QLatin1String("elementor-")) || classes.contains(QLatin1String("wpb_"));
    return (!isBuilt || namesOfFurniture().isIn(QString(classes).remove(builder))) &&
           trustAsBody(element, classes) < 3;
}

bool isTalk(const xmlNode* element, const QString& classes)
{
    static const ElementNames exempt{"html", "body", "article", "main"};
    static const NamePattern pattern(QStringLiteral(
        "comments|comment-?list|comments-?area|comments-?section|comment-?thread|disqus_thread|respond|"
        "user-comments|reader-comments|kommentare|commentaires|comentarios|yorumlar|yorum-?liste\\w*|"
        "kommentarer|reacties|commenti|komentarze|komentari|kommentit|kommentarliste|talkbacks?"));
    return classes.size() > 1 && !isOneOf(element, exempt) && pattern.isIn(classes);
}

int trustAsBody(const xmlNode* element, const QString& classes)
{
    static const ElementNames never{"html", "body", "a", "p", "span", "img", "figure"};
    if (isOneOf(element, never))
        return 0;
    if (element->properties) {
        const QString property = node::attribute(element, "itemprop").toLower();
        if (property == u"articlebody" || property == u"reviewbody" || namesOfBody().isIn(classes))
            return 3;
    }
    if (node::is(element, "article"))
        return 2;
    return node::is(element, "main") || node::attribute(element, "role") == u"main" ? 1 : 0;
}

namespace {

/// A gallery of figures, each with its caption.
bool holdsFigure(const xmlNode* element)
{
    bool holds = false;
    node::forEachElement(const_cast<xmlNode*>(element), [&holds](xmlNode* inner) {
        holds |= node::is(inner, "figure");
        return !holds;
    });
    return holds;
}

} // namespace

bool isHead(const xmlNode* element, const QString& classes, qsizetype characters)
{
    if (node::is(element, "figcaption") || node::is(element->parent, "figure"))
        return false;
    if (node::is(element, "h1") || (node::is(element, "header") && characters < 1000))
        return true;
    if (classes.size() < 2 || isHeading(element) || node::is(element, "figure"))
        return false;
    if (namesOfCaption().isIn(classes))
        return characters < 1500 && !holdsFigure(element);
    // A paragraph named so may be the first of the story; a byline is shorter.
    return characters < (node::is(element, "p") ? 110 : 300) && namesOfHead().isIn(classes);
}

bool isFillerLine(const xmlNode* element, bool isLinks)
{
    const QString text = node::text(element, 800);
    if (wholeLines().match(text).hasMatch())
        return true;
    return isLinks && (linesBeforeLinks().match(text).hasMatch() || beginsWithReadAlso(text));
}

bool isFigureLike(xmlNode* element)
{
    static const ElementNames names{"div", "dl", "table", "p", "section", "span", "center", "li"};
    static const NamePattern pictureNames(QStringLiteral(
        "wp-caption|caption\\w*|images?|img|photos?|pictures?|figure|media|lead-?image|illustration|"
        "foto|bild|thumb\\w*"));
    constexpr qsizetype longestCaption = 600;
    if (!isOneOf(element, names))
        return false;
    const bool isTable = node::is(element, "table");
    if (!isTable && (!element->properties || !pictureNames.isIn(node::classAndId(element))))
        return false;
    constexpr int mostParagraphs = 3; // more is a story with its picture
    int images = 0;
    int paragraphs = 0;
    bool isOther = false;
    int seen = 0;
    node::forEachElement(element, [&](xmlNode* inner) {
        images += node::is(inner, "img");
        isOther |= node::is(inner, "p") && ++paragraphs > mostParagraphs;
        isOther |=
            node::is(inner, "figure") || isHeading(inner) || (inner != element && node::is(inner, "table"));
        return !isOther && images < 2 && ++seen < 200;
    });
    if (images != 1 || isOther || seen >= 200)
        return false;
    const qsizetype characters = node::text(element, longestCaption * 4).size();
    return characters <= (isTable ? longestCaption / 2 : longestCaption);
}

bool isCaption(const xmlNode* element)
{
    static const NamePattern pattern(
        QStringLiteral("caption|captions|caption-?text|wp-caption-text|wp-caption-dd|cutline|legend|legende|"
                       "image-caption|photo-caption|media-caption|img-caption|bildunterschrift"));
    return element->properties && pattern.isIn(node::classAndId(element));
}

bool isStandfirst(const xmlNode* element)
{
    static const NamePattern pattern(
        QStringLiteral("dek|deck|standfirst|subtitle|sub-title|subheadline|sub-headline|chapo|"
                       "article-summary|article-subtitle|article__subtitle|vorspann|teaser-text"));
    return element->properties && !node::is(element, "body") && pattern.isIn(node::classAndId(element));
}

} // namespace warraq::furniture

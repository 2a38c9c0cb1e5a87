#include "core/limits.h"
#include "extract/fieldpatterns.h"
#include "extract/htmlblocks.h"
#include "extract/htmlfurniture.h"

#include <QRegularExpression>

#include <utility>

namespace warraq {

namespace {

constexpr qsizetype longestPlainCaption =
    200;                                   ///< characters, where nothing but its place says that it is one
constexpr qsizetype longestUnsigned = 120; ///< ... and no credit is in it
constexpr int mostElements = 12;           ///< in a picture and its caption
constexpr int mostParagraphs = 3;          ///< ... caption, credit, and what holds the picture

/// A relative path, an address, or a picture within the page or its message; never a script.
QString safeSource(const QString& source)
{
    const QString trimmed = source.trimmed();
    static const QRegularExpression scheme(QStringLiteral("^[a-z][a-z0-9+.-]*:"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression good(QStringLiteral("^(https?:|file:|cid:|data:image/)"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (scheme.match(trimmed).hasMatch() && !good.match(trimmed).hasMatch())
        return {};
    return trimmed;
}

QString fromSrcset(const QString& srcset)
{
    return srcset.section(u',', 0, 0).trimmed().section(u' ', 0, 0);
}

/// schema.org's ImageObject
bool isPictureObject(const xmlNode* element)
{
    return element->properties && node::attribute(element, "itemtype").contains(QLatin1String("ImageObject"));
}

/// A figure with a line or two beside its picture, and no list, table or quote.
bool isShortText(const xmlNode* figure)
{
    bool isOther = false;
    node::forEachElement(const_cast<xmlNode*>(figure), [&isOther](xmlNode* inner) {
        for (const char* name : {"table", "blockquote", "ul", "ol", "pre", "iframe", "video", "button"})
            isOther |= node::is(inner, name);
        return !isOther;
    });
    return !isOther && node::text(figure, longestPlainCaption * 8).size() <= longestPlainCaption * 2;
}

/// Small print, as captions in paragraphs are set.
bool isSmallPrint(const xmlNode* element)
{
    for (const char* name : {"em", "i", "small", "font", "figcaption", "cite"}) {
        if (node::is(element, name))
            return true;
    }
    return false;
}

} // namespace

bool isPictureWithCaption(xmlNode* element)
{
    const bool isParagraph = node::is(element, "p");
    const bool isBox = node::is(element, "div") || node::is(element, "center") || node::is(element, "td") ||
                       node::is(element, "span");
    if (!isParagraph && !isBox)
        return false;
    // Most hold no picture at their beginning: looked for before anything is counted.
    int seen = 0;
    xmlNode* picture = nullptr;
    bool isOther = false;
    bool isSmall = true;
    bool isBehindBreak = false;
    int paragraphs = 0;
    for (xmlNode* now = element->children; now && !isOther; now = node::next(element, now)) {
        if (node::isElement(now)) {
            if (node::is(now, "img")) {
                isOther = picture != nullptr;
                picture = now;
            } else if (node::is(now, "br")) {
                isBehindBreak |= picture != nullptr;
            } else if (node::is(now, "p") && ++paragraphs > mostParagraphs) {
                return false; // a short story with its picture
            } else {
                static const QSet<QByteArray> allowed{
                    "p",    "span", "em",      "i",   "small",  "font",   "a",      "b",
                    "cite", "u",    "picture", "div", "strong", "center", "source", "figcaption"};
                isOther = !allowed.contains(node::name(now));
            }
            isOther |= ++seen > mostElements;
        } else if (now->type == XML_TEXT_NODE && !xmlIsBlankNode(now)) {
            if (!picture)
                return false; // words before the picture are the story's
            const xmlNode* up = now->parent;
            while (up != element && !isSmallPrint(up))
                up = up->parent;
            isSmall &= up != element || isSmallPrint(element);
        }
    }
    if (!picture || isOther || imageOf(picture).source.isEmpty())
        return false;
    const QString text = node::text(element, longestPlainCaption * 8);
    if (text.isEmpty() ||
        text.size() > (isPictureObject(element) ? longestPlainCaption * 3 : longestPlainCaption))
        return false;
    if (isPictureObject(element) || !splitCredit(text).credit.isEmpty())
        return true;
    if (isParagraph)
        return isSmall && (isBehindBreak || seen > 1);
    return text.size() <= longestUnsigned && (isSmall || !text.endsWith(u'.'));
}

ArticleImage imageOf(const xmlNode* element)
{
    ArticleImage image;
    const auto small = [element](const char* side) {
        bool ok = false;
        const int pixels = node::attribute(element, side).toInt(&ok);
        return ok && pixels > 0 && pixels < 32;
    };
    if (small("width") || small("height"))
        return image;
    const QString direct = node::attribute(element, "src");
    QStringList sources;
    for (const char* lazy : {"data-src", "data-original", "data-lazy-src", "data-lazy", "data-hi-res-src"})
        sources << node::attribute(element, lazy);
    // What is loaded late stands first where `src` is only a placeholder.
    if (!direct.startsWith(QLatin1String("data:")) || direct.size() > 4000)
        sources.prepend(direct);
    sources << fromSrcset(node::attribute(element, "srcset"))
            << fromSrcset(node::attribute(element, "data-srcset"));
    for (const auto& source : sources) {
        image.source = safeSource(source);
        if (!image.source.isEmpty())
            return image;
    }
    return image;
}

namespace {

/// `<figure class="narrow-caption">` is the next picture.
bool holdsPicture(const xmlNode* element)
{
    bool holds = false;
    node::forEachElement(const_cast<xmlNode*>(element), [&holds](xmlNode* inner) {
        holds |= node::is(inner, "img") || node::is(inner, "figure");
        return !holds;
    });
    return holds;
}

} // namespace

const xmlNode* captionBehind(const xmlNode* picture)
{
    constexpr int mostWrappers = 3;
    constexpr qsizetype longestCaption = 600; // characters
    const xmlNode* wrapper = picture;
    for (int level = 0; wrapper && level < mostWrappers; ++level) {
        const xmlNode* following = wrapper->next;
        while (following && (xmlIsBlankNode(following) || node::is(following, "br")))
            following = following->next;
        if (following) {
            const bool isWords = node::isElement(following) && furniture::isCaption(following) &&
                                 node::text(following, longestCaption * 4).size() <= longestCaption;
            return isWords && !holdsPicture(following) ? following : nullptr;
        }
        wrapper = wrapper->parent;
        if (!wrapper || node::is(wrapper, "figure") || node::is(wrapper, "body"))
            break;
    }
    return nullptr;
}

void addCaption(const xmlNode* figure, ArticleImage& image)
{
    static const QRegularExpression creditClass(QStringLiteral("credit|copyright|photographer|source"));
    QString caption;
    QString credit;
    node::forEachElement(const_cast<xmlNode*>(figure), [&](xmlNode* inner) {
        if (inner != figure && inner->properties && isPictureObject(figure)) {
            const QString property = node::attribute(inner, "itemprop").toLower();
            if (caption.isEmpty() && (property == u"description" || property == u"caption"))
                caption = node::text(inner);
            if (credit.isEmpty() && (property == u"author" || property == u"credittext" ||
                                     property == u"creator" || property == u"copyrightholder"))
                credit = node::text(inner);
        }
        if (caption.isEmpty() &&
            (node::is(inner, "figcaption") || (inner != figure && furniture::isCaption(inner))))
            caption = node::text(inner);
        if (inner != figure && credit.isEmpty() && !node::is(inner, "img") &&
            !node::is(inner, "figcaption") && creditClass.match(node::classAndId(inner)).hasMatch())
            credit = node::text(inner);
        return true;
    });
    if (caption.isEmpty() && (!node::is(figure, "figure") || isShortText(figure)))
        caption = node::text(figure);
    static const QRegularExpression buttons(
        QStringLiteral(
            "(?:enlarge(?: this)? image|view larger image|toggle caption|hide caption|click to enlarge|"
            "bild vergrößern|zum vergrößern klicken|agrandir l.image|ampliar foto|（クリックして拡大）)\\s*"),
        QRegularExpression::CaseInsensitiveOption);
    // `2 of 4` of a gallery, set before the words without a blank
    static const QRegularExpression number(
        QStringLiteral("^\\d{1,3}\\s?(?:of|von|de|sur|/)\\s?\\d{1,3}(?=\\D)\\s*"));
    caption = caption.remove(buttons).remove(number).trimmed();
    if (!credit.isEmpty() && caption.endsWith(credit))
        caption = caption.chopped(credit.size()).trimmed();
    const auto parted = splitCredit(caption);
    image.caption = parted.caption.left(limits::fieldCharacters);
    if (credit.isEmpty())
        credit = parted.credit;
    if (credit.isEmpty() && image.caption.startsWith(u'©')) // a credit alone
        credit = std::exchange(image.caption, QString());
    static const QRegularExpression label(
        QStringLiteral("^\\s*[(\\[]?\\s*(Photo(graph)?( by| credit)?|Credit|Image|Picture|Foto|Crédit( "
                       "photo)?|©|صورة|تصوير)\\s*[:：©]?\\s*"),
        QRegularExpression::CaseInsensitiveOption);
    const auto labelled = label.match(credit);
    if (labelled.hasMatch() && labelled.capturedLength() < credit.size())
        credit = credit.mid(labelled.capturedLength());
    static const QRegularExpression brackets(QStringLiteral("^[(\\[]|[)\\]]$"));
    image.credit = credit.remove(brackets).trimmed().left(200);
    static const QRegularExpression dash(QStringLiteral("[\\s—–|·-]+$"));
    image.caption.remove(dash);
}

} // namespace warraq

#include "extract/htmlmaincontent.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace warraq {

namespace {

const QRegularExpression& unlikely()
{
    static const QRegularExpression pattern(
        QStringLiteral("(^|[ "
                       "_-])(ad|ads|advert\\w*|adsense|social\\w*|share\\w*|sharing|sharedaddy|related\\w*|"
                       "recommend\\w*|newsletter\\w*|subscri\\w+|"
                       "signup|promo\\w*|sponsor\\w*|cookie\\w*|consent|gdpr|breadcrumbs?|pagination|pager|"
                       "tags?|tag-list|taglist|keywords|"
                       "comments?|comment-list|respond|disqus\\w*|sidebar\\w*|widget\\w*|popular|trending|"
                       "most-read|mostread|read-more|readmore|more-stories|"
                       "also-read|read-also|see-also|outbrain|taboola|toolbar|tools|print-only|noprint|"
                       "hidden|visually-hidden|"
                       "sr-only|screen-reader-text|author-bio|about-author|authorbox|bio|masthead|site-"
                       "header|site-footer|footer|menu|nav|navigation|navbar|"
                       "skip|skip-link|login|paywall|donat\\w*|poll|quiz|rating|feedback|correction-form|"
                       "next-article|prev-article|"
                       "post-navigation|copyright|disclaimer|jp-relatedposts|addtoany\\w*|wp-caption-dummy|"
                       "follow|followus|teaser|teasers|banner|modal|popup|overlay)([ _-]|$)"));
    return pattern;
}

const QRegularExpression& bodyClass()
{
    static const QRegularExpression pattern(QStringLiteral(
        "(^|[ "
        "_-])(entry-content|article-body|article__body|articlebody|article-content|article__content|article_"
        "content|articlecontent|post-content|post-body|postbody|"
        "story-body|storybody|story-content|story__body|td-post-content|news-content|newsbody|body-copy|"
        "bodycopy|content-body|contentbody|"
        "main-content-text|article-text|articletext|articulo-cuerpo|cuerpo|field--name-body|field-name-body|"
        "et_pb_post_content|single-content|text-content|richtext|rich-text|article-detail|detail-text|c-"
        "article-content|paywall-content)([ _-]|$)"));
    return pattern;
}

bool isSilent(const xmlNode* now)
{
    static const QSet<QByteArray> names{"nav",      "aside",  "footer",   "form",   "button", "select",
                                        "textarea", "iframe", "noscript", "object", "embed",  "svg",
                                        "script",   "style",  "menu",     "dialog", "input",  "label"};
    return names.contains(node::name(now));
}

bool isHidden(const xmlNode* now)
{
    static const QRegularExpression none(QStringLiteral("display\\s*:\\s*none|visibility\\s*:\\s*hidden"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (!now->properties)
        return false;
    return !node::attribute(now, "hidden").isNull() || node::attribute(now, "aria-hidden") == u"true" ||
           none.match(node::attribute(now, "style")).hasMatch();
}

/// Letters of text and of links in it, for every element at once: one pass, from the leaves up.
class TextMeasure
{
public:
    explicit TextMeasure(xmlNode* root)
    {
        // Document order visited backwards has children before their parents.
        std::vector<xmlNode*> order;
        for (xmlNode* now = root; now; now = node::next(root, now))
            order.push_back(now);
        for (auto it = order.rbegin(); it != order.rend(); ++it) {
            xmlNode* now = *it;
            Sums& own = m_sums[now];
            if (now->type == XML_TEXT_NODE)
                own.text = lettersOf(now);
            if (node::is(now, "a"))
                own.link = own.text;
            if (now->parent && now != root) {
                const Sums sums = own;
                Sums& parent = m_sums[now->parent];
                parent.text += sums.text;
                parent.link += sums.link;
            }
        }
    }
    [[nodiscard]] qsizetype text(const xmlNode* now) const { return m_sums.value(now).text; }
    [[nodiscard]] double linkDensity(const xmlNode* now) const
    {
        const Sums sums = m_sums.value(now);
        return sums.text == 0 ? 0.0 : static_cast<double>(sums.link) / static_cast<double>(sums.text);
    }

private:
    struct Sums
    {
        qsizetype text = 0;
        qsizetype link = 0;
    };
    static qsizetype lettersOf(const xmlNode* now)
    {
        // Characters that are no blanks; UTF-8 continuation bytes are part of one.
        qsizetype letters = 0;
        for (const xmlChar* c = now->content; c && *c; ++c)
            letters += *c > 0x20 && (*c & 0xC0) != 0x80;
        return letters;
    }
    QHash<const xmlNode*, Sums> m_sums;
};

class Finder
{
public:
    explicit Finder(xmlNode* root) : m_root(root), m_measure(root) {}

    MainContent find()
    {
        xmlNode* declared = declaredBody();
        xmlNode* dense = densest();
        MainContent best = pruned(declared);
        if (dense && dense != declared) {
            MainContent other = pruned(dense);
            // What a page declares as its body is believed unless it is a small part of what there is to
            // read.
            const bool isPart = declared && node::isWithin(declared, dense);
            if (!declared || best.characters < 140 || best.characters * (isPart ? 3 : 2) < other.characters)
                best = std::move(other);
        }
        return best;
    }

private:
    xmlNode* declaredBody() const
    {
        xmlNode* best = nullptr;
        qsizetype bestText = 0;
        int bestTrust = 0;
        node::forEachElement(m_root, [&](xmlNode* now) {
            const QByteArray name = node::name(now);
            if (isSilent(now))
                return false;
            int trust = 0;
            const QString property = node::attribute(now, "itemprop").toLower();
            if (property == u"articlebody" || property == u"reviewbody")
                trust = 3;
            else if (name != "body" && name != "html" && name != "a" &&
                     bodyClass().match(node::classAndId(now)).hasMatch())
                trust = 3;
            else if (name == "article")
                trust = 2;
            else if (name == "main" || node::attribute(now, "role") == u"main")
                trust = 1;
            if (trust == 0)
                return true;
            const qsizetype text = m_measure.text(now);
            if (text < 100 || m_measure.linkDensity(now) > 0.6)
                return true;
            if (trust > bestTrust || (trust == bestTrust && text > bestText && !node::isWithin(now, best))) {
                best = now;
                bestText = text;
                bestTrust = trust;
            }
            return true;
        });
        return best;
    }

    /// Scores the parents of what reads like paragraphs.
    xmlNode* densest() const
    {
        QHash<xmlNode*, double> scores;
        node::forEachElement(m_root, [&](xmlNode* now) {
            const QByteArray name = node::name(now);
            if (isSilent(now) ||
                (name != "body" && name != "html" && unlikely().match(node::classAndId(now)).hasMatch() &&
                 !bodyClass().match(node::classAndId(now)).hasMatch()))
                return false;
            double gain = 0;
            if (name == "p" || name == "blockquote" || name == "pre") {
                gain = gainOf(node::text(now), m_measure.linkDensity(now));
            } else if (name == "div" || name == "td" || name == "section" || name == "article" ||
                       name == "font" || name == "body" || name == "center") {
                gain = gainOf(ownText(now), 0) * 0.9;
                if (gain > 0)
                    scores[now] += gain;
                return true;
            }
            if (gain > 0 && now->parent) {
                scores[now->parent] += gain;
                if (now->parent->parent && node::isElement(now->parent->parent))
                    scores[now->parent->parent] += gain * 0.5;
            }
            return true;
        });
        xmlNode* best = nullptr;
        double bestScore = 0;
        for (auto it = scores.begin(); it != scores.end(); ++it) {
            const double score = it.value() * (1.0 - m_measure.linkDensity(it.key()));
            // Equal scores: the first in the document, so that the answer does not depend on addresses.
            if (score > bestScore ||
                (score == bestScore && best && xmlGetLineNo(it.key()) < xmlGetLineNo(best))) {
                bestScore = score;
                best = it.key();
            }
        }
        return best;
    }

    static double gainOf(const QString& text, double linkDensity)
    {
        if (text.size() < 25 || linkDensity > 0.5)
            return 0;
        const auto commas = text.count(u',') + text.count(u'،') + text.count(u'，') + text.count(u'、');
        return 1.0 + static_cast<double>(std::min<qsizetype>(commas, 10)) +
               std::min(static_cast<double>(text.size()) / 100.0, 5.0);
    }

    /// Text between an element's own line breaks, as old pages write paragraphs.
    static QString ownText(const xmlNode* now)
    {
        QString text;
        for (const xmlNode* child = now->children; child; child = child->next) {
            if (child->type == XML_TEXT_NODE)
                text += QString::fromUtf8(reinterpret_cast<const char*>(child->content)) + u' ';
        }
        return text.simplified();
    }

    MainContent pruned(xmlNode* root) const
    {
        MainContent content;
        content.root = root;
        if (!root)
            return content;
        const qsizetype all = m_measure.text(root);
        qsizetype gone = 0;
        node::forEachElement(root, [&](xmlNode* now) {
            if (now == root || !isOutside(now, all))
                return true;
            content.dropped.insert(now);
            gone += m_measure.text(now);
            return false;
        });
        content.characters = all - gone;
        return content;
    }

    /// Whether an element within the body is not part of the story.
    bool isOutside(const xmlNode* now, qsizetype all) const
    {
        const QByteArray name = node::name(now);
        if (isSilent(now) || isHidden(now))
            return true;
        const qsizetype text = m_measure.text(now);
        const bool isBlock =
            name != "a" && name != "span" && name != "em" && name != "strong" && name != "b" && name != "i";
        // A class name alone does not take most of a story away.
        const QString classes = now->properties ? node::classAndId(now) : QString();
        if (!classes.trimmed().isEmpty() && text * 2 < all && name != "figure" && name != "figcaption" &&
            name != "img" && unlikely().match(classes).hasMatch())
            return true;
        if (!isBlock || text == 0)
            return false;
        const double links = m_measure.linkDensity(now);
        if ((name == "ul" || name == "ol" || name == "div" || name == "section" || name == "table") &&
            text * 2 < all && links > 0.6 && text > 20)
            return true;
        if (name == "p" && links > 0.8 && text < 200) {
            static const QRegularExpression also(
                QStringLiteral(
                    "^\\s*(read (also|more|next)|also read|see also|related|more on this|lire aussi|à "
                    "lire|اقرأ أيضا|إقرأ أيضا|اقرأ أيضًا|lea también|lesen sie auch|mehr zum thema)"),
                QRegularExpression::CaseInsensitiveOption);
            return also.match(node::text(now)).hasMatch();
        }
        return false;
    }

    xmlNode* m_root;
    TextMeasure m_measure;
};

} // namespace

MainContent findMainContent(const HtmlTree& tree)
{
    if (!tree.root())
        return {};
    return Finder(tree.root()).find();
}

} // namespace warraq

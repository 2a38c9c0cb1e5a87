#include "extract/htmlmaincontent.h"

#include "extract/htmlfurniture.h"
#include "extract/strayphrases.h"

#include <algorithm>
#include <vector>

namespace warraq {

namespace {

constexpr int shortestParagraph = 40; // characters; less is a label as often as a sentence
constexpr int shortestNotice = 20;    // characters an element declared as body may hold at least
constexpr int shortestLead = 60;      // characters of a paragraph between headline and body
constexpr int shortestTail = 100;     // ... behind the body
constexpr int levelsAbove = 6;        // elements round the body in which its headline is sought
constexpr int wrappersOfSection = 4;  // elements round one section of a body in several
constexpr int longestLabel = 60;      // characters of `Read also` and its sisters
constexpr int smallestStory = 400;    // characters; a cell with more is a page laid out by tables
constexpr int smallestBody = 140;     // characters a declared body must hold to be believed unseen

/// What is known of one element, in document order.
struct Element
{
    xmlNode* node = nullptr;
    int parent = -1;
    int end = 0; ///< index behind its last descendant
    int own = 0; ///< characters of its own lines: text below inline elements alone
    int ownLink = 0;
    int text = 0; ///< characters of all text below
    int link = 0;
    int mass = 0;  ///< characters of paragraphs below
    int plain = 0; ///< characters below that are neither furniture nor links
    bool isInline = false;
    bool isFurniture = false; ///< by itself, not by what is around it
    bool isOut = false;       ///< it, or something around it, is furniture
    QString classes;
};

int charactersOf(const xmlNode* now)
{
    // Characters that are no blanks; UTF-8 continuation bytes are part of one. A Chinese or Japanese one says
    // as much as three Latin ones.
    int characters = 0;
    for (const xmlChar* c = now->content; c && *c; ++c)
        characters += *c > 0x20 && (*c & 0xC0) != 0x80 ? (*c >= 0xE3 && *c <= 0xED ? 3 : 1) : 0;
    return characters;
}

class Finder
{
public:
    explicit Finder(xmlNode* root)
    {
        index(root);
        sumUp();
        const int all = m_elements.front().mass;
        markFurniture(all, Names::Read);
        sumUp();
        // Page builders call everything a widget: names that leave nothing over mean nothing.
        if (m_elements.front().mass < smallestBody && all > smallestBody) {
            for (auto& element : m_elements)
                element.isFurniture = false;
            sumUp();
            markFurniture(all, Names::Ignored);
            sumUp();
        }
    }

    MainContent find() const
    {
        const Declared declared = declaredBody();
        const int dense = densest();
        int best = declared.index >= 0 ? descended(declared.index) : -1;
        if (dense >= 0 && !isBelieved(declared, dense))
            best = wholeOf(descended(dense));
        if (best < 0)
            return pruned(fallback());
        return withLead(best, dense >= 0 && isWithin(best, dense) ? dense : declared.index);
    }

private:
    void index(xmlNode* root)
    {
        std::vector<int> open; // blocks and inlines above, by index
        for (xmlNode* now = root; now; now = node::next(root, now)) {
            while (!open.empty() && !isParent(open.back(), now)) {
                at(open.back()).end = static_cast<int>(m_elements.size());
                open.pop_back();
            }
            if (now->type == XML_TEXT_NODE) {
                addText(open, now);
                continue;
            }
            if (!node::isElement(now))
                continue;
            Element element;
            element.node = now;
            element.parent = open.empty() ? -1 : open.back();
            element.isInline = furniture::isInline(now);
            if (now->properties)
                element.classes = node::classAndId(now);
            m_elements.push_back(std::move(element));
            if (now->children)
                open.push_back(static_cast<int>(m_elements.size()) - 1);
            else
                m_elements.back().end = static_cast<int>(m_elements.size());
        }
        for (const int i : open)
            at(i).end = static_cast<int>(m_elements.size());
    }

    [[nodiscard]] bool isParent(int i, const xmlNode* now) const { return at(i).node == now->parent; }

    void addText(const std::vector<int>& open, const xmlNode* now)
    {
        const int characters = charactersOf(now);
        if (characters == 0 || open.empty())
            return;
        at(open.back()).text += characters;
        bool isLink = false;
        for (size_t i = open.size(); i-- > 0;) {
            Element& element = at(open[i]);
            isLink |= node::is(element.node, "a");
            if (element.isInline && i > 0)
                continue;
            element.own += characters;
            element.ownLink += isLink ? characters : 0;
            break;
        }
        if (isLink)
            at(open.back()).link += characters;
    }

    /// Sums from the leaves up; what is furniture counts for nothing from the second time on.
    void sumUp()
    {
        const bool first = m_sums.empty();
        if (first) {
            m_sums.resize(m_elements.size());
            for (size_t i = 0; i < m_elements.size(); ++i)
                m_sums[i] = {m_elements[i].text, m_elements[i].link};
        }
        for (size_t i = 0; i < m_elements.size(); ++i) {
            Element& element = m_elements[i];
            element.text = m_sums[i].text;
            element.link = m_sums[i].link;
            element.isOut = element.isFurniture || (element.parent >= 0 && at(element.parent).isOut);
            element.mass = element.isOut ? 0 : paragraphMass(element);
            element.plain = element.isOut ? 0 : m_sums[i].text - m_sums[i].link;
        }
        for (size_t i = m_elements.size(); i-- > 1;) {
            const Element& element = m_elements[i];
            if (element.parent < 0)
                continue;
            Element& parent = at(element.parent);
            parent.text += element.text;
            parent.link += element.link;
            parent.mass += element.mass;
            parent.plain += element.plain;
        }
    }

    static int paragraphMass(const Element& element)
    {
        if (element.isInline || element.own < shortestParagraph || element.ownLink * 2 > element.own ||
            furniture::isHeading(element.node))
            return 0;
        return element.own;
    }

    enum class Names : quint8
    {
        Read,
        Ignored,
    };

    void markFurniture(int all, Names names)
    {
        for (auto& element : m_elements) {
            // A name alone does not take most of a page away.
            const bool isMost = element.mass * 5 > all * 2 && all > 0;
            element.isFurniture =
                furniture::isSilent(element.node, isMost) || furniture::isHidden(element.node) ||
                (names == Names::Read && ((!isMost && furniture::isNamedSo(element.node, element.classes)) ||
                                          furniture::isTalk(element.node, element.classes)));
        }
    }

    struct Declared
    {
        int index = -1;
        int trust = 0;
    };

    /// What a page declares as its story is believed unless much more stands elsewhere.
    [[nodiscard]] bool isBelieved(Declared declared, int dense) const
    {
        if (declared.index < 0)
            return false;
        const int own = mass(declared.index);
        if (isWithin(declared.index, dense))
            return own >= smallestBody && own * 3 >= mass(dense);
        if (declared.trust == 3)
            return own >= smallestBody ? own * 6 >= mass(dense) : mass(dense) < smallestBody * 8;
        return own >= smallestBody && own * 2 >= mass(dense);
    }

    [[nodiscard]] Declared declaredBody() const
    {
        int best = -1;
        int bestTrust = 0;
        int sum = 0; // of the paragraphs in elements of the best trust
        for (int i = 0; i < size(); ++i) {
            const Element& element = at(i);
            if (element.isOut || element.text < shortestNotice)
                continue;
            const int trust = furniture::trustAsBody(element.node, element.classes);
            if (element.mass == 0 && trust < 3)
                continue;
            if (trust == 0 || trust < bestTrust || element.link * 10 > element.text * 6)
                continue;
            if (trust > bestTrust) {
                best = -1;
                sum = 0;
            }
            bestTrust = trust;
            const bool isNested = best >= 0 && i < at(best).end;
            sum += isNested ? 0 : element.mass;
            if (best < 0 || (weight(i) > weight(best) && !isNested))
                best = i;
        }
        // A body in several pieces is what holds them all, where that is all it holds.
        if (best >= 0 && bestTrust == 3 && at(best).mass * 10 < sum * 8) {
            for (int up = at(best).parent; up >= 0; up = at(up).parent) {
                if (at(up).mass * 10 >= sum * 9)
                    return {at(up).mass * 10 <= sum * 13 ? up : best, bestTrust};
            }
        }
        return {best, bestTrust};
    }

    /// Paragraphs count, and where there are none all words.
    [[nodiscard]] int weight(int i) const
    {
        return at(i).mass > 0 ? at(i).mass + shortestParagraph : at(i).text;
    }

    /// Scores the parents of what reads like paragraphs.
    [[nodiscard]] int densest() const
    {
        std::vector<double> scores(m_elements.size(), 0.0);
        for (int i = 0; i < size(); ++i) {
            const Element& element = at(i);
            if (element.isOut)
                continue;
            const int mass = paragraphMass(element);
            if (mass == 0)
                continue;
            const double gain = 1.0 + std::min(mass / 80.0, 8.0);
            const bool isParagraph = node::is(element.node, "p") || node::is(element.node, "blockquote") ||
                                     node::is(element.node, "pre") || node::is(element.node, "li");
            if (!isParagraph)
                scores[static_cast<size_t>(i)] += gain;
            if (element.parent < 0)
                continue;
            scores[static_cast<size_t>(element.parent)] += isParagraph ? gain : gain * 0.7;
            if (const int above = at(element.parent).parent; above >= 0)
                scores[static_cast<size_t>(above)] += gain * 0.5;
        }
        int best = -1;
        double bestScore = 0;
        for (int i = 0; i < size(); ++i) {
            const Element& element = at(i);
            const double links = element.text == 0 ? 0 : static_cast<double>(element.link) / element.text;
            const double score = scores[static_cast<size_t>(i)] * (1.0 - links);
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
        }
        return widened(best);
    }

    /// Paragraphs may stand in sections side by side, each in wrappers of its own: what is around them is the
    /// body while it adds much.
    [[nodiscard]] int widened(int i) const
    {
        for (bool goesOn = i >= 0; goesOn;) {
            goesOn = false;
            int up = i;
            for (int level = 0; level < wrappersOfSection; ++level) {
                up = at(up).parent;
                if (up <= 0 || node::is(at(up).node, "body"))
                    break;
                const int links = at(up).link - at(i).link;
                const int text = at(up).text - at(i).text;
                if (at(up).mass * 10 > at(i).mass * 14 && links * 3 < text) {
                    i = up;
                    goesOn = true;
                    break;
                }
                if (at(up).mass * 20 > at(i).mass * 21)
                    break; // more than a wrapper, and not enough
            }
        }
        return i;
    }

    /// Down to the element that holds nearly all paragraphs and little else.
    [[nodiscard]] int descended(int i) const
    {
        const int all = at(i).mass;
        if (all == 0)
            return i;
        for (bool goesOn = true; goesOn;) {
            goesOn = false;
            for (int child = i + 1; child < at(i).end; child = at(child).end) {
                if (at(child).mass * 20 < all * 17 || !furniture::isContainer(at(child).node))
                    continue;
                i = child;
                goesOn = true;
                break;
            }
        }
        return i;
    }

    /// A cell or an item that is a small part of its table or list is not the story: the table is.
    [[nodiscard]] int wholeOf(int i) const
    {
        const auto isPart = [this](int part) {
            return node::is(at(part).node, "td") || node::is(at(part).node, "th") ||
                   node::is(at(part).node, "tr") || node::is(at(part).node, "tbody") ||
                   node::is(at(part).node, "li");
        };
        if (at(i).mass >= smallestStory || !isPart(i))
            return i;
        int whole = i;
        while (at(whole).parent > 0 && isPart(whole))
            whole = at(whole).parent;
        // What holds the table: the body is written from an element's children.
        whole = at(whole).parent > 0 ? at(whole).parent : whole;
        return at(whole).plain * 2 > at(i).plain * 3 ? whole : i;
    }

    /// Pages of a few words have no paragraph to go by.
    [[nodiscard]] int fallback() const
    {
        for (int i = 0; i < size(); ++i) {
            if (node::is(at(i).node, "body"))
                return i;
        }
        return m_elements.empty() ? -1 : 0;
    }

    /// What is left of the body itself.
    [[nodiscard]] MainContent pruned(int root) const
    {
        MainContent content;
        if (root < 0)
            return content;
        content.root = at(root).node;
        content.characters = at(root).text;
        content.linkCharacters = at(root).link;
        pruneBody(root, content);
        return content;
    }

    void pruneBody(int root, MainContent& content) const
    {
        for (int i = root + 1; i < at(root).end;) {
            if (!at(i).isFurniture && furniture::isFigureLike(at(i).node)) {
                content.characters -= at(i).text; // a caption is no part of the text
                content.linkCharacters -= at(i).link;
                i = at(i).end;
            } else if (isOutside(i, root)) {
                drop(i, content);
                i = at(i).end;
            } else {
                ++i;
            }
        }
    }

    void drop(int i, MainContent& content) const
    {
        content.dropped.insert(at(i).node);
        content.characters -= at(i).text;
        content.linkCharacters -= at(i).link;
    }

    /// The body, the paragraphs between headline and body, and those behind the body in \p declared (or -1).
    [[nodiscard]] MainContent withLead(int body, int declared) const
    {
        int top = body;
        int headline = -1;
        for (int level = 0; level < levelsAbove && headline < 0; ++level) {
            const int up = at(top).parent;
            if (up < 0 || node::is(at(up).node, "body") || node::is(at(up).node, "html"))
                break;
            top = up;
            headline = headlineIn(top, body);
        }
        if (headline < 0)
            top = isWithin(body, declared) ? declared : body;
        if (top == body)
            return pruned(body);
        MainContent content;
        content.root = at(top).node;
        content.characters = at(top).text;
        content.linkCharacters = at(top).link;
        for (int i = top + 1; i < at(top).end;) {
            if (i == body) {
                pruneBody(body, content);
                i = at(i).end;
            } else if (isWithin(body, i)) {
                dropOwnText(i, content);
                ++i;
            } else {
                const Around around = i < body ? (i > headline ? Around::Lead : Around::Out)
                                               : (isTail(i, body, declared) ? Around::Tail : Around::Out);
                i = keepAround(i, around, content);
            }
        }
        dropOwnText(top, content);
        return content;
    }

    enum class Around : quint8
    {
        Lead, ///< between headline and body
        Tail, ///< behind the body, in what was declared
        Out,
    };

    /// Keeps or drops an element beside the body; what is next.
    int keepAround(int i, Around around, MainContent& content) const
    {
        const Element& element = at(i);
        const bool isPicture = node::is(element.node, "figure") || furniture::isFigureLike(element.node);
        if (around == Around::Lead && isPicture && !element.isOut)
            return element.end;
        const bool isLinks = element.link * 4 > element.text;
        if (around == Around::Out || element.isOut || element.mass == 0 || isLinks ||
            furniture::isHead(element.node, element.classes, element.text) ||
            furniture::isStandfirst(element.node)) {
            drop(i, content);
            return element.end;
        }
        const int least = around == Around::Lead ? shortestLead : shortestTail;
        if (paragraphMass(element) > 0) {
            if (element.own < least)
                drop(i, content);
            return element.end;
        }
        if (around == Around::Tail)
            return element.end;
        dropOwnText(i, content);
        return i + 1;
    }

    /// A body's own last part stands right beside it and leads nowhere, unlike the stories listed there.
    [[nodiscard]] bool isTail(int i, int body, int declared) const
    {
        return isWithin(i, declared) && at(i).parent == at(body).parent && at(i).link == 0 &&
               at(i).mass * 2 < at(body).mass;
    }

    /// Labels that stand between the elements of a container.
    void dropOwnText(int i, MainContent& content) const
    {
        if (paragraphMass(at(i)) > 0)
            return;
        for (const xmlNode* child = at(i).node->children; child; child = child->next) {
            if (child->type == XML_TEXT_NODE)
                content.dropped.insert(child);
        }
    }

    /// The last headline within \p top before \p body, if little stands between: a site's name in its head is
    /// far away.
    [[nodiscard]] int headlineIn(int top, int body) const
    {
        int between = 0;
        for (int i = body - 1; i > top; --i) {
            if (node::is(at(i).node, "h1"))
                return between * 2 < at(body).mass ? i : -1;
            between += at(i).isOut ? 0 : paragraphMass(at(i));
        }
        return -1;
    }

    /// Whether an element within the body is not part of the story.
    [[nodiscard]] bool isOutside(int i, int root) const
    {
        const Element& element = at(i);
        if (element.isFurniture)
            return true;
        if (element.text == 0 || element.isInline)
            return false;
        const bool isSmall = element.mass * 3 < at(root).mass;
        const bool isLinks = element.link * 10 > element.text * 6;
        if (isSmall && furniture::isContainer(element.node) && isLinks && element.text > 20 &&
            !holdsFigureAlone(i))
            return true;
        // `<div class="title">Read also</div>` tells what the links behind it are.
        if (isSmall && furniture::isHead(element.node, element.classes, element.text))
            return element.text > longestLabel || !isReadAlso(node::text(element.node, longestLabel * 4));
        if (element.own < 200 && element.mass == 0 && element.text < 200)
            return furniture::isFillerLine(element.node, isLinks);
        return false;
    }

    [[nodiscard]] bool holdsFigureAlone(int i) const
    {
        for (int inner = i; inner < at(i).end; ++inner) {
            if (node::is(at(inner).node, "figure"))
                return at(inner).text * 2 > at(i).text;
        }
        return false;
    }

    [[nodiscard]] int size() const { return static_cast<int>(m_elements.size()); }
    [[nodiscard]] Element& at(int i) { return m_elements[static_cast<size_t>(i)]; }
    [[nodiscard]] const Element& at(int i) const { return m_elements[static_cast<size_t>(i)]; }
    [[nodiscard]] int mass(int i) const { return i < 0 ? 0 : at(i).mass; }
    [[nodiscard]] bool isWithin(int inner, int outer) const
    {
        return inner >= outer && outer >= 0 && inner < at(outer).end;
    }

    struct Sums
    {
        int text = 0;
        int link = 0;
    };
    std::vector<Element> m_elements;
    std::vector<Sums> m_sums; ///< of each element alone
};

} // namespace

MainContent findMainContent(const HtmlTree& tree)
{
    if (!tree.root())
        return {};
    return Finder(tree.root()).find();
}

} // namespace warraq

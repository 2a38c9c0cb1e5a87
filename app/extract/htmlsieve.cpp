#include "extract/htmlsieve.h"

#include "core/limits.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>
#include <vector>

namespace warraq {

namespace {

constexpr size_t longestName = 40;
constexpr size_t longestAttribute = 8 << 20; // pictures within the page are long
constexpr qsizetype mostJsonLd = 50;

/// Attributes anything in extract reads; all others only cost time.
class UsefulAttributes
{
public:
    UsefulAttributes()
    {
        for (const char* name : {"class",         "id",
                                 "href",          "src",
                                 "srcset",        "alt",
                                 "title",         "content",
                                 "name",          "property",
                                 "itemprop",      "rel",
                                 "role",          "lang",
                                 "xml:lang",      "dir",
                                 "datetime",      "pubdate",
                                 "hidden",        "aria-hidden",
                                 "style",         "width",
                                 "height",        "colspan",
                                 "rowspan",       "cite",
                                 "data-src",      "data-srcset",
                                 "data-original", "data-lazy-src",
                                 "data-lazy",     "data-hi-res-src",
                                 "data-testid",   "value",
                                 "type",          "itemtype",
                                 "align"}) {
            size_t at = placeOf(name);
            while (!m_slots[at].empty())
                at = (at + 1) % slotCount;
            m_slots[at] = name;
        }
    }

    /// Null: it is none of them.
    [[nodiscard]] const char* find(std::string_view name) const
    {
        if (name.size() < 2)
            return nullptr;
        for (size_t at = placeOf(name); !m_slots[at].empty(); at = (at + 1) % slotCount) {
            if (m_slots[at] == name)
                return m_slots[at].data();
        }
        return nullptr;
    }

private:
    static constexpr size_t slotCount = 256;

    static size_t placeOf(std::string_view name)
    {
        const auto letter = [name](size_t i) {
            return static_cast<size_t>(static_cast<unsigned char>(name[i]));
        };
        return (letter(0) * 31 + letter(1) * 17 + letter(name.size() - 1) * 7 + name.size() * 61) % slotCount;
    }

    std::array<std::string_view, slotCount> m_slots;
};

const UsefulAttributes& usefulAttributes()
{
    static const UsefulAttributes attributes;
    return attributes;
}

/// Whether `display: none` or `visibility: hidden`, in whatever case, can stand in a style.
bool mayHide(std::string_view style)
{
    constexpr std::string_view letters = "dDvV";
    for (size_t at = style.find_first_of(letters); at != std::string_view::npos;
         at = style.find_first_of(letters, at + 1)) {
        const char second = at + 1 < style.size() ? style[at + 1] : ' ';
        if (second == 'i' || second == 'I')
            return true;
    }
    return false;
}

/// Whether a style says `text-align: right` or the other side; nearly none does.
bool setsAside(std::string_view style)
{
    constexpr std::string_view property = "text-align";
    const size_t at = style.find(property);
    if (at == std::string_view::npos)
        return false;
    const std::string_view rest = style.substr(at + property.size());
    const size_t value = rest.find_first_not_of(" :");
    if (value == std::string_view::npos)
        return false;
    const std::string_view side = rest.substr(value, rest.find_first_of("; !", value) - value);
    return side == "right" || side == "left" || side == "end";
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class Sieve
{
public:
    Sieve(const QByteArray& html, HtmlTags& tags, MarkupSink& sink)
        : m_html(html.constData(), static_cast<size_t>(html.size())), m_tags(tags), m_sink(sink),
          m_counts(tags.size())
    {
    }

    QList<QByteArray> run()
    {
        while (m_at < m_html.size()) {
            const size_t open = std::min(m_html.find('<', m_at), m_html.size());
            addText(m_html.substr(m_at, open - m_at));
            m_at = open;
            if (m_at < m_html.size())
                readMarkup();
        }
        popTo(0);
        return std::move(m_jsonLd);
    }

private:
    struct Open
    {
        HtmlTags::Id tag = 0;
        TagKind kind = TagKind::Inline;
        bool pending = false; ///< its end tag came while a structure within it was open
    };
    struct Counts
    {
        int open = 0;
        int flattened = 0;
        bool isUnclosed = false; ///< no end tag of its name follows
    };

    /// Numbers of windows-1252 stand for what that charset has there (HTML, "numeric character reference end
    /// state"); XML would make control characters of them.
    void addText(std::string_view text)
    {
        static constexpr std::array<std::string_view, 32> windows1252{
            "€", "",  "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "", "Ž", "",
            "",  "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "", "ž", "Ÿ"};
        size_t from = 0;
        for (size_t at = text.find("&#"); at != std::string_view::npos; at = text.find("&#", at + 2)) {
            size_t digits = at + 2;
            int number = 0;
            while (digits < text.size() && digits < at + 6 && text[digits] >= '0' && text[digits] <= '9')
                number = number * 10 + (text[digits++] - '0');
            if (number < 128 || number > 159)
                continue;
            give(text.substr(from, at - from));
            give(windows1252[static_cast<size_t>(number - 128)]);
            from = digits + (digits < text.size() && text[digits] == ';' ? 1 : 0);
        }
        give(text.substr(from));
    }

    void give(std::string_view text)
    {
        if (!text.empty())
            m_sink.text(text);
    }

    void readMarkup()
    {
        const char c = m_at + 1 < m_html.size() ? m_html[m_at + 1] : ' ';
        if (m_html.compare(m_at, 4, "<!--") == 0) {
            skipComment();
        } else if (c == '!' || c == '?') {
            m_at = afterTag(m_at);
        } else if (c == '/' && m_at + 2 < m_html.size() && isLetter(m_html[m_at + 2])) {
            readEnd();
        } else if (c == '/') {
            m_at = afterTag(m_at);
        } else if (isLetter(c)) {
            readStart();
        } else {
            m_sink.text("&lt;");
            ++m_at;
        }
    }

    void skipComment()
    {
        const size_t close = m_commentsEnd ? std::string_view::npos : m_html.find("-->", m_at + 2);
        m_commentsEnd = close == std::string_view::npos;
        // A comment that never closes hides no more than its own tag: the rest of a story may follow.
        m_at = m_commentsEnd ? afterTag(m_at) : close + 3;
    }

    [[nodiscard]] size_t afterTag(size_t from) const
    {
        const size_t close = m_html.find('>', from);
        return close == std::string_view::npos ? m_html.size() : close + 1;
    }

    /// In lower case, into m_name.
    std::string_view readName()
    {
        size_t size = 0;
        for (; m_at < m_html.size(); ++m_at) {
            const char c = m_html[m_at];
            if (isSpace(c) || c == '/' || c == '>' || c == '<' || c == '=' || c == '"' || c == '\'')
                break;
            if (size < longestName)
                m_name[size++] = lower(c);
        }
        return {m_name.data(), size};
    }

    HtmlTags::Id readTag()
    {
        const HtmlTags::Id tag = m_tags.idOf(readName());
        if (tag >= m_counts.size())
            m_counts.resize(m_tags.size());
        return tag;
    }

    void readEnd()
    {
        m_at += 2;
        const HtmlTags::Id tag = readTag();
        m_at = afterTag(m_at);
        if (tag == HtmlTags::Br) {
            m_attributes.clear();
            m_sink.startTag(tag, m_attributes);
            return;
        }
        // Much stands behind the end of body and html in real pages.
        if (tag == HtmlTags::Body || tag == HtmlTags::Html)
            return;
        if (tag == HtmlTags::Head) {
            m_sink.endTag(tag);
            return;
        }
        Counts& counts = m_counts[tag];
        if (counts.flattened > 0) {
            --counts.flattened;
            return;
        }
        if (counts.open > 0)
            close(tag);
    }

    void close(HtmlTags::Id tag)
    {
        const bool isInline = m_tags.kindOf(tag) == TagKind::Inline;
        bool crossed = false;
        for (size_t i = m_open.size(); i-- > 0;) {
            if (m_open[i].tag == tag && !m_open[i].pending) {
                if (crossed)
                    m_open[i].pending = true;
                else
                    popTo(i);
                return;
            }
            crossed |= isInline && m_open[i].kind == TagKind::Structure;
            // Nothing within a cell closes what is around its table.
            if (m_open[i].tag == HtmlTags::Table && isInline)
                return;
        }
    }

    void popTo(size_t size)
    {
        while (m_open.size() > size) {
            m_sink.endTag(m_open.back().tag);
            --m_counts[m_open.back().tag].open;
            m_open.pop_back();
            if (m_open.size() == size && size > 0 && m_open.back().pending)
                --size;
        }
    }

    void readStart()
    {
        ++m_at;
        const HtmlTags::Id tag = readTag();
        const TagKind kind = m_tags.kindOf(tag);
        m_attributes.clear();
        const bool isJsonLd = readAttributes();
        if (kind == TagKind::Raw) {
            skipRaw(tag, isJsonLd);
            return;
        }
        if (++m_elements > limits::htmlNodes)
            return;
        if (tag == HtmlTags::Html || tag == HtmlTags::Body || tag == HtmlTags::Head ||
            kind == TagKind::Void) {
            if (tag == HtmlTags::Hr)
                closeParagraph();
            m_sink.startTag(tag, m_attributes);
            return;
        }
        if (kind == TagKind::Text) {
            addTextElement(tag);
            return;
        }
        closeImplied(tag, kind);
        if (m_open.size() >= static_cast<size_t>(limits::htmlDepth)) {
            // Deeper than any page is written: the words stay, the nesting goes.
            ++m_counts[tag].flattened;
            m_sink.text(" ");
            return;
        }
        m_sink.startTag(tag, m_attributes);
        ++m_counts[tag].open;
        m_open.push_back({tag, kind, false});
    }

    /// From behind the tag's name to behind its `>`; what is useful goes into m_attributes. True when a
    /// script is JSON-LD.
    bool readAttributes()
    {
        bool isJsonLd = false;
        while (m_at < m_html.size()) {
            const char c = m_html[m_at];
            if (c == '>') {
                ++m_at;
                break;
            }
            if (c == '<')
                break; // the tag was never closed
            if (isSpace(c) || c == '/' || c == '"' || c == '\'' || c == '=') {
                ++m_at;
                continue;
            }
            const std::string_view name = readName();
            skipSpaces();
            std::string_view value;
            if (m_at < m_html.size() && m_html[m_at] == '=') {
                ++m_at;
                skipSpaces();
                value = readValue();
            }
            if (name == "type")
                isJsonLd = value.find("ld+json") != std::string_view::npos;
            // Of styles only whether anything is hidden by them, or set at one side, which `align` says too.
            const bool isStyle = name == "style";
            if (isStyle && setsAside(value) && m_attributes.size() < limits::htmlAttributesPerTag)
                m_attributes.push_back({"align", "right"});
            if (isStyle && !mayHide(value))
                continue;
            if (m_attributes.size() >= limits::htmlAttributesPerTag || value.size() >= longestAttribute)
                continue;
            if (const char* useful = usefulAttributes().find(name))
                m_attributes.push_back({useful, value});
        }
        return isJsonLd;
    }

    void skipSpaces()
    {
        while (m_at < m_html.size() && isSpace(m_html[m_at]))
            ++m_at;
    }

    std::string_view readValue()
    {
        const size_t from = m_at;
        if (m_at < m_html.size() && (m_html[m_at] == '"' || m_html[m_at] == '\'')) {
            const size_t end = nextQuote(m_html[m_at], from + 1);
            if (end != std::string_view::npos) {
                m_at = end + 1;
                return m_html.substr(from + 1, end - from - 1);
            }
            // A quote that never closes ends with its tag.
            m_at = std::min(m_html.find('>', from), m_html.size());
            return m_html.substr(from + 1, m_at - from - 1);
        }
        while (m_at < m_html.size() && !isSpace(m_html[m_at]) && m_html[m_at] != '>')
            ++m_at;
        return m_html.substr(from, m_at - from);
    }

    /// Remembers where the next quote of each sort is: a page of unclosed ones is searched once.
    size_t nextQuote(char quote, size_t from)
    {
        size_t& known = quote == '"' ? m_nextDouble : m_nextSingle;
        if (known < from)
            known = m_html.find(quote, from);
        return known;
    }

    void skipRaw(HtmlTags::Id tag, bool isJsonLd)
    {
        const size_t close = findEnd(tag);
        if (close == std::string_view::npos) {
            // A script or style without end is the end of the page, as browsers have it.
            if (tag == HtmlTags::Script || tag == HtmlTags::Style)
                m_at = m_html.size();
            return;
        }
        if (isJsonLd && tag == HtmlTags::Script && m_jsonLd.size() < mostJsonLd)
            m_jsonLd.append(QByteArray(m_html.data() + m_at, static_cast<qsizetype>(close - m_at)));
        m_at = afterTag(close);
        m_sink.text(" ");
    }

    void addTextElement(HtmlTags::Id tag)
    {
        const size_t close = findEnd(tag);
        if (close == std::string_view::npos)
            return;
        m_sink.startTag(tag, m_attributes);
        give(m_html.substr(m_at, close - m_at));
        m_sink.endTag(tag);
        m_at = afterTag(close);
    }

    /// Where the element's end tag begins; a name without one is looked for once.
    size_t findEnd(HtmlTags::Id tag)
    {
        if (m_counts[tag].isUnclosed)
            return std::string_view::npos;
        const std::string_view name = m_tags.nameOf(tag);
        for (size_t at = m_html.find("</", m_at); at != std::string_view::npos;
             at = m_html.find("</", at + 2)) {
            const std::string_view found = m_html.substr(at + 2, name.size());
            if (found.size() == name.size() && std::equal(found.begin(), found.end(), name.begin(),
                                                          [](char a, char b) { return lower(a) == b; }))
                return at;
        }
        m_counts[tag].isUnclosed = true;
        return std::string_view::npos;
    }

    static bool isHeading(HtmlTags::Id tag) { return tag >= HtmlTags::H1 && tag <= HtmlTags::H6; }

    void closeImplied(HtmlTags::Id tag, TagKind kind)
    {
        using Tag = HtmlTags;
        if (kind == TagKind::Block || kind == TagKind::Structure)
            closeParagraph();
        switch (tag) {
        case Tag::A: // links do not nest: a second one ends the first
            if (m_counts[tag].open > 0)
                close(tag);
            break;
        case Tag::Li:
            closeBack({Tag::Li}, {Tag::Ul, Tag::Ol, Tag::Menu});
            break;
        case Tag::Dt:
        case Tag::Dd:
            closeBack({Tag::Dt, Tag::Dd}, {Tag::Dl});
            break;
        case Tag::Td:
        case Tag::Th:
            closeBack({Tag::Td, Tag::Th}, {Tag::Tr, Tag::Table});
            break;
        case Tag::Tr:
            closeBack({Tag::Tr}, {Tag::Table, Tag::Tbody, Tag::Thead, Tag::Tfoot});
            break;
        case Tag::Tbody:
        case Tag::Thead:
        case Tag::Tfoot:
            closeBack({Tag::Tbody, Tag::Thead, Tag::Tfoot}, {Tag::Table});
            break;
        case Tag::Option:
            closeBack({Tag::Option}, {Tag::Select});
            break;
        default:
            if (isHeading(tag) && !m_open.empty() && isHeading(m_open.back().tag))
                popTo(m_open.size() - 1);
        }
    }

    void closeParagraph()
    {
        if (m_counts[HtmlTags::P].open == 0)
            return;
        for (size_t i = m_open.size(); i-- > 0;) {
            if (m_open[i].tag == HtmlTags::P) {
                popTo(i);
                return;
            }
            if (m_open[i].kind == TagKind::Structure)
                return;
        }
    }

    void closeBack(std::initializer_list<HtmlTags::Id> closed, std::initializer_list<HtmlTags::Id> stop)
    {
        for (size_t i = m_open.size(); i-- > 0;) {
            if (std::find(closed.begin(), closed.end(), m_open[i].tag) != closed.end()) {
                popTo(i);
                return;
            }
            if (std::find(stop.begin(), stop.end(), m_open[i].tag) != stop.end())
                return;
        }
    }

    std::string_view m_html;
    HtmlTags& m_tags;
    MarkupSink& m_sink;
    QList<QByteArray> m_jsonLd;
    size_t m_at = 0;
    std::vector<Open> m_open;
    std::vector<Counts> m_counts; ///< by the numbers of tags
    std::array<char, longestName> m_name{};
    std::vector<MarkupAttribute> m_attributes;
    qint64 m_elements = 0;
    size_t m_nextDouble = 0;
    size_t m_nextSingle = 0;
    bool m_commentsEnd = false;
};

} // namespace

QList<QByteArray> sieveHtml(const QByteArray& utf8, HtmlTags& tags, MarkupSink& sink)
{
    return Sieve(utf8, tags, sink).run();
}

} // namespace warraq

#include "extract/htmlsieve.h"

#include "core/limits.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace warraq {

namespace {

using std::string_view_literals::operator""sv;

constexpr qsizetype longestName = 40;
constexpr size_t longestAttribute = 8 << 20; // pictures within the page are long
constexpr qsizetype mostJsonLd = 50;

/// How an element behaves when tags are missing.
enum class Kind : quint8
{
    Inline,    ///< ends with the block around it
    Block,     ///< ends an open paragraph
    Structure, ///< a Block that an inline end tag does not reach across
    Void,      ///< holds nothing
    Raw,       ///< left out with all it holds
    Text,      ///< holds text alone
};

Kind kindOf(std::string_view name)
{
    static const std::unordered_map<std::string_view, Kind> kinds = [] {
        std::unordered_map<std::string_view, Kind> table;
        for (const auto tag : {"p"sv, "h1"sv, "h2"sv, "h3"sv, "h4"sv, "h5"sv, "h6"sv, "pre"sv, "hgroup"sv})
            table.emplace(tag, Kind::Block);
        for (const auto tag :
             {"address"sv, "article"sv,    "aside"sv,   "blockquote"sv, "center"sv,  "details"sv,
              "dialog"sv,  "dd"sv,         "div"sv,     "dl"sv,         "dt"sv,      "fieldset"sv,
              "figure"sv,  "figcaption"sv, "footer"sv,  "form"sv,       "header"sv,  "li"sv,
              "main"sv,    "nav"sv,        "ol"sv,      "section"sv,    "summary"sv, "table"sv,
              "tbody"sv,   "td"sv,         "tfoot"sv,   "th"sv,         "thead"sv,   "tr"sv,
              "ul"sv,      "menu"sv,       "caption"sv, "button"sv,     "select"sv,  "noscript"sv})
            table.emplace(tag, Kind::Structure);
        for (const auto tag :
             {"area"sv, "base"sv, "br"sv, "col"sv, "embed"sv, "hr"sv, "img"sv, "input"sv, "link"sv, "meta"sv,
              "param"sv, "source"sv, "track"sv, "wbr"sv, "keygen"sv, "frame"sv})
            table.emplace(tag, Kind::Void);
        for (const auto tag : {"script"sv, "style"sv, "template"sv, "svg"sv, "math"sv, "iframe"sv, "object"sv,
                               "applet"sv, "noembed"sv, "canvas"sv, "audio"sv, "video"sv})
            table.emplace(tag, Kind::Raw);
        for (const auto tag : {"title"sv, "textarea"sv, "xmp"sv})
            table.emplace(tag, Kind::Text);
        return table;
    }();
    const auto found = kinds.find(name);
    return found == kinds.end() ? Kind::Inline : found->second;
}

/// Attributes anything in extract reads; all others only cost time.
bool isUseful(std::string_view name)
{
    static const std::unordered_set<std::string_view> names{"class",         "id",
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
                                                            "type",          "itemtype"};
    return names.contains(name);
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
    explicit Sieve(const QByteArray& html) : m_html(html.constData(), static_cast<size_t>(html.size()))
    {
        m_result.html.reserve(html.size() + html.size() / 8);
    }

    SievedHtml run()
    {
        while (m_at < m_html.size()) {
            const size_t open = std::min(m_html.find('<', m_at), m_html.size());
            addText(m_html.substr(m_at, open - m_at));
            m_at = open;
            if (m_at < m_html.size())
                readMarkup();
        }
        popTo(0);
        return std::move(m_result);
    }

private:
    struct Open
    {
        std::string name;
        Kind kind = Kind::Inline;
        bool pending = false; ///< its end tag came while a structure within it was open
    };

    void add(std::string_view text)
    {
        m_result.html.append(text.data(), static_cast<qsizetype>(text.size()));
    }

    /// Numbers of windows-1252 stand for what that charset has there (HTML, "numeric character reference end
    /// state"); libxml2 would make control characters of them.
    void addText(std::string_view text)
    {
        static constexpr std::array<const char*, 32> windows1252{
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
            add(text.substr(from, at - from));
            add(windows1252[static_cast<size_t>(number - 128)]);
            from = digits + (digits < text.size() && text[digits] == ';' ? 1 : 0);
        }
        add(text.substr(from));
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
            add("&lt;");
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

    std::string readName()
    {
        std::string name;
        for (; m_at < m_html.size(); ++m_at) {
            const char c = m_html[m_at];
            if (isSpace(c) || c == '/' || c == '>' || c == '<' || c == '=' || c == '"' || c == '\'')
                break;
            if (name.size() < longestName)
                name += lower(c);
        }
        return name;
    }

    void readEnd()
    {
        m_at += 2;
        const std::string name = readName();
        m_at = afterTag(m_at);
        if (name == "br") {
            add("<br>");
            return;
        }
        // Much stands behind the end of body and html in real pages.
        if (name == "body" || name == "html")
            return;
        if (name == "head") {
            add("</head>");
            return;
        }
        auto& counts = m_counts[name];
        if (counts.flattened > 0) {
            --counts.flattened;
            return;
        }
        if (counts.open > 0)
            close(name);
    }

    void close(const std::string& name)
    {
        const bool isInline = kindOf(name) == Kind::Inline;
        bool crossed = false;
        for (size_t i = m_open.size(); i-- > 0;) {
            if (m_open[i].name == name && !m_open[i].pending) {
                if (crossed)
                    m_open[i].pending = true;
                else
                    popTo(i);
                return;
            }
            crossed |= isInline && m_open[i].kind == Kind::Structure;
            // Nothing within a cell closes what is around its table.
            if (m_open[i].name == "table" && name != "table" && isInline)
                return;
        }
    }

    void popTo(size_t size)
    {
        while (m_open.size() > size) {
            add("</");
            add(m_open.back().name);
            add(">");
            --m_counts[m_open.back().name].open;
            m_open.pop_back();
            if (m_open.size() == size && size > 0 && m_open.back().pending)
                --size;
        }
    }

    void readStart()
    {
        ++m_at;
        const std::string name = readName();
        const Kind kind = kindOf(name);
        m_attributes.clear();
        const bool isJsonLd = readAttributes();
        if (kind == Kind::Raw) {
            skipRaw(name, isJsonLd);
            return;
        }
        if (++m_elements > limits::htmlNodes)
            return;
        if (name == "html" || name == "body" || name == "head" || kind == Kind::Void) {
            if (name == "hr")
                closeParagraph();
            addStart(name);
            return;
        }
        if (kind == Kind::Text) {
            addTextElement(name);
            return;
        }
        closeImplied(name, kind);
        if (m_open.size() >= static_cast<size_t>(limits::htmlDepth)) {
            // Deeper than any page is written: the words stay, the nesting goes.
            ++m_counts[name].flattened;
            add(" ");
            return;
        }
        addStart(name);
        ++m_counts[name].open;
        m_open.push_back({name, kind, false});
    }

    void addStart(std::string_view name)
    {
        add("<");
        add(name);
        add(m_attributes);
        add(">");
    }

    /// From behind the tag's name to behind its `>`; what is useful goes into m_attributes. True when a
    /// script is JSON-LD.
    bool readAttributes()
    {
        bool isJsonLd = false;
        int count = 0;
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
            const std::string name = readName();
            skipSpaces();
            std::string_view value;
            if (m_at < m_html.size() && m_html[m_at] == '=') {
                ++m_at;
                skipSpaces();
                value = readValue();
            }
            if (name == "type")
                isJsonLd = value.find("ld+json") != std::string_view::npos;
            // Of styles only whether anything is hidden by them.
            if (name == "style" && !mayHide(value))
                continue;
            if (count < limits::htmlAttributesPerTag && value.size() < longestAttribute && isUseful(name)) {
                ++count;
                addAttribute(name, value);
            }
        }
        return isJsonLd;
    }

    void addAttribute(const std::string& name, std::string_view value)
    {
        m_attributes += ' ';
        m_attributes += name;
        m_attributes += "=\"";
        if (value.find_first_of("\"<") == std::string_view::npos) {
            m_attributes += value;
        } else {
            for (const char c : value) {
                if (c == '"')
                    m_attributes += "&quot;";
                else if (c == '<')
                    m_attributes += "&lt;";
                else
                    m_attributes += c;
            }
        }
        m_attributes += '"';
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

    void skipRaw(const std::string& name, bool isJsonLd)
    {
        const size_t close = m_unclosed.contains(name) ? std::string_view::npos : findEnd(name);
        if (close == std::string_view::npos) {
            m_unclosed.insert(name);
            // A script or style without end is the end of the page, as browsers have it.
            if (name == "script" || name == "style")
                m_at = m_html.size();
            return;
        }
        if (isJsonLd && name == "script" && m_result.jsonLd.size() < mostJsonLd)
            m_result.jsonLd.append(QByteArray(m_html.data() + m_at, static_cast<qsizetype>(close - m_at)));
        m_at = afterTag(close);
        add(" ");
    }

    void addTextElement(const std::string& name)
    {
        const size_t close = m_unclosed.contains(name) ? std::string_view::npos : findEnd(name);
        if (close == std::string_view::npos) {
            m_unclosed.insert(name);
            return;
        }
        addStart(name);
        for (const char c : m_html.substr(m_at, close - m_at)) {
            if (c == '<')
                add("&lt;");
            else
                m_result.html.append(c);
        }
        add("</");
        add(name);
        add(">");
        m_at = afterTag(close);
    }

    /// Where the element's end tag begins.
    [[nodiscard]] size_t findEnd(std::string_view name) const
    {
        for (size_t at = m_html.find("</", m_at); at != std::string_view::npos;
             at = m_html.find("</", at + 2)) {
            const std::string_view found = m_html.substr(at + 2, name.size());
            if (found.size() == name.size() && std::equal(found.begin(), found.end(), name.begin(),
                                                          [](char a, char b) { return lower(a) == b; }))
                return at;
        }
        return std::string_view::npos;
    }

    void closeImplied(const std::string& name, Kind kind)
    {
        if (kind == Kind::Block || kind == Kind::Structure)
            closeParagraph();
        if (name == "a")
            closeLink();
        else if (name == "li")
            closeBack({"li"sv}, {"ul"sv, "ol"sv, "menu"sv});
        else if (name == "dt" || name == "dd")
            closeBack({"dt"sv, "dd"sv}, {"dl"sv});
        else if (name == "td" || name == "th")
            closeBack({"td"sv, "th"sv}, {"tr"sv, "table"sv});
        else if (name == "tr")
            closeBack({"tr"sv}, {"table"sv, "tbody"sv, "thead"sv, "tfoot"sv});
        else if (name == "tbody" || name == "thead" || name == "tfoot")
            closeBack({"tbody"sv, "thead"sv, "tfoot"sv}, {"table"sv});
        else if (name == "option")
            closeBack({"option"sv}, {"select"sv});
        else if (name.size() == 2 && name[0] == 'h' && !m_open.empty() && m_open.back().name.size() == 2 &&
                 m_open.back().name[0] == 'h' && kind == Kind::Block)
            popTo(m_open.size() - 1);
    }

    void closeParagraph()
    {
        if (m_counts["p"].open == 0)
            return;
        for (size_t i = m_open.size(); i-- > 0;) {
            if (m_open[i].name == "p") {
                popTo(i);
                return;
            }
            if (m_open[i].kind == Kind::Structure)
                return;
        }
    }

    /// Links do not nest: a second one ends the first.
    void closeLink()
    {
        if (m_counts["a"].open > 0)
            close("a");
    }

    void closeBack(std::initializer_list<std::string_view> closed,
                   std::initializer_list<std::string_view> stop)
    {
        for (size_t i = m_open.size(); i-- > 0;) {
            if (std::find(closed.begin(), closed.end(), m_open[i].name) != closed.end()) {
                popTo(i);
                return;
            }
            if (std::find(stop.begin(), stop.end(), m_open[i].name) != stop.end())
                return;
        }
    }

    struct Counts
    {
        int open = 0;
        int flattened = 0;
    };
    std::string_view m_html;
    SievedHtml m_result;
    size_t m_at = 0;
    std::vector<Open> m_open;
    std::unordered_map<std::string, Counts> m_counts;
    std::unordered_set<std::string> m_unclosed;
    std::string m_attributes;
    qint64 m_elements = 0;
    size_t m_nextDouble = 0;
    size_t m_nextSingle = 0;
    bool m_commentsEnd = false;
};

} // namespace

SievedHtml sieveHtml(const QByteArray& utf8)
{
    return Sieve(utf8).run();
}

} // namespace warraq

#include "extract/htmltags.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <vector>

namespace warraq {

namespace {

struct KnownTag
{
    const char* name;
    TagKind kind = TagKind::Inline;
};

/// In the order of HtmlTags::Known, then the others.
constexpr std::array knownTags = std::to_array<KnownTag>({
    {"a"},
    {"body"},
    {"br", TagKind::Void},
    {"col", TagKind::Void},
    {"colgroup"},
    {"dd", TagKind::Structure},
    {"dl", TagKind::Structure},
    {"dt", TagKind::Structure},
    {"form", TagKind::Structure},
    {"frame", TagKind::Void},
    {"frameset"},
    {"h1", TagKind::Block},
    {"h2", TagKind::Block},
    {"h3", TagKind::Block},
    {"h4", TagKind::Block},
    {"h5", TagKind::Block},
    {"h6", TagKind::Block},
    {"head"},
    {"hr", TagKind::Void},
    {"html"},
    {"li", TagKind::Structure},
    {"link", TagKind::Void},
    {"base", TagKind::Void},
    {"menu", TagKind::Structure},
    {"meta", TagKind::Void},
    {"noframes"},
    {"ol", TagKind::Structure},
    {"option"},
    {"p", TagKind::Block},
    {"script", TagKind::Raw},
    {"select", TagKind::Structure},
    {"style", TagKind::Raw},
    {"table", TagKind::Structure},
    {"tbody", TagKind::Structure},
    {"td", TagKind::Structure},
    {"tfoot", TagKind::Structure},
    {"th", TagKind::Structure},
    {"thead", TagKind::Structure},
    {"title", TagKind::Text},
    {"tr", TagKind::Structure},
    {"ul", TagKind::Structure},
    {"div", TagKind::Structure},
    // what no rule needs by number
    {"abbr"},
    {"acronym"},
    {"address", TagKind::Structure},
    {"applet", TagKind::Raw},
    {"area", TagKind::Void},
    {"article", TagKind::Structure},
    {"aside", TagKind::Structure},
    {"audio", TagKind::Raw},
    {"b"},
    {"basefont"},
    {"bdi"},
    {"bdo"},
    {"big"},
    {"blockquote", TagKind::Structure},
    {"button", TagKind::Structure},
    {"canvas", TagKind::Raw},
    {"caption", TagKind::Structure},
    {"center", TagKind::Structure},
    {"cite"},
    {"code"},
    {"data"},
    {"datalist"},
    {"del"},
    {"details", TagKind::Structure},
    {"dfn"},
    {"dialog", TagKind::Structure},
    {"dir"},
    {"em"},
    {"embed", TagKind::Void},
    {"fieldset", TagKind::Structure},
    {"figcaption", TagKind::Structure},
    {"figure", TagKind::Structure},
    {"font"},
    {"footer", TagKind::Structure},
    {"header", TagKind::Structure},
    {"hgroup", TagKind::Block},
    {"i"},
    {"iframe", TagKind::Raw},
    {"img", TagKind::Void},
    {"input", TagKind::Void},
    {"ins"},
    {"isindex"},
    {"kbd"},
    {"keygen", TagKind::Void},
    {"label"},
    {"legend"},
    {"listing"},
    {"main", TagKind::Structure},
    {"map"},
    {"mark"},
    {"math", TagKind::Raw},
    {"meter"},
    {"multicol"},
    {"nav", TagKind::Structure},
    {"nobr"},
    {"noembed", TagKind::Raw},
    {"noscript", TagKind::Structure},
    {"object", TagKind::Raw},
    {"optgroup"},
    {"output"},
    {"param", TagKind::Void},
    {"picture"},
    {"pre", TagKind::Block},
    {"progress"},
    {"q"},
    {"rp"},
    {"rt"},
    {"ruby"},
    {"s"},
    {"samp"},
    {"section", TagKind::Structure},
    {"slot"},
    {"small"},
    {"source", TagKind::Void},
    {"span"},
    {"strike"},
    {"strong"},
    {"sub"},
    {"summary", TagKind::Structure},
    {"sup"},
    {"svg", TagKind::Raw},
    {"template", TagKind::Raw},
    {"textarea", TagKind::Text},
    {"time"},
    {"track", TagKind::Void},
    {"tt"},
    {"u"},
    {"var"},
    {"video", TagKind::Raw},
    {"wbr", TagKind::Void},
    {"xmp", TagKind::Text},
});
static_assert(HtmlTags::FirstUnnamed < knownTags.size());

constexpr size_t mostOwn = 60'000;
constexpr HtmlTags::Id firstOwn = knownTags.size();

/// The known names by their letters.
class TagNames
{
public:
    TagNames()
    {
        for (size_t i = 0; i < knownTags.size(); ++i) {
            const std::string_view name = knownTags[i].name;
            m_names[i] = name;
            size_t at = placeOf(name);
            while (m_slots[at] != 0)
                at = (at + 1) % slotCount;
            m_slots[at] = static_cast<quint16>(i + 1);
        }
    }

    /// -1: none of them.
    [[nodiscard]] int find(std::string_view name) const
    {
        if (name.empty())
            return -1;
        for (size_t at = placeOf(name); m_slots[at] != 0; at = (at + 1) % slotCount) {
            if (m_names[m_slots[at] - 1U] == name)
                return m_slots[at] - 1;
        }
        return -1;
    }
    [[nodiscard]] std::string_view at(size_t i) const { return m_names[i]; }

private:
    static constexpr size_t slotCount = 1024;

    static size_t placeOf(std::string_view name)
    {
        const auto letter = [name](size_t i) {
            return static_cast<size_t>(static_cast<unsigned char>(name[i]));
        };
        return (letter(0) * 31 + letter(name.size() - 1) * 7 + letter(name.size() / 2) * 131 +
                name.size() * 61) %
               slotCount;
    }

    std::array<quint16, slotCount> m_slots{};
    std::array<std::string_view, knownTags.size()> m_names;
};

const TagNames& tagNames()
{
    static const TagNames names;
    return names;
}

using TagSet = std::bitset<knownTags.size()>;

/// The elements of a list of names parted by blanks.
TagSet tagsOf(std::string_view list)
{
    TagSet tags;
    while (!list.empty()) {
        const size_t end = std::min(list.find(' '), list.size());
        if (const int tag = tagNames().find(list.substr(0, end)); tag >= 0)
            tags.set(static_cast<size_t>(tag));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return tags;
}

/// Which start tags end which open elements.
class Endings
{
public:
    Endings()
    {
        constexpr std::string_view listsAndForms = "dd dl dt fieldset form li table ul";
        constexpr std::string_view underHeadings = "fieldset form li p table";
        constexpr std::string_view parts = "tbody tfoot";
        add("a", "a fieldset table td th");
        add("address", "dd dl dt form li ul");
        add("b i", "center p td th");
        add("u", "p td th");
        add("big s small strike tt", "p");
        add("font", "center td th");
        add("span", "td th");
        add("caption", "col colgroup tbody tfoot thead tr");
        add("col", "colgroup tbody tfoot thead tr");
        add("colgroup", "colgroup tbody tfoot thead tr");
        add("dd", "dt");
        add("dt", "dd dl");
        add("dl", "form li");
        add("dir menu", "dd dl dt form ul");
        add("form", "form");
        add("h1 h2 h3 h4 h5 h6", underHeadings);
        add("head",
            "a abbr acronym address b bdo big blockquote body br center cite code dd dfn dir div dl dt em "
            "fieldset font form frameset h1 h2 h3 h4 h5 h6 hr i iframe img kbd li listing map menu ol p pre "
            "q s samp small span strike strong sub sup table tt u ul var xmp");
        add("hr", "form");
        add("legend", "fieldset");
        add("li", "li");
        add("link style title", "body frameset");
        add("listing pre xmp", listsAndForms);
        add("ol", "form ul");
        add("ul", "address form menu ol pre");
        add("option", "optgroup option");
        add("p",
            "address blockquote body caption center col colgroup dd dir div dl dt fieldset form frameset "
            "h1 h2 h3 h4 h5 h6 head hr li listing menu ol p pre table tbody td tfoot th title tr ul xmp");
        add("tbody", parts);
        add("td th", "tbody td tfoot th tr");
        add("tfoot", "tbody");
        add("thead", parts);
        add("tr", "tbody tfoot tr");
    }

    [[nodiscard]] bool has(size_t started, size_t open) const { return m_by[open].test(started); }

private:
    void add(std::string_view open, std::string_view started)
    {
        const TagSet all = tagsOf(open);
        const TagSet by = tagsOf(started);
        for (size_t i = 0; i < all.size(); ++i) {
            if (all.test(i))
                m_by[i] |= by;
        }
    }

    std::array<TagSet, knownTags.size()> m_by;
};

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':' ||
           c == '-' || c == '_' || c == '.';
}

} // namespace

HtmlTags::Id HtmlTags::idOf(std::string_view name)
{
    if (const int known = tagNames().find(name); known >= 0)
        return static_cast<Id>(known);
    if (const auto found = m_ownIds.find(name); found != m_ownIds.end())
        return found->second;
    const auto end = std::find_if_not(name.begin(), name.end(), isNameCharacter);
    if (end != name.end() && end != name.begin())
        return idOf(name.substr(0, static_cast<size_t>(end - name.begin())));
    if (m_own.size() >= mostOwn)
        return static_cast<Id>(firstOwn + mostOwn - 1);
    const auto id = static_cast<Id>(firstOwn + m_own.size());
    std::string nodeName(name);
    const size_t prefix = nodeName.find(':');
    if (prefix != std::string::npos && prefix > 0 && prefix + 1 < nodeName.size())
        nodeName.erase(0, prefix + 1);
    const Own& own = m_own.emplace_back(Own{std::string(name), std::move(nodeName)});
    m_ownIds.emplace(own.name, id);
    return id;
}

TagKind HtmlTags::kindOf(Id tag) const
{
    return tag < firstOwn ? knownTags[tag].kind : TagKind::Inline;
}

std::string_view HtmlTags::nameOf(Id tag) const
{
    return tag < firstOwn ? tagNames().at(tag) : std::string_view(m_own[tag - firstOwn].name);
}

const char* HtmlTags::nodeNameOf(Id tag) const
{
    return tag < firstOwn ? knownTags[tag].name : m_own[tag - firstOwn].nodeName.c_str();
}

size_t HtmlTags::size() const
{
    return firstOwn + m_own.size();
}

bool HtmlTags::closes(Id started, Id open)
{
    static const Endings endings;
    return started < firstOwn && open < firstOwn && endings.has(started, open);
}

bool HtmlTags::isEmpty(Id tag)
{
    static const TagSet empty =
        tagsOf("area base basefont br col frame hr img input isindex link meta param");
    return tag < firstOwn && empty.test(tag);
}

int HtmlTags::endPriority(Id tag)
{
    switch (tag) {
    case Div:
        return 150;
    case Td:
    case Th:
        return 160;
    case Tr:
        return 170;
    case Thead:
    case Tbody:
    case Tfoot:
        return 180;
    case Table:
        return 190;
    case Head:
    case Body:
        return 200;
    case Html:
        return 220;
    default:
        return 100;
    }
}

} // namespace warraq

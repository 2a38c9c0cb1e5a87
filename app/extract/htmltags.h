#pragma once

#include <QtGlobal>

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace warraq {

/// How an element behaves when tags are missing.
enum class TagKind : quint8
{
    Inline,    ///< ends with the block around it
    Block,     ///< ends an open paragraph
    Structure, ///< a Block that an inline end tag does not reach across
    Void,      ///< holds nothing
    Raw,       ///< left out with all it holds
    Text,      ///< holds text alone
};

/// A number for each name of an element, so that names are compared and counted as numbers. HTML's own have
/// the same in every page; what else a page has is numbered as it comes. Belongs to one page.
class HtmlTags
{
public:
    using Id = quint16;

    /// Names that rules speak of.
    enum Known : Id
    {
        A,
        Body,
        Br,
        Col,
        Colgroup,
        Dd,
        Dl,
        Dt,
        Form,
        Frame,
        Frameset,
        H1,
        H2,
        H3,
        H4,
        H5,
        H6,
        Head,
        Hr,
        Html,
        Li,
        Link,
        Base,
        Menu,
        Meta,
        Noframes,
        Ol,
        Option,
        P,
        Script,
        Select,
        Style,
        Table,
        Tbody,
        Td,
        Tfoot,
        Th,
        Thead,
        Title,
        Tr,
        Ul,
        Div,
        FirstUnnamed, ///< from here on names that no rule needs by number
    };

    /// The number of \p name, in lower case, which ends with the first character that no name has, as libxml2
    /// reads it. A page may have no more than 60,000 of its own; the rest share
    /// one.
    [[nodiscard]] Id idOf(std::string_view name);
    [[nodiscard]] TagKind kindOf(Id tag) const;
    /// As it was given, up to there; valid as long as this, and followed by a NUL.
    [[nodiscard]] std::string_view nameOf(Id tag) const;
    /// What libxml2 calls such an element: behind a prefix (`o:p` is `p`); followed by a NUL.
    [[nodiscard]] const char* nodeNameOf(Id tag) const;
    /// One above the highest number so far.
    [[nodiscard]] size_t size() const;

    /// Whether a start tag ends an open element, as HTML 4 lets end tags be left out.
    [[nodiscard]] static bool closes(Id started, Id open);
    /// Whether an element never has content in the tree (HTML 4's declarations).
    [[nodiscard]] static bool isEmpty(Id tag);
    /// An end tag does not reach across what has a higher one.
    [[nodiscard]] static int endPriority(Id tag);

private:
    struct Own
    {
        std::string name;
        std::string nodeName;
    };
    std::deque<Own> m_own;
    std::unordered_map<std::string_view, Id> m_ownIds;
};

} // namespace warraq

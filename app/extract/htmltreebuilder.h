#pragma once

#include "extract/htmlsieve.h"
#include "extract/nodearena.h"

#include <libxml/tree.h>

#include <string>
#include <string_view>
#include <vector>

namespace warraq {

/// Makes a tree of libxml2's nodes from a page's markup, as libxml2's own HTML parser does from the same
/// markup in text: html, head, body and paragraphs that are not written are there, what HTML 4 lets end
/// without an end tag ends, references are resolved. The nodes live in \p arena and must not be freed or
/// changed by libxml2. Belongs to one thread.
class HtmlTreeBuilder final : public MarkupSink
{
public:
    /// \p document: of the arena; its nodes point at it.
    HtmlTreeBuilder(NodeArena& arena, const HtmlTags& tags, xmlDoc* document)
        : m_arena(arena), m_tags(tags), m_document(document)
    {
    }

    void startTag(HtmlTags::Id tag, const std::vector<MarkupAttribute>& attributes) override;
    void endTag(HtmlTags::Id tag) override;
    void text(std::string_view text) override;
    /// To be called when there is nothing more. The root; null where nothing was there.
    xmlNode* finish();

private:
    struct Open
    {
        HtmlTags::Id tag = 0;
        xmlNode* node = nullptr;
    };
    enum class Before : quint8 ///< what follows a run of text
    {
        Tag,
        Reference,
        End,
    };

    /// Neither html nor head holds text; around them there is none.
    [[nodiscard]] bool holdsText() const
    {
        return !m_open.empty() && m_open.back().tag != HtmlTags::Html && m_open.back().tag != HtmlTags::Head;
    }
    [[nodiscard]] bool isOpen(HtmlTags::Id tag) const;
    [[nodiscard]] bool isMisplaced(HtmlTags::Id tag);
    void closeFor(HtmlTags::Id started);
    void openImplied(HtmlTags::Id started);
    void openParagraph();
    void push(HtmlTags::Id tag, const std::vector<MarkupAttribute>& attributes);
    void pop();
    void addAttributes(xmlNode* element, const std::vector<MarkupAttribute>& attributes);
    void addCharacters(std::string_view text);
    size_t addReference(std::string_view text);
    void endRun(Before before);
    void endText();
    xmlNode* newText(std::string_view text);

    NodeArena& m_arena;
    const HtmlTags& m_tags;
    xmlDoc* m_document;
    xmlNode* m_root = nullptr;
    std::vector<Open> m_open;
    std::string m_text; ///< of the innermost element, behind its last child
    std::string m_run;  ///< where no text may be: it is blank so far, or its end tells what becomes of it
    std::string m_value;
    int m_misplaced = 0; ///< start tags that were passed over, whose end tags are
    bool m_hadHead = false;
    bool m_hadBody = false;
};

} // namespace warraq

#include "extract/htmltreebuilder.h"

#include "extract/htmlreference.h"

#include <libxml/parserInternals.h>

#include <algorithm>

namespace warraq {

namespace {

constexpr size_t longestBlank = 1000; ///< bytes of blanks between elements that are taken for no text

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\n\r") == std::string_view::npos;
}

/// Control characters and U+FFFE, U+FFFF, which XML has not.
bool isInvalidAt(std::string_view text, size_t at)
{
    const auto byte = [text](size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const unsigned c = byte(at);
    if (c < 0x20)
        return c != '\t' && c != '\n' && c != '\r';
    return c == 0xEF && byte(at + 1) == 0xBF && byte(at + 2) >= 0xBE;
}

void appendValid(std::string_view text, std::string& to)
{
    // Most texts have nothing that may be invalid: looked for without leaving the loop early, so that it goes
    // over many characters at once.
    unsigned char mayBeInvalid = 0;
    for (const char c : text) {
        const auto u = static_cast<unsigned char>(c);
        const auto isControl =
            static_cast<unsigned char>((u < 0x20) & (u != '\t') & (u != '\n') & (u != '\r'));
        mayBeInvalid = static_cast<unsigned char>(mayBeInvalid | isControl | (u == 0xEF));
    }
    size_t from = 0;
    for (size_t i = 0; mayBeInvalid != 0 && i < text.size(); ++i) {
        if (!isInvalidAt(text, i))
            continue;
        to.append(text, from, i - from);
        i += static_cast<unsigned char>(text[i]) == 0xEF ? 2 : 0;
        from = i + 1;
    }
    if (from < text.size())
        to.append(text, from);
}

const xmlChar* asXml(const char* text)
{
    return reinterpret_cast<const xmlChar*>(text);
}

} // namespace

void HtmlTreeBuilder::startTag(HtmlTags::Id tag, const std::vector<MarkupAttribute>& attributes)
{
    endRun(Before::Tag);
    closeFor(tag);
    openImplied(tag);
    if (isMisplaced(tag))
        return;
    push(tag, attributes);
    if (HtmlTags::isEmpty(tag))
        pop();
}

void HtmlTreeBuilder::endTag(HtmlTags::Id tag)
{
    endRun(Before::Tag);
    if (m_misplaced > 0 && (tag == HtmlTags::Html || tag == HtmlTags::Body || tag == HtmlTags::Head)) {
        --m_misplaced;
        return;
    }
    const int priority = HtmlTags::endPriority(tag);
    size_t i = m_open.size();
    while (i > 0 && m_open[i - 1].tag != tag) {
        if (HtmlTags::endPriority(m_open[--i].tag) > priority)
            return;
    }
    if (i == 0)
        return;
    while (m_open.size() >= i)
        pop();
}

void HtmlTreeBuilder::text(std::string_view text)
{
    while (!text.empty()) {
        const size_t reference = std::min(text.find('&'), text.size());
        addCharacters(text.substr(0, reference));
        text.remove_prefix(reference);
        if (!text.empty())
            text.remove_prefix(addReference(text));
    }
}

xmlNode* HtmlTreeBuilder::finish()
{
    endRun(Before::End);
    while (!m_open.empty())
        pop();
    return m_root;
}

bool HtmlTreeBuilder::isOpen(HtmlTags::Id tag) const
{
    return std::any_of(m_open.begin(), m_open.end(), [tag](const Open& open) { return open.tag == tag; });
}

/// A second html, head or body, or one in the wrong place.
bool HtmlTreeBuilder::isMisplaced(HtmlTags::Id tag)
{
    const bool isMisplaced = (tag == HtmlTags::Html && !m_open.empty()) ||
                             (tag == HtmlTags::Head && m_open.size() != 1) ||
                             (tag == HtmlTags::Body && isOpen(tag));
    m_misplaced += isMisplaced;
    return isMisplaced;
}

void HtmlTreeBuilder::closeFor(HtmlTags::Id started)
{
    while (!m_open.empty() && HtmlTags::closes(started, m_open.back().tag))
        pop();
}

/// html, head and body around what cannot be without them.
void HtmlTreeBuilder::openImplied(HtmlTags::Id started)
{
    using Tag = HtmlTags;
    if (started == Tag::Html)
        return;
    if (m_open.empty())
        push(Tag::Html, {});
    if (started == Tag::Body || started == Tag::Head)
        return;
    const bool isOfHead = started == Tag::Meta || started == Tag::Link || started == Tag::Title ||
                          started == Tag::Base || started == Tag::Script || started == Tag::Style;
    if (m_open.size() <= 1 && isOfHead) {
        if (!m_hadHead && !m_hadBody)
            push(Tag::Head, {});
    } else if (started != Tag::Noframes && started != Tag::Frame && started != Tag::Frameset) {
        if (!m_hadBody && !isOpen(Tag::Body) && !isOpen(Tag::Head))
            push(Tag::Body, {});
    }
}

/// Text where none may be stands in a paragraph of its own.
void HtmlTreeBuilder::openParagraph()
{
    closeFor(HtmlTags::P);
    openImplied(HtmlTags::P);
    push(HtmlTags::P, {});
}

void HtmlTreeBuilder::push(HtmlTags::Id tag, const std::vector<MarkupAttribute>& attributes)
{
    endText();
    m_hadHead |= tag == HtmlTags::Head;
    m_hadBody |= tag == HtmlTags::Body;
    auto* element = m_arena.make<xmlNode>();
    element->type = XML_ELEMENT_NODE;
    element->name = asXml(m_tags.nodeNameOf(tag));
    element->doc = m_document;
    xmlNode* parent = m_open.empty() ? m_root : m_open.back().node;
    if (parent) {
        element->parent = parent;
        element->prev = parent->last;
        (parent->last ? parent->last->next : parent->children) = element;
        parent->last = element;
    } else {
        m_root = element;
        element->parent = reinterpret_cast<xmlNode*>(m_document);
        m_document->children = m_document->last = element;
    }
    addAttributes(element, attributes);
    m_open.push_back({tag, element});
}

void HtmlTreeBuilder::pop()
{
    endText();
    m_open.pop_back();
}

void HtmlTreeBuilder::addAttributes(xmlNode* element, const std::vector<MarkupAttribute>& attributes)
{
    xmlAttr* last = nullptr;
    for (const auto& [name, value] : attributes) {
        const xmlAttr* same = element->properties;
        while (same && same->name != asXml(name))
            same = same->next;
        if (same)
            continue;
        auto* attribute = m_arena.make<xmlAttr>();
        attribute->type = XML_ATTRIBUTE_NODE;
        attribute->name = asXml(name);
        attribute->doc = m_document;
        attribute->parent = element;
        attribute->prev = last;
        (last ? last->next : element->properties) = attribute;
        last = attribute;
        std::string_view rest = value;
        m_value.clear();
        for (size_t at = rest.find('&'); at != std::string_view::npos; at = rest.find('&')) {
            m_value.append(rest, 0, at);
            rest.remove_prefix(at);
            const HtmlReference reference = readReference(rest);
            if (reference.character != 0)
                appendUtf8(reference.character, m_value);
            else
                m_value.append(rest, 0, reference.length);
            rest.remove_prefix(reference.length);
        }
        xmlNode* text = newText(m_value.empty() ? rest : std::string_view(m_value.append(rest)));
        text->parent = reinterpret_cast<xmlNode*>(attribute);
        attribute->children = attribute->last = text;
    }
}

xmlNode* HtmlTreeBuilder::newText(std::string_view text)
{
    auto* node = m_arena.make<xmlNode>();
    node->type = XML_TEXT_NODE;
    node->name = xmlStringText;
    node->doc = m_document;
    node->content = reinterpret_cast<xmlChar*>(m_arena.copy(text));
    return node;
}

/// Characters without references.
void HtmlTreeBuilder::addCharacters(std::string_view text)
{
    std::string& to = holdsText() ? m_text : m_run;
    // Blanks before all markup are nothing.
    if (m_open.empty() && m_run.empty())
        text.remove_prefix(std::min(text.find_first_not_of(" \t\n\r"), text.size()));
    appendValid(text, to);
    if (m_run.size() < longestBlank)
        return;
    openParagraph();
    m_text.swap(m_run);
    m_run.clear();
}

/// Of the reference that \p text begins with, how many bytes were read.
size_t HtmlTreeBuilder::addReference(std::string_view text)
{
    endRun(Before::Reference);
    const HtmlReference reference = readReference(text);
    if (reference.isNumber && reference.character == 0)
        return reference.length;
    if (!holdsText())
        openParagraph();
    if (reference.character != 0)
        appendUtf8(reference.character, m_text);
    else
        m_text.append(text, 0, reference.length);
    return reference.length;
}

void HtmlTreeBuilder::endRun(Before before)
{
    if (m_run.empty())
        return;
    if (before == Before::Reference || !isBlank(m_run))
        openParagraph();
    m_text += m_run;
    m_run.clear();
}

/// What was gathered becomes the innermost element's last child.
void HtmlTreeBuilder::endText()
{
    if (m_text.empty())
        return;
    if (!m_open.empty()) {
        xmlNode* parent = m_open.back().node;
        xmlNode* node = newText(m_text);
        node->parent = parent;
        node->prev = parent->last;
        (parent->last ? parent->last->next : parent->children) = node;
        parent->last = node;
    }
    m_text.clear();
}

} // namespace warraq

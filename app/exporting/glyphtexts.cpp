#include "exporting/glyphtexts.h"

#include "exporting/glyphmap.h"

#include <qpdf/Buffer.hh>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>
#include <string_view>

namespace warraq {

namespace {

using Handle = QPDFObjectHandle;

constexpr std::string_view spanBegin = "/Span<</ActualText <";
constexpr std::string_view byteOrder = "feff";
constexpr std::string_view unknown = "fffd";

std::string lower(std::string_view text)
{
    std::string made(text);
    std::transform(made.begin(), made.end(), made.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return made;
}

std::string dataOf(Handle stream)
{
    const auto buffer = stream.getStreamData(qpdf_dl_generalized);
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()}; // bytes as bytes
}

/// What stands in the first `<...>` of a line.
std::optional<std::string> hexIn(std::string_view line)
{
    const size_t open = line.find('<');
    const size_t close = line.find('>', open == std::string_view::npos ? 0 : open);
    if (open == std::string_view::npos || close == std::string_view::npos)
        return std::nullopt;
    return lower(line.substr(open + 1, close - open - 1));
}

/// Nothing a reader could use: no character, or the form a letter has in one place.
bool saysNothing(const std::string& value)
{
    if (value.size() != 4)
        return false;
    const auto character = std::stoul(value, nullptr, 16);
    return character == 0 || character == 0xFEFF || character == 0xFFFE;
}

bool isPresentationForm(const std::string& value)
{
    if (value.size() != 4)
        return false;
    const auto character = std::stoul(value, nullptr, 16);
    return (character >= 0xFB50 && character <= 0xFDFF) || (character >= 0xFE70 && character <= 0xFEFC);
}

constexpr size_t codes = 0x10000;

/// Whether a font's map gives each of \p shown a text.
bool givesText(const std::string& map, const std::vector<bool>& shown)
{
    std::vector<bool> told(codes);
    const auto number = [](const std::string& hex) { return std::stoul(hex, nullptr, 16); };
    enum
    {
        Elsewhere,
        Characters, ///< `<code> <text>` a line
        Ranges,     ///< `<first> <last> <text>` a line
    } part = Elsewhere;
    std::string_view rest(map);
    while (!rest.empty()) {
        const size_t end = rest.find('\n');
        const auto line = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        if (line.ends_with(" beginbfchar") || line.ends_with(" beginbfrange")) {
            part = line.ends_with("range") ? Ranges : Characters;
            continue;
        }
        if (line.starts_with("endbf"))
            part = Elsewhere;
        std::vector<std::string> values;
        for (size_t at = line.find('<'); part != Elsewhere && at != std::string_view::npos;
             at = line.find('<', at + 1))
            values.push_back(hexIn(line.substr(at)).value_or(std::string()));
        if (values.size() < (part == Ranges ? 3 : 2) || values[0].empty() || values.back().empty() ||
            saysNothing(values.back()))
            continue;
        const size_t last = part == Ranges ? number(values[1]) : number(values[0]);
        for (size_t code = number(values[0]); code <= last && code < codes; ++code)
            told[code] = true;
    }
    for (size_t code = 0; code < shown.size(); ++code) {
        if (shown[code] && !told[code])
            return false;
    }
    return true;
}

/// Its program is in the document, or it is drawn by the document's own operators.
bool isWithin(Handle font)
{
    if (font.getKey("/Subtype").isNameAndEquals("/Type3"))
        return true;
    Handle descendants = font.getKey("/DescendantFonts");
    Handle described = descendants.isArray() ? descendants.getArrayItem(0) : font;
    Handle descriptor = described.getKey("/FontDescriptor");
    return descriptor.isDictionary() && (descriptor.hasKey("/FontFile") || descriptor.hasKey("/FontFile2") ||
                                         descriptor.hasKey("/FontFile3"));
}

/// Goes through a page's lines: which font, which text, which glyph.
class SpanReader
{
public:
    /// Calls \p learn with font, code and text for each span in which one glyph is seen, and \p show with
    /// font and codes of all glyphs.
    template <class Learn, class Show>
    void read(std::string_view content, const Learn& learn, const Show& show)
    {
        while (!content.empty()) {
            const size_t end = content.find('\n');
            const auto line = content.substr(0, end);
            content.remove_prefix(end == std::string_view::npos ? content.size() : end + 1);
            readLine(line, learn);
            if (line.ends_with(" Tj"))
                readCodes(line, show);
        }
    }

private:
    template <class Show> void readCodes(std::string_view line, const Show& show)
    {
        // The most frequent line of all: without a copy.
        const size_t open = line.find('<');
        const size_t close = line.find('>', open == std::string_view::npos ? 0 : open);
        if (open != std::string_view::npos && close != std::string_view::npos)
            show(m_font, line.substr(open + 1, close - open - 1));
    }

    template <class Learn> void readLine(std::string_view line, const Learn& learn)
    {
        if (line.ends_with(" Tf")) {
            m_font = std::string(line.substr(0, line.find(' ')));
        } else if (line.starts_with(spanBegin)) {
            const auto text = hexIn(line.substr(spanBegin.size() - 1));
            m_text = text && text->starts_with(byteOrder) ? text->substr(byteOrder.size()) : std::string();
            m_code.clear();
            m_glyphs = 0;
            m_hidden = false;
        } else if (line == "EMC") {
            if (m_glyphs == 1 && !m_text.empty())
                learn(m_font, m_code, m_text);
            m_text.clear();
        } else if (line.ends_with(" Tr")) {
            m_hidden = line == "3 Tr";
        } else if (!m_text.empty() && !m_hidden && line.ends_with(" Tj")) {
            m_code = hexIn(line).value_or(std::string());
            m_glyphs += m_code.size() == 4 ? 1 : 2; // several codes: which is which is not told
        }
    }

    std::string m_font;
    std::string m_text;
    std::string m_code;
    int m_glyphs = 0;
    bool m_hidden = false;
};

} // namespace

void GlyphTexts::read(const std::string& content, QPDFObjectHandle resources)
{
    readContent(content, resources);
    Handle objects = resources.isDictionary() ? resources.getKey("/XObject") : Handle::newNull();
    if (!objects.isDictionary())
        return;
    for (const auto& name : objects.getKeys()) {
        Handle form = objects.getKey(name);
        if (form.isStream() && form.getDict().getKey("/Subtype").isNameAndEquals("/Form") &&
            m_forms.insert(form.getObjGen()).second)
            readContent(dataOf(form), form.getDict().getKey("/Resources"));
    }
}

void GlyphTexts::readContent(const std::string& content, QPDFObjectHandle resources)
{
    Handle fonts = resources.isDictionary() ? resources.getKey("/Font") : Handle::newNull();
    if (!fonts.isDictionary())
        return;
    std::map<std::string, Glyphs*> byName;
    for (const auto& name : fonts.getKeys())
        byName[name] = &m_fonts[fonts.getKey(name).getObjGen()];
    for (const auto& [name, glyphs] : byName) {
        glyphs->shown.resize(codes);
        // Of fonts that are drawn by the document's own operators codes have one byte.
        glyphs->digits = fonts.getKey(name).getKey("/Subtype").isNameAndEquals("/Type0") ? 4 : 2;
    }
    const std::string* shownName = nullptr; // of the font whose glyphs were shown last
    Glyphs* shownGlyphs = nullptr;
    SpanReader().read(
        content,
        [&](const std::string& font, const std::string& code, const std::string& text) {
            if (const auto found = byName.find(font); found != byName.end())
                found->second->texts.emplace(code, text);
        },
        [&](const std::string& font, std::string_view hex) {
            if (!shownName || *shownName != font) {
                const auto found = byName.find(font);
                if (found == byName.end())
                    return;
                shownName = &found->first;
                shownGlyphs = found->second;
            }
            const size_t digits = shownGlyphs->digits;
            for (size_t at = 0; at + digits <= hex.size(); at += digits) {
                size_t code = codes;
                std::from_chars(hex.data() + at, hex.data() + at + digits, code, 16);
                if (code < codes)
                    shownGlyphs->shown[code] = true;
            }
        });
}

void GlyphTexts::complete(QPDF& document)
{
    for (const auto& [id, glyphs] : m_fonts) {
        Handle font = document.getObjectByObjGen(id);
        Handle map = font.isDictionary() ? font.getKey("/ToUnicode") : Handle::newNull();
        if (!map.isStream())
            continue;
        if (const auto completed = completedMap(dataOf(map), glyphs.texts); !completed.empty())
            font.replaceKey("/ToUnicode", document.newStream(completed));
    }
}

bool GlyphTexts::allSayText(QPDF& document) const
{
    for (const auto& [id, glyphs] : m_fonts) {
        if (std::find(glyphs.shown.begin(), glyphs.shown.end(), true) == glyphs.shown.end())
            continue;
        Handle font = document.getObjectByObjGen(id);
        Handle map = font.isDictionary() ? font.getKey("/ToUnicode") : Handle::newNull();
        const bool drawn = font.isDictionary() && font.getKey("/Subtype").isNameAndEquals("/Type3");
        if (!map.isStream() || !isWithin(font) || (glyphs.shown[0] && !drawn) ||
            !givesText(dataOf(map), glyphs.shown))
            return false;
    }
    return true;
}

std::string completedMap(const std::string& map, const std::map<std::string, std::string>& texts)
{
    std::string made;
    bool changed = false;
    bool inCharacters = false; // between beginbfchar and endbfchar: `<code> <text>` a line
    std::string_view rest(map);
    while (!rest.empty()) {
        const size_t end = rest.find('\n');
        const auto line = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        inCharacters = line.ends_with(" beginbfchar") || (inCharacters && line != "endbfchar");
        const auto code = inCharacters ? hexIn(line) : std::nullopt;
        const size_t second = line.find('<', line.find('>') == std::string_view::npos ? 0 : line.find('>'));
        const auto value =
            code && second != std::string_view::npos ? hexIn(line.substr(second)) : std::nullopt;
        if (!value || !(saysNothing(*value) || isPresentationForm(*value))) {
            made.append(line).append("\n");
            continue;
        }
        const auto learned = texts.find(*code);
        if (learned == texts.end() && !saysNothing(*value)) {
            made.append(line).append("\n");
            continue;
        }
        made +=
            '<' + *code + "> <" + (learned == texts.end() ? std::string(unknown) : learned->second) + ">\n";
        changed = true;
    }
    return changed ? made : std::string();
}

} // namespace warraq

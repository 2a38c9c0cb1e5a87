#include "exporting/arabicmarks.h"

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <vector>

namespace warraq {

namespace {

constexpr std::string_view spanBegin = "/Span<</ActualText <FEFF";
constexpr std::string_view spanText = "> >> BDC\n";
constexpr std::string_view spanEnd = "EMC\n";
constexpr size_t characterDigits = 4;
/// Of a mark's room, in the size of the type: more than what readers take for the same place (0.1), less than
/// the narrowest letter that carries a mark.
constexpr double stripWidth = 0.13;

struct Glyph
{
    double x = 0; ///< from where the span began
    double y = 0;
    std::string_view code; ///< `<0593>`
};

struct Span
{
    std::string_view text; ///< in hexadecimal, four digits a character
    std::string setup;     ///< lines that choose font and place
    std::vector<Glyph> glyphs;
};

/// `6.5205841 0 Td <00d3> Tj` or `<00d3> Tj`; moves \p x and \p y on.
std::optional<Glyph> glyphOf(std::string_view line, double& x, double& y)
{
    const size_t open = line.find('<');
    const size_t close = line.find('>');
    if (open == std::string_view::npos || close == std::string_view::npos ||
        close - open != characterDigits + 1 || line.substr(close) != "> Tj")
        return std::nullopt;
    if (open > 0) {
        const std::string move(line.substr(0, open));
        double dx = 0;
        double dy = 0;
        int end = 0;
        if (std::sscanf(move.c_str(), "%lf %lf Td %n", &dx, &dy, &end) != 2 ||
            static_cast<size_t>(end) != move.size())
            return std::nullopt;
        x += dx;
        y += dy;
    }
    return Glyph{x, y, line.substr(open, close - open + 1)};
}

/// What stands between the ActualText and its end; nothing: of another form than this knows.
std::optional<Span> spanOf(std::string_view text, std::string_view body, double& fontSize)
{
    Span span;
    span.text = text;
    double x = 0;
    double y = 0;
    while (!body.empty()) {
        const size_t end = body.find('\n');
        if (end == std::string_view::npos)
            return std::nullopt;
        const auto line = body.substr(0, end);
        body.remove_prefix(end + 1);
        if (line.ends_with(" Tj")) {
            const auto glyph = glyphOf(line, x, y);
            if (!glyph)
                return std::nullopt;
            span.glyphs.push_back(*glyph);
            continue;
        }
        if (!span.glyphs.empty() || !(line.ends_with(" Tf") || line.ends_with(" Tm")))
            return std::nullopt;
        if (line.ends_with(" Tf"))
            fontSize = std::strtod(std::string(line.substr(line.find(' '))).c_str(), nullptr);
        span.setup.append(line).append("\n");
    }
    return span;
}

/// Writes glyphs one after the other, each where it is wanted.
class SpanWriter
{
public:
    explicit SpanWriter(std::string& out) : m_out(out) {}

    void begin(std::string_view text) { m_out.append(spanBegin).append(text).append(spanText); }
    void end() { m_out.append(spanEnd); }
    void hidden(double x, double y, std::string_view code)
    {
        m_out += "3 Tr\n";
        shown(x, y, code);
        m_out += "0 Tr\n";
    }
    void shown(double x, double y, std::string_view code)
    {
        char move[64];
        const int length = std::snprintf(move, sizeof move, "%.5f %.5f Td ", x - m_x, y - m_y);
        m_out.append(move, static_cast<size_t>(length)).append(code).append(" Tj\n");
        m_x = x;
        m_y = y;
    }

private:
    std::string& m_out;
    double m_x = 0;
    double m_y = 0;
};

/// Appends \p span in parts; false where its marks and characters do not go together.
bool appendParted(std::string& out, const Span& span, double fontSize)
{
    const size_t characters = span.text.size() / characterDigits;
    const size_t marks = span.glyphs.size() - 1;
    if (marks == 0 || characters < span.glyphs.size())
        return false;
    out += span.setup;
    SpanWriter writer(out);
    // From left to right: the last mark of the text comes first, the letter last, and so the glyphs are.
    const Glyph& letter = span.glyphs.back();
    const double strip = stripWidth * fontSize;
    for (size_t i = 0; i < marks; ++i) {
        const Glyph& mark = span.glyphs[i];
        const size_t character = marks - i;
        // One glyph may stand for the last marks together.
        const size_t count = i == 0 ? characters - character : 1;
        writer.begin(span.text.substr(character * characterDigits, count * characterDigits));
        writer.hidden(letter.x + static_cast<double>(i) * strip, letter.y, mark.code);
        writer.shown(mark.x, mark.y, mark.code);
        writer.hidden(letter.x + static_cast<double>(i + 1) * strip, letter.y, mark.code);
        writer.end();
    }
    writer.begin(span.text.substr(0, characterDigits));
    writer.hidden(letter.x + static_cast<double>(marks) * strip, letter.y, span.glyphs.front().code);
    writer.shown(letter.x, letter.y, letter.code);
    writer.end();
    return true;
}

/// The size in the last `/F5 10.08 Tf` of \p passed; \p before: what it was until then.
double sizeIn(std::string_view passed, double before)
{
    const size_t end = passed.rfind(" Tf\n");
    if (end == std::string_view::npos)
        return before;
    const size_t begin = passed.rfind(' ', end - 1);
    return begin == std::string_view::npos
               ? before
               : std::strtod(std::string(passed.substr(begin + 1, end - begin - 1)).c_str(), nullptr);
}

} // namespace

std::string partedMarks(const std::string& content)
{
    const std::string_view all(content);
    std::string out;
    double fontSize = 0;
    size_t copied = 0;
    size_t seen = 0;
    for (size_t at = all.find(spanBegin); at != std::string_view::npos; at = all.find(spanBegin, at + 1)) {
        const size_t textBegin = at + spanBegin.size();
        const size_t textEnd = all.find('>', textBegin);
        if (textEnd == std::string_view::npos)
            break;
        if (textEnd - textBegin < 2 * characterDigits || all.substr(textEnd, spanText.size()) != spanText)
            continue; // one character is where it is
        const size_t bodyBegin = textEnd + spanText.size();
        const size_t bodyEnd = all.find(spanEnd, bodyBegin);
        if (bodyEnd == std::string_view::npos)
            break;
        fontSize = sizeIn(all.substr(seen, at - seen), fontSize);
        seen = at;
        const auto span = spanOf(all.substr(textBegin, textEnd - textBegin),
                                 all.substr(bodyBegin, bodyEnd - bodyBegin), fontSize);
        if (!span || span->glyphs.size() < 2 || fontSize <= 0)
            continue;
        std::string parted;
        if (!appendParted(parted, *span, fontSize))
            continue;
        out.append(all.substr(copied, at - copied)).append(parted);
        copied = bodyEnd + spanEnd.size();
    }
    if (copied == 0)
        return {};
    return out.append(all.substr(copied));
}

} // namespace warraq

#include "exporting/sheetcutter.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <utility>

namespace warraq {

namespace {

constexpr double endless = std::numeric_limits<double>::max();
constexpr SheetBox nothing{endless, endless, -endless, -endless};

bool isDigit(char c)
{
    return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+';
}

/// The numbers a line begins with.
std::vector<double> numbersIn(std::string_view line)
{
    std::vector<double> numbers;
    while (!line.empty() && isDigit(line[0])) {
        double number = 0;
        const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
        if (error != std::errc())
            break;
        numbers.push_back(number);
        line.remove_prefix(static_cast<size_t>(end - line.data()));
        while (line.starts_with(' '))
            line.remove_prefix(1);
    }
    return numbers;
}

bool isOneOf(std::string_view line, std::initializer_list<std::string_view> signs)
{
    return std::find(signs.begin(), signs.end(), line) != signs.end();
}

std::string_view lastWord(std::string_view line)
{
    return line.substr(line.rfind(' ') + 1); // npos + 1 is 0
}

/// The operators of a line that sets something, by which a later one replaces it. A line that names a
/// resource is all its sign: what `/G3 gs` sets may not be what `/G4 gs` sets.
std::string_view signOf(std::string_view line)
{
    if (line.find('/') != std::string_view::npos)
        return line;
    const auto last = lastWord(line);
    return last == "rg" && line.find(" RG ") != std::string_view::npos ? "RG rg" : last;
}

void append(std::string& content, std::string_view lines)
{
    content.append(lines);
    if (!lines.ends_with('\n'))
        content += '\n';
}

SheetBox cut(const SheetBox& box, const std::optional<SheetBox>& clip)
{
    if (!clip)
        return box;
    return {std::max(box.left, clip->left), std::max(box.bottom, clip->bottom),
            std::min(box.right, clip->right), std::min(box.top, clip->top)};
}

} // namespace

SheetBox united(const SheetBox& one, const SheetBox& other)
{
    return {std::min(one.left, other.left), std::min(one.bottom, other.bottom),
            std::max(one.right, other.right), std::max(one.top, other.top)};
}

SheetCutter::SheetCutter(size_t parts, Objects objects, PartsOf partsOf)
    : m_objects(std::move(objects)), m_partsOf(std::move(partsOf)), m_parts(parts), m_written(parts)
{
}

double SheetCutter::unitOf(std::string_view content)
{
    constexpr double usual = 0.75;
    SheetCutter cutter(0, {}, [](const SheetBox&) { return std::vector<size_t>(); });
    cutter.begin(content);
    while (const auto line = cutter.next()) {
        cutter.readLine(*line);
        if (cutter.m_unit)
            return *cutter.m_unit;
    }
    return usual;
}

void SheetCutter::begin(std::string_view content)
{
    m_content = m_rest = content;
    m_levels.assign(1, Level{++m_count, {}, {1, 0, 0, 1, 0, 0}, {}});
}

void SheetCutter::read(std::string_view content)
{
    begin(content);
    while (const auto line = next())
        readLine(*line);
    for (size_t part = 0; part < m_parts.size(); ++part) {
        for (auto open = m_written[part].size(); open > 0; --open)
            m_parts[part] += "Q\n";
        m_written[part].clear();
    }
    m_levels.clear();
}

std::optional<std::string_view> SheetCutter::next()
{
    if (m_rest.empty())
        return std::nullopt;
    const size_t end = m_rest.find('\n');
    const auto line = m_rest.substr(0, end);
    m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
    return line;
}

/// From the beginning of \p first to where reading stands.
std::string_view SheetCutter::since(std::string_view first) const
{
    const auto from = static_cast<size_t>(first.data() - m_content.data());
    const size_t end = m_content.size() - m_rest.size();
    return m_content.substr(from, end - from);
}

void SheetCutter::readLine(std::string_view line)
{
    const auto sign = lastWord(line);
    if (line == "q") {
        m_levels.push_back({++m_count, {}, m_levels.back().matrix, m_levels.back().clip});
    } else if (line == "Q") {
        if (m_levels.size() == 1)
            throw std::runtime_error("a printed sheet ends more than it began");
        m_levels.pop_back();
    } else if (sign == "cm") {
        transform(line);
    } else if (line == "BT") {
        readText(line);
    } else if (isOneOf(sign, {"Do", "sh"})) {
        drawObject(line);
    } else if (isOneOf(sign, {"re", "m", "l", "c", "v", "y", "h"})) {
        addToPath(line);
    } else if (isOneOf(line, {"f", "F", "f*", "S", "s", "B", "B*", "b", "b*"})) {
        drawPath(line);
    } else if (isOneOf(line, {"W", "W*"})) {
        m_clips = true;
    } else if (sign == "n") {
        m_clips |= line != "n";
        clipToPath();
    } else if (isOneOf(sign, {"BDC", "BMC", "EMC", "BI", "ET"})) {
        throw std::runtime_error("a printed sheet is written in an unknown way");
    } else if (!line.empty()) {
        say(line, signOf(line));
    }
}

void SheetCutter::say(std::string_view line, std::string_view sign)
{
    auto& said = m_levels.back().said;
    if (!sign.empty())
        std::erase_if(said, [&](const Said& before) { return before.sign == sign; });
    said.push_back({line, sign, ++m_count});
}

void SheetCutter::transform(std::string_view line)
{
    const auto numbers = numbersIn(line);
    if (numbers.size() != 6)
        throw std::runtime_error("a printed sheet is moved in an unknown way");
    auto& level = m_levels.back();
    const Matrix old = level.matrix;
    for (const size_t i : {size_t(0), size_t(2), size_t(4)}) {
        const double x = numbers[i];
        const double y = numbers[i + 1];
        level.matrix[i] = x * old[0] + y * old[2] + (i == 4 ? old[4] : 0);
        level.matrix[i + 1] = x * old[1] + y * old[3] + (i == 4 ? old[5] : 0);
    }
    say(line, {});
}

void SheetCutter::addToPath(std::string_view line)
{
    if (m_path.data() == nullptr) {
        m_path = line;
        m_pathBox = nothing;
    }
    auto numbers = numbersIn(line);
    if (lastWord(line) == "re" && numbers.size() == 4)
        numbers = {numbers[0], numbers[1], numbers[0] + numbers[2], numbers[1] + numbers[3]};
    for (size_t i = 0; i + 1 < numbers.size(); i += 2)
        m_pathBox = united(m_pathBox, {numbers[i], numbers[i + 1], numbers[i], numbers[i + 1]});
}

void SheetCutter::clipToPath()
{
    // A path that ends without a clip draws nothing.
    if (m_path.data() != nullptr && m_clips) {
        auto& clip = m_levels.back().clip;
        clip = cut(placed(m_pathBox), clip);
        say(since(m_path), {});
    }
    m_path = {};
    m_clips = false;
}

void SheetCutter::drawPath(std::string_view line)
{
    if (m_path.data() == nullptr)
        throw std::runtime_error("a printed sheet draws a path that was not begun: " + std::string(line));
    draw(since(m_path), m_pathBox);
    m_path = {};
}

void SheetCutter::readText(std::string_view begin)
{
    std::optional<SheetBox> place;
    while (const auto line = next()) {
        if (*line == "ET")
            break;
        if (place || lastWord(*line) != "Tm")
            continue;
        const auto matrix = numbersIn(*line);
        if (matrix.size() != 6)
            throw std::runtime_error("a text of a printed sheet stands nowhere");
        place = SheetBox{matrix[4], matrix[5], matrix[4], matrix[5]};
    }
    if (!place)
        return; // nothing is shown
    if (const auto& matrix = m_levels.back().matrix; !m_unit)
        m_unit = std::hypot(matrix[2], matrix[3]);
    // A text may hang over the edge of what it is cut to, and is of the place where it begins.
    const auto point = placed(*place);
    for (const size_t part : m_partsOf(point))
        write(part, since(begin));
}

void SheetCutter::drawObject(std::string_view line)
{
    const auto object = m_objects.find(line.substr(0, line.find(' ')));
    if (lastWord(line) == "Do" && object != m_objects.end()) {
        draw(line, object->second);
        return;
    }
    // A shading is everywhere but for the clip.
    const auto& clip = m_levels.back().clip;
    if (!clip)
        throw std::runtime_error("a printed sheet draws what has no end");
    for (const size_t part : m_partsOf(*clip))
        write(part, line);
}

void SheetCutter::draw(std::string_view lines, const SheetBox& box)
{
    const auto shown = cut(placed(box), m_levels.back().clip);
    if (shown.isEmpty())
        return; // cut away
    for (const size_t part : m_partsOf(shown))
        write(part, lines);
}

SheetBox SheetCutter::placed(const SheetBox& box) const
{
    const auto& matrix = m_levels.back().matrix;
    SheetBox all = nothing;
    for (const double x : {box.left, box.right}) {
        for (const double y : {box.bottom, box.top}) {
            const double across = x * matrix[0] + y * matrix[2] + matrix[4];
            const double up = x * matrix[1] + y * matrix[3] + matrix[5];
            all = united(all, {across, up, across, up});
        }
    }
    return all;
}

void SheetCutter::write(size_t part, std::string_view lines)
{
    auto& content = m_parts.at(part);
    auto& open = m_written[part];
    size_t same = 0;
    while (same < open.size() && same < m_levels.size() && open[same].id == m_levels[same].id)
        ++same;
    for (; open.size() > same; open.pop_back())
        content += "Q\n";
    for (size_t i = 0; i < m_levels.size(); ++i) {
        if (i == open.size()) {
            content += "q\n";
            open.push_back({m_levels[i].id, 0});
        }
        for (const auto& said : m_levels[i].said) {
            if (said.number > open[i].said)
                append(content, said.line);
        }
        if (!m_levels[i].said.empty())
            open[i].said = m_levels[i].said.back().number;
    }
    append(content, lines);
}

} // namespace warraq

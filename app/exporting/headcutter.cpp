#include "exporting/headcutter.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <stdexcept>

namespace warraq {

namespace {

/// The vertical half of a matrix that neither turns nor slants: y = scale * y' + shift.
struct Vertical
{
    double scale = 1;
    double shift = 0;

    [[nodiscard]] double of(double y) const { return scale * y + shift; }
};

/// What is drawn at once, with what was said before.
struct Drawn
{
    std::string state;
    std::string object;
    double top = 0; ///< on the sheet, from below, in points
    double bottom = 0;
};

std::vector<double> numbersIn(std::string_view line)
{
    std::vector<double> numbers;
    const std::string text(line);
    const char* at = text.c_str();
    for (char* end = nullptr;; at = end) {
        const double number = std::strtod(at, &end);
        if (end == at)
            return numbers;
        numbers.push_back(number);
    }
}

bool paints(std::string_view line)
{
    for (const char* sign : {"f", "f*", "S", "s", "B", "B*", "b", "b*"}) {
        if (line == sign)
            return true;
    }
    return false;
}

bool isPath(std::string_view line)
{
    for (const char* sign : {" re", " m", " l", " c", " v", " y"}) {
        if (line.ends_with(sign))
            return true;
    }
    return line == "h";
}

/// Goes through a sheet line by line, as Chromium writes it: an operator or a few a line.
class SheetReader
{
public:
    explicit SheetReader(std::string_view content) : m_rest(content) {}

    std::vector<Drawn> read()
    {
        m_levels.emplace_back();
        while (const auto line = next())
            readLine(*line);
        return std::move(m_drawn);
    }

    /// Of the texts; nothing: there is none.
    [[nodiscard]] std::optional<double> unit() const { return m_unit; }

private:
    struct Level
    {
        std::string state;
        Vertical vertical;
    };

    std::optional<std::string_view> next()
    {
        if (m_rest.empty())
            return std::nullopt;
        const size_t end = m_rest.find('\n');
        const auto line = m_rest.substr(0, end);
        m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
        return line;
    }

    void readLine(std::string_view line)
    {
        if (line == "q") {
            m_levels.push_back(m_levels.back());
        } else if (line == "Q") {
            if (m_levels.size() == 1)
                throw std::runtime_error("a sheet of running heads ends more than it began");
            m_levels.pop_back();
        } else if (line.ends_with(" cm")) {
            transform(line);
        } else if (line == "BT") {
            readText();
        } else if (line.ends_with(" Do")) {
            draw(line, 0, 1);
        } else if (isPath(line)) {
            addToPath(line);
        } else if (paints(line)) {
            m_path.append(line).append("\n");
            drawPath();
        } else if (line == "n" || line.ends_with(" n")) {
            // A path that is only a clip belongs to the state.
            m_levels.back().state.append(m_path).append(line).append("\n");
            forgetPath();
        } else if (!line.empty()) {
            m_levels.back().state.append(line).append("\n");
        }
    }

    void transform(std::string_view line)
    {
        const auto numbers = numbersIn(line);
        if (numbers.size() != 6 || numbers[1] != 0 || numbers[2] != 0)
            throw std::runtime_error("a sheet of running heads is turned");
        auto& level = m_levels.back();
        level.vertical = {level.vertical.scale * numbers[3], level.vertical.of(numbers[5])};
        level.state.append(line).append("\n");
    }

    void addToPath(std::string_view line)
    {
        auto numbers = numbersIn(line);
        if (line.ends_with(" re") && numbers.size() == 4)
            numbers = {numbers[0], numbers[1], numbers[0] + numbers[2], numbers[1] + numbers[3]};
        for (size_t i = 1; i < numbers.size(); i += 2) {
            m_low = m_path.empty() && i == 1 ? numbers[i] : std::min(m_low, numbers[i]);
            m_high = m_path.empty() && i == 1 ? numbers[i] : std::max(m_high, numbers[i]);
        }
        m_path.append(line).append("\n");
    }

    void drawPath()
    {
        draw(m_path, m_low, m_high);
        forgetPath();
    }

    void forgetPath()
    {
        m_path.clear();
        m_low = m_high = 0;
    }

    void readText()
    {
        std::string text = "BT\n";
        std::optional<double> place;
        while (const auto line = next()) {
            text.append(*line).append("\n");
            if (*line == "ET")
                break;
            if (!line->ends_with(" Tm"))
                continue;
            const auto matrix = numbersIn(*line);
            if (matrix.size() != 6)
                throw std::runtime_error("a running head stands nowhere");
            if (!place)
                place = matrix[5];
        }
        if (!place)
            return; // nothing is shown
        m_unit = std::abs(m_levels.back().vertical.scale);
        draw(text, *place, *place);
    }

    void draw(std::string_view object, double low, double high)
    {
        const auto& level = m_levels.back();
        const auto [bottom, top] = std::minmax({level.vertical.of(low), level.vertical.of(high)});
        m_drawn.push_back({level.state, std::string(object) + '\n', top, bottom});
    }

    std::string_view m_rest;
    std::vector<Level> m_levels;
    std::vector<Drawn> m_drawn;
    std::string m_path;
    double m_low = 0;
    double m_high = 0;
    std::optional<double> m_unit;
};

} // namespace

void HeadCutter::read(std::string_view content, double height, size_t heads)
{
    SheetReader reader(content);
    const auto drawn = reader.read();
    m_heads.assign(heads, {});
    constexpr double pointsInPixel = 0.75;
    m_unit = reader.unit().value_or(pointsInPixel);
    const double strip = (m_above + m_below) * m_unit;
    for (const auto& one : drawn) {
        if (one.top - one.bottom > strip)
            continue;
        const double fromTop = height - (one.top + one.bottom) / 2;
        const auto index = static_cast<size_t>(std::max(fromTop, 0.0) / strip);
        if (index >= heads)
            continue;
        const bool isAbove = fromTop - static_cast<double>(index) * strip < m_above * m_unit;
        auto& part = isAbove ? m_heads[index].above : m_heads[index].below;
        part.append("q\n").append(one.state).append(one.object).append("Q\n");
    }
}

} // namespace warraq

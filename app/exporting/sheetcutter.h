#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace warraq {

/// A rectangle of a sheet, in points from its lower left corner.
struct SheetBox
{
    double left = 0;
    double bottom = 0;
    double right = 0;
    double top = 0;

    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return top - bottom; }
    [[nodiscard]] double middle() const { return (left + right) / 2; }
    [[nodiscard]] double centre() const { return (bottom + top) / 2; }
    [[nodiscard]] bool isEmpty() const { return right < left || top < bottom; }
};

/// The smallest rectangle of both; \p one where the other is empty.
[[nodiscard]] SheetBox united(const SheetBox& one, const SheetBox& other);

/// Content of one sheet as Chromium prints it, an operator or a few a line (Skia's SkPDFDevice), taken apart
/// into what lies in different places of it: each part draws what is its own, in the order it was drawn in,
/// with the state it was drawn in and no more, and leaves the state as it found it. Any thread.
class SheetCutter
{
public:
    /// The parts something that lies in \p box belongs to: what is drawn, within the clip; of a text the
    /// point where it begins.
    using PartsOf = std::function<std::vector<size_t>(const SheetBox& box)>;

    /// What is drawn by name, with its slash: where it lies in its own space, as a picture fills a square
    /// of 1.
    using Objects = std::map<std::string, SheetBox, std::less<>>;

    SheetCutter(size_t parts, Objects objects, PartsOf partsOf);

    /// Throws std::runtime_error where the sheet is written in another way than is known.
    void read(std::string_view content);

    /// After read().
    [[nodiscard]] const std::vector<std::string>& parts() const { return m_parts; }

    /// Points in a CSS pixel of a sheet, by its first text's matrix. Where nothing is written it is
    /// Chromium's usual one.
    [[nodiscard]] static double unitOf(std::string_view content);

private:
    /// [a b c d e f] of ISO 32000-1, 8.3.3.
    using Matrix = std::array<double, 6>;

    /// What was said at one level of `q`, as far as it still holds.
    struct Said
    {
        std::string_view line; ///< or lines: a path that clips
        std::string_view sign; ///< its operators; empty: it adds to what was said before
        uint64_t number = 0;   ///< in the order of the sheet
    };
    struct Level
    {
        uint64_t id = 0;
        std::vector<Said> said;
        Matrix matrix{1, 0, 0, 1, 0, 0};
        std::optional<SheetBox> clip;
    };
    /// How far a part is in repeating a level.
    struct Written
    {
        uint64_t id = 0;
        uint64_t said = 0; ///< number of the last
    };

    void begin(std::string_view content);
    std::optional<std::string_view> next();
    void readLine(std::string_view line);
    void say(std::string_view line, std::string_view sign);
    void transform(std::string_view line);
    void addToPath(std::string_view line);
    void clipToPath();
    void drawPath(std::string_view line);
    void readText(std::string_view begin);
    void drawObject(std::string_view line);
    /// \p lines of the sheet, in \p box of the level's own space.
    void draw(std::string_view lines, const SheetBox& box);
    void write(size_t part, std::string_view lines);
    [[nodiscard]] SheetBox placed(const SheetBox& box) const;
    [[nodiscard]] std::string_view since(std::string_view first) const;

    Objects m_objects;
    PartsOf m_partsOf;
    std::vector<std::string> m_parts;
    std::vector<std::vector<Written>> m_written; ///< of each part, the levels that are open
    std::string_view m_content;
    std::string_view m_rest;
    std::vector<Level> m_levels;
    uint64_t m_count = 0;    ///< of levels and of what was said
    std::string_view m_path; ///< its first line; null: none is begun
    SheetBox m_pathBox;
    bool m_clips = false; ///< the path shall
    std::optional<double> m_unit;
};

} // namespace warraq

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace warraq {

/// Of one running head: what stands above and what below the text, each to be moved to its page by itself.
struct CutHead
{
    std::string above;
    std::string below;
};

/// Content of one sheet as Chromium printed it, on which running heads stand below each other
/// (runninghead.h), taken apart: each gets the lines and texts that lie in its strip, with the state they are
/// drawn in. What is larger than a strip is the paper and falls away. Any thread.
class HeadCutter
{
public:
    /// \p above and \p below: heights of the two parts of a strip, in CSS pixels.
    HeadCutter(double above, double below) : m_above(above), m_below(below) {}

    /// Reads a sheet of \p height points, whose first \p heads are wanted. Throws std::runtime_error where it
    /// is written in another way than is known.
    void read(std::string_view content, double height, size_t heads);

    [[nodiscard]] const std::vector<CutHead>& heads() const { return m_heads; }
    /// Points in a CSS pixel.
    [[nodiscard]] double unit() const { return m_unit; }

private:
    double m_above;
    double m_below;
    double m_unit = 0;
    std::vector<CutHead> m_heads;
};

} // namespace warraq

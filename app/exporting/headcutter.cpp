#include "exporting/headcutter.h"

#include "exporting/sheetcutter.h"

#include <algorithm>

namespace warraq {

void HeadCutter::read(std::string_view content, double height, size_t heads)
{
    m_unit = SheetCutter::unitOf(content);
    const double strip = (m_above + m_below) * m_unit;
    SheetCutter cutter(2 * heads, {}, [&](const SheetBox& box) -> std::vector<size_t> {
        if (box.height() > strip)
            return {}; // the paper
        const double fromTop = std::max(height - box.centre(), 0.0);
        const auto index = static_cast<size_t>(fromTop / strip);
        if (index >= heads)
            return {};
        const bool isAbove = fromTop - static_cast<double>(index) * strip < m_above * m_unit;
        return {2 * index + (isAbove ? 0 : 1)};
    });
    cutter.read(content);
    m_heads.assign(heads, {});
    for (size_t i = 0; i < heads; ++i)
        m_heads[i] = {cutter.parts()[2 * i], cutter.parts()[2 * i + 1]};
}

} // namespace warraq

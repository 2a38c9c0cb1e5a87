#include "index/textshingles.h"

#include "core/textfold.h"
#include "index/bytecoding.h"

#include <algorithm>

namespace warraq {

TextSketch::Bands TextSketch::bands() const
{
    Bands bands{};
    if (m_shingles < fewest)
        return bands;
    // A part without a shingle takes the next one's (Shrivastava and Li 2014).
    std::array<quint32, bandCount* rows> least = m_least;
    for (size_t i = 0; i < least.size(); ++i) {
        for (size_t step = 1; least[i] == 0; ++step)
            least[i] = m_least[(i + step) % least.size()];
    }
    for (size_t band = 0; band < bandCount; ++band) {
        quint64 sum = band;
        for (size_t row = 0; row < rows; ++row)
            sum = (sum ^ least[band * rows + row]) * 0x9E3779B97F4A7C15ull;
        bands[band] = static_cast<quint32>(sum >> 32) | 1u;
    }
    return bands;
}

std::vector<quint64> shinglesOf(QByteArrayView text)
{
    struct Reading
    {
        ShingleReader reader;
        std::vector<quint64> shingles;
    } reading;
    WordSplitter::split(text.data(), static_cast<int>(text.size()), &reading,
                        [](void* to, const char* folded, int bytes, int, int) {
                            auto& all = *static_cast<Reading*>(to);
                            const quint64 shingle =
                                all.reader.add(hashBytes(folded, static_cast<size_t>(bytes)));
                            if (shingle != 0)
                                all.shingles.push_back(shingle);
                            return true;
                        });
    auto& all = reading.shingles;
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return std::move(all);
}

double resemblance(const std::vector<quint64>& a, const std::vector<quint64>& b)
{
    size_t both = 0;
    auto left = a.begin();
    auto right = b.begin();
    while (left != a.end() && right != b.end()) {
        if (*left == *right) {
            ++both;
            ++left;
            ++right;
        } else {
            *left < *right ? ++left : ++right;
        }
    }
    const size_t either = a.size() + b.size() - both;
    return either == 0 ? 0 : static_cast<double>(both) / static_cast<double>(either);
}

} // namespace warraq
